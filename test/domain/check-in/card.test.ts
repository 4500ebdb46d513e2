import { describe, expect, test } from 'vitest';
import { type CheckInRow, cardOf, inOrder } from '../../../src/domain/check-in/card.ts';
import { evaluateRegister } from '../../../src/domain/register.ts';
import type { RegisterRow } from '../../../src/domain/register-row.ts';
import { keyResult, MID_QUARTER, objective, SAMPLE } from '../sample-register.ts';

const CYCLE = { name: '2026-Q4', from: '2026-10-01', due: '2026-12-31' };

function card(row: RegisterRow, format = '', more: Partial<CheckInRow> = {}) {
  const [, result] = evaluateRegister([objective('O1', 'Become the leading agency'), row], MID_QUARTER);
  if (!result) throw new Error('no answer');
  const about = { cycle: CYCLE, sheetId: 7, rhythm: { days: 7, weekday: 1 }, staleAfterDays: 10, row, result, format };
  const rest = { objective: 'Become the leading agency', formula: false, source: '', past: [] };
  return cardOf({ ...about, ...rest, ...more }, { today: '2026-11-16', decimal: '.' });
}

const sample = (title: string) => SAMPLE.find((row) => String(row.title).startsWith(title)) as RegisterRow;

describe('a check-in card', () => {
  test('says where it goes from and to, where green begins and what was said last', () => {
    expect(
      card(sample('Client rating'), '0.0', {
        past: [
          { day: '2026-10-26', value: 7.8 },
          { day: '2026-11-02', value: 7.9 },
          { day: '2026-11-09', value: 7.9 },
          { day: '2026-11-12', value: 8 },
        ],
      }),
    ).toMatchObject({
      title: 'Client rating (0–10)',
      objective: 'Become the leading agency',
      way: '7.8 → 9.0',
      greenFrom: '8.64',
      value: '8.0',
      confidence: 0.5,
      soFar: [
        { day: '2026-11-02', text: '7.9' },
        { day: '2026-11-09', text: '7.9' },
        { day: '2026-11-12', text: '8.0' },
      ],
      lastCheckIn: '2026-11-12',
      due: true,
      stale: false,
      status: 'At risk',
      seen: { current: 8, confidence: 0.5 },
    });
  });

  test.each([
    [{ measure: 'Yes / no', current: 'no', target: '' }, '', 'no → yes', '', 'no'],
    [{ measure: 'Yes / no', current: false, target: '' }, '', 'no → yes', '', 'no'],
    [{ measure: 'Keep at or below', current: 0.04, target: 0.05 }, '0%', 'at or below 5 %', '', '4 %'],
    [{ measure: 'Steps', current: '3 of 5', target: 5 }, '', '5 steps', '3.5', '3'],
    [{ start: 12_000, target: 14_400, current: '' }, '#,##0', '12,000 → 14,400', '13,680', ''],
    [{ start: 4, target: 1, current: 2.5, ambition: 'Must reach' }, '0.0" h"', '4.0 h → 1.0 h', '1.0 h', '2.5 h'],
    [{ start: 0, target: 5, current: 'soon' }, '', '0 → 5', '3.5', 'soon'],
  ])('in the units of its row: %o', (cells, format, way, greenFrom, value) => {
    expect(card(keyResult('K9', 'One', cells), format)).toMatchObject({ way, greenFrom, value });
  });

  test('without a start or a target has no line for green', () => {
    expect(card(keyResult('K9', 'One', { start: '', target: 5 })).greenFrom).toBe('');
  });

  test.each([
    ['done', { start: 0, target: 5, current: 5, lastCheckIn: 46_342 }, false],
    ['dropped', { start: 0, target: 5, dropped: 46_330 }, false],
    ['of a later start', { start: 0, target: 5, from: 46_400 }, false],
    ['without any check-in', { start: 0, target: 5 }, true],
  ])('of a key result that is %s', (_, cells, due) => {
    expect(card(keyResult('K9', 'One', cells)).due).toBe(due);
  });
});

test('those due come first, the longest silent first of all', () => {
  const cards = [
    card(keyResult('K1', 'fresh', { start: 0, target: 5, current: 1, lastCheckIn: 46_342 })),
    card(keyResult('K2', 'a week old', { start: 0, target: 5, current: 1, lastCheckIn: 46_335 })),
    card(keyResult('K3', 'never', { start: 0, target: 5 })),
    card(keyResult('K4', 'two weeks old', { start: 0, target: 5, current: 1, lastCheckIn: 46_328 })),
  ];
  expect(inOrder(cards).map(({ title }) => title)).toEqual(['never', 'two weeks old', 'a week old', 'fresh']);
});
