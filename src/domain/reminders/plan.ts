/** Who is written to now, and what: decided here for the run by itself and for the look beforehand alike. */
import { roundBegan } from '../check-in/due.ts';
import { type Day, daysBetween } from '../day.ts';
import type { Status } from '../okr.ts';
import type { Mail } from './mail.ts';
import { leadAddress, reach, type TeamMember } from './people.ts';
import { isWorkingDay, workingDaysAfter } from './week.ts';
import { digestMail, type Facts, reminderMail } from './words.ts';

/** The mails of a week, kept with the file: a week begins on the check-in day. */
export interface Sent {
  readonly week: Day;
  /** The day of the first mails; '' before it. */
  readonly opened: Day | '';
  /** The days on which each address was written to; none for whoever waits for a first mail. */
  readonly to: Readonly<Record<string, readonly Day[]>>;
  /** The day of the digest; '' before it. */
  readonly digest: Day | '';
}

/** What came of a run. */
export interface ReminderRun {
  readonly day: Day;
  /** Mails that are still to be sent: the quota was used up, or the time. */
  readonly left: number;
  /** Addresses Google refused. */
  readonly failed: readonly string[];
  /** Permission to send was taken back. */
  readonly lost: boolean;
}

/** A key result as a mail shows it: its values as the cells do. */
export interface Reminded {
  readonly cycle: string;
  readonly sheetId: number;
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  /** Current; '' without a reading. */
  readonly now: string;
  /** `85 % → 95 %`, `→ 5 %` for a limit. */
  readonly way: string;
  readonly lastCheckIn: Day | null;
  readonly due: boolean;
  readonly status: Status | null;
  readonly why: string;
}

export interface Asked {
  readonly today: Day;
  /** 1 is Monday. */
  readonly weekday: number;
  readonly sent: Sent | null;
  /** The key results of every running cycle, due or not: the digest counts them all. */
  readonly rows: readonly Reminded[];
  readonly team: readonly TeamMember[];
  readonly lead: string;
  readonly wantsDigest: boolean;
  readonly facts: Facts;
}

export interface PlannedMail extends Mail {
  /** As the key in what was sent; '' for the digest. */
  readonly address: string;
}

export interface Plan {
  /** With the week opened: the one that is to be kept before the first mail goes out. */
  readonly sent: Sent;
  readonly mails: readonly PlannedMail[];
  /** Due key results nobody is written to for, with why: `K3 (Zoe): not in Team`. */
  readonly unreached: readonly string[];
}

/** One mail and one more, two working days later. */
const SECOND_AFTER = 2;
const DIGEST_AFTER = 1;

/**
 * What was sent this week; in a new one nothing. After a change of the check-in day the next week is the first that
 * begins seven days later or more: nobody is written to twice in between.
 */
export function sentInWeek(sent: Sent | null, today: Day, weekday: number): Sent {
  const week = roundBegan(today, { days: 7, weekday });
  return sent && daysBetween(sent.week, week) < 7 ? sent : { week, opened: '', to: {}, digest: '' };
}

/** The check-in day itself, whichever it is, and working days. */
const isMailDay = (today: Day, { week }: Sent): boolean => today === week || isWorkingDay(today);

const isTurn = (days: readonly Day[], today: Day): boolean =>
  days.length === 0 || (days.length === 1 && today >= workingDaysAfter(days[0] ?? today, SECOND_AFTER));

const isDigestDay = ({ opened, digest }: Sent, today: Day, wanted: boolean): boolean =>
  wanted && digest === '' && opened !== '' && today >= workingDaysAfter(opened, DIGEST_AFTER);

/**
 * Whoever has due key results on the first day of the week's mails is written to, and once more two working days later
 * if some of them are still due. What falls due in between waits for the next week. The longest silent come first:
 * where the quota is short it reaches them.
 */
export function planReminders({ today, weekday, sent: kept, rows, team, lead, wantsDigest, facts }: Asked): Plan {
  const before = sentInWeek(kept, today, weekday);
  const due = rows.filter((row) => row.due);
  const people = new Map<string, { readonly name: string; readonly email: string; readonly rows: Reminded[] }>();
  const unreached: string[] = [];
  for (const row of [...due].sort((a, b) => (a.lastCheckIn ?? '').localeCompare(b.lastCheckIn ?? ''))) {
    const reached = reach(row.owner, team);
    if ('why' in reached) {
      unreached.push(`${row.id}${row.owner === '' ? '' : ` (${row.owner})`}: ${reached.why}`);
      continue;
    }
    const address = reached.email.toLowerCase();
    const person = people.get(address) ?? { ...reached, rows: [] };
    person.rows.push(row);
    people.set(address, person);
  }
  if (!isMailDay(today, before)) return { sent: before, mails: [], unreached };
  const opens = before.opened === '';
  const to = opens
    ? Object.fromEntries([...people.keys()].map((address) => [address, [] as readonly Day[]]))
    : before.to;
  const sent: Sent = { ...before, opened: before.opened || today, to };
  const mails = [...people].flatMap(([address, person]): readonly PlannedMail[] => {
    const days = to[address];
    if (!days || !isTurn(days, today)) return [];
    return [{ address, ...reminderMail(person, days.length > 0, facts) }];
  });
  const leadTo = rows.length > 0 && isDigestDay(sent, today, wantsDigest) ? leadAddress(lead, team) : null;
  const digest = leadTo === null ? [] : [{ address: '', ...digestMail(leadTo, sent.week, rows, unreached, facts) }];
  return { sent, mails: [...mails, ...digest], unreached };
}

/** What is to be kept once this mail is about to go out; null where it was sent meanwhile. */
export function claimed(sent: Sent, { address }: PlannedMail, today: Day): Sent | null {
  if (address === '') return sent.digest === '' ? { ...sent, digest: today } : null;
  const days = sent.to[address] ?? [];
  return isTurn(days, today) ? { ...sent, to: { ...sent.to, [address]: [...days, today] } } : null;
}
