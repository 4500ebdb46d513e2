/** The run by itself: once an hour as whoever turned the reminders on. */
import { isDueRow } from '../domain/check-in/due.ts';
import { dayFromNumber } from '../domain/day.ts';
import { claimed, type Plan, planReminders, type Reminded, sentInWeek } from '../domain/reminders/plan.ts';
import { FROM_HOUR, TO_HOUR } from '../domain/reminders/week.ts';
import { whileLocked } from '../sheet/lock.ts';
import { keepReminding, type Reminding, readReminding } from '../sheet/reminding.ts';
import { registerRow } from '../sheet/tabs/register/row.ts';
import { readPeople } from '../sheet/tabs/team.ts';
import type { CycleRecord, Workbook } from '../sheet/workbook.ts';
import { type File, fileOf, frameOf } from './home.ts';
import { keepLastError } from './last-error.ts';
import { openFile } from './open-file.ts';
import { askAgain } from './permissions.ts';
import { lookAtRegister } from './register-rows.ts';

/** What Google lets a consumer account send in a day, for a Workspace account far less than it may. */
const MOST_A_DAY = 100;
/** Of the six minutes an execution has; what is left goes out an hour later. */
const LONGEST_MS = 240_000;

/** The trigger's own name of this function. */
export const HANDLER = 'sendReminders';

export function sendReminders(event: GoogleAppsScript.Events.TimeDriven): void {
  try {
    send(event.triggerUid);
  } catch (error) {
    // Nobody sees a trigger fail; About this file shows it to whoever asks.
    keepLastError(error);
    throw error;
  }
}

function send(uid: string): void {
  const started = Date.now();
  const workbook = openFile();
  const kept = readReminding(workbook);
  if (kept?.trigger !== uid) {
    // Taken over, turned off, or a half-made one: whoever made it cannot be asked, so it goes by itself.
    removeTriggers(ScriptApp.getProjectTriggers(), (trigger) => trigger.getUniqueId() === uid);
    return;
  }
  const { run, mails: before } = kept;
  const hour = Number(Utilities.formatDate(new Date(), workbook.spreadsheet.getSpreadsheetTimeZone(), 'H'));
  if (workbook.obstacle || !workbook.settings.reminders || hour < FROM_HOUR || hour >= TO_HOUR) return;
  const file = fileOf(workbook);
  const { settings } = workbook;
  const { today } = file.dates;
  const isOver = run?.day === today && run.left === 0 && !run.lost;
  if (isOver) return;
  const keep = (change: (kept: Reminding) => Reminding | null) => keepFresh(workbook, uid, change);
  const ended = (left: number, failed: readonly string[], lost = false) =>
    keep((now) => ({ ...now, run: { day: today, left, failed, lost } }));
  if (askAgain('mail') !== null) {
    if (run?.day !== today || !run.lost) ended(0, [], true);
    return;
  }
  const { sent, mails } = whileLocked(() => remindersNow(workbook, file, kept));
  // Opened by a run of the same hour meanwhile, it stays as that one kept it.
  const opened = keep((now) =>
    sentInWeek(now.sent, today, settings.checkInDay).opened === '' ? { ...now, sent } : now,
  );
  if (!opened) return;
  let left = mails.length;
  let room =
    left === 0
      ? 0
      : Math.min(MailApp.getRemainingDailyQuota(), MOST_A_DAY - (before?.day === today ? before.count : 0));
  const failed: string[] = [];
  for (const mail of mails) {
    if (room <= 0 || Date.now() - started > LONGEST_MS) break;
    // Kept before it is sent: killed in between, one mail is lost, and nobody ever gets one twice.
    const mine = keep((now) => {
      const next = now.sent && claimed(now.sent, mail, today);
      const count = now.mails?.day === today ? now.mails.count : 0;
      return next && { ...now, sent: next, mails: { day: today, count: count + 1 } };
    });
    left--;
    if (!mine) continue;
    room--;
    try {
      MailApp.sendEmail(mail.to, mail.subject, mail.text, { htmlBody: mail.html, name: 'OKR Register' });
    } catch {
      failed.push(mail.to);
      if (MailApp.getRemainingDailyQuota() < 1) break;
    }
  }
  ended(left, failed);
}

/** What would go out now: for the run and for the look beforehand. */
export function remindersNow(workbook: Workbook, file: File, kept: Reminding | null): Plan {
  const { spreadsheet, settings } = workbook;
  const running = workbook.state.cycles.filter(({ state, making }) => state === 'Running' && !making);
  return planReminders({
    ...{
      today: file.dates.today,
      weekday: settings.checkInDay,
      sent: kept?.sent ?? null,
      team: readPeople(workbook, file.dates),
    },
    ...{ rows: running.flatMap((cycle) => remindedIn(workbook, cycle, file)) },
    ...{ lead: settings.lead, wantsDigest: settings.digest },
    facts: { file: spreadsheet.getName(), url: spreadsheet.getUrl(), sender: kept?.who || file.facts.me },
  });
}

/** One read more than a look at the register: what its cells show. */
function remindedIn(workbook: Workbook, cycle: CycleRecord, file: File): readonly Reminded[] {
  const { sheet, positions, rows } = lookAtRegister(workbook, cycle, file.dates, file.facts.decimal);
  const frame = frameOf(cycle, file);
  const places = (['Start', 'Current', 'Target'] as const).map((header) => positions.get(header) ?? 1);
  const lastRow = rows.reduce((last, { row }) => Math.max(last, row.row), 1);
  const shown = sheet.getRange(1, 1, lastRow, Math.max(...places)).getDisplayValues();
  return rows.flatMap(({ row, result }): readonly Reminded[] => {
    const { cells } = row;
    const [start = '', now = '', target = ''] = places.map((place) => shown[row.row - 1]?.[place - 1] ?? '');
    const last = cells['Last check-in'];
    if (result.type !== 'Key result' || result.dropped) return [];
    return [
      {
        ...{ cycle: cycle.name, sheetId: cycle.sheetId, id: String(cells.ID), owner: String(cells.Owner).trim() },
        ...{
          title: String(cells['Objective / key result']),
          now,
          way: start + target && `${start} → ${target}`.trim(),
        },
        lastCheckIn: typeof last === 'number' ? dayFromNumber(last) : null,
        due: isDueRow(registerRow(row), result, frame),
        ...{ status: result.status === '' ? null : result.status, why: result.why },
      },
    ];
  });
}

/** What is kept as it stands under the lock, changed, unless somebody else sends by now; null where nothing was. */
function keepFresh(workbook: Workbook, uid: string, change: (kept: Reminding) => Reminding | null): Reminding | null {
  return whileLocked(() => {
    const store = workbook.store.again();
    const kept = readReminding({ store, spreadsheet: workbook.spreadsheet });
    const next = kept?.trigger === uid ? change(kept) : null;
    if (next) {
      keepReminding(store, next);
      store.commit();
    }
    return next;
  });
}

type Trigger = GoogleAppsScript.Script.Trigger;

export function removeTriggers(triggers: readonly Trigger[], isMeant: (trigger: Trigger) => boolean): void {
  for (const trigger of triggers) if (isMeant(trigger)) ScriptApp.deleteTrigger(trigger);
}
