import { describe, expect, test } from 'vitest';
import { coachQuarter } from '../../../src/domain/coach/index.ts';
import type { CoachedKeyResult, CoachedObjective, CoachedQuarter } from '../../../src/domain/coach/quarter.ts';
import {
  KEY_RESULT_IN_QUARTER_RULES,
  OBJECTIVE_IN_QUARTER_RULES,
  QUARTER_RULES,
} from '../../../src/domain/coach/quarter-rules.ts';

const SUBJECTS = 'Clients Suppliers Neighbours Apprentices Visitors Drivers Nurses Growers Tenants Donors'.split(' ');

const row = (title: string, cells: Partial<CoachedKeyResult> = {}): CoachedKeyResult => ({
  title,
  owner: 'Ben',
  start: 10,
  target: 20,
  measure: 'Number',
  ambition: 'Stretch',
  confidence: 0.7,
  from: '',
  due: '',
  ...cells,
});
const rows = (count: number, cells: Partial<CoachedKeyResult> = {}, of = 'A') =>
  Array.from({ length: count }, (_, at) =>
    row(`Visits ${of}${at} a week`, { owner: at === 0 ? 'Eva' : 'Ben', ...cells }),
  );
const objective = (at: number, more: Partial<CoachedObjective> = {}): CoachedObjective => ({
  title: `${SUBJECTS[at % 10]} come back to us${at < 10 ? '' : ` ${'again '.repeat(at / 10)}`}`,
  owner: 'Ana',
  level: 'Company',
  team: '',
  supports: '',
  name: '',
  keyResults: rows(2, {}, String.fromCharCode(66 + at)),
  ...more,
});
const objectives = (count: number, more: Partial<CoachedObjective> = {}, first = 0) =>
  Array.from({ length: count }, (_, at) => objective(first + at, more));
const inTeam = (count: number, team: string, first = 0) =>
  objectives(count, { level: 'Team', team, supports: 'O1' }, first);
const ofPerson = (count: number, owner: string, first = 0) =>
  objectives(count, { level: 'Person', owner, supports: 'O1' }, first);
const quarter = (list: readonly CoachedObjective[], more: Partial<CoachedQuarter> = {}): CoachedQuarter => ({
  cycle: { from: '2026-10-01', due: '2026-12-31' },
  isDraft: true,
  objectives: list,
  cyclesBefore: 0,
  people: 5,
  above: [],
  ...more,
});
const withRow = (cells: Partial<CoachedKeyResult>, more: Partial<CoachedQuarter> = {}) =>
  quarter([objective(0, { keyResults: [row('Visits a week', cells), row('Orders a week')] })], more);
const withObjective = (more: Partial<CoachedObjective>, above: readonly string[] = []) =>
  quarter([objective(0, more)], { above: above.map((title) => ({ name: title, title })) });
const titled = (...titles: string[]) => [objective(0, { keyResults: titles.map((title) => row(title)) })];

const CASES: Readonly<
  Record<string, { flagged: readonly (readonly [CoachedQuarter, string?])[]; silent: readonly CoachedQuarter[] }>
> = {
  'too-many-objectives': {
    flagged: [
      [quarter(objectives(6)), 'objectives'],
      [quarter([...objectives(5), ...inTeam(4, 'Sales', 5)]), 'objectives.8'],
      [quarter(ofPerson(3, 'Cleo')), 'objectives.2'],
      [quarter([...inTeam(3, 'Sales'), ...inTeam(4, 'Studio', 3)]), 'objectives.6'],
      [quarter([...ofPerson(2, 'Cleo'), ...ofPerson(3, 'Dev', 2)]), 'objectives.4'],
    ],
    silent: [
      quarter(objectives(5)),
      quarter(inTeam(3, 'Sales')),
      quarter([...inTeam(3, 'Sales'), ...inTeam(3, 'Studio', 3)]),
      quarter([...ofPerson(2, 'Cleo'), ...ofPerson(2, 'Dev', 2), ...ofPerson(2, 'Eva', 4)]),
      quarter([...objectives(5), objective(6, { title: ' ' })]),
    ],
  },
  'too-few-objectives': {
    flagged: [
      [quarter(objectives(1), { cyclesBefore: 2 }), 'objectives'],
      [quarter(objectives(2), { cyclesBefore: 2 }), 'objectives'],
      [quarter(objectives(2), { cyclesBefore: 9 }), 'objectives'],
      [quarter([...objectives(2), ...inTeam(3, 'Sales', 2)], { cyclesBefore: 3 }), 'objectives'],
      [quarter([...objectives(2), objective(3, { title: '' })], { cyclesBefore: 2 }), 'objectives'],
    ],
    silent: [
      quarter(objectives(1)),
      quarter(objectives(2), { cyclesBefore: 1 }),
      quarter(objectives(3), { cyclesBefore: 2 }),
      quarter(inTeam(1, 'Sales'), { cyclesBefore: 5 }),
      quarter(ofPerson(1, 'Cleo'), { cyclesBefore: 5 }),
    ],
  },
  'too-many-key-results-in-all': {
    flagged: [41, 45, 50, 60, 100].map((count) => [
      quarter(
        Array.from({ length: count / 5 + 1 }, (_, at) =>
          objective(at, { keyResults: rows(at === 0 ? count % 5 : 5, {}, `${at} x`) }),
        ),
      ),
      'objectives',
    ]),
    silent: [1, 10, 35, 39, 40].map((count) => quarter([objective(0, { keyResults: rows(count) })])),
  },
  'every-one-must-reach': {
    flagged: [3, 4, 5, 6, 9].map((count) => [
      quarter([objective(0, { keyResults: rows(count, { ambition: 'Must reach' }) })]),
      'objectives',
    ]),
    silent: [
      quarter([objective(0, { keyResults: rows(2, { ambition: 'Must reach' }) })]),
      quarter([objective(0, { keyResults: [...rows(5, { ambition: 'Must reach' }), row('Sales a week')] })]),
      quarter(objectives(3)),
      quarter([objective(0, { keyResults: rows(2, { ambition: 'Must reach' }) }), objective(1)]),
      quarter([
        objective(0, { keyResults: [...rows(2, { ambition: 'Must reach' }), row('', { ambition: 'Must reach' })] }),
      ]),
    ],
  },
  'same-owner-everywhere': {
    flagged: [
      [quarter([objective(0, { keyResults: rows(6, { owner: 'Ana' }) })]), 'objectives'],
      [quarter([objective(0, { keyResults: rows(6, { owner: 'Ana' }) })], { people: 3 }), 'objectives'],
      [
        quarter([objective(0, { keyResults: [...rows(5, { owner: 'Ana' }), row('Sales a week', { owner: ' ana' })] })]),
        'objectives',
      ],
      [quarter(objectives(3, { keyResults: rows(2, { owner: 'Ana' }) })), 'objectives'],
      [quarter([objective(0, { keyResults: rows(40, { owner: 'Ana' }) })], { people: 150 }), 'objectives'],
    ],
    silent: [
      quarter([objective(0, { keyResults: rows(6, { owner: 'Ana' }) })], { people: 2 }),
      quarter([objective(0, { keyResults: rows(5, { owner: 'Ana' }) })]),
      quarter([objective(0, { keyResults: [...rows(6, { owner: 'Ana' }), row('Sales a week')] })]),
      quarter([objective(0, { keyResults: rows(6, { owner: '' }) })]),
      quarter(objectives(4)),
    ],
  },
  'duplicate-objective': {
    flagged: [
      [quarter([objective(0), objective(0)]), 'objectives.1.title'],
      [
        quarter([objective(0, { title: 'Clients stay' }), objective(1, { title: ' clients  STAY.' })]),
        'objectives.1.title',
      ],
      [quarter([...inTeam(1, 'Sales'), ...inTeam(1, 'sales')]), 'objectives.1.title'],
      [quarter([objective(0), objective(1), objective(0)]), 'objectives.2.title'],
      [quarter([...ofPerson(1, 'Cleo'), ...ofPerson(1, 'Cleo')]), 'objectives.1.title'],
    ],
    silent: [
      quarter([...inTeam(1, 'Sales'), ...inTeam(1, 'Studio')]),
      quarter([...ofPerson(1, 'Cleo'), ...ofPerson(1, 'Dev')]),
      quarter([objective(0, { title: '' }), objective(1, { title: '' })]),
      quarter([objective(0, { title: 'Clients stay' }), objective(1, { title: 'Clients stay longer' })]),
      quarter([objective(0), ...inTeam(1, 'Sales')]),
    ],
  },
  'duplicate-key-result': {
    flagged: [
      [quarter(titled('Calls a week', 'Calls a week')), 'objectives.0.keyResults.1.title'],
      [quarter(titled('Calls a week', 'Sales a week', 'calls a  Week')), 'objectives.0.keyResults.2.title'],
      [quarter([...titled('Calls a week', 'x'), ...titled('y', 'Calls a week')]), 'objectives.1.keyResults.1.title'],
      [quarter(titled('Churn (monthly)', 'Churn, monthly')), 'objectives.0.keyResults.1.title'],
      [
        quarter(inTeam(2, 'Sales').map((one) => ({ ...one, keyResults: [row('Calls a week'), row(one.title)] }))),
        'objectives.1.keyResults.0.title',
      ],
    ],
    silent: [
      quarter(titled('Calls a week', 'Calls a month')),
      quarter(titled('', '', 'Calls a week')),
      quarter(
        [...inTeam(1, 'Sales'), ...inTeam(1, 'Studio', 1)].map((one) => ({
          ...one,
          keyResults: titled('Calls a week')[0]?.keyResults ?? [],
        })),
      ),
      quarter(
        [...ofPerson(1, 'Cleo'), ...ofPerson(1, 'Dev', 1)].map((one) => ({
          ...one,
          keyResults: titled('Calls a week')[0]?.keyResults ?? [],
        })),
      ),
      quarter(titled('Margin in %', 'Margin in £k')),
    ],
  },
  'objective-without-owner': {
    flagged: ['', ' ', '\t', '\u00a0', '  '].map((owner) => [withObjective({ owner }), 'objectives.0.owner']),
    silent: [
      withObjective({}),
      withObjective({ owner: 'Ben and Eva' }),
      withObjective({ owner: 'ben@example.com' }),
      withObjective({ title: '', owner: '' }),
      withObjective({ owner: 'Søren' }),
    ],
  },
  'supports-nothing': {
    flagged: [
      [
        quarter([objective(0), ...inTeam(1, 'Sales', 1).map((one) => ({ ...one, supports: '' }))]),
        'objectives.1.supports',
      ],
      [
        quarter([...inTeam(1, 'Sales'), ...ofPerson(1, 'Cleo', 1).map((one) => ({ ...one, supports: ' ' }))]),
        'objectives.1.supports',
      ],
      [
        quarter([objective(0), ...ofPerson(1, 'Cleo', 1).map((one) => ({ ...one, supports: '' }))]),
        'objectives.1.supports',
      ],
      [withObjective({}, ['G1 Be the region’s bakery']), 'objectives.0.supports'],
      [withObjective({ level: 'Team' }, ['O7 A year of fewer, better clients', 'G1 Last']), 'objectives.0.supports'],
    ],
    silent: [
      quarter(objectives(2)),
      quarter([objective(0), ...inTeam(2, 'Sales', 1)]),
      quarter(inTeam(2, 'Sales').map((one) => ({ ...one, supports: '' }))),
      withObjective({ supports: 'G1' }, ['G1 Be the region’s bakery']),
      withObjective({ title: '' }, ['G1 Be the region’s bakery']),
    ],
  },
  'too-few-key-results': {
    flagged: [
      [withObjective({ keyResults: rows(1) }), 'objectives.0.keyResults'],
      [withObjective({ keyResults: [] }), 'objectives.0.keyResults'],
      [withObjective({ keyResults: [row('Calls a week'), row('')] }), 'objectives.0.keyResults'],
      [withObjective({ keyResults: [row(' ')] }), 'objectives.0.keyResults'],
      [quarter([objective(0), objective(1, { keyResults: rows(1) })]), 'objectives.1.keyResults'],
    ],
    silent: [2, 3, 4, 5]
      .map((count) => withObjective({ keyResults: rows(count) }))
      .concat(withObjective({ title: '', keyResults: [] })),
  },
  'too-many-key-results': {
    flagged: [6, 7, 8, 9, 12].map((count) => [withObjective({ keyResults: rows(count) }), 'objectives.0.keyResults']),
    silent: [1, 2, 5]
      .map((count) => withObjective({ keyResults: rows(count) }))
      .concat(withObjective({ keyResults: [...rows(5), row('')] }), quarter(objectives(5, { keyResults: rows(5) }))),
  },
  'key-result-without-owner': {
    flagged: ['', ' ', '\t', '\u00a0', '  '].map((owner) => [withRow({ owner }), 'objectives.0.keyResults.0.owner']),
    silent: [
      withRow({}),
      withRow({ owner: 'Åsa' }),
      withRow({ title: '', owner: '' }),
      withRow({ owner: 'eva@example.com' }),
      withRow({ owner: 'The studio' }),
    ],
  },
  'start-missing': {
    flagged: [
      {},
      { measure: 'Number at the end' as const },
      { target: 0 },
      { ambition: 'Must reach' as const },
      { target: '' },
    ].map((cells) => [withRow({ start: '', ...cells }), 'objectives.0.keyResults.0.start']),
    silent: [
      withRow({ start: 0 }),
      withRow({ start: '', measure: 'Keep at or below' }),
      withRow({ start: '', measure: 'Yes / no' }),
      withRow({ start: '', measure: 'Steps' }),
      withRow({ start: 'much' }),
    ],
  },
  'target-missing': {
    flagged: (['Number', 'Number at the end', 'Keep at or above', 'Keep at or below', 'Steps'] as const).map(
      (measure) => [withRow({ target: '', measure }), 'objectives.0.keyResults.0.target'],
    ),
    silent: [
      withRow({ target: 0 }),
      withRow({ target: '', measure: 'Yes / no' }),
      withRow({ target: -5 }),
      withRow({ target: 'a lot' }),
      withRow({ title: '', target: '' }),
    ],
  },
  'very-sure': {
    flagged: [0.91, 0.92, 0.95, 0.99, 1].map((confidence) => [
      withRow({ confidence }),
      'objectives.0.keyResults.0.confidence',
    ]),
    silent: [
      withRow({ confidence: 0.9 }),
      withRow({ confidence: null }),
      withRow({ confidence: 1, ambition: 'Must reach' }),
      withRow({ confidence: 0.95 }, { isDraft: false }),
      withRow({ confidence: 0.5 }),
    ],
  },
  'hardly-sure': {
    flagged: [0, 0.1, 0.2, 0.25, 0.29].map((confidence) => [
      withRow({ confidence }),
      'objectives.0.keyResults.0.confidence',
    ]),
    silent: [
      withRow({ confidence: 0.3 }),
      withRow({ confidence: null }),
      withRow({ confidence: 0.1 }, { isDraft: false }),
      withRow({ confidence: 0.7 }),
      withRow({ confidence: 0.4, ambition: 'Must reach' }),
    ],
  },
  'outside-the-cycle': {
    flagged: [
      [withRow({ from: '2026-09-30' }), 'objectives.0.keyResults.0.from'],
      [withRow({ due: '2027-01-01' }), 'objectives.0.keyResults.0.due'],
      [withRow({ from: '2027-02-01', due: '2027-03-31' }), 'objectives.0.keyResults.0.from'],
      [withRow({ from: '2026-10-01', due: '2026-09-01' }), 'objectives.0.keyResults.0.due'],
      [withRow({ due: '2025-12-31' }), 'objectives.0.keyResults.0.due'],
    ],
    silent: [
      withRow({}),
      withRow({ from: '2026-10-01' }),
      withRow({ due: '2026-12-31' }),
      withRow({ from: '2026-10-01', due: '2026-12-31' }),
      withRow({ from: '2026-11-01', due: '2026-11-30' }),
    ],
  },
};

describe.each(Object.entries(CASES))('%s', (id, { flagged, silent }) => {
  test.each(flagged.map(([one, field], at) => ({ one, field, at })))('is said, case $at', ({ one, field }) => {
    expect(
      coachQuarter(one)
        .filter(({ ruleId }) => ruleId === id)
        .map((finding) => finding.field),
    ).toEqual([field]);
  });
  test.each(silent.map((one, at) => ({ one, at })))('is not said, case $at', ({ one }) => {
    expect(coachQuarter(one).map(({ ruleId }) => ruleId)).not.toContain(id);
  });
});

test('every rule is tried above, with five quarters and more on either side', () => {
  const rules = [...QUARTER_RULES, ...OBJECTIVE_IN_QUARTER_RULES, ...KEY_RESULT_IN_QUARTER_RULES];
  expect(Object.keys(CASES).sort()).toEqual(rules.map(({ id }) => id).sort());
  for (const { flagged, silent } of Object.values(CASES)) {
    expect(Math.min(flagged.length, silent.length)).toBeGreaterThanOrEqual(5);
  }
});

test('a sound quarter of several teams is left alone', () => {
  expect(coachQuarter(quarter([...objectives(3), ...inTeam(3, 'Sales', 3), ...ofPerson(2, 'Dev', 6)]))).toEqual([]);
});

test('the one thing above can be supported with a button; of several a person chooses', () => {
  const remediesWith = (...above: string[]) =>
    coachQuarter(withObjective({}, above)).flatMap(({ remedies }) => remedies.map(({ label }) => label));
  expect(remediesWith('G1 Be the region’s bakery')).toEqual(['Support “G1 Be the region’s bakery”']);
  expect(remediesWith('G1 One', 'G2 Two')).toEqual([]);
});
