import { texts } from '../i18n.ts';
import type { Trouble } from '../trouble.ts';
import type { Calls } from '../use-call.ts';
import { Button } from './button.tsx';

/** What is going on, or what went wrong and the button that helps. Stands at the foot of a view, near what was pressed. */
export function CallBanner({ calls }: { readonly calls: Calls }) {
  return (
    <>
      <p class="unseen" role="status">
        {calls.busy && texts.working}
      </p>
      {calls.busy && calls.slow && <p class="hint">{texts.stillWorking}</p>}
      {calls.trouble && <TroubleCard trouble={calls.trouble} onRetry={calls.retry} />}
    </>
  );
}

interface TroubleCardProps {
  readonly trouble: Trouble;
  readonly onRetry: () => void;
  /** It is all there is to see: its title is the page's, its button the blue one. */
  readonly main?: boolean;
}

export function TroubleCard({ trouble, onRetry, main = false }: TroubleCardProps) {
  const { title, text } =
    trouble.kind === 'problem'
      ? { title: trouble.problem.message, text: trouble.problem.next }
      : texts.trouble[trouble.kind];
  return (
    <div class="card trouble" role="alert">
      {main ? <h1>{title}</h1> : <h2>{title}</h2>}
      {text !== '' && <p>{text}</p>}
      <Button look={main ? 'main' : 'plain'} onClick={onRetry}>
        {texts.tryAgain}
      </Button>
    </div>
  );
}
