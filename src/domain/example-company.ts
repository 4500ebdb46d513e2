/**
 * The example company: the marketing agency of the article this add-on answers, six people, half a quarter in. The
 * readings are days before today, so that it looks alive on whichever day somebody tries it.
 */
import { type CycleDates, quarterOf } from './cycle.ts';
import { addDays, type Day, daysBetween } from './day.ts';
import type { PlannedKeyResult, PlannedObjective } from './planned.ts';

export interface ExampleReading {
  readonly day: Day;
  readonly value: number | string;
  readonly confidence: number;
  readonly line: string;
}

export interface ExampleKeyResult extends PlannedKeyResult {
  /** Oldest first; the last one is what stands in the register. */
  readonly history: readonly ExampleReading[];
}

export interface ExampleObjective extends PlannedObjective {
  readonly keyResults: readonly ExampleKeyResult[];
}

export interface ExampleCompany {
  readonly cycle: CycleDates;
  readonly people: readonly {
    readonly name: string;
    readonly email: string;
    readonly team: string;
    readonly role: string;
  }[];
  readonly objectives: readonly ExampleObjective[];
}

const PEOPLE = [
  ['Ana', 'Leadership', 'Lead'],
  ['Ben', 'Clients', 'Team lead'],
  ['Cleo', 'Shop', 'Team lead'],
  ['Dev', 'Web', 'Owner'],
  ['Eva', 'Clients', 'Owner'],
  ['Finn', 'Studio', 'Owner'],
] as const;

/** Days since the first reading, value, confidence, and a line where somebody wrote one. */
type Reading = readonly [daysAgo: number, value: number | string, confidence: number, line?: string];
/** Start, target and the number format of both. */
type Numbers = readonly [start: PlannedKeyResult['start'], target: PlannedKeyResult['target'], format: string];

/**
 * The quarter of today when that is about half over, so that the tab bears a name people know; else thirteen weeks
 * around today. In both the same rows come out in the same colours.
 */
function exampleCycle(today: Day, takenNames: readonly string[] = []): CycleDates {
  const quarter = quarterOf(today);
  const daysIn = daysBetween(quarter.from, today) + 1;
  if (daysIn >= 42 && daysIn <= 53 && !takenNames.includes(quarter.name)) return quarter;
  const from = addDays(today, -46);
  return { name: 'Example', from, due: addDays(from, 91) };
}

/** Addresses at @example.com belong to nobody. */
export function examplePeople(): ExampleCompany['people'] {
  return PEOPLE.map(([name, team, role]) => ({ name, email: `${name.toLowerCase()}@example.com`, team, role }));
}

export function exampleCompany(today: Day, takenNames: readonly string[] = []): ExampleCompany {
  const keyResult = (
    title: string,
    owner: string,
    [start, target, format]: Numbers,
    readings: readonly Reading[],
    more: Partial<PlannedKeyResult> = {},
  ): ExampleKeyResult => {
    const history = readings.map(([daysAgo, value, confidence, line = '']) => ({
      day: addDays(today, -daysAgo),
      value,
      confidence,
      line,
    }));
    const last = history[history.length - 1];
    return {
      title,
      owner,
      start,
      target,
      format,
      current: last?.value ?? null,
      confidence: last?.confidence ?? null,
      lastCheckIn: last?.day ?? null,
      note: last?.line ?? '',
      ambition: 'Stretch',
      measure: 'Number',
      weight: null,
      from: null,
      due: null,
      source: '',
      dropped: null,
      ...more,
      history,
    };
  };
  const company = (title: string, owner: string, keyResults: readonly ExampleKeyResult[]): ExampleObjective => ({
    title,
    owner,
    level: 'Company',
    team: '',
    supports: null,
    keyResults,
  });
  return {
    cycle: exampleCycle(today, takenNames),
    people: examplePeople(),
    objectives: [
      company('Become the UK’s leading agency', 'Ana', [
        keyResult(
          'Keep more clients (retention)',
          'Ben',
          [0.85, 0.95, '0%'],
          [
            [42, 0.85, 0.7],
            [28, 0.86, 0.65],
            [14, 0.875, 0.7],
            [0, 0.89, 0.75, 'Two renewals signed'],
          ],
          { source: 'Billing' },
        ),
        keyResult(
          'Client rating (0–10)',
          'Ana',
          [7.8, 9, '0.0'],
          [
            [39, 7.9, 0.7],
            [18, 7.9, 0.6],
            [4, 8, 0.5, 'Survey thin: 14 replies'],
          ],
          { source: 'Client survey' },
        ),
        keyResult(
          'Shortlisted for the agency award',
          'Ana',
          ['no', 'yes', ''],
          [
            [35, 'no', 0.5],
            [14, 'no', 0.55],
            [0, 'no', 0.6, 'Entry sent, list in three weeks'],
          ],
          { measure: 'Yes / no' },
        ),
      ]),
      company('Grow our online sales', 'Cleo', [
        keyResult(
          'Online sales a month',
          'Cleo',
          [40_000, 52_000, '[$£]#,##0'],
          [
            [40, 40_300, 0.7],
            [26, 41_500, 0.7],
            [12, 42_800, 0.65],
            [0, 44_400, 0.7, 'Bundles sell'],
          ],
          { source: 'Shop report' },
        ),
        keyResult(
          'Website visitors a month',
          'Dev',
          [12_000, 14_400, '#,##0'],
          [
            [40, 12_050, 0.6],
            [26, 12_100, 0.5],
            [12, 12_100, 0.4],
            [0, 12_200, 0.35, 'New pages late by 3 weeks'],
          ],
          { source: 'Web analytics' },
        ),
      ]),
      company('Answer clients the same day', 'Ben', [
        keyResult(
          'First reply, hours',
          'Ben',
          [4, 1, '0.0" h"'],
          [
            [38, 3.8, 0.7],
            [24, 3.2, 0.8],
            [10, 2.8, 0.85],
            [3, 2.5, 0.9, 'Rota works'],
          ],
          { source: 'Help desk' },
        ),
        keyResult(
          'Complaints reopened',
          'Eva',
          [0.18, 0.09, '0.0%'],
          [
            [42, 0.178, 0.7],
            [28, 0.165, 0.7],
            [14, 0.153, 0.7],
          ],
          { source: 'Help desk' },
        ),
        keyResult(
          'Clients with a named contact',
          'Eva',
          [0.6, 1, '0%'],
          [
            [42, 0.62, 0.7],
            [21, 0.75, 0.8],
            [0, 0.84, 0.85],
          ],
        ),
      ]),
      {
        ...company('New colleagues feel at home from day one', 'Finn', [
          keyResult(
            'Handbook chapters ready',
            'Finn',
            [null, 5, ''],
            [
              [33, 1, 0.7],
              [19, 3, 0.9],
              [1, 5, 1, 'All five are in the wiki'],
            ],
            { measure: 'Steps' },
          ),
          keyResult(
            'Mentor meetings a month',
            'Finn',
            [2, 12, ''],
            [
              [33, 3, 0.6],
              [19, 3, 0.4],
            ],
            { dropped: addDays(today, -11), note: 'Dropped: mentors meet weekly anyway' },
          ),
          keyResult('Days until the first own project', 'Finn', [30, null, ''], [[5, 26, 0.7]], {
            note: 'Target to be agreed',
          }),
        ]),
        level: 'Team',
        team: 'Studio',
        supports: 2,
      },
    ],
  };
}
