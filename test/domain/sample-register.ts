import { dayNumber } from '../../src/domain/day.ts';
import type { RegisterContext } from '../../src/domain/register.ts';
import type { RegisterRow } from '../../src/domain/register-row.ts';

/** A row with nothing in it but what a test is about. */
export function row(cells: Partial<RegisterRow>): RegisterRow {
  return {
    title: '',
    start: '',
    current: '',
    target: '',
    owner: '',
    confidence: '',
    lastCheckIn: '',
    id: '',
    supports: '',
    type: '',
    sponsor: '',
    ambition: '',
    measure: '',
    weight: '',
    from: '',
    due: '',
    dropped: '',
    ...cells,
  };
}

export function objective(id: string, title: string, cells: Partial<RegisterRow> = {}): RegisterRow {
  return row({ type: 'Objective', id, title, level: 'Company', ...cells });
}

export function keyResult(id: string, title: string, cells: Partial<RegisterRow> = {}): RegisterRow {
  return row({ type: 'Key result', id, title, supports: 'O1', ...cells });
}

const on = (date: number): number => dayNumber(`2026-11-${String(date).padStart(2, '0')}`);

/** The example company in the middle of its quarter. */
export const MID_QUARTER: RegisterContext = {
  cycle: { from: '2026-10-01', due: '2026-12-31', state: 'Running' },
  today: '2026-11-16',
  staleAfterDays: 10,
  decimal: '.',
};

export const SAMPLE: readonly RegisterRow[] = [
  objective('O1', 'Become the UK’s leading agency', { owner: 'Ana' }),
  keyResult('K1', 'Keep more clients (retention)', {
    start: 0.85,
    current: 0.89,
    target: 0.95,
    owner: 'Ben',
    confidence: 0.75,
    lastCheckIn: on(16),
  }),
  keyResult('K2', 'Client rating (0–10)', {
    start: 7.8,
    current: 8,
    target: 9,
    owner: 'Ana',
    confidence: 0.5,
    lastCheckIn: on(12),
  }),
  keyResult('K3', 'Shortlisted for agency award', {
    start: 'no',
    current: 'no',
    target: 'yes',
    owner: 'Ana',
    confidence: 0.6,
    lastCheckIn: on(16),
    measure: 'Yes / no',
  }),
  objective('O2', 'Grow our online sales', { owner: 'Cleo' }),
  keyResult('K4', 'Online sales a month', {
    start: 40_000,
    current: 44_400,
    target: 52_000,
    owner: 'Cleo',
    confidence: 0.7,
    lastCheckIn: on(16),
    supports: 'O2 Grow our online sales',
  }),
  keyResult('K5', 'Website visitors a month', {
    start: 12_000,
    current: 12_200,
    target: 14_400,
    owner: 'Dev',
    confidence: 0.35,
    lastCheckIn: on(16),
    supports: 'O2 Grow our online sales',
  }),
  objective('O3', 'Answer clients the same day', { owner: 'Ben' }),
  keyResult('K6', 'First reply, hours', {
    start: 4,
    current: 2.5,
    target: 1,
    owner: 'Ben',
    confidence: 0.9,
    lastCheckIn: on(13),
    supports: 'O3',
  }),
  keyResult('K7', 'Complaints reopened', {
    start: 0.18,
    current: 0.153,
    target: 0.09,
    owner: 'Eva',
    confidence: 0.7,
    lastCheckIn: on(2),
    supports: 'o3',
  }),
  keyResult('K8', 'Clients with a named contact', {
    start: 0.6,
    current: 0.84,
    target: 1,
    owner: 'Eva',
    confidence: 0.85,
    lastCheckIn: on(16),
    supports: 'O3 Answer clients the same day',
  }),
];
