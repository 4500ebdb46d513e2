import { cases, firstWord, iff, text } from '../formula.ts';
import { markAnd, shown, span, TITLE, where } from './cells.ts';
import type { Grid } from './grid.ts';
import { FIRST, nextObjective, objectiveCount, placeOf } from './rows.ts';
import { LISTED, SHOWN, SLOTS } from './size.ts';

/** A line for each objective under what it supports, goals and longer cycles as headings: three levels. */
export function putObjectives({ put }: Grid): void {
  const head = `"All objectives"&${iff(`${objectiveCount}>${SLOTS}`, `": the first ${SLOTS} of "&${objectiveCount}`, text(''))}`;
  put('A16', shown(head));
  for (const [letter, header] of [
    ['A', 'Goal → company → team'],
    ['B', 'Heads for'],
    ['C', 'Score'],
  ] as const)
    put(`${letter}17`, header);
  for (let slot = 1; slot <= SLOTS; slot++) {
    const row = LISTED + slot - 1;
    const [key, place] = [`Q${row}`, `R${row}`];
    const there = (value: string) => shown(iff(`${place}=""`, text(''), value));
    const parent = firstWord(where('«Supports»', place));
    const supports = where(span('X', SLOTS), `X${row}`);
    const rootParent = where(span('W', SLOTS), `Y${row}`);
    put(key, nextObjective(slot === 1 ? FIRST : `Q${row - 1}`));
    put(place, placeOf(key));
    put(`S${row}`, there(where('«ID»', place)));
    put(`T${row}`, there(`TRIM(${where(TITLE, place)})`));
    put(`U${row}`, there(where('«Status»', place)));
    put(`V${row}`, there(where('«Heads for»', place)));
    // What supports itself supports nothing.
    put(`W${row}`, there(iff(`${parent}=S${row}`, text(''), parent)));
    // The place of the one it supports among these, of its root, and of the first root that serves the same.
    put(`X${row}`, there(iff(`LEN(W${row})=0`, '0', `IFERROR(MATCH(W${row};${span('S', SLOTS)};0);0)`)));
    put(`Y${row}`, there(cases([`X${row}=0`, String(slot)], [`${supports}=0`, `X${row}`], supports)));
    put(`Z${row}`, there(iff(`${rootParent}=""`, '99', `MATCH(${rootParent};${span('W', SLOTS)};0)`)));
    const below = cases([`X${row}=0`, '0'], [`X${row}=Y${row}`, String(slot * 100)], `X${row}*100+${slot}`);
    put(`AA${row}`, there(`Z${row}*1000000+Y${row}*10000+${below}`));
    put(`AB${row}`, there(iff(`(X${row}=0)*(Z${row}=${slot})=1`, `Z${row}*1000000`, text(''))));
  }
  for (let line = 1; line <= SHOWN.lines; line++) {
    const row = LISTED + line - 1;
    const [key, slot] = [`AC${row}`, `AD${row}`];
    const at = (letter: string) => where(span(letter, SLOTS), slot);
    put(key, shown(`SMALL(AA$${LISTED}:AB$${LISTED + SLOTS - 1};${line})`));
    // Below 0 for the heading above a slot.
    put(
      slot,
      shown(
        iff(
          `${key}=""`,
          text(''),
          `IFERROR(MATCH(${key};${span('AA', SLOTS)};0);-1*MATCH(${key};${span('AB', SLOTS)};0))`,
        ),
      ),
    );
    const goal = `TRIM(${where('«Supports»', where(span('R', SLOTS), `-1*${slot}`))})`;
    const depth = `${iff(`${at('Z')}<99`, '1', '0')}+${iff(`${at('X')}=0`, '0', iff(`${at('X')}=${at('Y')}`, '1', '2'))}`;
    const objective = (value: string, heading: string) =>
      shown(cases([`${slot}=""`, text('')], [`${slot}<0`, heading], value));
    put(`A${row}`, objective(`REPT("    ";${depth})&${at('T')}`, goal));
    put(`B${row}`, objective(markAnd(at('U'), at('V')), text('')));
    put(`C${row}`, objective(where('«Progress»', at('R')), text('')));
  }
}
