/** What the coach's buttons ask of the server. */
import type { CycleSummary } from '../contract.ts';
import type { DraftAction } from '../domain/quarter-draft.ts';
import { typedText } from '../domain/typed-text.ts';
import { whileLocked } from '../sheet/lock.ts';
import { sheetOf } from '../sheet/quarter.ts';
import { addActions, plannedIn } from '../sheet/tabs/actions.ts';
import { readRegister } from '../sheet/tabs/register/read.ts';
import { fileOf } from './home.ts';
import { openToChange } from './open-file.ts';

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
