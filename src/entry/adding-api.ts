/** What stands beside making a quarter: adding to one, and what serves what. */
import type { AlignmentView, Answer, Created, QuarterDraft } from '../contract.ts';
import { alignmentOf } from '../domain/alignment.ts';
import { planQuarter } from '../domain/plan-quarter.ts';
import type { PlannedObjective } from '../domain/planned.ts';
import { idKey } from '../domain/rollup.ts';
import { typedText } from '../domain/typed-text.ts';
import { addToRegister, isAdded } from '../sheet/adding.ts';
import { type OwnRegister, type ReadAim, readAims, readOwn, shorterCycles } from '../sheet/aims.ts';
import { type Dates, datesIn } from '../sheet/dates.ts';
import { followAims, isOffered, offer, offeredFrom } from '../sheet/follow-aims.ts';
import { tookLock, whileLocked } from '../sheet/lock.ts';
import type { Person } from '../sheet/tabs/team.ts';
import { type CycleRecord, openAgain, type Workbook } from '../sheet/workbook.ts';
import { answer, Refused } from './answer.ts';
import { addPlannedActions } from './coach-api.ts';
import { writeDraft } from './drafts.ts';
import { fileOf, homeOf, summaryOf } from './home.ts';
import { openFile, openToChange } from './open-file.ts';

export function openAlignment(cycle: QuarterDraft['cycle']): Answer<AlignmentView> {
  return answer(() => {
    const workbook = openFile();
    const dates = datesIn(workbook.spreadsheet.getSpreadsheetTimeZone());
    const own = readOwn(workbook, cycle, dates);
    const aims = readAims(workbook, cycle, dates, own);
    if (own) followWhatIsSeen(workbook, own, aims);
    return { aims, ...alignmentOf(aims) };
  });
}

/** Goals and years are typed without us: the dropdown of Supports follows when somebody looks, or the next time. */
function followWhatIsSeen(seen: Workbook, { record, register }: OwnRegister, aims: readonly ReadAim[]): void {
  const texts = offeredFrom(aims.filter(({ cycle }) => cycle !== record.name));
  if (record.state === 'Closed' || seen.obstacle || isOffered(record, texts)) return;
  if (!tookLock()) return;
  try {
    const workbook = openAgain(seen);
    const now = workbook.state.cycles.find(({ sheetId, making }) => sheetId === record.sheetId && !making);
    if (now) offer(workbook, now, texts, register);
  } catch {
    // Without the right to edit, the dropdown stays as it is.
  }
}

export function addToQuarter(draft: QuarterDraft): Answer<Created> {
  return answer(() => {
    const under = draft.into?.under ?? null;
    const { workbook, record, objectives } = whileLocked(() => {
      const fresh = openToChange();
      const file = fileOf(fresh);
      const cycle = openRegister(fresh, draft);
      const plan = planQuarter(draft, file.facts.decimal);
      if (!plan.ok) throw new Refused(plan.problem);
      const planned = plan.objectives.map((objective) => withFirstDay(objective, cycle, file.dates.today));
      if (isAdded(fresh, draft.operationId)) return { workbook: fresh, record: cycle, objectives: planned };
      refuseLostParents(fresh, draft, file.dates);
      const author = { who: file.facts.me, at: new Date() };
      const addition = { operationId: draft.operationId, objectives: planned, under, people: peopleIn(planned) };
      const added = addToRegister(fresh, cycle, addition, file.dates, author);
      const workbook = followAims(added, shorterCycles(added.state.cycles, cycle), file.dates);
      return { workbook, record: cycle, objectives: planned };
    });
    addPlannedActions(summaryOf(record), draft.actions ?? []);
    writeDraft(workbook.spreadsheet.getId(), null, 'adding');
    return {
      cycle: summaryOf(record),
      objectives: under === null ? objectives.length : 0,
      keyResults: objectives.reduce((count, { keyResults }) => count + keyResults.length, 0),
      home: homeOf(workbook, record.name),
    };
  });
}

/** By its tab, whatever that is called by now. */
function openRegister({ state, spreadsheet }: Workbook, { into, cycle }: QuarterDraft): CycleRecord {
  const record = state.cycles.find(({ sheetId, making }) => sheetId === into?.sheetId && !making);
  if (!record || !spreadsheet.getSheetById(record.sheetId)) {
    throw new Refused({
      message: `The register of ${cycle.name} is not in this file any more.`,
      next: 'What you wrote is kept. Bring the tab back with File → Version history, or choose another register.',
    });
  }
  if (record.state === 'Closed') {
    throw new Refused({
      message: `${record.name} is closed: nothing is added to it any more.`,
      next: 'What you wrote is kept. Choose another register, or start a new quarter.',
    });
  }
  return record;
}

/** What begins in mid-cycle has its own time: else it would be half gone on its first day. */
function withFirstDay(objective: PlannedObjective, cycle: CycleRecord, today: string): PlannedObjective {
  if (cycle.state !== 'Running' || today <= cycle.from || today > cycle.due) return objective;
  const keyResults = objective.keyResults.map((one) =>
    one.from !== null || (one.due !== null && one.due < today) ? one : { ...one, from: today },
  );
  return { ...objective, keyResults };
}

/** Refused at its field where an objective supports something that was deleted or closed meanwhile. */
export function refuseLostParents(workbook: Workbook, { cycle, objectives, into }: QuarterDraft, dates: Dates): void {
  const chosen = objectives.map(({ supports = '' }) => (supports.startsWith('#') ? '' : typedText(supports)));
  const under = into?.under ?? '';
  if (under === '' && chosen.every((one) => one === '')) return;
  const record = workbook.state.cycles.find(({ sheetId }) => sheetId === into?.sheetId);
  const there = new Set(readAims(workbook, record ?? cycle, dates).map(({ id }) => idKey(id)));
  if (under !== '' && !there.has(idKey(under))) {
    const message = `${under} is not in the register any more.`;
    throw new Refused({ message, next: 'What you wrote is kept. Add it as a new objective instead.' });
  }
  const lost = chosen.findIndex((one) => one !== '' && !there.has(idKey(one)));
  if (lost < 0) return;
  const message = `“${chosen[lost]}” is not there any more, or its cycle is closed.`;
  throw new Refused({ message, next: 'Choose another one, or none.', field: `objectives.${lost}.supports` });
}

/** Owners who may not be in Team yet. */
export function peopleIn(objectives: readonly PlannedObjective[]): readonly Person[] {
  const owners = objectives.flatMap(({ owner, keyResults }) => [owner, ...keyResults.map((one) => one.owner)]);
  return [...new Set(owners)].filter((name) => name !== '').map((name) => ({ name, email: '', team: '', role: '' }));
}
