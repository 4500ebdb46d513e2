/** The monthly review: what it is made of, and the actions it leaves. The page itself is made in the sidebar. */
import type { ActionsToKeep, Answer, ReviewFacts } from '../contract.ts';
import { rhythmOf } from '../domain/settings.ts';
import { typedText } from '../domain/typed-text.ts';
import { keepChange, readChanges } from '../sheet/change-set.ts';
import { formulaFacts } from '../sheet/formula-facts.ts';
import { whileLocked } from '../sheet/lock.ts';
import { usedOwnTab } from '../sheet/own-tab.ts';
import { addActions, readActions, tickActions } from '../sheet/tabs/actions.ts';
import { agreedOn } from '../sheet/tabs/agreement.ts';
import { KPIS } from '../sheet/tabs/kpis/make.ts';
import { readKpis } from '../sheet/tabs/kpis/places.ts';
import { readLog } from '../sheet/tabs/log-lines.ts';
import { registerRow } from '../sheet/tabs/register/row.ts';
import { formatsOf } from '../sheet/tabs/register/stood.ts';
import { readPeople } from '../sheet/tabs/team.ts';
import { answer } from './answer.ts';
import { fileOf } from './home.ts';
import { openFile, openToChange } from './open-file.ts';
import { lookAtRegister } from './register-rows.ts';

/** What nobody saw is taken in first, so that the log is whole. */
export function readToReview(sheetId: number): Answer<ReviewFacts> {
  return answer(() => {
    const workbook = openFile();
    const { facts, dates } = fileOf(workbook);
    const { today, decimal } = facts;
    const record = workbook.state.cycles.find((one) => one.sheetId === sheetId && !one.making);
    if (!record) throw new Error('This cycle is not in the file any more. Go back to Home and choose another one.');
    const { name, from, due, state } = record;
    const { sheet, positions, rows: judged } = lookAtRegister(workbook, record, dates, decimal);
    const rows = judged.map(({ row }) => row);
    const formats = formatsOf({ sheet, positions, rows });
    const kpis = usedOwnTab(workbook, KPIS);
    return {
      ...{ cycle: { name, from, due, state }, today, decimal },
      staleAfterDays: formulaFacts(record, workbook.settings).staleAfterDays,
      rhythmDays: rhythmOf(record, workbook.settings).days,
      people: readPeople(workbook, dates).map((person) => ({ name: person.name, email: person.email })),
      rows: rows.map((row, at) => ({ row: registerRow(row), format: formats[at] ?? '' })),
      ...readLog(workbook, name, dates),
      kpis:
        kpis &&
        readKpis(kpis, dates).lines.map(({ id, name: title, unit, kpi: { lower, upper, values } }) => ({
          ...{ id, name: title, unit, lower, upper, values: [...values] },
        })),
      actions: readActions(workbook, dates),
      agreed: agreedOn(workbook.store, name),
    };
  });
}

/** Adds what is not in the list yet and ticks what is done. Pressed twice it does so once. */
export function keepActions(actions: ActionsToKeep): Answer<null> {
  const { operationId, from, added, done } = actions;
  return answer(() =>
    whileLocked(() => {
      const workbook = openToChange();
      const { facts, dates } = fileOf(workbook);
      const { store } = workbook;
      const nameOf = (one: { readonly what: string; readonly from: string }) => `${one.what}\n${one.from}`;
      const isDone = new Map(readActions(workbook, dates).map((one) => [nameOf(one), one.isDone]));
      const fresh = added
        .map((one) => ({ ...one, what: typedText(one.what), from }))
        .filter((one) => one.what !== '' && !isDone.has(nameOf(one)));
      const ticked = done.filter((one) => isDone.get(nameOf(one)) === false);
      if (fresh.length === 0 && ticked.length === 0) return null;
      const isKept = readChanges(store).some(({ step }) => step.kind === 'actions' && step.operationId === operationId);
      if (!isKept) {
        const step = {
          kind: 'actions',
          operationId,
          from,
          added: fresh.map(({ what }) => what),
          done: ticked,
        } as const;
        const what = `Actions from ${from}: ${fresh.length} new, ${ticked.length} done.`;
        keepChange(store, { at: new Date().toISOString(), who: facts.me, what, step });
        store.commit();
        SpreadsheetApp.flush();
      }
      addActions(
        workbook,
        fresh.map(({ byWhen, ...one }) => ({ ...one, byWhen: byWhen === '' ? '' : dates.dateOf(byWhen) })),
      );
      tickActions(workbook, ticked, true);
      return null;
    }),
  );
}
