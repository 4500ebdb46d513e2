/** What Home shows, read from the file. */
import {
  type CycleSummary,
  type CycleView,
  type FileFacts,
  type FileNotice,
  type Home,
  type KpisView,
  type KpiView,
  type Mine,
  type Sender,
  STEPS,
  type Step,
} from '../contract.ts';
import { type CardFrame, isDueRow, isLateRow } from '../domain/check-in/due.ts';
import { daysLeft, goneOn, weekOf } from '../domain/cycle.ts';
import { dayFromNumber } from '../domain/day.ts';
import { judgeKpi, kpiValueText } from '../domain/kpi.ts';
import { STATUSES, STATUSES_IN_TROUBLE, type Status } from '../domain/okr.ts';
import { rhythmOf, type Settings, staleAfterDays } from '../domain/settings.ts';
import { companyMean } from '../domain/summary.ts';
import { readChanges } from '../sheet/change-set.ts';
import { shownOnDashboard } from '../sheet/dashboard.ts';
import { type Dates, datesIn } from '../sheet/dates.ts';
import { decimalOf } from '../sheet/locale.ts';
import { tookLock } from '../sheet/lock.ts';
import { tabOf, withTabs } from '../sheet/own-tab.ts';
import { readReminding } from '../sheet/reminding.ts';
import { hasReport } from '../sheet/report/report.ts';
import { agreedOn } from '../sheet/tabs/agreement.ts';
import { adoptGoals } from '../sheet/tabs/goals.ts';
import { keptUpKpis } from '../sheet/tabs/kpis/make.ts';
import { registerRow } from '../sheet/tabs/register/row.ts';
import { settingSentence } from '../sheet/tabs/settings.ts';
import { namesOf, type Person, readPeople } from '../sheet/tabs/team.ts';
import { type CycleRecord, openAgain, type Workbook } from '../sheet/workbook.ts';
import { readDrafts } from './drafts.ts';
import { isOwnedBy, nameOf } from './person.ts';
import { type JudgedRow, judgeRegister } from './register-rows.ts';
import { changesOfWeek } from './week.ts';

export interface File {
  readonly facts: FileFacts;
  readonly dates: Dates;
  readonly settings: Settings;
}

export function fileOf({ spreadsheet, settings }: Workbook): File {
  const dates = datesIn(spreadsheet.getSpreadsheetTimeZone());
  const decimal = decimalOf(spreadsheet.getSpreadsheetLocale());
  const fiscalYearStartMonth = settings.fiscalStartMonth;
  return { dates, settings, facts: { today: dates.today, decimal, me: emailOfUser(), fiscalYearStartMonth } };
}

/** '' where the permission was refused or Google does not tell: nothing of the core needs it. */
function emailOfUser(): string {
  try {
    return Session.getActiveUser().getEmail();
  } catch {
    return '';
  }
}

/** `asked`: the name of the cycle to show; else, or where there is none of that name, the one that matters now. */
export function homeOf(asItIs: Workbook, asked = ''): Home {
  const workbook = withTabs(asItIs);
  const { state, spreadsheet } = workbook;
  const file = fileOf(workbook);
  const { facts, dates } = file;
  const finished = state.cycles.filter((cycle) => !cycle.making);
  const wanted = finished.find(({ name }) => name === asked) ?? cycleToShow(finished, facts.today);
  const shown = wanted && firstThatStands(workbook, wanted, finished, facts.today);
  const rows = shown ? rowsIfReadable(workbook, shown, dates, facts.decimal) : null;
  const team = readPeople(workbook, dates);
  return {
    file: facts,
    deleted: wanted && wanted !== shown ? wanted.name : '',
    cycle: shown && rows ? viewOf(workbook, shown, rows, file) : null,
    cycles: finished.map(summaryOf),
    people: namesOf(team),
    mine: mineOf(shown, rows ?? [], team, file),
    goals: adoptGoals(workbook, () => toWrite(workbook)),
    kpis: kpisOf(workbook, facts, dates),
    dashboard: shownOnDashboard(workbook),
    notice: noticeOf(workbook),
    reminders: senderOf(workbook),
    ...readDrafts(spreadsheet.getId()),
    brokenSettings: workbook.brokenSettings.map(settingSentence),
    changes: readChanges(workbook.store).map(({ id, what, who, at }) => ({
      id,
      what,
      who,
      day: dates.dayOf(new Date(at)) ?? '',
    })),
  };
}

/** Tabs get deleted: then Home is about the next cycle. One look where the first one stands. */
function firstThatStands(
  workbook: Workbook,
  wanted: CycleRecord,
  cycles: readonly CycleRecord[],
  today: string,
): CycleRecord | undefined {
  let rest = cycles;
  let next: CycleRecord | undefined = wanted;
  while (next && !tabOf(workbook, next.sheetId)) {
    const gone = next;
    rest = rest.filter((cycle) => cycle !== gone);
    next = cycleToShow(rest, today);
  }
  return next;
}

/** The file under the lock, which ends with the execution; null where it may not be written to now. */
export function toWrite(workbook: Workbook): Workbook | null {
  if (workbook.obstacle !== null || !tookLock()) return null;
  return openAgain(workbook);
}

function kpisOf(workbook: Workbook, { decimal, today }: FileFacts, dates: Dates): KpisView | null {
  const read = keptUpKpis(workbook, dates, () => toWrite(workbook));
  if (!read) return null;
  const kpis = read.lines.map(({ id, name, unit, kpi }): KpiView => {
    const { latest, status } = judgeKpi(kpi, today);
    const shown = (value: unknown) => (typeof value === 'number' ? kpiValueText(value, unit, decimal) : '');
    const limit = status === 'Below limit' ? kpi.lower : status === 'Above limit' ? kpi.upper : '';
    return { id, name, status, value: shown(latest), limit: shown(limit) };
  });
  return { sheetId: read.sheet.getSheetId(), kpis };
}

/** No call: it stands among the notes that are read already. */
export function senderOf(workbook: Workbook): Sender | null {
  const kept = readReminding(workbook);
  if (!kept?.trigger) return null;
  const { who, on, run, mails } = kept;
  return { who, run, mails, paused: !workbook.settings.reminders, lastRun: run?.day ?? on };
}

function noticeOf({ obstacle, identity }: Workbook): FileNotice | null {
  return obstacle ?? (identity.copyOf ? 'copy' : identity.onlyCopy ? 'only a copy' : null);
}

/** What a newer version made of its registers may be beyond this one: Home still says so. */
function rowsIfReadable(...about: Parameters<typeof judgeRegister>): readonly JudgedRow[] | null {
  try {
    return judgeRegister(...about);
  } catch (error) {
    if (about[0].obstacle === 'newer') return null;
    throw error;
  }
}

/** The running one (of several the one today lies in), else the newest draft, else the newest. */
export function cycleToShow(cycles: readonly CycleRecord[], today: string): CycleRecord | undefined {
  const running = cycles.filter((cycle) => cycle.state === 'Running');
  return (
    running.find((cycle) => cycle.from <= today && today <= cycle.due) ??
    running[0] ??
    cycles.find((cycle) => cycle.state === 'Draft') ??
    cycles[0]
  );
}

export function summaryOf({ name, from, due, state, sheetId, example, closed }: CycleRecord): CycleSummary {
  const summary = { name, from, due, state, sheetId, example };
  if (state !== 'Closed' || !closed) return summary;
  const { formulas: _, grades: __, who: ___, ...said } = closed;
  return { ...summary, closed: said };
}

/** What this person is asked for in the cycle shown. */
function mineOf(cycle: CycleRecord | undefined, rows: readonly JudgedRow[], team: readonly Person[], file: File): Mine {
  const person = nameOf(file.facts.me, team);
  if (cycle?.state !== 'Running') return { person, due: [], dueInAll: 0 };
  const frame = frameOf(cycle, file);
  const due = rows.filter(
    ({ row, result }) => result.type === 'Key result' && isDueRow(registerRow(row), result, frame),
  );
  const mine = person === '' ? [] : due.filter(({ row }) => isOwnedBy(String(row.cells.Owner), person, team));
  return {
    person,
    due: mine.map(({ row, result }) => {
      const { cells } = row;
      return {
        id: String(cells.ID),
        title: String(cells['Objective / key result']).trim(),
        lastCheckIn: typeof cells['Last check-in'] === 'number' ? dayFromNumber(cells['Last check-in']) : null,
        late: isLateRow(registerRow(row), result, frame),
      };
    }),
    dueInAll: due.length,
  };
}

/** By what is due in a cycle is decided. */
export const frameOf = (cycle: CycleRecord, { facts, settings }: File): CardFrame => ({
  ...{ cycle, today: facts.today },
  rhythm: rhythmOf(cycle, settings),
  staleAfterDays: staleAfterDays(cycle, settings),
});

function viewOf(workbook: Workbook, cycle: CycleRecord, rows: readonly JudgedRow[], file: File): CycleView {
  const { today } = file.facts;
  const keyResults = rows.filter(
    ({ result }) => (result.type !== 'Objective' && result.type !== '') || result.complaint !== '',
  );
  const objectives = rows.filter(({ result }) => result.type === 'Objective');
  const counts = Object.fromEntries(STATUSES.map((status) => [status, countOf(keyResults, status)])) as Record<
    Status,
    number
  >;
  const company = objectives.map(({ row, result }) => ({ level: row.cells.Level, result }));
  const headsFor = companyMean(company, 'headsFor');
  const changes = changesOfWeek(workbook, cycle, rows, file);
  const changeOf = new Map(rows.map((row, index) => [row, changes[index] ?? '']));
  const inTrouble = STATUSES_IN_TROUBLE.flatMap((status) =>
    keyResults.filter(({ result }) => result.status === status),
  );
  const better = keyResults.filter((row) => changeOf.get(row) && !inTrouble.includes(row));
  const attention = [...inTrouble].sort((a, b) => Number(!changeOf.get(a)) - Number(!changeOf.get(b))).concat(better);
  return {
    ...summaryOf(cycle),
    ...weekOf(cycle, today),
    agreed: agreedOn(workbook.store, cycle.name),
    daysLeft: daysLeft(cycle, today),
    gone: goneOn(cycle.from, cycle.due, today),
    headsFor: headsFor === '' ? null : headsFor,
    counts,
    objectives: objectives.map(({ row, result }) => ({
      id: String(row.cells.ID),
      title: String(row.cells['Objective / key result']),
      owner: String(row.cells.Owner),
      status: result.status === '' ? null : result.status,
      score: typeof result.score === 'number' ? result.score : null,
      headsFor: result.headsFor === '' ? null : result.headsFor,
    })),
    attention: attention.map((one) => ({
      id: String(one.row.cells.ID),
      title: String(one.row.cells['Objective / key result']),
      owner: String(one.row.cells.Owner),
      status: one.result.status || 'Check',
      why: one.result.why,
      change: changeOf.get(one) ?? '',
    })),
    steps: stepsOf(workbook, cycle, keyResults),
  };
}

/** What a team goes through once in a cycle, as far as it is done: seen in the file, or ticked by somebody. */
function stepsOf({ store }: Workbook, cycle: CycleRecord, keyResults: readonly JudgedRow[]): readonly Step[] {
  const told = agreedOn(store, cycle.name)?.teams ?? [];
  const seen: Partial<Record<Step, boolean>> = {
    agreed: told.includes(''),
    discussed: told.some((team) => team !== ''),
    drafted: keyResults.length > 0,
    'checked in': keyResults.some(({ row }) => row.cells['Last check-in'] !== ''),
    reviewed: hasReport(store, 'review', cycle.name),
  };
  return STEPS.filter((step) => seen[step] || cycle.ticked?.includes(step));
}

const countOf = (rows: readonly JudgedRow[], status: Status): number =>
  rows.filter(({ result }) => result.status === status).length;
