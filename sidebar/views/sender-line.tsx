import type { Sender } from '../../src/contract.ts';
import { daysBetween } from '../../src/domain/day.ts';
import { texts } from '../i18n.ts';
import { Button } from '../parts/button.tsx';

/** A run looks on every day: after these it has been stopped by something it could not write down. */
const SILENT_AFTER_DAYS = 2;

interface SenderLineProps {
  readonly sender: Sender;
  readonly today: string;
  readonly onOpen: () => void;
}

/** When the reminders last ran; a card where they do not any more. */
export function SenderLine({ sender, today, onOpen }: SenderLineProps) {
  const { who, paused, lastRun, run, mails } = sender;
  const words = texts.sender;
  if (paused) return null;
  const isSilent = daysBetween(lastRun, today) > SILENT_AFTER_DAYS;
  if (!run?.lost && !isSilent) {
    return (
      <p class="hint">
        {run ? words.run(lastRun) : words.on}
        {mails && words.mails(mails.count, mails.day)}
      </p>
    );
  }
  return (
    <div class="card notice">
      <p>{run?.lost ? `${words.lost} ${who || words.somebody}.` : words.silent(lastRun)}</p>
      <Button onClick={onOpen}>{words.open}</Button>
    </div>
  );
}
