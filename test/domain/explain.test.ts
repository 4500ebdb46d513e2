import { describe, expect, test } from 'vitest';
import { explain, type RowToExplain } from '../../src/domain/explain.ts';

const row = (cells: Partial<RowToExplain>): RowToExplain => ({
  start: 0.85,
  target: 0.95,
  current: 0.89,
  gone: 0.51,
  ambition: 'Stretch',
  measure: 'Number',
  confidence: '',
  daysSinceCheckIn: '',
  staleAfterDays: 10,
  ...cells,
});

const told = (cells: Partial<RowToExplain>) => explain(row(cells));

describe('a row explained', () => {
  test.each<[string, Partial<RowToExplain>, string]>([
    [
      'percent',
      {},
      'Moved 4 of the 10 points: 0.4. Half the time is gone; it heads for 0.79. Green from 0.7: On track.',
    ],
    [
      'a falling number',
      { start: 8, target: 5, current: 6, gone: 0.9 },
      'Moved 2 of the 3, from 8 to 5: 0.67. 90 % of the time is gone; it heads for 0.74. Green from 0.7: On track.',
    ],
    [
      'the wrong way',
      { start: 8, target: 5, current: 9, gone: 0.3 },
      'Moved 1 the wrong way, from 8 to 5: 0. 30 % of the time is gone; it heads for 0. Green from 0.7: Off track.',
    ],
    [
      'past the target',
      { start: 0, target: 100, current: 120 },
      'Moved 120 of the 100, from 0 to 100, past the target: 1. Nothing is left to do: Done.',
    ],
    [
      'start = target',
      { start: 5, target: 5, current: 4 },
      'Start and target are both 5, and it stands below: 0. Half the time is gone; it heads for 0.19. Green from 0.7: Off track.',
    ],
    [
      'Must reach',
      { ambition: 'Must reach' },
      'Moved 4 of the 10 points: 0.4. Half the time is gone; it heads for 0.84. Green from 0.9 today, from 1 at the end: At risk.',
    ],
    [
      'low confidence',
      { confidence: 0.35 },
      'Moved 4 of the 10 points: 0.4. Half the time is gone; it heads for 0.79. The owner is 35 % sure: At risk.',
    ],
    [
      'silence',
      { daysSinceCheckIn: 14 },
      'Moved 4 of the 10 points: 0.4. Half the time is gone; it heads for 0.79. It would be On track, but the last check-in is 14 days old: No update.',
    ],
    ['no value', { current: '' }, 'No value has been read yet: 0. There is nothing to go by: No update.'],
    [
      'the end',
      { start: 0, target: 10, current: 3, gone: 1 },
      'Moved 3 of the 10, from 0 to 10: 0.3. The time is over; it ended at 0.3. Green from 0.7: Off track.',
    ],
    [
      'a limit kept',
      { measure: 'Keep at or below', target: 5, current: 4.2 },
      'It is to stay at or below 5 and stands at 4.2: kept, 1. Green while it is kept: On track.',
    ],
    [
      'a limit broken',
      { measure: 'Keep at or above', target: 5, current: 4.2 },
      'It is to stay at or above 5 and stands at 4.2: broken, 0. Red while it is broken: Off track.',
    ],
    [
      'steps',
      { measure: 'Steps', target: 5, current: '3 of 5' },
      '3 of 5 steps done: 0.6. Half the time is gone; it heads for 1. Green from 0.7: On track.',
    ],
    [
      'an outcome',
      { measure: 'Yes / no', current: 'no', confidence: 0.6 },
      'Not reached yet: 0. Half the time is gone; until the end the owner’s word counts: 60 % sure. Green from 0.7: At risk.',
    ],
    [
      'an outcome nobody speaks for',
      { measure: 'Yes / no', current: 'no' },
      'Not reached yet: 0. Nobody has said how sure they are: No update.',
    ],
    [
      'thousands',
      { start: 40_000, target: 52_000, current: 44_400 },
      'Moved 4,400 of the 12,000, from 40,000 to 52,000: 0.37. Half the time is gone; it heads for 0.74. Green from 0.7: On track.',
    ],
  ])('%s', (_, cells, text) => {
    expect(told(cells)).toEqual({ text });
  });

  test('a row with a complaint gives the complaint', () => {
    expect(told({ start: '' })).toEqual({ complaint: 'Start is missing. Type 0 if you count from nothing.' });
  });

  test('huge and tiny numbers stay sentences', () => {
    for (const current of [1e308, -1e308, 1e-300]) {
      expect(told({ start: 0, target: 1e300, current })).toEqual({
        text: expect.not.stringMatching(/NaN|Infinity|undefined/),
      });
    }
  });
});
