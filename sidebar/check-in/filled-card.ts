/** What a person has filled in on one card, and what becomes of it. */
import type { CheckInSave, LineKind } from '../../src/contract.ts';
import type { CheckInCard } from '../../src/domain/check-in/card.ts';
import { doubtAbout, readReading } from '../../src/domain/check-in/reading.ts';

export interface FilledCard {
  readonly value: string;
  readonly confidence: number | null;
  readonly kind: LineKind | null;
  readonly line: string;
}

export const blankCard = ({ value, confidence }: CheckInCard): FilledCard => ({
  value,
  confidence,
  kind: null,
  line: '',
});

export interface Judged {
  /** What stands in the way of saving. */
  readonly error: string;
  /** What is to be saved; null where the value stays as it is. */
  readonly reading: number | 'yes' | 'no' | null;
  /** A question; saved all the same when the button is pressed once more. */
  readonly doubt: string;
  /** It got worse, or it is done: a line would help whoever reads it later. */
  readonly worthALine: boolean;
}

const FINE: Judged = { error: '', reading: null, doubt: '', worthALine: false };

export function judge(card: CheckInCard, { value }: FilledCard, decimal: '.' | ','): Judged {
  const { measure, shape, start, target, seen } = card;
  if (card.formula || value.trim() === card.value) return FINE;
  const reading = readReading(value, { measure, shape, target, decimal });
  if (!reading.ok) return { ...FINE, error: reading.message };
  const doubt = doubtAbout(reading.value, { current: seen.current, start, target }, card.value);
  return { error: '', reading: reading.value, doubt, worthALine: isWorthALine(card, reading.value) };
}

function isWorthALine({ measure, start, target, seen }: CheckInCard, value: number | 'yes' | 'no'): boolean {
  if (typeof value !== 'number') return value === 'yes';
  if (target === '') return false;
  const from =
    measure === 'Steps' || measure === 'Keep at or above' ? 0 : measure === 'Keep at or below' ? target + 1 : start;
  if (from === '') return false;
  const way = Math.sign(target - from);
  const fellBack = typeof seen.current === 'number' && (value - seen.current) * way < 0;
  return fellBack || (!measure.startsWith('Keep') && way !== 0 && (value - target) * way >= 0);
}

/** `reading` is null for No change, and where a formula says it. */
export function saveOf(
  card: CheckInCard,
  filled: FilledCard,
  reading: Judged['reading'],
  operationId: string,
): CheckInSave {
  return {
    operationId,
    sheetId: card.sheetId,
    id: card.id,
    value: reading,
    confidence: filled.confidence === card.confidence ? null : filled.confidence,
    kind: filled.line.trim() === '' ? null : filled.kind,
    line: filled.line.trim(),
    seen: card.seen,
    again: false,
  };
}
