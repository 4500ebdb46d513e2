import { useState } from 'preact/hooks';
import type { KeyResultChange } from '../../../src/contract.ts';
import type { CheckInCard } from '../../../src/domain/check-in/card.ts';
import { readReading } from '../../../src/domain/check-in/reading.ts';
import { newOperationId } from '../../draft.ts';
import { texts } from '../../i18n.ts';
import { CallBanner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { SelectField, TextField } from '../../parts/field.tsx';
import type { Calls } from '../../use-call.ts';

interface ChangeFormProps {
  readonly card: CheckInCard;
  readonly decimal: '.' | ',';
  readonly people: readonly string[];
  readonly calls: Calls;
  readonly onChange: (change: KeyResultChange) => void;
}

const KINDS = ['target', 'hand over', 'drop'] as const;

/** Another target, other hands, or dropped; always with the reason. */
export function ChangeForm({ card, decimal, people, calls, onChange }: ChangeFormProps) {
  const words = texts.checkIn.change;
  // One mark for all tries of this form, so that a repeated press changes once.
  const [operationId] = useState(newOperationId);
  const [tries, setTries] = useState(0);
  const kinds = KINDS.filter((kind) => kind !== 'target' || card.measure !== 'Yes / no');
  const [kind, setKind] = useState<(typeof KINDS)[number]>(kinds[0] ?? 'drop');
  const [value, setValue] = useState('');
  const [reason, setReason] = useState('');
  const [error, setError] = useState('');
  const problem = calls.trouble?.kind === 'problem' ? calls.trouble.problem : null;
  const errorOf = (field: string) => (problem?.field === field ? problem.message : undefined);
  const send = () => {
    const order = { operationId, sheetId: card.sheetId, id: card.id, reason, again: tries > 0 };
    const { measure, shape } = card;
    const read = kind === 'target' ? readReading(value || '?', { measure, shape, target: '', decimal }) : null;
    setError(read && !read.ok ? read.message : '');
    if (read && !read.ok) return;
    setTries(tries + 1);
    if (read) onChange({ ...order, seen: card.target, change: { kind: 'target', target: Number(read.value) } });
    else if (kind === 'drop') onChange({ ...order, seen: '', change: { kind } });
    else onChange({ ...order, seen: card.owner, change: { kind: 'hand over', owner: value } });
  };
  return (
    <div class="fields">
      <SelectField
        path="kind-of-change"
        label={words.what}
        value={kind}
        options={kinds.map((one) => [one, words.kinds[one]])}
        onValue={(next) => {
          setKind(kinds.find((one) => one === next) ?? 'drop');
          setValue('');
        }}
      />
      {kind === 'target' && (
        <TextField
          path="change"
          label={words.target(card.way)}
          value={value}
          error={error || errorOf('change')}
          onValue={setValue}
        />
      )}
      {kind === 'hand over' && (
        <SelectField
          path="change"
          label={words.to}
          value={value}
          options={[['', texts.checkIn.choose], ...people.map((name) => [name, name] as const)]}
          error={errorOf('change')}
          onValue={setValue}
        />
      )}
      <TextField path="reason" label={words.reason} value={reason} error={errorOf('reason')} onValue={setReason} />
      <Button busy={calls.busy === 'change'} off={calls.busy !== null} onClick={send}>
        {words.save}
      </Button>
      {problem?.field === undefined && <CallBanner calls={calls} />}
    </div>
  );
}
