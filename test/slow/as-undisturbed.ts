/** What an undisturbed run of a command leaves, and what a disturbed one is held against. */
import { expect } from 'vitest';
import type { Workbench } from '../../workbench/emulator/index.ts';
import { keptState } from '../sheet/seen-register.ts';
import { type Command, open } from './commands.ts';
import { differences, printOf } from './file-print.ts';
import { expectWhole, loggedIn } from './whole-file.ts';

export interface Right {
  readonly costs: readonly string[];
  readonly print: Readonly<Record<string, unknown>>;
  readonly log: readonly string[];
  readonly changes: readonly string[];
}

const linesOf = (workbench: Workbench): readonly string[] =>
  loggedIn(workbench)
    .map((line) => line.join(' '))
    .sort();

/** What can be undone, as a person reads it. */
const changesOf = (workbench: Workbench): readonly string[] =>
  [...keptState(workbench)].flatMap(([key, value]) =>
    key.startsWith('change ') ? [(value as { readonly what: string }).what] : [],
  );

/** One run of the command, and the price of each of its service calls in their order, without those that cost nothing. */
export function undisturbed(command: Command): Right {
  const workbench = open(command.before());
  const costs: string[] = [];
  const { counter } = workbench.file;
  const count = counter.count.bind(counter);
  counter.count = (name, cost) => {
    if (cost !== 'local') costs.push(cost);
    count(name, cost);
  };
  command.press(workbench);
  counter.count = count;
  command.afterwards?.(workbench);
  return { costs, print: printOf(workbench), log: linesOf(workbench), changes: changesOf(workbench).toSorted() };
}

/** A command that was pressed until it succeeded: the file is as if nothing had happened. */
export function expectAsUndisturbed(right: Right, command: Command, workbench: Workbench): void {
  command.afterwards?.(workbench);
  if (!command.notWhole) expectWhole(workbench);
  const { 'Check-ins': _, _okr: __, ...mine } = printOf(workbench);
  const { 'Check-ins': ___, _okr: ____, ...its } = right.print;
  expect(differences(mine, its).filter((line) => !command.mayStay?.test(line))).toEqual([]);
  expect(linesOf(workbench)).toEqual(right.log);
  if (!command.inSteps) expect(changesOf(workbench).toSorted()).toEqual(right.changes);
  expect([...keptState(workbench).keys()].filter((key) => key.startsWith('logging '))).toEqual([]);
}

/** Typed by a person and taken in when the sidebar is next opened: each line once. */
export function expectTakenIn(right: Right, workbench: Workbench): void {
  workbench.rpc('openHome');
  expect(linesOf(workbench)).toEqual(right.log);
  expectWhole(workbench);
}
