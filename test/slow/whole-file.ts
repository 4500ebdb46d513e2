/** What must hold in every file, whatever happened to it before the last command. */
import { expect } from 'vitest';
import type { Workbench } from '../../workbench/emulator/index.ts';
import { keptCycles, keptState, seeRegister, wrongAnswers } from '../sheet/seen-register.ts';

const HIDDEN = ['_okr', 'Team', 'Check-ins'];
const OTHERS = ['Dashboard', 'Guide', 'Agreement', 'Actions', 'Goals', 'KPIs', 'Sheet1', 'Settings', ...HIDDEN];

/** Tabs we know and no other; a readable state; IDs given once; every score the domain's. */
export function expectWhole(workbench: Workbench): void {
  const cycles = keptCycles(workbench);
  const registers = cycles.map(({ name }) => `OKRs ${name}`);
  const reviews = workbench.sheets().filter((name) => /^Review \d{4}-\d\d$/.test(name));
  // All but the last.
  const hidden = [...HIDDEN, ...[...reviews].sort().slice(0, -1)];
  expect(
    workbench
      .sheets()
      .filter((name) => !OTHERS.includes(name) && !reviews.includes(name))
      .sort(),
    'registers',
  ).toEqual(registers.sort());
  for (const name of workbench.sheets()) {
    const { getters } = workbench.model;
    const sheetId = getters.getSheetIds().find((id) => getters.getSheetName(id) === name) ?? '';
    expect(getters.isSheetVisible(sheetId), `${name} is to be seen`).toBe(!hidden.includes(name));
    // A look that met an error while it made the log passes over it: hidden and blank, it is made with the next line.
    const mayBeBlank = name === 'Sheet1' || name === 'Check-ins';
    expect(workbench.values(name, 'A1')[0]?.[0] !== '' || mayBeBlank, `${name} has its first line`).toBe(true);
  }
  // A cycle holds its own last numbers from the moment it stands; the common ones come after it.
  const given = [
    keptState(workbench).get('counters') as { O: number; K: number } | undefined,
    ...cycles.map(({ ids }) => ids),
  ];
  const ids: string[] = [];
  for (const cycle of cycles) {
    expect(cycle.making, cycle.name).toBe(false);
    const register = seeRegister(workbench, `OKRs ${cycle.name}`, cycle);
    expect(register.broken).toEqual([]);
    expect(wrongAnswers(register)).toEqual([]);
    ids.push(...register.rows.map(({ cells }) => String(cells.ID)));
  }
  expect(ids.filter((id) => !/^[OK]\d+$/.test(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  const last = (kind: 'O' | 'K') => Math.max(0, ...given.map((counters) => counters?.[kind] ?? 0));
  for (const id of ids) expect(Number(id.slice(1))).toBeLessThanOrEqual(last(id[0] as 'O' | 'K'));
}

/** Field changes in the log as `[id, field, new]`. */
export function loggedIn(workbench: Workbench): readonly (readonly [string, string, string])[] {
  if (!workbench.sheets().includes('Check-ins')) return [];
  return workbench
    .values('Check-ins', 'A2:I80')
    .filter(([when]) => when !== '')
    .map((line) => [String(line[4]), String(line[6]), String(line[8])] as const);
}
