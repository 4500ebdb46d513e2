/** What was found, with what Repair does about it. */
import type { Facts, Noticed, Offer, Rule } from '../../domain/check/finding.ts';
import { columnLetter } from '../column.ts';
import { runsOf } from '../store.ts';
import type { InputHeader } from '../tabs/register/columns.ts';
import type { KpiMend } from './kpis.ts';

/** One thing Repair does. */
export type Mend =
  | { readonly do: 'remove rows'; readonly from: number; readonly count: number }
  | { readonly do: 'insert rows'; readonly at: number; readonly count: number }
  | { readonly do: 'write headers' }
  | { readonly do: 'insert column'; readonly header: string }
  | { readonly do: 'delete column'; readonly position: number }
  | { readonly do: 'name'; readonly header: string; readonly position: number }
  | { readonly do: 'clear'; readonly position: number; readonly rows: readonly number[] }
  | { readonly do: 'formula'; readonly header: string }
  | { readonly do: 'title' }
  | { readonly do: 'note'; readonly header: string; readonly position: number }
  | { readonly do: 'format'; readonly header: string; readonly rows: readonly number[] }
  | { readonly do: 'check'; readonly header: string }
  | { readonly do: 'colours' }
  | { readonly do: 'protection' }
  | { readonly do: 'freeze' }
  | { readonly do: 'cells'; readonly row: number; readonly cells: Partial<Record<InputHeader, string>> }
  | { readonly do: 'guide' }
  | { readonly do: 'team' }
  | { readonly do: 'settings' }
  | ({ readonly do: 'kpis' } & KpiMend);

export interface Found extends Noticed {
  /** None where it is for a person to look at. */
  readonly mends: readonly Mend[];
  readonly offer: Offer | null;
}

export function found<R extends Rule>(
  rule: R,
  facts: Facts[R],
  more: Partial<Omit<Found, 'rule' | 'facts'>> = {},
): Found {
  return { rule, facts, cell: '', id: '', header: '', mends: [], offer: null, ...more };
}

export const cellName = (row: number, position: number): string => `${columnLetter(position)}${row}`;

/** `B4:B6, B9` */
export function cellsName(rows: readonly number[], position: number): string {
  return runsOf(rows)
    .map(([first, last]) =>
      first === last ? cellName(first, position) : `${cellName(first, position)}:${cellName(last, position)}`,
    )
    .join(', ');
}
