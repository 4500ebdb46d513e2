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
type Values = Pick<PlannedKeyResult, 'title' | 'owner' | 'start' | 'target' | 'format'> & Partial<PlannedKeyResult>;

/**
 * The quarter of today when that is about half over, so that the tab bears a name people know; else thirteen weeks
 * around today. In both the same rows come out in the same colours.
 */
export function exampleCycle(today: Day, takenNames: readonly string[] = []): CycleDates {
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
  const keyResult = (values: Values, readings: readonly Reading[]): ExampleKeyResult => {
    const history = readings.map(([daysAgo, value, confidence, line = '']) => ({
      day: addDays(today, -daysAgo),
      value,
      confidence,
      line,
    }));
    const last = history[history.length - 1];
    return {
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
      ...values,
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
          {
            title: 'Keep more clients (retention)',
            owner: 'Ben',
            start: 0.85,
            target: 0.95,
            format: '0%',
            source: 'Billing',
          },
          [
            [42, 0.85, 0.7],
            [28, 0.86, 0.65],
            [14, 0.875, 0.7],
            [0, 0.89, 0.75, 'Two renewals signed'],
          ],
        ),
        keyResult(
          {
            title: 'Client rating (0–10)',
            owner: 'Ana',
            start: 7.8,
            target: 9,
            format: '0.0',
            source: 'Client survey',
          },
          [
            [39, 7.9, 0.7],
            [18, 7.9, 0.6],
            [4, 8, 0.5, 'Survey thin: 14 replies'],
          ],
        ),
        keyResult(
          {
            title: 'Shortlisted for the agency award',
            owner: 'Ana',
            start: 'no',
            target: 'yes',
            format: '',
            measure: 'Yes / no',
          },
          [
            [35, 'no', 0.5],
            [14, 'no', 0.55],
            [0, 'no', 0.6, 'Entry sent, list in three weeks'],
          ],
        ),
      ]),
      company('Grow our online sales', 'Cleo', [
        keyResult(
          {
            title: 'Online sales a month',
            owner: 'Cleo',
            start: 40_000,
            target: 52_000,
            format: '[$£]#,##0',
            source: 'Shop report',
          },
          [
            [40, 40_300, 0.7],
            [26, 41_500, 0.7],
            [12, 42_800, 0.65],
            [0, 44_400, 0.7, 'Bundles sell'],
          ],
        ),
        keyResult(
          {
            title: 'Website visitors a month',
            owner: 'Dev',
            start: 12_000,
            target: 14_400,
            format: '#,##0',
            source: 'Web analytics',
          },
          [
            [40, 12_050, 0.6],
            [26, 12_100, 0.5],
            [12, 12_100, 0.4],
            [0, 12_200, 0.35, 'New pages late by 3 weeks'],
          ],
        ),
      ]),
      company('Answer clients the same day', 'Ben', [
        keyResult(
          { title: 'First reply, hours', owner: 'Ben', start: 4, target: 1, format: '0.0" h"', source: 'Help desk' },
          [
            [38, 3.8, 0.7],
            [24, 3.2, 0.8],
            [10, 2.8, 0.85],
            [3, 2.5, 0.9, 'Rota works'],
          ],
        ),
        keyResult(
          {
            title: 'Complaints reopened',
            owner: 'Eva',
            start: 0.18,
            target: 0.09,
            format: '0.0%',
            source: 'Help desk',
          },
          [
            [42, 0.178, 0.7],
            [28, 0.165, 0.7],
            [14, 0.153, 0.7],
          ],
        ),
        keyResult({ title: 'Clients with a named contact', owner: 'Eva', start: 0.6, target: 1, format: '0%' }, [
          [42, 0.62, 0.7],
          [21, 0.75, 0.8],
          [0, 0.84, 0.85],
        ]),
      ]),
      {
        title: 'New colleagues feel at home from day one',
        owner: 'Finn',
        level: 'Team',
        team: 'Studio',
        supports: 2,
        keyResults: [
          keyResult(
            { title: 'Handbook chapters ready', owner: 'Finn', start: null, target: 5, format: '', measure: 'Steps' },
            [
              [33, 1, 0.7],
              [19, 3, 0.9],
              [1, 5, 1, 'All five are in the wiki'],
            ],
          ),
          keyResult(
            {
              title: 'Mentor meetings a month',
              owner: 'Finn',
              start: 2,
              target: 12,
              format: '',
              dropped: addDays(today, -11),
              note: 'Dropped: mentors meet weekly anyway',
            },
            [
              [33, 3, 0.6],
              [19, 3, 0.4],
            ],
          ),
          keyResult(
            {
              title: 'Days until the first own project',
              owner: 'Finn',
              start: 30,
              target: null,
              format: '',
              note: 'Target to be agreed',
            },
            [[5, 26, 0.7]],
          ),
        ],
      },
    ],
  };
}
