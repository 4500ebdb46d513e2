import type { CellValue } from './cell.ts';
import { findLevel, STATUSES, type Status } from './okr.ts';
import type { Evaluated } from './register.ts';
import type { RegisterRow } from './register-row.ts';
import { meanOf } from './rollup.ts';

/** What Home and the title line say about a cycle. */
export interface RegisterSummary {
  /** Key results by status; none while the cycle is a draft. */
  readonly counts: Readonly<Record<Status, number>>;
  /** The mean of the company-level objectives that head somewhere; '' where there is none. */
  readonly headsFor: number | '';
  /** The mean of their scores. */
  readonly score: number | '';
}

/** As much of a row as the company's numbers need. */
export interface LevelledRow {
  readonly level?: CellValue;
  readonly result: Evaluated;
}

export interface TeamMean {
  readonly team: string;
  readonly score: number | '';
  readonly headsFor: number | '';
}

export function summarise(rows: readonly RegisterRow[], evaluated: readonly Evaluated[]): RegisterSummary {
  const counts = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>;
  for (const row of evaluated) {
    if (row.type === 'Key result' && row.status !== '') counts[row.status]++;
  }
  const levelled = evaluated.map((result, index): LevelledRow => ({ level: rows[index]?.level, result }));
  return { counts, headsFor: companyMean(levelled, 'headsFor'), score: companyMean(levelled, 'score') };
}

/** The mean of the company-level objectives that have the number. */
export function companyMean(rows: readonly LevelledRow[], column: 'score' | 'headsFor'): number | '' {
  const company = rows.filter(({ level }) => findLevel(String(level ?? '')) === 'Company');
  return meanOfObjectives(
    company.map(({ result }) => result),
    column,
  );
}

/** Each team's mean over its objectives, one objective as much as another; teams in the order of their first row. */
export function teamMeans(rows: readonly RegisterRow[], evaluated: readonly Evaluated[]): TeamMean[] {
  const teams = new Map<string, { team: string; rows: Evaluated[] }>();
  rows.forEach((row, index) => {
    const team = String(row.team ?? '').trim();
    const answer = evaluated[index];
    if (team === '' || !answer) return;
    const entry = teams.get(team.toLowerCase()) ?? { team, rows: [] };
    entry.rows.push(answer);
    teams.set(team.toLowerCase(), entry);
  });
  return [...teams.values()].map((entry) => ({
    team: entry.team,
    score: meanOfObjectives(entry.rows, 'score'),
    headsFor: meanOfObjectives(entry.rows, 'headsFor'),
  }));
}

/** The plain mean of the objectives that have the number; dropped ones left out. */
export function meanOfObjectives(evaluated: readonly Evaluated[], column: 'score' | 'headsFor'): number | '' {
  let sum = 0;
  let count = 0;
  for (const row of evaluated) {
    const value = row[column];
    if (row.type !== 'Objective' || row.dropped || typeof value !== 'number') continue;
    sum += value;
    count++;
  }
  return meanOf(sum, count);
}
