/** The one place where the coach is asked about a draft. */
import type { DraftKeyResult } from '../src/contract.ts';
import { coachRow, type Finding } from '../src/domain/coach/index.ts';
import { readTarget, readTyped } from '../src/domain/typed-value.ts';
import { asksStart } from './reading.ts';

export type { Finding } from '../src/domain/coach/index.ts';

/** More than these at a time is a lecture. */
const AT_MOST = 3;

export function findingsOfObjective(title: string): readonly Finding[] {
  return coachRow({ type: 'Objective', title, start: '', target: '' }).slice(0, AT_MOST);
}

export function findingsOfKeyResult(draft: DraftKeyResult, decimal: '.' | ','): readonly Finding[] {
  const start = readTyped(draft.start, { decimal });
  const target = readTarget(draft.target, start.ok ? start : null, { decimal });
  return coachRow({
    type: 'Key result',
    title: draft.title,
    start: start.ok ? start.value : '',
    target: target.ok ? target.value : '',
    // What is missing is asked for at its field when the card is left; other measures need no numbers.
    numbersUnknown: !asksStart(draft.measure) || !start.ok || !target.ok,
  }).slice(0, AT_MOST);
}
