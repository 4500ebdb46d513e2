/** What the mails say. */
import { type Day, shortDay } from '../day.ts';
import { STATUS_SHAPE } from '../okr.ts';
import { typedText } from '../typed-text.ts';
import { type Mail, mailOf } from './mail.ts';
import type { Reminded } from './plan.ts';

/** What a mail says of the file it comes from. */
export interface Facts {
  readonly file: string;
  /** Address of the file without a tab. */
  readonly url: string;
  /** Whose account sends; '' where Google does not tell. */
  readonly sender: string;
}

const counted = (count: number): string => `${count} key result${count === 1 ? '' : 's'}`;

/** On one line, whatever a person typed. */
const line = (...parts: readonly string[]): string => typedText(parts.filter((part) => part !== '').join(' · '));

const titleOf = ({ id, title }: Reminded): string => line(id, title);
const statusOf = ({ status }: Reminded): string => (status === null ? '' : `${STATUS_SHAPE[status]} ${status}`);

/** The tabs, not the rows: a link to a row would be wrong after a sort. */
const linksTo = (rows: readonly Reminded[], { url }: Facts): string =>
  [...new Set(rows.map(({ sheetId, cycle }) => `Open ${line(cycle)}: ${url}#gid=${sheetId}`))].join('\n');

const footOf = ({ file, sender }: Facts): string =>
  `OKR Register wrote this${sender && ` for ${sender}`}, because reminders are on in “${line(file)}”. Whoever may edit it can turn them off under Extensions → OKR Register → Settings and reminders.`;

export function reminderMail(
  { name, email, rows }: { readonly name: string; readonly email: string; readonly rows: readonly Reminded[] },
  again: boolean,
  facts: Facts,
): Mail {
  const many = `${counted(rows.length)} of yours${again ? ' still' : ''} wait${rows.length === 1 ? 's' : ''} for a check-in.`;
  return mailOf(email, `${again ? 'Check in, once more' : 'Check in'}: ${rows.map(({ id }) => id).join(', ')}`, [
    `Hello ${line(name)},`,
    `${many}${again ? ' This is the last reminder this week.' : ''}`,
    ...rows.map((row) => {
      const last = row.lastCheckIn === null ? 'no check-in yet' : `last check-in ${shortDay(row.lastCheckIn)}`;
      return `${titleOf(row)}\n${line(row.now && `now ${row.now}`, row.way, last, statusOf(row))}`;
    }),
    linksTo(rows, facts),
    'There choose Extensions → OKR Register → Check in, or type into Current and Confidence.',
    footOf(facts),
  ]);
}

export function digestMail(
  to: string,
  week: Day,
  rows: readonly Reminded[],
  unreached: readonly string[],
  facts: Facts,
): Mail {
  const silent = rows.filter(({ due }) => due);
  const upToDate = `${rows.length - silent.length} of ${counted(rows.length)} up to date`;
  const trouble = rows.filter(({ status }) => status === 'Off track' || status === 'At risk' || status === 'Check');
  const list = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : [[title, ...lines].join('\n')]);
  return mailOf(to, `Check-ins, week of ${shortDay(week)}: ${upToDate}`, [
    `${upToDate}.`,
    ...list(
      'Waiting for a check-in:',
      silent.map((row) => line(titleOf(row), row.owner)),
    ),
    ...list(
      'In trouble:',
      trouble.map((row) => line(titleOf(row), row.owner, statusOf(row), row.why)),
    ),
    ...list(
      'Nobody is written to for:',
      unreached.map((one) => line(one)),
    ),
    linksTo(rows, facts),
    footOf(facts),
  ]);
}
