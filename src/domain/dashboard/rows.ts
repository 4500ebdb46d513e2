/**
 * Formulas that pick rows of the register: the next one in an order, whatever was sorted, inserted or added. Each cell
 * looks for what comes after the cell above it, so that one that is typed over spoils no other list.
 */

import { cases, iff, isWord, text } from '../formula.ts';
import { type Status, statusText } from '../okr.ts';

/** More than any row number; ranks are multiples of it. */
const RANK = 10_000_000;
/** Below each other the ranks fall. */
export const FIRST = String(100 * RANK);

/** A row's place: the higher rank first, within it the upper row. 0 or less where it is not in the list. */
const keyOf = (rank: string): string => `(${rank})*${RANK}-ROW(«Kind»)`;

/** The next key below the one in the cell above (or below all, for the first). 0 where there is none. */
const nextBelow = (previous: string, rank: string, also = '1'): string =>
  `=ARRAYFORMULA(IFERROR(MAX(0;IF(${keyOf(rank)}<${previous};(${keyOf(rank)})*(${also});0));0))`;

/** From a key to the place in the register's columns; blank where there is none. */
export const placeOf = (key: string): string =>
  `=${iff(`${key}=0`, text(''), `ROUND(${key}/${RANK}+1/2)*${RANK}-${key}-ROW(«@Kind»)+1`)}`;

/** Objectives: the company’s own first. */
export const nextObjective = (previous: string): string =>
  nextBelow(previous, iff('«Kind»="O"', iff(isWord('«Level»', 'Company'), '2', '1'), '0'));

const TROUBLE: readonly Status[] = ['Check', 'Off track', 'No update'];
const isStatus = (status: Status) => `«Own status»=${text(statusText(status))}`;

/** Key results in trouble: the broken rows, then what is off track, then what is silent. */
export const nextTrouble = (previous: string): string =>
  nextBelow(
    previous,
    cases(...TROUBLE.map((status, index) => [isStatus(status), String(TROUBLE.length - index)] as const), '0'),
  );

export const countOf = (status: Status): string => `COUNTIF(«Own status»;${text(statusText(status))})`;
export const troubleCount = TROUBLE.map(countOf).join('+');

export const nextSilent = (previous: string): string => nextBelow(previous, iff(isStatus('No update'), '1', '0'));

/** The next row whose word in this column stands not yet in the cells above. */
export const nextWord = (previous: string, column: 'Team' | 'Owner', kind: string, above: string): string =>
  nextBelow(
    previous,
    iff(`(${kind})*(IFERROR(LEN(«${column}»);0)>0)=1`, '1', '0'),
    above === '' ? '1' : `COUNTIF(${above};«${column}»)=0`,
  );

export const objectiveCount = 'COUNTIF(«Kind»;"O")';
