/**
 * The settings of a file: what each is called in its tab, how a person may write its value, and what stands in for one
 * that cannot be read. A setting that nothing acts on yet has no row: to add one, add it to `Settings`, to
 * `DEFAULT_SETTINGS` and to `SETTING_ROWS`; its tab, dropdown and complaint follow from there.
 */
import { EMAIL } from './check/people.ts';
import { type Rhythm, roundBegan } from './check-in/due.ts';
import { type Day, dayNumber, daysBetween, MONTH_NAMES, WEEKDAY_NAMES } from './day.ts';
import { wordKey } from './okr.ts';

export interface Settings {
  /** 1..12. Which year a fiscal year is named after: see `quarterOf`. */
  readonly fiscalStartMonth: number;
  /** The day of the week a weekly round begins on: 1 is Monday, 7 Sunday. */
  readonly checkInDay: number;
  /** Days between two check-ins in a cycle of up to a half-year, and in a longer one. */
  readonly rhythmDays: number;
  readonly rhythmDaysOfYear: number;
  /** Days past the rhythm before silence shows. */
  readonly graceDays: number;
  readonly graceDaysOfYear: number;
  /** Whether Score asks the custom functions first; its built-in twin stays in any case. */
  readonly customScore: boolean;
  /** Whether what was turned on in the sidebar sends anything. */
  readonly reminders: boolean;
  /** Whether the lead gets a digest a day later. */
  readonly digest: boolean;
  /** An address, or a name of Team; '' for nobody. */
  readonly lead: string;
}

export const DEFAULT_SETTINGS: Settings = {
  fiscalStartMonth: 1,
  checkInDay: 1,
  rhythmDays: 7,
  rhythmDaysOfYear: 30,
  graceDays: 3,
  graceDaysOfYear: 10,
  customScore: true,
  reminders: false,
  digest: true,
  lead: '',
};

/** As a person types them, by name; what is not named stays as it is. */
export type TypedSettings = Readonly<Partial<Record<keyof Settings, string>>>;

/** How a value is written in its cell. */
interface Kind<Value> {
  /** `undefined` where the text says no such thing. Never asked about a blank one: that is the default. */
  readonly read: (text: string) => Value | undefined;
  readonly show: (value: Value) => string;
  /** `a month, as April`: what to type. */
  readonly wanted: string;
  /** Of a dropdown; none where there are too many. */
  readonly choices: readonly string[];
  /** For a cell without a dropdown: what its text looks like. */
  readonly pattern?: string;
}

/** One of the names, counted from 1; also by its first three letters or its number. */
const named = (choices: readonly string[], wanted: string): Kind<number> => ({
  read: (text) => {
    const number = /^\d{1,2}$/.test(text) ? Number(text) : 0;
    if (number >= 1 && number <= choices.length) return number;
    const typed = text.toLowerCase().replace(/\.$/, '');
    const found = choices.findIndex((name) => typed.length >= 3 && name.toLowerCase().startsWith(typed));
    return found < 0 ? undefined : found + 1;
  },
  show: (number) => choices[number - 1] ?? '',
  wanted,
  choices,
});
const MONTH = named(MONTH_NAMES, 'a month, as April');
const WEEKDAY = named(WEEKDAY_NAMES, 'a day of the week, as Monday');

const MOST_DAYS = 366;

const days = (least: 0 | 1): Kind<number> => ({
  read: (text) => {
    const number = /^(\d{1,3})\s*(?:days?)?$/i.exec(text)?.[1];
    return number !== undefined && Number(number) >= least && Number(number) <= MOST_DAYS ? Number(number) : undefined;
  },
  show: String,
  wanted: `a whole number of days from ${least} to ${MOST_DAYS}, as ${least === 0 ? 3 : 7}`,
  choices: [],
  pattern: '^[0-9]+( days?)?$',
});

const eitherOr = (yes: string, no: string): Kind<boolean> => ({
  read: (text) => [true, false].find((one) => wordKey(one ? yes : no) === wordKey(text)),
  show: (one) => (one ? yes : no),
  wanted: `${yes} or ${no}`,
  choices: [yes, no],
});

const ON_OFF = eitherOr('On', 'Off');

const LEAD: Kind<string> = {
  read: (text) => (text.includes('@') && !new RegExp(EMAIL).test(text) ? undefined : text),
  show: String,
  wanted: 'an address, as ana@firm.org, or a name from Team',
  choices: [],
  pattern: `^[^@]*$|${EMAIL}`,
};

/** One cell of the tab and the setting it holds. */
export type SettingCell = {
  [Name in keyof Settings]: { readonly name: Name; readonly kind: Kind<Settings[Name]> };
}[keyof Settings];

export interface SettingRow {
  /** Its key: found by this, wherever the row stands. */
  readonly label: string;
  /** A sentence on what it does. */
  readonly what: string;
  readonly value: SettingCell;
  /** Where a cycle of a year has a value of its own. */
  readonly ofYear?: SettingCell;
}

export const SETTING_ROWS: readonly SettingRow[] = [
  {
    label: 'Our year starts in',
    what: 'Quarters, half-years and years are counted from this month. A year is named after the calendar year in which it ends. Cycles that are in the file keep their dates.',
    value: { name: 'fiscalStartMonth', kind: MONTH },
  },
  {
    label: 'Check in every',
    what: 'How many days lie between two check-ins of a key result.',
    value: { name: 'rhythmDays', kind: days(1) },
    ofYear: { name: 'rhythmDaysOfYear', kind: days(1) },
  },
  {
    label: 'Days of grace',
    what: 'How many days a check-in may be late. After that On track turns into No update; amber and red stay.',
    value: { name: 'graceDays', kind: days(0) },
    ofYear: { name: 'graceDaysOfYear', kind: days(0) },
  },
  {
    label: 'Score formula',
    what: 'Where Score says Loading… for long, choose Built-in only: the numbers are the same.',
    value: { name: 'customScore', kind: eitherOr('With OKRSCORE', 'Built-in only') },
  },
  {
    label: 'Check-in day',
    what: 'Where people check in every 7 days, all are asked anew from this day on.',
    value: { name: 'checkInDay', kind: WEEKDAY },
  },
  {
    label: 'Reminders',
    what: 'Turned on in the sidebar. With Off here nothing is sent until it says On again.',
    value: { name: 'reminders', kind: ON_OFF },
  },
  {
    label: 'Digest',
    what: 'One mail a week to the lead, a working day after the reminders.',
    value: { name: 'digest', kind: ON_OFF },
  },
  {
    label: 'Lead',
    what: 'Who gets the digest: an address, or a name from Team. Blank is nobody.',
    value: { name: 'lead', kind: LEAD },
  },
];

/** A cycle longer than this is a year as far as check-ins go. */
const LONGER_THAN_A_HALF_YEAR = 200;

/** How often people check in: by default every 7 days, every 30 in a cycle of a year. */
export function rhythmOf({ from, due }: { readonly from: string; readonly due: string }, of: Settings): Rhythm {
  const days = daysBetween(from, due) > LONGER_THAN_A_HALF_YEAR ? of.rhythmDaysOfYear : of.rhythmDays;
  return { days, weekday: of.checkInDay };
}

/** The serial day on which this round of check-ins began. */
export const roundNow = (cycle: { readonly from: string; readonly due: string }, of: Settings, today: Day): number =>
  dayNumber(roundBegan(today, rhythmOf(cycle, of)));

/** Rhythm and grace: a reading older than this is stale. By default 10 days, 40 in a cycle of a year. */
export function staleAfterDays({ from, due }: { readonly from: string; readonly due: string }, of: Settings): number {
  return daysBetween(from, due) > LONGER_THAN_A_HALF_YEAR
    ? of.rhythmDaysOfYear + of.graceDaysOfYear
    : of.rhythmDays + of.graceDays;
}
