import { describe, expect, test } from 'vitest';
import { type ClosingWords, lookBackAt, NO_WORDS } from '../../../src/domain/closing/closing.ts';
import { lookBackPlan } from '../../../src/domain/closing/look-back.ts';
import { orderWithWords, wordsOn } from '../../../src/domain/closing/look-back-words.ts';
import type { ReadReport, ReportCells } from '../../../src/domain/report/plan.ts';
import { CLOSED_ON, CYCLE, ROWS } from './ended-cycle.ts';

const facts = {
  ...{ cycle: CYCLE, today: CLOSED_ON, rhythmDays: 7, decimal: '.' as const, log: [], reviews: [], past: [] },
  rows: ROWS.map((row) => ({ row })),
};
const read = (cells: ReportCells): ReadReport => ({
  ...{ name: 'Look back 2026-Q4', sheetId: cells.length > 0 ? 7 : null, seen: 'as read', cells, made: [] },
});
const written = (cells: ReportCells, before: ClosingWords, after: ClosingWords) =>
  orderWithWords(lookBackPlan(lookBackAt(facts, after)), read(cells), { before, after });
const SAID: ClosingWords = {
  grades: { K2: ['Green', 'Signed on 2 January'] },
  lessons: { '': { change: 'Fewer things at once' }, Studio: { worked: 'The rota' } },
  causes: { K4: 'Nobody had the time' },
};
/** The page with one cell typed over. */
const typedOver = (cells: ReportCells, from: string, to: string): ReportCells =>
  cells.map((row) => row.map((cell) => (cell === from ? to : cell)));

describe('words of a look back', () => {
  const first = written([], NO_WORDS, SAID);

  test('said in the sidebar they stand on the page, and are read from it again', () => {
    expect(wordsOn(first)).toEqual(SAID);
    expect(first.dress).not.toBeNull();
  });

  test('nobody is asked for a grade or a reason beside an objective', () => {
    const rowOf = (title: string) => first.cells.findIndex((row) => row.includes(title)) + 1;
    const rows = ['Become the agency people recommend', 'Grow our online sales'].map(rowOf);
    expect(first.dress?.closed).toEqual(rows.flatMap((row) => [`C${row}`, `D${row}`]));
  });

  test('the suggested grades are nobody’s words', () => {
    expect(wordsOn(written([], NO_WORDS, NO_WORDS))).toEqual(NO_WORDS);
  });

  test('written again nothing is lost, and nothing is dressed anew', () => {
    const again = written(first.cells, SAID, SAID);
    expect([wordsOn(again), again.dress, again.seen]).toEqual([SAID, null, 'as read']);
  });

  test('typed on the page meanwhile and in the sidebar, both stand', () => {
    const page = typedOver(first.cells, 'Fewer things at once', 'Begin in week 1');
    const after = { ...SAID, lessons: { ...SAID.lessons, '': { change: 'Three things' } } };
    expect(wordsOn(written(page, SAID, after)).lessons['']?.change).toBe('Begin in week 1 / Three things');
    expect(wordsOn(written(page, SAID, SAID)).lessons['']?.change).toBe('Begin in week 1');
  });

  test('of a row that is red no more they are kept, at the end of the page', () => {
    const after = { ...SAID, grades: { ...SAID.grades, K4: ['Amber', 'It came in January'] } } as const;
    const page = written(first.cells, SAID, after).cells.flat().join('\n');
    expect(page).toContain('Nobody had the time');
    expect(page).toContain('Kept from before');
  });
});
