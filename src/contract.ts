/**
 * What the sidebar may ask of the server and what it gets back: JSON only (no Date, no function,
 * no undefined inside arrays: google.script.run turns a whole answer holding a Date into null).
 */

import type { Agreed, AgreementCells } from './domain/agreement.ts';
import type { Aim, Alignment } from './domain/alignment.ts';
import type { CheckReport, Noticed } from './domain/check/finding.ts';
import type { CheckInRow, Seen } from './domain/check-in/card.ts';
import type { History } from './domain/check-in/history.ts';
import type { RowChange } from './domain/check-in/row-change.ts';
import type { WeekChange } from './domain/check-in/week.ts';
import type { Closing } from './domain/closing/closed-cycle.ts';
import type { Remedy } from './domain/coach/remedy.ts';
import type { CycleDates } from './domain/cycle.ts';
import type { DashboardPlan } from './domain/dashboard/plan.ts';
import type { Day } from './domain/day.ts';
import type { ExportedRow } from './domain/export/exported-row.ts';
import type { Table } from './domain/import/table.ts';
import type { DayOrder } from './domain/import/written-day.ts';
import type { KpiStatus } from './domain/kpi.ts';
import type { CycleState, Status } from './domain/okr.ts';
import type { PlannedObjective } from './domain/planned.ts';
import type { QuarterDraft } from './domain/quarter-draft.ts';
import type { RegisterRow } from './domain/register-row.ts';
import type { Plan, ReminderRun } from './domain/reminders/plan.ts';
import type { ReadReport, ReportOrder, WrittenReport } from './domain/report/plan.ts';
import type { NewAction } from './domain/review/decisions.ts';
import type { ReviewFacts } from './domain/review/facts.ts';
import type { Settings, TypedSettings } from './domain/settings.ts';
import type { Access, TeamPerson } from './domain/sharing/access.ts';
import type { Invitation, Refusals } from './domain/sharing/invitation.ts';
import type { HandOver, OwnedRow } from './domain/sharing/leavers.ts';

export type { Aligned } from './domain/alignment.ts';
export type { CheckReport, Finding, LookedAt, Noticed } from './domain/check/finding.ts';
export type { CheckInRow, Seen } from './domain/check-in/card.ts';
export type { DashboardPlan } from './domain/dashboard/plan.ts';
export type { DraftKeyResult, DraftObjective, QuarterDraft } from './domain/quarter-draft.ts';
export type { ReadReport, ReportOrder, WrittenReport } from './domain/report/plan.ts';
export type { ReviewFacts } from './domain/review/facts.ts';

/** Every endpoint answers with one of these; nothing is ever thrown across the bridge on purpose. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** A sentence for a person: what is wrong and what to do next. */
export interface Problem {
  readonly message: string;
  readonly next: string;
  /** The field it belongs to, as `objectives.0.keyResults.1.target`; absent where it concerns the whole. */
  readonly field?: string;
}

export interface Home {
  readonly file: FileFacts;
  /** The one asked for, else the running one, else the newest draft, else the newest; null where none has a tab. */
  readonly cycle: CycleView | null;
  /** Every cycle in the file, newest first. */
  readonly cycles: readonly CycleSummary[];
  /** The cycle Home would be about, had nobody deleted its tab; '' where it is there. */
  readonly deleted: string;
  readonly people: readonly string[];
  /** Key results of this person that are due for a check-in, in the cycle shown. */
  readonly mine: Mine;
  /** What is to be said about the file itself. */
  readonly notice: FileNotice | null;
  /** A sentence for each setting that cannot be read; its default is used. */
  readonly brokenSettings: readonly string[];
  /** What this person left unfinished in the wizard. */
  readonly draft: QuarterDraft | null;
  /** The same, for objectives or key results to be added to a register that is there. */
  readonly adding: QuarterDraft | null;
  /** The mission and the long-term goals; null where nobody has written any down. */
  readonly goals: GoalsView | null;
  /** The numbers watched month by month; null where there is no KPIs tab. */
  readonly kpis: KpisView | null;
  /** The cycle its Dashboard shows; null where none was made yet. */
  readonly dashboard: string | null;
  /** Null while nobody sends reminders. */
  readonly reminders: Sender | null;
  /** The last things done by command, newest first; each can be undone unless somebody has built upon it. */
  readonly changes: readonly ChangeLine[];
}

export interface GoalsView {
  readonly mission: string;
  readonly goals: readonly { readonly id: string; readonly title: string }[];
  readonly sheetId: number;
}

export interface KpisView {
  readonly sheetId: number;
  readonly kpis: readonly KpiView[];
}

export interface KpiView {
  /** `KP1` */
  readonly id: string;
  readonly name: string;
  readonly status: KpiStatus;
  /** The latest value as a person types it, `£40,000`; '' where there is none. */
  readonly value: string;
  /** The limit it broke, as a person types it; '' where it broke none. */
  readonly limit: string;
}

/** What the form for goals holds, as typed; blank ones are left out. */
export interface TypedGoals {
  readonly mission: string;
  readonly goals: readonly string[];
}

export interface Mine {
  /** '' where Google does not tell who this is. */
  readonly person: string;
  readonly due: readonly DueView[];
  /** Of all people; for whoever is nobody in Team. */
  readonly dueInAll: number;
}

export interface DueView {
  readonly id: string;
  readonly title: string;
  readonly lastCheckIn: Day | null;
  /** Due in the round before, too. */
  readonly late: boolean;
}

export interface ChangeLine {
  readonly id: number;
  readonly what: string;
  /** '' where Google did not tell. */
  readonly who: string;
  /** The day it was done, in the file's zone. */
  readonly day: Day;
}

/**
 * `newer`, `installed twice` and `half removed`: the file can be read and not changed. `copy`: nobody has said yet what
 * this copy is for. `only a copy`: somebody has.
 */
export type FileNotice = 'newer' | 'installed twice' | 'half removed' | 'copy' | 'only a copy';

/** Tabs that are made or shown when somebody asks for them. */
export type AskedTab = 'Team' | 'Settings';

export interface FileFacts {
  readonly today: Day;
  readonly decimal: '.' | ',';
  /** E-mail address of the person, or '' where Google does not tell. */
  readonly me: string;
  readonly fiscalYearStartMonth: number;
}

export interface CycleSummary {
  readonly name: string;
  readonly from: Day;
  readonly due: Day;
  readonly state: CycleState;
  readonly sheetId: number;
  readonly example: boolean;
  /** What its close has left behind; absent while it is open. */
  readonly closed?: Pick<Closing, 'on' | 'figures' | 'insights' | 'lookBack'>;
}

export interface CycleView extends CycleSummary {
  /** 1-based week of the cycle, and how many it has. */
  readonly week: number;
  readonly weeks: number;
  readonly daysLeft: number;
  readonly gone: number;
  readonly headsFor: number | null;
  /** Key results by status. */
  readonly counts: Readonly<Record<Status, number>>;
  readonly objectives: readonly ObjectiveView[];
  /** Key results that changed since the round of check-ins began, are in trouble or silent; good news last. */
  readonly attention: readonly KeyResultView[];
  /** Those that are done. */
  readonly steps: readonly Step[];
  /** Null where nobody has said anything yet. */
  readonly agreed: Agreed | null;
}

export interface ObjectiveView {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly status: Status | null;
  readonly score: number | null;
  readonly headsFor: number | null;
}

/** What a team goes through once in a cycle. */
export const STEPS = ['agreed', 'drafted', 'discussed', 'checked in', 'reviewed'] as const;
export type Step = (typeof STEPS)[number];
/** No file shows these: somebody ticks them. */
export const TICKED_STEPS: readonly Step[] = ['agreed', 'discussed'];

export interface KeyResultView {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly status: Status;
  readonly why: string;
  /** Since the round of check-ins began. */
  readonly change: WeekChange | '';
}

export interface Created {
  readonly cycle: CycleSummary;
  readonly objectives: number;
  readonly keyResults: number;
  readonly home: Home;
}

/** A goal or an objective, with what a person sees of it. */
export interface AimView extends Aim {
  readonly team: string;
  readonly owner: string;
  /** null for a goal, and while its cycle is a draft. */
  readonly status: Status | null;
}

export interface AlignmentView extends Alignment<AimView> {
  /** All of them, the longer cycles first: what an objective may choose from. */
  readonly aims: readonly AimView[];
}

/** The report after a repair, with what was found and is mended now. */
export interface Repaired extends CheckReport {
  readonly changed: readonly Noticed[];
}

/** A person's key results in the running cycles. */
export interface CheckIns {
  /** Whose they are; '' where Google does not tell who this is and nobody was chosen. */
  readonly person: string;
  /** Everybody who owns a key result or stands in Team. */
  readonly people: readonly string[];
  readonly rows: readonly CheckInRow[];
}

export const LINE_KINDS = ['win', 'problem', 'adjustment'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** One card as it was filled in. */
export interface CheckInSave {
  /** The same one twice is saved once. */
  readonly operationId: string;
  readonly sheetId: number;
  readonly id: string;
  /** null for no change. */
  readonly value: number | 'yes' | 'no' | null;
  /** 0..1; null leaves it as it is. */
  readonly confidence: number | null;
  readonly kind: LineKind | null;
  readonly line: string;
  readonly seen: Seen;
  /** It was sent before and no answer came. */
  readonly again: boolean;
}

/** “Change this key result”. */
export interface KeyResultChange {
  readonly operationId: string;
  readonly sheetId: number;
  readonly id: string;
  readonly change: RowChange;
  readonly reason: string;
  /** The cell that is to change, as the card showed it. */
  readonly seen: string | number | boolean;
  readonly again: boolean;
}

/** The row as it is now. */
export interface CheckInSaved {
  readonly id: string;
  readonly current: string | number | boolean;
  readonly status: Status | null;
  readonly why: string;
  /** For Undo; null where there is nothing to take back. */
  readonly changeId: number | null;
}

/** OKR Register has left the file. */
export interface Removed {
  /** The names of the tabs that stay. */
  readonly tabs: readonly string[];
}

/** Where OKRs of another shape may stand in this file, and how its country writes dates. */
export interface ImportPlaces {
  readonly tabs: readonly { readonly name: string; readonly sheetId: number }[];
  readonly dayOrder: DayOrder;
}

/** What was read from them: read and looked at in the sidebar, created by the server. */
export interface ImportRequest {
  /** As in a draft: pressing twice makes one quarter. */
  readonly operationId: string;
  readonly cycle: CycleDates;
  /** The month the fiscal year starts in, where it was chosen beside the dates. */
  readonly fiscalStart?: number;
  readonly objectives: readonly PlannedObjective[];
}

/** A cycle with the line above its register in words. */
export interface ExportedCycle {
  readonly title: string;
  readonly rows: readonly ExportedRow[];
}

/** All that the sharing views think about. */
export interface Sharing {
  readonly url: string;
  readonly name: string;
  /** Null where Google does not tell. */
  readonly access: Access | null;
  readonly team: readonly TeamPerson[];
  /** The lines of the Agreement tab by header, as they stand. */
  readonly agreements: readonly AgreementCells[];
  /** What has an owner in the cycles that are not closed; what was dropped is left out. */
  readonly owned: readonly OwnedRow[];
}

export interface ShareAnswer {
  readonly access: Access | null;
  readonly refused: Refusals;
}

/** Lines of a small table, named by their key and written as one change. */
export interface LinesOrder {
  readonly do: 'write lines';
  readonly tab: 'Team' | 'Agreement';
  /** A sentence for Last changes. */
  readonly what: string;
  readonly lines: readonly {
    readonly key: Readonly<Record<string, string>>;
    /** '' clears a cell. */
    readonly set: Readonly<Record<string, string>>;
    /** What must still stand there; a header left out is written whatever it holds. */
    readonly seen?: Readonly<Record<string, string>>;
    /** Nothing is written where there is no such line. */
    readonly standing?: true;
  }[];
}

export interface RowsToHandOver extends HandOver {
  readonly do: 'hand over';
}

/** What a review leaves for the list of actions. */
export interface ActionsToKeep {
  /** The same one twice is done once. */
  readonly operationId: string;
  /** The name of the review. */
  readonly from: string;
  readonly added: readonly NewAction[];
  readonly done: readonly { readonly what: string; readonly from: string }[];
}

/** Views of the sidebar that are fetched when they are first opened, in sets. */
export const VIEW_SETS = ['planning', 'care', 'transfer', 'rhythm', 'sharing', 'closing'] as const;
export type ViewSetName = (typeof VIEW_SETS)[number];

/** A register as the coach reads it; it judges in the sidebar. */
export interface RegisterToJudge {
  readonly cycle: CycleSummary;
  readonly rows: readonly RowToJudge[];
  /** Cycles finished before this one, and the names in Team. */
  readonly cyclesBefore: number;
  readonly people: number;
  /** What stands above the cycle: goals, and longer cycles, of which there is no one name to put into Supports. */
  readonly above: readonly { readonly name: string; readonly title: string }[];
  /** What somebody left as it is. */
  readonly left: readonly string[];
}

export interface RowToJudge extends RegisterRow {
  /** 1-based row of the tab. */
  readonly row: number;
}

/** What a button of the coach asks for; the title tells whether it is still about the same row. */
export interface AdviceToFollow {
  readonly cycle: string;
  readonly key: string;
  readonly id: string;
  readonly title: string;
  readonly remedy: Remedy;
}

/** What only reminders need. */
export type OptionalPermission = 'mail' | 'triggers';

/** Whose account the reminders of this file are sent from. */
export interface Sender {
  /** An address; '' where Google did not tell. */
  readonly who: string;
  /** Settings say Off: nothing is sent until they say On. */
  readonly paused: boolean;
  /** The last day a run looked, at the least the day it was turned on. */
  readonly lastRun: Day;
  readonly run: ReminderRun | null;
  readonly mails: { readonly day: Day; readonly count: number } | null;
}

export interface RemindersView {
  readonly settings: Settings;
  readonly brokenSettings: readonly string[];
  /** Names in Team. */
  readonly people: readonly string[];
  /** Null while nobody sends. */
  readonly sender: Sender | null;
  /** The address of whoever asks; '' where Google does not tell. */
  readonly me: string;
  /** Nothing is ever sent from a copy. */
  readonly isCopy: boolean;
  /** Where Google asks again for what was refused or taken back; null for what is given. */
  readonly ask: Readonly<Record<OptionalPermission, string | null>>;
  /** Mails Google lets this person send today; null where it may not be asked. */
  readonly quota: number | null;
  /** What the next run would send if it ran now. */
  readonly plan: Plan;
}

export interface CloseOrder extends Omit<Closing, 'on'> {
  /** The same one twice closes once. */
  readonly operationId: string;
  readonly cycle: string;
  /** `markOfRows` of the rows as they were judged. */
  readonly seen: string;
}

/** The endpoints by name. The sidebar's client and the server are both held to this. */
export interface Server {
  /** `cycleName`: the cycle to show instead of the one Home chooses by itself. */
  openHome(cycleName?: string): Answer<Home>;
  /** `asTyped`: also what is not finished, to be gone on with in the sheet. */
  createQuarter(draft: QuarterDraft, asTyped?: boolean): Answer<Created>;
  /** Into the register the draft names; the counts are of what was added. */
  addToQuarter(draft: QuarterDraft): Answer<Created>;
  /** What serves what, around a cycle that is there or about to be made. */
  openAlignment(cycle: QuarterDraft['cycle']): Answer<AlignmentView>;
  startQuarter(cycleName: string): Answer<Home>;
  /** “Leadership agreed” and “Shared and discussed”: what no file shows. */
  tickStep(cycleName: string, step: Step, done: boolean): Answer<Home>;
  /** Leaves out a cycle whose tab was deleted. */
  forgetQuarter(cycleName: string): Answer<Home>;
  makeExample(): Answer<Created>;
  removeExample(): Answer<Home>;
  /** Keeps the wizard's state for this person and file; null forgets that of the kind. */
  keepDraft(draft: QuarterDraft | null, kind?: 'draft' | 'adding'): Answer<null>;
  showTab(sheetId: number): Answer<null>;
  /** Writes mission and goals into the Goals tab, which is made the first time. */
  saveGoals(typed: TypedGoals): Answer<Home>;
  /** Adds KPIs by name to the KPIs tab, which is made the first time; those that stand there stay as they are. */
  addKpis(names: readonly string[]): Answer<Home>;
  /** Lets the key result in the selected row of the register follow a KPI by formula. */
  followKpi(id: string): Answer<Home>;
  openTab(name: AskedTab): Answer<null>;
  /** Makes the Dashboard, or lets it show this cycle and puts back what was typed over. `asked`: else nobody is shown it. */
  openDashboard(plan: DashboardPlan, asked: boolean): Answer<null>;
  undoChange(id: number): Answer<Home>;
  readToCoach(cycleName: string): Answer<RegisterToJudge>;
  /** What is not there any more was done before, or changed: then the answer only shows what there is now. */
  followAdvice(advice: AdviceToFollow): Answer<RegisterToJudge>;
  /** Not said again, to nobody, until the text changes. */
  leaveAdvice(cycleName: string, key: string): Answer<RegisterToJudge>;
  /** `person`: whose key results; '' for those of whoever asks. */
  openCheckIns(person: string): Answer<CheckIns>;
  saveCheckIn(save: CheckInSave): Answer<CheckInSaved>;
  changeKeyResult(change: KeyResultChange): Answer<CheckInSaved>;
  /** A report tab as it stands: the monthly review, the look back. */
  readReport(about: Pick<ReportOrder, 'role' | 'name' | 'cycle'>): Answer<ReadReport>;
  /** Made or refreshed, unless somebody typed in it since it was read. */
  writeReport(order: ReportOrder): Answer<WrittenReport>;
  /** What the log says of a key result. */
  openHistory(id: string): Answer<History>;
  /** Everything a monthly review of this register is made of. */
  readToReview(sheetId: number): Answer<ReviewFacts>;
  keepActions(actions: ActionsToKeep): Answer<null>;
  /** Running → Closed, unless somebody changed a row since. */
  closeQuarter(order: CloseOrder): Answer<Home>;
  /** Closed → Running. */
  reopenQuarter(cycleName: string): Answer<Home>;
  checkFile(): Answer<CheckReport>;
  repairFile(): Answer<Repaired>;
  /** Puts key results back under their objectives in the register Home shows. */
  sortUnderObjectives(): Answer<Home>;
  /** What a copied file is for: the register in use from now on, or only a copy. */
  answerCopy(isRegister: boolean): Answer<Home>;
  /** From now on this installation looks after the file. */
  useThisOne(): Answer<Home>;
  /** Leaves a file of plain values. Called again, it finishes what was cut off. */
  removeFromFile(): Answer<Removed>;
  placesToImport(): Answer<ImportPlaces>;
  /** The cells of a tab. */
  tableToImport(sheetId: number): Answer<Table>;
  importQuarter(request: ImportRequest): Answer<Created>;
  /** The rows of the register in this tab. */
  exportCycle(sheetId: number): Answer<ExportedCycle>;
  openSharing(): Answer<Sharing>;
  /** Gives access, a few people at a time; nobody loses any. */
  shareWith(people: readonly Invitation[]): Answer<ShareAnswer>;
  saveSharing(order: LinesOrder | RowsToHandOver): Answer<Sharing>;
  /** The settings, who sends reminders, and what would be sent now. Sends nothing. */
  openReminders(): Answer<RemindersView>;
  /** On: from now on they are sent by whoever asks; whoever sent them before sends no more. */
  turnReminders(on: boolean): Answer<RemindersView>;
  /** As typed, by name; what is not named stays. */
  saveSettings(typed: TypedSettings): Answer<RemindersView>;
  /** Plain text for whoever helps: no content, no names, no addresses. */
  diagnostics(): Answer<string>;
  /** The page with the script of these views of the sidebar. */
  loadViews(name: ViewSetName): Answer<string>;
}
