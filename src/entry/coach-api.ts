/** What the coach's buttons ask of the server. */
import type { AdviceToFollow, Answer, CycleSummary, RegisterToJudge } from '../contract.ts';
import { daysBetween } from '../domain/day.ts';
import type { DraftAction } from '../domain/quarter-draft.ts';
import { typedText } from '../domain/typed-text.ts';
import { followAdvice as follow } from '../sheet/advice.ts';
import { keepLeft, leftIn } from '../sheet/left.ts';
import { whileLocked } from '../sheet/lock.ts';
import { sheetOf } from '../sheet/quarter.ts';
import { addActions, plannedIn } from '../sheet/tabs/actions.ts';
import { readGoals } from '../sheet/tabs/goals.ts';
import { rowWith } from '../sheet/tabs/register/one-row.ts';
import { type ReadRow, readRegister } from '../sheet/tabs/register/read.ts';
import { registerRow } from '../sheet/tabs/register/row.ts';
import { readPeople } from '../sheet/tabs/team.ts';
import type { CycleRecord, Workbook } from '../sheet/workbook.ts';
import { answer } from './answer.ts';
import { fileOf, summaryOf } from './home.ts';
import { openFile, openToChange, recordOf } from './open-file.ts';
import { judgeRegister } from './register-rows.ts';

/** What the coach reads of a register: its inputs as they stand, and what it could support. */
export function readToCoach(cycleName: string): Answer<RegisterToJudge> {
  return answer(() => toJudge(openFile(), cycleName));
}

/** Does what a button of the coach says, if the row is still the one it was said about. */
export function followAdvice(advice: AdviceToFollow): Answer<RegisterToJudge> {
  const { cycle, key, id, title, remedy } = advice;
  return answer(() =>
    toJudge(
      whileLocked(() => {
        const workbook = openToChange();
        const { dates, facts } = fileOf(workbook);
        const record = recordOf(workbook, cycle);
        // What others typed is taken in as theirs first.
        judgeRegister(workbook, record, dates, facts.decimal);
        const register = readRegister(sheetOf(workbook, record), dates);
        const row = rowWith(register, id);
        if (id !== '' && row && titleOf(row) === title && record.state !== 'Closed') {
          const file = { workbook, record, register, dates, decimal: facts.decimal };
          follow(file, { key, row, remedy }, { who: facts.me, at: new Date() });
        }
        return workbook;
      }),
      cycle,
    ),
  );
}

/** For everybody who uses the file, until the text changes. */
export function leaveAdvice(cycleName: string, key: string): Answer<RegisterToJudge> {
  return answer(() =>
    toJudge(
      whileLocked(() => {
        const workbook = openToChange();
        keepLeft(workbook.store, recordOf(workbook, cycleName).name, key);
        workbook.store.commit();
        return workbook;
      }),
      cycleName,
    ),
  );
}

function toJudge(workbook: Workbook, cycleName: string): RegisterToJudge {
  const { state, store } = workbook;
  const { dates } = fileOf(workbook);
  const record = recordOf(workbook, cycleName);
  const { rows } = readRegister(sheetOf(workbook, record), dates);
  const days = (one: CycleRecord) => daysBetween(one.from, one.due);
  // Their objectives are not read for this: that there are any is enough.
  const longer = state.cycles.filter(
    (one) => !one.making && one.from <= record.due && record.from <= one.due && days(one) > days(record),
  );
  return {
    cycle: summaryOf(record),
    rows: rows.map((row) => ({ row: row.row, ...registerRow(row) })),
    cyclesBefore: state.cycles.filter((one) => !one.example && one.due < record.from).length,
    people: readPeople(workbook, dates).length,
    above: [
      ...longer.map(({ name }) => ({ name: '', title: name })),
      ...(readGoals(workbook)?.goals ?? []).map(({ id, title }) => ({ name: `${id} ${title}`, title })),
    ],
    left: [...leftIn(store, record.name)],
  };
}

const titleOf = ({ cells }: ReadRow): string => String(cells['Objective / key result']).trim();

/** The tasks that were taken out of the draft. Safe to repeat: what is there already is not added again. */
export function addPlannedActions({ name }: CycleSummary, actions: readonly DraftAction[]): void {
  if (actions.length === 0) return;
  whileLocked(() => {
    const workbook = openToChange();
    const record = workbook.state.cycles.find((one) => one.name === name);
    if (!record) return;
    const { rows } = readRegister(sheetOf(workbook, record), fileOf(workbook).dates);
    const names = new Map(
      rows.map(({ cells }) => [cells['Objective / key result'], `${cells.ID} ${cells['Objective / key result']}`]),
    );
    addActions(
      workbook,
      actions.map(({ what, who, forObjective }) => ({
        what: typedText(what),
        who: typedText(who),
        forWhat: names.get(typedText(forObjective)) ?? '',
        from: plannedIn(name),
      })),
    );
    workbook.store.commit();
  });
}
