/** A company in November, built by small functions. */
import { dayNumber } from '../../../src/domain/day.ts';
import type { RegisterRow } from '../../../src/domain/register-row.ts';
import type { LogLine, ReviewFacts } from '../../../src/domain/review/facts.ts';

export const BLANK_ROW: RegisterRow = {
  ...{
    title: '',
    start: '',
    current: '',
    target: '',
    owner: '',
    confidence: '',
    lastCheckIn: '',
    id: '',
    supports: '',
  },
  ...{ type: '', sponsor: '', ambition: '', measure: '', weight: '', from: '', due: '', dropped: '' },
};

export const objective = (id: string, title: string): RegisterRow => ({
  ...BLANK_ROW,
  ...{ id, title, type: 'Objective', level: 'Company', owner: 'Ana' },
});

export const keyResult = (id: string, current: number | '', more: Partial<RegisterRow> = {}): RegisterRow => ({
  ...BLANK_ROW,
  ...{ id, title: `Title of ${id}`, type: 'Key result', supports: 'O1', owner: 'Ben', start: 0, target: 10, current },
  ...{ confidence: 0.7, lastCheckIn: current === '' ? '' : dayNumber('2026-11-16'), ...more },
});

export const said = (
  day: string,
  id: string,
  previous: number | '',
  current: number,
  more: Partial<LogLine> = {},
): LogLine => ({
  ...{ day, id, previous, current, who: 'ben@firm.uk', title: `Title of ${id}`, field: 'Current' },
  ...{ sure: 0.7, kind: '', line: '', ...more },
});

export function facts(
  rows: readonly RegisterRow[],
  log: readonly LogLine[] = [],
  more: Partial<ReviewFacts> = {},
): ReviewFacts {
  return {
    cycle: { name: '2026-Q4', from: '2026-10-01', due: '2026-12-31', state: 'Running' },
    ...{
      today: '2026-11-17',
      decimal: '.',
      staleAfterDays: 10,
      rhythmDays: 7,
      log,
      logFrom: '',
      kpis: null,
      actions: [],
    },
    people: [{ name: 'Ben', email: 'ben@firm.uk' }],
    rows: [objective('O1', 'Grow'), ...rows].map((row) => ({ row, format: '' })),
    ...more,
  };
}
