import { KNOWS } from '../agreement.ts';
import { iff, text } from '../formula.ts';
import { shown } from './cells.ts';
import type { Grid } from './grid.ts';
import { nameToMatch } from './numbers.ts';
import { LISTED } from './size.ts';

/**
 * How many have agreed on the cycle, once anybody has. The tab Agreement may not be there yet, so it is read by its name:
 * where somebody renames it the line goes, and nothing wrong stands.
 */
export function putAgreed({ put }: Grid, cycle: string): void {
  const column = (letter: string) => `INDIRECT("Agreement!${letter}2:${letter}")`;
  const lines = (...more: readonly string[]) =>
    `COUNTIFS(${[column('A'), text(nameToMatch(cycle)), ...more].join(';')})`;
  const all = lines();
  const teams = lines(column('B'), text('<>Person'));
  const know = lines(column('B'), text('Person'), column('D'), text(KNOWS));
  const ask = `(${all}-${teams}-${know})`;
  const counted = (count: string, one: string, other: string) =>
    `${count}&${iff(`${count}=1`, text(one), text(other))}`;
  const parts = [
    text('Agreement: '),
    counted(teams, ' team', ' teams'),
    text(', '),
    counted(know, ' person knows their part', ' people know their part'),
    iff(`${ask}=0`, text(''), `", "&${counted(ask, ' question', ' questions')}`),
  ];
  put(`E${LISTED - 3}`, shown(iff(`${all}=0`, text(''), parts.join('&'))));
}
