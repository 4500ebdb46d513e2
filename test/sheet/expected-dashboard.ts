/** What a Dashboard ought to show, from the domain's answers about the register as it stands. */
import { dayFromNumber, shortDay } from '../../src/domain/day.ts';
import { findLevel, STATUS_SHAPE, STATUSES, type Status } from '../../src/domain/okr.ts';
import { idKey } from '../../src/domain/rollup.ts';
import { summarise, teamMeans } from '../../src/domain/summary.ts';
import { twoDecimals } from '../../src/domain/written-number.ts';
import { registerRow } from '../../src/sheet/tabs/register/row.ts';
import type { CycleRecord } from '../../src/sheet/workbook.ts';
import type { Workbench } from '../../workbench/emulator/index.ts';
import { type SeenRow, seeRegister } from './seen-register.ts';

export interface Expected {
  readonly counts: string;
  readonly headsFor: string;
  readonly phone: readonly (readonly [string, string])[];
  /** Title with its indent, where it heads. */
  readonly tree: readonly (readonly [string, string])[];
  /** Name, heads for, then numbers by status; '' for none. */
  readonly teams: readonly (readonly string[])[];
  readonly owners: readonly (readonly string[])[];
  readonly silent: readonly (readonly [string, string, string])[];
}

const text = (cell: unknown) => String(cell ?? '').trim();
const titleOf = ({ cells }: SeenRow) => text(cells['Objective / key result']);
const sorted = <T>(items: readonly T[], by: (item: T) => number) => [...items].sort((a, b) => by(a) - by(b));
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

export function expectedDashboard(
  workbench: Workbench,
  tab: string,
  cycle: CycleRecord,
  decimal: '.' | ',' = '.',
): Expected {
  const { rows } = seeRegister(workbench, tab, cycle);
  const of = (row: SeenRow) => row.expected;
  const objectives = sorted(
    rows.filter((row) => of(row).type === 'Objective'),
    (row) => row.row - (findLevel(text(row.cells.Level)) === 'Company' ? 1e6 : 0),
  );
  const others = rows.filter((row) => of(row).type !== 'Objective');
  const keyResults = rows.filter((row) => of(row).type === 'Key result');
  const summary = summarise(
    rows.map((row) => registerRow(row)),
    rows.map(of),
  );
  const count = (status: Status, among = others) => among.filter((row) => of(row).status === status).length;
  const number = (value: number | '') => (value === '' ? '' : twoDecimals(value, decimal));
  const marked = (row: SeenRow) => {
    const { status, headsFor } = of(row);
    return [status === '' ? '' : STATUS_SHAPE[status], number(headsFor)].filter((part) => part !== '').join(' ');
  };

  const trouble = (['Check', 'Off track', 'No update'] as const).flatMap((status) =>
    others.filter((row) => of(row).status === status),
  );
  const top = objectives.slice(0, 5);
  const room = 10 - top.length;
  const heading =
    objectives.length + keyResults.length === 0
      ? 'No objectives yet'
      : trouble.length === 0
        ? 'Nothing is in trouble'
        : trouble.length > room
          ? `In trouble: the worst of ${trouble.length}`
          : 'In trouble';
  const phone = [
    ...top.map((row) => [titleOf(row), marked(row)] as const),
    [heading, ''] as const,
    ...trouble.slice(0, room).map((row) => {
      const shape = STATUS_SHAPE[of(row).status || 'Check'];
      return [`${shape} ${titleOf(row)}`.trim(), text(row.cells.Owner)] as const;
    }),
  ];

  const named = (column: 'Team' | 'Owner', among: readonly SeenRow[]) => {
    const names = new Map<string, string>();
    for (const { cells } of among) {
      const name = String(cells[column]);
      if (name !== '' && !names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
    }
    return [...names.values()];
  };
  const line = (column: 'Team' | 'Owner', name: string, averaged: readonly SeenRow[]) => {
    const is = (row: SeenRow) => String(row.cells[column]).toLowerCase() === name.toLowerCase();
    const heads = averaged.filter(is).flatMap((row) => (of(row).headsFor === '' ? [] : [of(row).headsFor as number]));
    const counted = (['On track', 'At risk', 'Off track', 'No update'] as const).map((status) =>
      count(status, others.filter(is)),
    );
    return [name, heads.length ? number(mean(heads)) : '', ...counted.map((one) => (one === 0 ? '' : String(one)))];
  };
  const teams = named(
    'Team',
    rows.filter((row) => of(row).type !== ''),
  ).map((name) => line('Team', name, objectives));
  // The same means the domain gives to others.
  const means = new Map(
    teamMeans(
      rows.map((row) => registerRow(row)),
      rows.map(of),
    ).map(({ team, headsFor }) => [team.toLowerCase(), number(headsFor)]),
  );
  for (const [name = '', shown] of teams) {
    const known = means.get(name.toLowerCase());
    if (known !== undefined && known !== shown) throw new Error(`The mean of ${name} is ${known}, not ${shown}.`);
  }

  return {
    counts: STATUSES.flatMap((status) =>
      count(status) > 0 || ['On track', 'At risk', 'Off track', 'No update'].includes(status)
        ? [`${STATUS_SHAPE[status]} ${count(status)}`]
        : [],
    ).join('  '),
    headsFor: summary.headsFor === '' ? '' : `heads for ${number(summary.headsFor)}`,
    phone,
    tree: treeOf(objectives, marked),
    teams,
    owners: named('Owner', keyResults).map((name) => line('Owner', name, keyResults)),
    silent: others
      .filter((row) => of(row).status === 'No update')
      .map((row) => {
        const last = row.cells['Last check-in'];
        const day = typeof last === 'number' ? shortDay(dayFromNumber(Math.floor(last))) : text(last) || 'never';
        return [titleOf(row), text(row.cells.Owner), day] as const;
      }),
  };
}

/** Roots by what they serve, what serves them below, and once more. */
function treeOf(objectives: readonly SeenRow[], marked: (row: SeenRow) => string): (readonly [string, string])[] {
  const ids = objectives.map(({ cells }) => text(cells.ID).toLowerCase());
  // What supports itself supports nothing.
  const serves = objectives.map(({ cells }, own) => {
    const key = idKey(cells.Supports);
    return key === ids[own] ? '' : key;
  });
  const parent = serves.map((key) => (key === '' ? -1 : ids.indexOf(key)));
  const lines: (readonly [string, string])[] = [];
  const add = (index: number, depth: number) =>
    lines.push([`${'    '.repeat(depth)}${titleOf(objectives[index]!)}`, marked(objectives[index]!)]);
  const below = (index: number) => parent.flatMap((one, child) => (one === index ? [child] : []));
  const roots = parent.flatMap((one, index) => (one === -1 ? [index] : []));
  const groups = new Map<string, number[]>();
  for (const root of roots) groups.set(serves[root]!, [...(groups.get(serves[root]!) ?? []), root]);
  const inOrder = [...groups].sort(([a], [b]) => Number(a === '') - Number(b === ''));
  for (const [key, group] of inOrder) {
    const step = key === '' ? 0 : 1;
    if (key !== '') lines.push([text(objectives[group[0]!]!.cells.Supports), '']);
    for (const root of group) {
      add(root, step);
      for (const child of below(root)) {
        add(child, step + 1);
        for (const grandchild of below(child)) add(grandchild, step + 2);
      }
    }
  }
  return lines;
}

/** What it shows, read as a person does. */
export function seenDashboard(workbench: Workbench, tab = 'Dashboard'): Expected {
  const shown = (a1: string) => workbench.display(tab, a1);
  const untilBlank = (lines: readonly (readonly string[])[]) => {
    const end = lines.findIndex(([first]) => first === '');
    return end < 0 ? lines : lines.slice(0, end);
  };
  const pair = (line: readonly string[]) => [line[0] ?? '', line[1] ?? ''] as const;
  const named = shown('E18:J54');
  const split = named.findIndex(([name]) => name === 'By owner: own part');
  return {
    counts: shown('A3')[0]?.[0] ?? '',
    headsFor: shown('B3')[0]?.[0] ?? '',
    phone: untilBlank(shown('A4:B14')).map(pair),
    tree: untilBlank(shown('A18:B57')).map(pair),
    teams: untilBlank(named.slice(0, Math.max(0, split))),
    owners: untilBlank(named.slice(split + 1)),
    silent: untilBlank(shown('L18:N37')).map(([title = '', owner = '', day = '']) => [title, owner, day] as const),
  };
}
