/** A quarter at its end: every grade, a row that cannot be graded, one that was dropped. */
import { evaluateClosed } from '../../../src/domain/closing/closed-cycle.ts';
import type { JudgedRow } from '../../../src/domain/closing/graded.ts';
import { dayNumber } from '../../../src/domain/day.ts';
import type { RegisterRow } from '../../../src/domain/register-row.ts';
import { keyResult, objective } from '../sample-register.ts';

export const CYCLE = { name: '2026-Q4', from: '2026-10-01', due: '2026-12-31' };
export const CLOSED_ON = '2027-01-04';

const at = (current: unknown, more: Partial<RegisterRow> = {}): Partial<RegisterRow> => ({
  ...{ start: 0, current: current as number, target: 10, owner: 'Ben', confidence: 0.8 },
  lastCheckIn: dayNumber('2026-12-28'),
  ...more,
});

export const ROWS: readonly RegisterRow[] = [
  objective('O1', 'Become the agency people recommend', { owner: 'Ana', team: 'Studio' }),
  keyResult('K1', 'Keep more clients', at(7)),
  keyResult('K2', 'Client rating', at(5, { confidence: 0.5 })),
  keyResult('K3', 'Answer the same day', at(9, { ambition: 'Must reach' })),
  objective('O2', 'Grow our online sales', { owner: 'Cleo' }),
  keyResult('K4', 'Online sales', at('', { supports: 'O2', owner: 'Cleo', lastCheckIn: '' })),
  keyResult('K5', 'Visitors', at(3, { supports: 'O2', start: 'many' })),
  keyResult('K6', 'Newsletter', at(3, { supports: 'O2', dropped: dayNumber('2026-11-02') })),
];

export function ended(rows: readonly RegisterRow[] = ROWS): readonly JudgedRow[] {
  const results = evaluateClosed(rows, { ...CYCLE, closed: { on: CLOSED_ON, grades: {} } }, '.');
  return rows.flatMap((row, index) => {
    const result = results[index];
    return result ? [{ row, result }] : [];
  });
}
