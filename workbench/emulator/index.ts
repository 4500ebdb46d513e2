import { SCOPES } from './auth.ts';
import type { Snapshot } from './copies.ts';
import { distFiles } from './dist-files.ts';
import { type Faults, type FileState, type Project, WorkbenchFile } from './file.ts';
import { CONSUMER_MAILS } from './mail.ts';
import type { Install, Person } from './person.ts';
import type { Dialogs } from './ui.ts';
import { Workbench } from './workbench.ts';

export type { Calls } from './calls.ts';
export type { Snapshot } from './copies.ts';
export type { Edited } from './events.ts';
export { extendEngine } from './extend-engine.ts';
export type { Faults, Mail, Role } from './file.ts';
export type { Install, Person } from './person.ts';
export type { CellStyle } from './style.ts';
export type { Dialogs, MenuItem } from './ui.ts';
export { Workbench } from './workbench.ts';

export interface WorkbenchOptions {
  /** The script's one file and its HTML files by name without `.html`; what is in dist/ unless given. */
  readonly code?: string;
  readonly html?: Readonly<Record<string, string>>;
  /** ISO instant. */
  readonly now?: string;
  /** E-mail addresses. A null owner: the file lies on a shared drive. */
  readonly user?: string;
  readonly owner?: string | null;
  readonly locale?: string;
  readonly timeZone?: string;
  /** The script project's own zone, for a published add-on the manifest's, whatever the file's is. */
  readonly scriptTimeZone?: string;
  /** Another id is another installation: a bound copy beside the add-on, say. */
  readonly scriptId?: string;
  /** `none`: this person has no add-on: custom functions are #NAME?, there is no menu and no trigger. */
  readonly install?: Install;
  /** OAuth scopes the person unticked. */
  readonly refuse?: readonly string[];
  readonly faults?: Faults;
  readonly name?: string;
  /** Recipients each person's scripts may write to a day; 100 as for a consumer account unless given. */
  readonly mailsADay?: number;
  /** What `snapshot()` gave: the file is opened as it was then. */
  readonly snapshot?: unknown;
  readonly dialogs?: Dialogs;
}

interface Manifest {
  readonly oauthScopes?: readonly string[];
  readonly timeZone?: string;
}

/** Opens a new, empty spreadsheet with the add-on in it, or one kept before. */
export function openWorkbench(options: WorkbenchOptions = {}): Workbench {
  const email = options.user ?? 'owner@example.com';
  const person: Person = { email, install: options.install ?? 'add-on', refused: options.refuse ?? [] };
  const project = projectOf(options);
  const kept = options.snapshot as Snapshot | undefined;
  // A snapshot of an older workbench lacks what came later.
  const state: FileState = { ...newFile(options, email), ...(kept && structuredClone(kept.state)) };
  if (options.mailsADay !== undefined) state.mailsADay = options.mailsADay;
  if (options.now !== undefined) state.clock = Date.parse(options.now);
  const file = new WorkbenchFile(state, project, person, kept ? structuredClone(kept.data) : EMPTY_FILE);
  if (kept) file.mails.push(...kept.mails);
  if (options.faults) file.faults = { ...options.faults };
  if (options.dialogs) file.dialogs = options.dialogs;
  return new Workbench(file, person);
}

function projectOf({ code, html, scriptTimeZone, scriptId }: WorkbenchOptions): Project {
  const inline = code !== undefined;
  const dist = inline ? null : distFiles();
  const manifest: Manifest = dist ? JSON.parse(dist.manifest) : {};
  return {
    code: code ?? dist!.code,
    html: html ?? dist?.html ?? {},
    scopes: manifest.oauthScopes ?? Object.values(SCOPES),
    timeZone: scriptTimeZone ?? manifest.timeZone ?? 'Etc/UTC',
    scriptId: scriptId ?? 'workbench-script',
  };
}

/** A new file in Sheets: one tab of 1,000 rows and 26 columns. */
const EMPTY_FILE = { sheets: [{ id: '0', name: 'Sheet1', rowNumber: 1000, colNumber: 26, cells: {} }] };

function newFile({ owner, locale, timeZone, name, mailsADay }: WorkbenchOptions, email: string): FileState {
  const owning = owner === undefined ? email : owner;
  return {
    id: 'workbench-file',
    name: name ?? 'Untitled spreadsheet',
    owner: owning,
    roles: owning ? { [owning]: 'owner' } : {},
    timeZone: timeZone ?? 'Europe/London',
    locale: locale ?? 'en_US',
    clock: Date.parse('2026-11-16T09:00:00Z'),
    properties: { document: {}, script: {}, user: {} },
    nextSheetId: 1_201_305_741,
    nextItem: 1,
    triggers: [],
    mailDays: {},
    mailsADay: mailsADay ?? CONSUMER_MAILS,
    revoked: {},
  };
}
