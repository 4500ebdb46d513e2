import type { OptionalPermission, RemindersView } from '../../../src/contract.ts';
import { Button } from '../../parts/button.tsx';
import { reminderTexts as words } from '../../words/reminders.ts';

interface PermissionsProps extends Pick<RemindersView, 'ask'> {
  readonly busy: boolean;
  readonly off: boolean;
  readonly onLook: () => void;
}

const OPTIONAL: readonly OptionalPermission[] = ['mail', 'triggers'];

/** What each permission is for, in a line; what was refused is offered again. */
export function Permissions({ ask, busy, off, onLook }: PermissionsProps) {
  const missing = OPTIONAL.filter((name) => ask[name] !== null);
  return (
    <section aria-labelledby="permissions-title">
      <h2 id="permissions-title">{words.permissions}</h2>
      <p class="hint">{words.permissionsHint}</p>
      <ul class="bullets">
        {[...words.core, ...OPTIONAL.map((name) => words.optional[name])].map(([name, what]) => (
          <li key={name}>
            <b>{name}</b>: {what}
          </li>
        ))}
      </ul>
      {missing.map((name) => (
        <div key={name} class="card">
          <p>
            <b>{words.optional[name][0]}</b>: {words.missing}
          </p>
          <a href={ask[name] ?? ''} target="_blank" rel="noopener">
            {words.allow(words.optional[name][0])}
          </a>
        </div>
      ))}
      {missing.length > 0 && (
        <Button busy={busy} off={off} onClick={onLook}>
          {words.lookAgain}
        </Button>
      )}
    </section>
  );
}
