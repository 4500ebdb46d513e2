/** What the sidebar calls: read → decide → write, and the new state back. Each is a top-level function of the script. */
import {
  type Answer,
  type Created,
  type Home,
  type QuarterDraft,
  type Step,
  TICKED_STEPS,
  VIEW_SETS,
  type ViewSetName,
} from '../contract.ts';
import { exampleCompany } from '../domain/example-company.ts';
import { AS_TYPED } from '../domain/plan-as-typed.ts';
import { planQuarter } from '../domain/plan-quarter.ts';
import type { PlannedObjective } from '../domain/planned.ts';
import { typedText } from '../domain/typed-text.ts';
import { shorterCycles } from '../sheet/aims.ts';
import { readChanges } from '../sheet/change-set.ts';
import { finishTurn, turningIn } from '../sheet/closing.ts';
import { followAims } from '../sheet/follow-aims.ts';
import { whileLocked } from '../sheet/lock.ts';
import { makeQuarter, type NewQuarter, removeQuarter, startQuarter as start } from '../sheet/quarter.ts';
import { readyToLog } from '../sheet/tabs/check-in-log.ts';
import { begunUndo, finishUndo, undo } from '../sheet/undo.ts';
import { type CycleRecord, saveState, type Workbook, withCycle } from '../sheet/workbook.ts';
import { peopleIn, refuseLostParents } from './adding-api.ts';
import { answer, Refused } from './answer.ts';
import { addPlannedActions } from './coach-api.ts';
import { type DraftKind, writeDraft } from './drafts.ts';
import { exampleHistory } from './example-history.ts';
import { fileOf, homeOf, summaryOf } from './home.ts';
import { openFile, openToChange, recordOf } from './open-file.ts';

export function openHome(cycleName = ''): Answer<Home> {
  return answer(() => homeOf(finished(openFile()), cycleName));
}

/** An undo or a close that was cut off left something half-way: it is finished before anything is shown. */
function finished(workbook: Workbook): Workbook {
  if (workbook.obstacle || !(begunUndo(workbook) || turningIn(workbook))) return workbook;
  try {
    return whileLocked(() => {
      // Read again under the lock: it may not have been cut off, only slow.
      const fresh = openToChange();
      const { dates } = fileOf(fresh);
      const change = begunUndo(fresh);
      return finishTurn(change ? finishUndo(fresh, change, dates) : fresh, dates);
    });
  } catch {
    // Somebody else is saving, or has protected a cell: Home opens all the same, and the next one tries again.
    return openFile();
  }
}

/** `asTyped`: also a draft that is not finished, to be gone on with in the sheet. */
export function createQuarter(draft: QuarterDraft, asTyped = false): Answer<Created> {
  return answer(() => {
    const before = openToChange();
    const { facts, dates } = fileOf(before);
    const plan = planQuarter(draft, facts.decimal, asTyped ? AS_TYPED : null);
    if (!plan.ok) throw new Refused(plan.problem);
    refuseLostParents(before, draft, dates);
    const created = createPlanned(plan.objectives, draft.cycle, draft.operationId, draft.fiscalStart);
    addPlannedActions(created.cycle, draft.actions ?? []);
    logCarried(draft, facts.me);
    writeDraft(before.spreadsheet.getId(), null, 'draft');
    return { ...created, home: { ...created.home, draft: null } };
  });
}

/** What was decided about the key results of an earlier cycle stands in its log. Safe to repeat. */
function logCarried({ carry, cycle, operationId }: QuarterDraft, who: string): void {
  if (!carry || carry.rows.length === 0) return;
  whileLocked(() => {
    const workbook = openToChange();
    const entries = carry.rows.map(({ id, title, owner, choice, reason }) => ({
      ...{ when: new Date(), who, owner: typedText(owner), cycle: carry.from, id, title: typedText(title) },
      ...{ field: 'Carried over', previous: carry.from, current: choice === 'drop' ? 'dropped' : cycle.name.trim() },
      ...({ score: '', headsFor: '', confidence: '', kind: 'adjustment', source: 'sidebar' } as const),
      ...{ line: typedText(reason), operationId: `${operationId} ${id} Carried over` },
    }));
    readyToLog(workbook, entries, true)();
    workbook.store.commit();
  });
}

/** Draft → Running. */
export function startQuarter(cycleName: string): Answer<Home> {
  return answer(() =>
    homeOf(
      whileLocked(() => {
        const workbook = openToChange();
        const record = recordOf(workbook, cycleName);
        return record.state === 'Draft' ? start(workbook, record, authorOf(workbook)) : workbook;
      }),
      cycleName,
    ),
  );
}

/** Its own undo is to tick it off again. */
export function tickStep(cycleName: string, step: Step, done: boolean): Answer<Home> {
  return answer(() =>
    homeOf(
      whileLocked(() => {
        const workbook = openToChange();
        const record = recordOf(workbook, cycleName);
        const others = (record.ticked ?? []).filter((one) => one !== step);
        const ticked = done && TICKED_STEPS.includes(step) ? [...others, step] : others;
        return saveState(workbook, withCycle(workbook.state, { ...record, ticked }));
      }),
      cycleName,
    ),
  );
}

/** Leaves out a cycle whose tab somebody deleted; its check-ins stay in the log. */
export function forgetQuarter(cycleName: string): Answer<Home> {
  return answer(() =>
    homeOf(
      whileLocked(() => {
        const workbook = openToChange();
        const record = workbook.state.cycles.find(({ name }) => name === cycleName);
        if (!record) return workbook;
        if (workbook.spreadsheet.getSheetById(record.sheetId)) {
          throw new Refused({
            message: `The tab of ${cycleName} is there again.`,
            next: 'Open the sidebar once more.',
          });
        }
        return removeQuarter(workbook, record, fileOf(workbook).dates, null);
      }),
    ),
  );
}

export function makeExample(): Answer<Created> {
  return answer(() => {
    const before = openToChange();
    const { facts, dates } = fileOf(before);
    const taken = before.state.cycles.filter(({ example }) => !example).map(({ name }) => name);
    const { cycle, people, objectives } = exampleCompany(facts.today, taken);
    const standing = before.state.cycles.find(({ example, making }) => example && !making);
    if (standing) return createdOf(before, standing, objectives);
    const operationId = `example ${cycle.name} ${cycle.from}`;
    const history: NewQuarter['history'] = (counters) => exampleHistory(cycle, objectives, counters, dates);
    return create({ cycle, state: 'Running', operationId, objectives, people, example: true, history });
  });
}

export function removeExample(): Answer<Home> {
  return answer(() =>
    homeOf(
      whileLocked(() => {
        const workbook = openToChange();
        const record = workbook.state.cycles.find(({ example }) => example);
        return record ? removeQuarter(workbook, record, fileOf(workbook).dates, authorOf(workbook)) : workbook;
      }),
    ),
  );
}

/** Takes back one of the last commands, unless somebody has worked on what it made. */
export function undoChange(id: number): Answer<Home> {
  return answer(() =>
    homeOf(
      whileLocked(() => {
        const workbook = openToChange();
        const change = readChanges(workbook.store).find((one) => one.id === id);
        if (!change) throw new Error('This was undone already, or it is no longer among the last 20 changes.');
        const { dates, facts } = fileOf(workbook);
        return undo(workbook, change, dates, facts.me);
      }),
    ),
  );
}

/** Keeps the wizard's state for this person and file; null forgets it. */
export function keepDraft(
  draft: QuarterDraft | null,
  kind: DraftKind = draft?.into ? 'adding' : 'draft',
): Answer<null> {
  return answer(() => {
    writeDraft(SpreadsheetApp.getActiveSpreadsheet().getId(), draft, kind);
    return null;
  });
}

/** A part of the sidebar's own code, as the page `build` made of it. */
export function loadViews(name: ViewSetName): Answer<string> {
  return answer(() => {
    if (!VIEW_SETS.includes(name))
      throw new Error('This version has no such view. Close the sidebar and open it again.');
    return HtmlService.createHtmlOutputFromFile(`sidebar-${name}`).getContent();
  });
}

export function showTab(sheetId: number): Answer<null> {
  return answer(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const sheet = spreadsheet.getSheetById(sheetId);
    if (!sheet) throw new Error('This tab was deleted. Bring it back with File → Version history.');
    // An older review is hidden.
    spreadsheet.setActiveSheet(sheet.showSheet());
    return null;
  });
}

const isMonth = (month: unknown): month is number =>
  Number.isInteger(month) && Number(month) >= 1 && Number(month) <= 12;

const authorOf = (workbook: Workbook) => ({ who: fileOf(workbook).facts.me, at: new Date() });

/** A Draft quarter, with everybody who owns something in the Team tab. */
export function createPlanned(
  objectives: readonly PlannedObjective[],
  cycle: NewQuarter['cycle'],
  operationId: string,
  fiscalStart?: number,
): Created {
  return create({
    cycle: { ...cycle, name: cycle.name.trim() },
    state: 'Draft',
    operationId,
    objectives,
    people: peopleIn(objectives),
    example: false,
    ...(isMonth(fiscalStart) ? { fiscalStart } : {}),
  });
}

function create(quarter: NewQuarter): Created {
  const { workbook, record } = whileLocked(() => {
    // Read again under the lock: somebody may have made a quarter meanwhile.
    const fresh = openToChange();
    const { dates, facts } = fileOf(fresh);
    const made = makeQuarter(fresh, quarter, dates, { who: facts.me, at: new Date() });
    const shorter = shorterCycles(made.workbook.state.cycles, made.record);
    return { ...made, workbook: followAims(made.workbook, shorter, dates) };
  });
  return createdOf(workbook, record, quarter.objectives);
}

function createdOf(workbook: Workbook, record: CycleRecord, objectives: readonly PlannedObjective[]): Created {
  const keyResults = countKeyResults(objectives);
  return { cycle: summaryOf(record), objectives: objectives.length, keyResults, home: homeOf(workbook) };
}

const countKeyResults = (objectives: readonly PlannedObjective[]): number =>
  objectives.reduce((count, { keyResults }) => count + keyResults.length, 0);
