/** Check and repair of a file: its tabs, and the register Home shows. */
import type { CheckReport, Finding, Noticed } from '../../domain/check/finding.ts';
import { counted } from '../../domain/check/text.ts';
import { findRowType } from '../../domain/okr.ts';
import { keepChange, type WrittenCell } from '../change-set.ts';
import type { Dates } from '../dates.ts';
import { takeInSettings } from '../follow-settings.ts';
import { formulaFacts } from '../formula-facts.ts';
import { findOwnTab, isOwnTabGone, mendOwnTab, type OwnTab, usedOwnTab } from '../own-tab.ts';
import { assertMayKeep, assertMayWrite } from '../protected.ts';
import type { Author } from '../quarter.ts';
import { GUIDE } from '../tabs/guide.ts';
import { KPIS } from '../tabs/kpis/make.ts';
import { HEADER_ROW } from '../tabs/register/formulas.ts';
import { openSettingsTab, SETTINGS } from '../tabs/settings.ts';
import { addPeople, namesOf, readTeam, TEAM } from '../tabs/team.ts';
import type { CycleRecord, Workbook } from '../workbook.ts';
import { type ClosedChecked, checkClosed } from './closed.ts';
import { type Found, found, type Mend } from './found.ts';
import { checkKpis, type KpisChecked } from './kpis.ts';
import { mendRegister } from './mend.ts';
import { mendKpis } from './mend-kpis.ts';
import { peopleFindings } from './people.ts';
import { type CheckContext, checkRegister, type RegisterChecked } from './register.ts';
import { settingFindings } from './settings.ts';
import { tabFindings } from './tabs.ts';
import { cellsWritten, WORKED_OUT } from './written.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface FileToCheck {
  readonly workbook: Workbook;
  /** The cycle whose register is looked at in full; of all others only the tab is looked for. */
  readonly shown: CycleRecord | undefined;
  readonly dates: Dates;
  readonly decimal: '.' | ',';
}

interface FileChecked {
  readonly tabs: readonly Found[];
  readonly settings: readonly Found[];
  readonly people: readonly Found[];
  readonly sheet: Sheet | null;
  readonly context: CheckContext | null;
  readonly register: RegisterChecked | null;
  readonly kpis: KpisChecked | null;
  /** Where the cycle shown is closed. */
  readonly closed: ClosedChecked | null;
}

/** About twenty reads and no write, whatever the rows and the cycles. */
export function checkFile(file: FileToCheck): CheckReport {
  return reportOf(file, look(file));
}

function look({ workbook, shown, dates, decimal }: FileToCheck): FileChecked {
  const { spreadsheet, state } = workbook;
  const sheets = spreadsheet.getSheets();
  const byId = new Map(sheets.map((sheet) => [sheet.getSheetId(), sheet]));
  const guide = findOwnTab(workbook, GUIDE);
  const team = readTeam(workbook, dates);
  const ids = new Set(byId.keys());
  const own = {
    guide: guide !== null && guide.getLastRow() > 0,
    team: team !== null && team.source.sheet.getRange(1, 1).getValue() !== '',
  };
  const tabs = [
    ...tabFindings(state.cycles, ids, own),
    ...(isOwnTabGone(workbook, KPIS, ids) ? [found('kpis-deleted', {})] : []),
  ];
  const isGone = isOwnTabGone(workbook, SETTINGS, ids);
  const settings = settingFindings(workbook.brokenSettings, isGone);
  const kpiTab = usedOwnTab(workbook, KPIS);
  const kpis = kpiTab ? checkKpis(kpiTab, dates) : null;
  const standing = shown ? byId.get(shown.sheetId) : undefined;
  if (!standing || (shown?.state !== 'Running' && shown?.state !== 'Draft')) {
    const inTeam = peopleFindings(team, [], dates.today);
    const closed = standing && shown ? checkClosed(workbook, shown, standing, dates, decimal) : null;
    return { tabs, settings, people: inTeam, kpis, sheet: null, context: null, register: null, closed };
  }
  const sheet = standing;
  const context: CheckContext = {
    cycle: shown,
    settings: workbook.settings,
    counters: state.counters,
    people: team && namesOf(team.rows),
    team: team?.source ?? null,
    dates,
    decimal,
  };
  const register = checkRegister(sheet, context);
  const people = peopleFindings(team, register.rows, dates.today);
  return { tabs, settings, people, kpis, sheet, context, register, closed: null };
}

/** More looks than any damage has needed: a column that is back shows what else is missing. */
const MOST_LOOKS = 6;

/** To be run under the lock. Looks, mends what is ours, and looks again until nothing of ours is left to mend. */
export function repairFile(asked: FileToCheck, author: Author): CheckReport & { readonly changed: readonly Noticed[] } {
  const changed: Noticed[] = [];
  let file = asked;
  let now = look(file);
  for (let looks = 1; looks < MOST_LOOKS; looks++) {
    const { tabs, settings, register, kpis } = now;
    const all = [...tabs, ...settings, ...(register?.found ?? []), ...(kpis?.found ?? [])];
    const mendable = all.filter(({ mends }) => mends.length > 0);
    if (mendable.length === 0) break;
    if (changed.length === 0) assertMayMend(file, now);
    keepWritten(file, now, author);
    mendTabs(file, now);
    mendRegisterOf(file, now);
    mendKpisOf(file, now);
    file = { ...file, workbook: mendSettings(file.workbook, now) };
    changed.push(...mendable.map(({ mends, offer, ...noticed }) => noticed));
    SpreadsheetApp.flush();
    now = look(file);
  }
  return { ...reportOf(file, now), changed };
}

/** What people protected below the headers is theirs: a mend that meets it there says so by itself. */
function assertMayMend({ workbook }: FileToCheck, { sheet, kpis }: FileChecked): void {
  if (sheet) assertMayWrite(sheet, HEADER_ROW);
  if (kpis?.found.some(({ mends }) => mends.length > 0)) assertMayWrite(kpis.sheet, HEADER_ROW);
  assertMayKeep(workbook.spreadsheet);
}

/**
 * Words that are cleared and cells that are filled can be taken back; formulas, formats and columns need not be. Kept
 * before anything is written: a repair that is cut off has lost no word.
 */
function keepWritten({ workbook, shown }: FileToCheck, checked: FileChecked, { who, at }: Author): void {
  const { sheet, register, kpis } = checked;
  const written = [
    { sheet, name: shown?.name ?? '', cells: register ? cellsWritten(register) : [] },
    { sheet: kpis?.sheet, name: KPIS.name, cells: kpis?.written ?? [] },
  ];
  const worth = written.filter(({ cells }) => cells.length > 0);
  for (const { sheet: tab, name, cells } of worth) {
    keepChange(workbook.store, {
      at: at.toISOString(),
      who,
      what: `Repaired ${name}: ${whatWasWritten(cells)}`,
      step: { kind: 'cells', sheetId: tab?.getSheetId() ?? 0, cells },
    });
  }
  if (worth.length === 0) return;
  workbook.store.commit();
  SpreadsheetApp.flush();
}

/** An undo gives back every word; what stood in the way of a formula then does so again, and that is said. */
function whatWasWritten(cells: readonly WrittenCell[]): string {
  const cleared = cells.filter(([, , after]) => after === WORKED_OUT).length;
  const filled = cells.length - cleared;
  const parts = [
    ...(cleared > 0 ? [`${counted(cleared, 'cell')} cleared`] : []),
    ...(filled > 0 ? [`${counted(filled, 'cell')} written`] : []),
  ];
  const undone = cleared > 0 ? ' Undo puts back what stood in the way of formulas, until the next repair.' : '';
  return `${parts.join(', ')}.${undone}`;
}

function mendTabs({ workbook }: FileToCheck, { tabs, register }: FileChecked): void {
  const wanted = new Set<Mend['do']>(tabs.flatMap(({ mends }) => mends.map((mend) => mend.do)));
  if (wanted.size === 0) return;
  const { spreadsheet } = workbook;
  const active = spreadsheet.getActiveSheet();
  if (wanted.has('guide')) mendOwnTab(workbook, GUIDE);
  if (wanted.has('team')) {
    mendOwnTab(workbook, TEAM);
    const owners = new Set(register?.rows.map(({ owner }) => owner));
    addPeople(
      workbook,
      [...owners].map((name) => ({ name, email: '', team: '', role: '' })),
    );
  }
  // A new tab comes to the front; the person stays where they were.
  spreadsheet.setActiveSheet(active);
}

function mendSettings(workbook: Workbook, { settings }: FileChecked): Workbook {
  if (settings.every(({ mends }) => mends.length === 0)) return workbook;
  const active = workbook.spreadsheet.getActiveSheet();
  openSettingsTab(workbook, workbook.settings);
  workbook.spreadsheet.setActiveSheet(active);
  SpreadsheetApp.flush();
  return takeInSettings(workbook);
}

function mendKpisOf({ dates }: FileToCheck, { kpis }: FileChecked): void {
  if (!kpis) return;
  for (const { mends } of kpis.found) {
    for (const mend of mends) if (mend.do === 'kpis') mendKpis(kpis, mend, dates);
  }
}

function mendRegisterOf({ workbook }: FileToCheck, { sheet, context, register }: FileChecked): void {
  if (!sheet || !context || !register) return;
  const { team, cycle, settings } = context;
  const { rowCount } = register.grid;
  const facts = formulaFacts(cycle, settings);
  let { positions } = register;
  for (const { mends } of register.found) {
    for (const mend of mends) positions = mendRegister({ sheet, positions, rowCount, facts, team }, mend);
  }
  if (register.counters !== workbook.state.counters) {
    workbook.store.set('counters', register.counters);
    workbook.store.commit();
  }
}

/** Of one kind a person needs to see a few, and how many more there are. */
const MOST_OF_A_KIND = 20;

function reportOf({ workbook, shown }: FileToCheck, checked: FileChecked): CheckReport {
  const { tabs, settings, people, register, kpis, closed } = checked;
  const sheet = checked.sheet ?? closed?.sheet ?? null;
  const tab = sheet?.getName() ?? '';
  const inOwnTab = (all: readonly Found[], own: Pick<OwnTab, 'name'>): readonly Finding[] => {
    const standing = all.length > 0 ? usedOwnTab(workbook, own) : null;
    return all.map((one) => findingOf(one, standing?.getName() ?? '', standing?.getSheetId() ?? null));
  };
  const inOwn = [...inOwnTab(settings, SETTINGS), ...inOwnTab(people, TEAM), ...inOwnTab(kpis?.found ?? [], KPIS)];
  const inRegister = (register ?? closed)?.found.map((one) => findingOf(one, tab, sheet?.getSheetId() ?? null)) ?? [];
  const ofTabs = tabs.map((one) => findingOf(one, '', null));
  const findings = [...ofTabs, ...inOwn, ...inRegister];
  const types = register?.rows.map(({ type }) => type) ?? closed?.rows.map(({ cells }) => String(cells.Type)) ?? [];
  const kinds = (type: string) => types.filter((one) => findRowType(one) === type).length;
  return {
    findings: withoutRepeats(findings),
    lookedAt: {
      cycle: sheet && shown ? shown.name : '',
      tab,
      objectives: kinds('Objective'),
      keyResults: kinds('Key result'),
      columns: (register ?? closed)?.positions.size ?? 0,
      otherCycles: workbook.state.cycles.filter(({ name }) => !sheet || name !== shown?.name).map(({ name }) => name),
    },
  };
}

function findingOf({ mends, ...one }: Found, tab: string, sheetId: number | null): Finding {
  return { ...one, tab, sheetId, mendable: mends.length > 0, more: 0 };
}

function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map<string, number>();
  const kept = findings.filter(({ rule }) => {
    const times = (seen.get(rule) ?? 0) + 1;
    seen.set(rule, times);
    return times <= MOST_OF_A_KIND;
  });
  const more = [...seen].flatMap(([rule, times]) => {
    const first = findings.find((finding) => finding.rule === rule);
    if (!first || times <= MOST_OF_A_KIND) return [];
    return [{ ...first, cell: '', id: '', more: times - MOST_OF_A_KIND }];
  });
  return [...kept, ...more];
}
