/** What a person has filled in on one card, and what becomes of it. */
import type { CheckInSave, CycleCard, LineKind } from '../../src/contract.ts';
import { doubtAbout, readReading } from '../../src/domain/check-in/reading.ts';

export interface FilledCard {
  readonly value: string;
  readonly confidence: number | null;
  readonly kind: LineKind | null;
  readonly line: string;
}

export const blankCard = ({ value, confidence }: CycleCard): FilledCard => ({
  value,
  confidence,
  kind: null,
  line: '',
});

export interface Judged {
  /** What stands in the way of saving. */
  readonly error: string;
  /** A question; saved all the same when the button is pressed once more. */
  readonly doubt: string;
  /** It got worse, or it is done: a line would help whoever reads it later. */
  readonly worthALine: boolean;
}

const FINE: Judged = { error: '', doubt: '', worthALine: false };

export function judge(card: CycleCard, { value }: FilledCard, decimal: '.' | ','): Judged {
  if (card.formula || value.trim() === card.value) return FINE;
  const { measure, shape, start, target, seen } = card;
  const reading = readReading(value, { measure, shape, target, decimal });
  if (!reading.ok) return { ...FINE, error: reading.message };
  const doubt = doubtAbout(reading.value, { current: seen.current, start, target }, card.value);
  return { error: '', doubt, worthALine: isWorthALine(card, reading.value) };
}

function isWorthALine({ measure, start, target, seen }: CycleCard, value: number | 'yes' | 'no'): boolean {
  if (typeof value !== 'number') return value === 'yes';
  if (target === '') return false;
  const from =
    measure === 'Steps' || measure === 'Keep at or above' ? 0 : measure === 'Keep at or below' ? target + 1 : start;
  if (from === '') return false;
  const way = Math.sign(target - from);
  const fellBack = typeof seen.current === 'number' && (value - seen.current) * way < 0;
  return fellBack || (!measure.startsWith('Keep') && way !== 0 && (value - target) * way >= 0);
}

/** `value` is null for No change, and where a formula says it. */
export function saveOf(card: CycleCard, filled: FilledCard, noChange: boolean, operationId: string): CheckInSave {
  return {
    operationId,
    sheetId: card.sheetId,
    id: card.id,
    value: noChange || card.formula ? null : filled.value.trim(),
    confidence: noChange || filled.confidence === card.confidence ? null : filled.confidence,
    kind: filled.line.trim() === '' ? null : filled.kind,
    line: filled.line.trim(),
    seen: card.seen,
    shape: card.shape,
    again: false,
  };
}
