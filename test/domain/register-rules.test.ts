import { describe, expect, test } from 'vitest';
import { COMPLAINT_ORDER, COMPLAINTS } from '../../src/domain/complaint.ts';
import { dayNumber } from '../../src/domain/day.ts';
import { type Evaluated, evaluateRegister, type RegisterContext } from '../../src/domain/register.ts';
import type { RegisterRow } from '../../src/domain/register-row.ts';
import { keyResult, MID_QUARTER, objective, row, SAMPLE } from './sample-register.ts';

const TODAY = dayNumber(MID_QUARTER.today);
const sound: Partial<RegisterRow> = { start: 0, target: 10, current: 5, confidence: 0.7, lastCheckIn: TODAY };

function evaluate(rows: readonly RegisterRow[], context: Partial<RegisterContext> = {}): readonly Evaluated[] {
  return evaluateRegister(rows, { ...MID_QUARTER, ...context });
}

function alone(cells: Partial<RegisterRow>, context: Partial<RegisterContext> = {}): Evaluated {
  return evaluate(
    [objective('O1', 'Above'), keyResult('K1', 'Below', { ...sound, ...cells })],
    context,
  )[1] as Evaluated;
}

describe('a complaint', () => {
  type Case = readonly [keyof typeof COMPLAINTS, Partial<RegisterRow>];
  const CASES: readonly Case[] = [
    ['typeMissing', { type: 'Task' }],
    ['measureUnknown', { measure: 'Feeling' }],
    ['ambitionUnknown', { ambition: 'Huge' }],
    ['startMissing', { start: '' }],
    ['startNotNumber', { start: '10 k' }],
    ['targetMissing', { target: '' }],
    ['targetNotNumber', { target: 'more' }],
    ['targetNotSteps', { measure: 'steps', target: 0 }],
    ['currentNotNumber', { current: 'about 5' }],
    ['currentNotYesNo', { measure: 'Yes/no', current: 'perhaps' }],
    ['currentNotSteps', { measure: 'Steps', current: 'some' }],
    ['confidenceOutside', { confidence: 70 }],
    ['weightNotNumber', { weight: 'double' }],
    ['weightNegative', { weight: -1 }],
    ['fromNotDate', { from: 'soon' }],
    ['dueNotDate', { due: 'later' }],
    ['dueBeforeFrom', { from: TODAY, due: TODAY - 1 }],
    ['lastCheckInNotDate', { lastCheckIn: 'Monday' }],
  ];

  test('of every kind is tried', () => expect(CASES.map(([name]) => name)).toEqual(COMPLAINT_ORDER));

  test.each(CASES)('%s stands in the row, and nothing else is said', (name, cells) => {
    expect(alone(cells)).toMatchObject({
      score: '⚠',
      progress: '',
      headsFor: '',
      status: 'Check',
      why: `⚠ ${COMPLAINTS[name]}`,
      complaint: COMPLAINTS[name],
    });
  });

  test.each(CASES)('%s leaves the other rows as they are', (_, cells) => {
    const others = [objective('O1', 'Above'), keyResult('K2', 'Beside', sound)];
    const [above, beside] = evaluate(others);
    const bad = keyResult('K1', 'Below', { ...sound, ...cells });
    const [aboveNow, besideNow] = evaluate([...others, bad]);
    expect(besideNow).toEqual(beside);
    expect(aboveNow?.score).toBe(above?.score);
    expect(aboveNow?.why).toBe(bad.type === 'Task' ? above?.why : `${above?.why}; 1 of 2 needs a look`);
  });

  test('of a row with everything wrong comes by one rule after another as each is put right', () => {
    const wrong = {
      measure: 'Feeling',
      ambition: 'Huge',
      start: 'x',
      target: '',
      current: 'y',
      confidence: 70,
      weight: -1,
      from: 'soon',
      due: 'later',
      lastCheckIn: 'Monday',
    };
    const right = { measure: '', ambition: '', ...sound, weight: '', from: '', due: '' };
    const heard: string[] = [];
    const cells: Partial<RegisterRow> = { ...wrong };
    for (const key of Object.keys(wrong) as (keyof typeof wrong)[]) {
      heard.push(alone(cells).complaint);
      Object.assign(cells, { [key]: right[key] });
    }
    expect(alone(cells).complaint).toBe('');
    expect(heard).toEqual([
      COMPLAINTS.measureUnknown,
      COMPLAINTS.ambitionUnknown,
      COMPLAINTS.startNotNumber,
      COMPLAINTS.targetMissing,
      COMPLAINTS.currentNotNumber,
      COMPLAINTS.confidenceOutside,
      COMPLAINTS.weightNegative,
      COMPLAINTS.fromNotDate,
      COMPLAINTS.dueNotDate,
      COMPLAINTS.lastCheckInNotDate,
    ]);
  });

  test('shows in a draft, where everything else about status is blank', () => {
    const draft = { cycle: { ...MID_QUARTER.cycle, state: 'Draft' } } as const;
    expect(alone({ start: '' }, draft)).toMatchObject({ status: '', why: `⚠ ${COMPLAINTS.startMissing}`, score: '⚠' });
    expect(alone({}, draft)).toMatchObject({ status: '', why: '', score: 0.5 });
  });

  test.each([true, false, '#N/A', ' ', Number.POSITIVE_INFINITY])('%j is no number', (cell) => {
    expect(alone({ start: cell }).complaint).toBe(COMPLAINTS.startNotNumber);
    expect(alone({ weight: cell }).complaint).toBe(COMPLAINTS.weightNotNumber);
  });
});

describe('words', () => {
  test.each(['keep at or below', 'KEEP AT OR BELOW', ' Keep  at or below '])('match as “%s”', (measure) => {
    expect(alone({ measure, target: 5, start: '' })).toMatchObject({ score: 1, why: 'Kept so far' });
  });

  test('a key result is one however it is spelt', () => expect(alone({ type: 'key RESULT' }).type).toBe('Key result'));
});

describe('blank rows', () => {
  test('stay blank', () => {
    expect(
      evaluate([row({}), row({ start: 5, owner: 'Ana' })]).map(({ score, status, why }) => [score, status, why]),
    ).toEqual([
      ['', '', ''],
      ['', '', ''],
    ]);
  });

  test('a title without a type is asked about', () => {
    expect(evaluate([row({ title: 'Something' })])[0]).toMatchObject({
      score: '⚠',
      status: 'Check',
      why: `⚠ ${COMPLAINTS.typeMissing}`,
    });
  });
});

describe('the share of its time gone', () => {
  const gone = (cells: Partial<RegisterRow>, today = MID_QUARTER.today) => alone(cells, { today }).gone;
  const days = (on: string) => (dayNumber(on) - dayNumber('2026-10-01') + 1) / 92;

  test('is counted to the day of the reading', () =>
    expect(gone({ lastCheckIn: dayNumber('2026-11-10') })).toBe(days('2026-11-10')));
  test('takes the day of a time', () =>
    expect(gone({ lastCheckIn: dayNumber('2026-11-10') + 0.9 })).toBe(days('2026-11-10')));
  test('is today without a reading', () => expect(gone({ lastCheckIn: '' })).toBe(days('2026-11-16')));
  test('is never past today', () => expect(gone({ lastCheckIn: TODAY + 9 })).toBe(days('2026-11-16')));
  test('is 1 once it is over, whenever it was read', () => expect(gone({ lastCheckIn: TODAY }, '2027-01-01')).toBe(1));
  test('is not yet 1 on the last day with an older reading', () =>
    expect(gone({ lastCheckIn: TODAY }, '2026-12-31')).toBe(days('2026-11-16')));
  test('is of its own From and Due', () => expect(gone({ from: TODAY - 3, due: TODAY + 4 })).toBe(0.5));
  test('is 0 before it begins', () => expect(gone({ from: TODAY + 5 })).toBe(0));
});

describe('a key result’s Why', () => {
  test.each<[string, Partial<RegisterRow>, string, string]>([
    ['no check-in', { current: '' }, 'No update', 'No check-in yet'],
    ['nobody’s word', { measure: 'Yes / no', current: 'no', confidence: '' }, 'No update', 'No confidence yet'],
    ['a number nobody speaks for', { measure: 'Number at the end', confidence: '' }, 'No update', 'No confidence yet'],
    ['reached', { current: 12 }, 'Done', 'Reached'],
    ['an outcome reached', { measure: 'Yes / no', current: 'yes', confidence: '' }, 'Done', 'Reached'],
    ['kept so far', { measure: 'Keep at or above', current: 10 }, 'On track', 'Kept so far'],
    ['a limit broken', { measure: 'Keep at or above', current: 9 }, 'Off track', 'Limit broken'],
    ['worse than at the start', { current: -1 }, 'Off track', 'Heads for 0.04; worse than at the start'],
    ['a stale green', { lastCheckIn: TODAY - 14 }, 'No update', '14 days without a check-in'],
    ['a stale amber', { current: 1, lastCheckIn: TODAY - 14 }, 'At risk', 'Heads for 0.49; 14 days without a check-in'],
    ['ten days are not stale', { lastCheckIn: TODAY - 10 }, 'On track', 'Heads for 1.00'],
    ['a reading without a date', { lastCheckIn: '' }, 'No update', 'Last check-in has no date'],
    [
      'a stale amber without a date',
      { current: 2, lastCheckIn: '' },
      'At risk',
      'Heads for 0.49; Last check-in has no date',
    ],
    ['red, and its owner is sure', { current: 0, confidence: 0.8 }, 'Off track', 'Heads for 0.19; but owner 80 % sure'],
    ['red, and its owner is not that sure', { current: 0, confidence: 0.79 }, 'Off track', 'Heads for 0.19'],
    ['amber, and its owner is sure', { current: 2, confidence: 0.9 }, 'At risk', 'Heads for 0.49'],
    [
      'a limit broken, and its owner is sure',
      { measure: 'Keep at or above', current: 9, confidence: 0.9 },
      'Off track',
      'Limit broken; but owner 90 % sure',
    ],
    ['green and not moved for four weeks', { moved: TODAY - 28 }, 'On track', 'Heads for 0.94; not moved for 4 weeks'],
    ['for six weeks and a day', { moved: TODAY - 43 }, 'On track', 'Heads for 0.94; not moved for 6 weeks'],
    ['for a day less than four weeks', { moved: TODAY - 27 }, 'On track', 'Heads for 0.94'],
    ['nobody knows since when', { moved: '' }, 'On track', 'Heads for 0.94'],
    ['a word instead of the day', { moved: 'in May' }, 'On track', 'Heads for 0.94'],
    ['amber and not moved', { current: 2, moved: TODAY - 40 }, 'At risk', 'Heads for 0.49'],
    [
      'a limit need not move',
      { measure: 'Keep at or above', current: 10, moved: TODAY - 40 },
      'On track',
      'Kept so far',
    ],
    ['silent and not moved', { moved: TODAY - 40, lastCheckIn: TODAY - 14 }, 'No update', '14 days without a check-in'],
    ['low confidence', { confidence: 0.35 }, 'At risk', 'Heads for 0.94; owner 35 % sure'],
    [
      'low confidence that alone counts',
      { measure: 'Number at the end', confidence: 0.3 },
      'Off track',
      'Owner 30 % sure',
    ],
    ['an orphan', { supports: 'O9 Gone' }, 'On track', 'Heads for 0.94; counts for no objective'],
    [
      'an orphan without a reading',
      { supports: '', current: '' },
      'No update',
      'No check-in yet; counts for no objective',
    ],
    ['an orphan that is done', { supports: 'K1', current: 10 }, 'Done', 'Reached; counts for no objective'],
    [
      'a silent orphan',
      { supports: '', lastCheckIn: TODAY - 11 },
      'No update',
      '11 days without a check-in; counts for no objective',
    ],
    ['dropped', { dropped: TODAY }, 'Dropped', 'Dropped: left out of every mean'],
    ['dropped with a complaint', { dropped: 'yes', start: '' }, 'Dropped', 'Dropped: left out of every mean'],
  ])('%s', (_, cells, status, why) => {
    expect(alone(cells)).toMatchObject({ status, why });
  });

  test('after the end', () => {
    const over = { today: '2027-01-02', staleAfterDays: 100 };
    expect(alone({ measure: 'Keep at or above', current: 10 }, over)).toMatchObject({
      status: 'Done',
      why: 'Kept to the end',
    });
    expect(alone({ measure: 'Yes / no', current: 'no' }, over)).toMatchObject({
      status: 'Off track',
      why: 'Heads for 0.00',
    });
    expect(alone({ measure: 'Yes / no', current: '' }, over)).toMatchObject({
      status: 'No update',
      why: 'No check-in yet',
    });
    expect(alone({ current: 8, confidence: 0.1 }, over)).toMatchObject({ status: 'On track', why: 'Heads for 0.80' });
  });

  test('in a file with a decimal comma', () => expect(alone({}, { decimal: ',' }).why).toBe('Heads for 0,94'));
});

describe('dropped', () => {
  test('a dropped key result keeps its score and leaves every mean', () => {
    const [above, , dropped] = evaluate([
      objective('O1', 'Above'),
      keyResult('K1', 'In', sound),
      keyResult('K2', 'Out', { ...sound, current: 0, dropped: TODAY }),
    ]);
    expect(above?.score).toBe(0.5);
    expect(dropped).toMatchObject({ score: 0, headsFor: '', status: 'Dropped' });
  });

  test('a dropped objective heads nowhere', () => {
    const [above] = evaluate([objective('O1', 'Above', { dropped: TODAY }), keyResult('K1', 'In', sound)]);
    expect(above).toMatchObject({
      score: 0.5,
      headsFor: '',
      status: 'Dropped',
      why: 'Dropped: left out of every mean',
    });
  });
});

describe('an objective', () => {
  const over = (...children: readonly Partial<RegisterRow>[]) =>
    evaluate([
      objective('O1', 'Above'),
      ...children.map((cells, at) => keyResult(`K${at}`, `Child ${at}`, { ...sound, ...cells })),
    ])[0];

  test.each<[string, readonly Partial<RegisterRow>[], Partial<Evaluated>]>([
    ['without key results', [], { score: '', status: 'No update', why: 'No key result yet' }],
    [
      'with key results of weight 0',
      [{ weight: 0 }],
      { score: '', headsFor: '', status: 'No update', why: 'Every weight is 0' },
    ],
    [
      'with nothing but complaints',
      [{ start: '' }, { target: '' }],
      { score: '', status: 'No update', why: 'No key result yet; 2 of 2 need a look' },
    ],
    ['weighs', [{ current: 10, weight: 3 }, { current: 0 }], { score: 0.75 }],
    [
      'counts a blank current as 0',
      [{ current: 10 }, { current: '' }],
      { score: 0.5, headsFor: 1, status: 'No update', why: 'Heads for 1.00; 1 of 2 up to date' },
    ],
    [
      'with two of three up to date',
      [{}, {}, { current: '' }],
      { status: 'On track', why: 'Heads for 0.94; 2 of 3 up to date' },
    ],
    [
      'half silent',
      [{}, { lastCheckIn: TODAY - 20 }],
      { status: 'No update', why: 'Heads for 0.97; 1 of 2 up to date' },
    ],
    ['all reached', [{ current: 10 }, { current: 11 }], { status: 'Done', why: 'All reached' }],
    [
      'all reached but for a complaint',
      [{ current: 10 }, { start: '' }],
      { status: 'Done', why: 'All reached; 1 of 2 needs a look' },
    ],
    ['with one off track', [{}, { current: 0 }], { why: 'Heads for 0.56; 1 of 2 off track', status: 'At risk' }],
    [
      'nobody has read',
      [{ current: '' }],
      { score: 0, headsFor: '', status: 'No update', why: 'No check-in yet; 0 of 1 up to date' },
    ],
    ['each key result clamped first', [{ current: 30 }, { current: -10 }], { score: 0.5 }],
  ])('%s', (_, children, expected) => {
    expect(over(...children)).toMatchObject(expected);
  });

  test('by its own ambition: 0.73 is enough for a Stretch', () => {
    const child = keyResult('K1', 'Below', { ...sound, current: 3.6 });
    expect(evaluate([objective('O1', 'Above'), child])[0]?.status).toBe('On track');
    expect(evaluate([objective('O1', 'Above', { ambition: 'Must reach' }), child])[0]?.status).toBe('At risk');
  });

  test('never counts an objective', () => {
    const rows = [
      objective('O1', 'Above'),
      objective('O2', 'Between', { supports: 'O1' }),
      keyResult('K1', 'Below', { ...sound, supports: 'O2' }),
    ];
    expect(evaluate(rows)[0]).toMatchObject({ score: '', why: 'No key result yet' });
  });
});

describe('the order of the rows', () => {
  test('does not matter', () => {
    const answers = evaluate(SAMPLE);
    const mixed = [...SAMPLE].reverse();
    expect([...evaluate(mixed)].reverse()).toEqual(answers);
  });
});
