import type { Created, CycleSummary, CycleView, Home, QuarterDraft } from '../../src/contract.ts';

export const emptyFile: Home = {
  file: { today: '2026-10-05', decimal: '.', me: 'ana@example.com', fiscalYearStartMonth: 1 },
  cycle: null,
  deleted: '',
  cycles: [],
  people: ['Ana', 'Ben'],
  mine: { person: 'Ana', due: [], dueInAll: 0 },
  draft: null,
  goals: null,
  kpis: null,
  dashboard: null,
  adding: null,
  notice: null,
  brokenSettings: [],
  reminders: null,
  changes: [],
};

const quarter: CycleSummary = {
  name: '2026-Q4',
  from: '2026-10-01',
  due: '2026-12-31',
  state: 'Running',
  sheetId: 7,
  example: false,
};

export const midQuarter: CycleView = {
  ...quarter,
  week: 7,
  weeks: 14,
  daysLeft: 45,
  gone: 0.51,
  headsFor: 0.69,
  counts: { 'On track': 4, 'At risk': 2, 'Off track': 1, Done: 0, 'No update': 1, Dropped: 0, Check: 0 },
  objectives: [
    { id: 'O1', title: 'Grow our online sales', owner: 'Cleo', status: 'At risk', score: 0.23, headsFor: 0.53 },
    { id: 'O2', title: 'Answer clients the same day', owner: 'Ben', status: 'On track', score: 0.47, headsFor: 0.93 },
  ],
  steps: ['drafted', 'checked in'],
  agreed: null,
  attention: [
    {
      id: 'K5',
      title: 'Website visitors a month',
      owner: 'Dev',
      status: 'Off track',
      why: 'Heads for 0.31; owner 35 % sure',
      change: '',
    },
  ],
};

export function homeWith(cycle: CycleView, more: Partial<Home> = {}): Home {
  const { name, from, due, state, sheetId, example } = cycle;
  return { ...emptyFile, cycle, cycles: [{ name, from, due, state, sheetId, example }], ...more };
}

export const draftQuarter: CycleView = {
  ...midQuarter,
  state: 'Draft',
  headsFor: null,
  objectives: midQuarter.objectives.map((one) => ({ ...one, status: null, headsFor: null })),
  attention: [],
};

export function created(cycle: CycleView = draftQuarter): Created {
  return {
    cycle: { ...quarter, state: cycle.state, example: cycle.example },
    objectives: 1,
    keyResults: 2,
    home: homeWith(cycle),
  };
}

/** A draft that could be created as it is, left at the last step. */
export const finishedDraft: QuarterDraft = {
  operationId: 'op-1',
  step: 4,
  cycle: { name: '2026-Q4', from: '2026-10-01', due: '2026-12-31' },
  objectives: [
    {
      key: 1,
      title: 'Grow our online sales',
      owner: 'Cleo',
      keyResults: [
        {
          title: 'Online sales a month',
          start: '£40,000',
          target: '+30%',
          owner: 'Cleo',
          confidence: 0.7,
          measure: 'Number',
          ambition: 'Stretch',
          weight: '',
          from: '',
          due: '',
          source: '',
        },
      ],
    },
  ],
};
