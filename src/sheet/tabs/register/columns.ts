import { AMBITIONS, LEVELS, MEASURES, ROW_TYPES } from '../../../domain/okr.ts';
import { type Column, type ComputedColumn, type InputColumn, isComputed } from '../../column.ts';
import { HEADS_FOR, OBJECTIVE_COLUMNS } from './objective.ts';
import { READING_COLUMNS } from './reading.ts';
import { PROGRESS_BAR, SCORE, STATUS, WHY } from './shown.ts';
import { GONE, STATUS_COLUMNS } from './status.ts';

const IN_KEY_RESULTS =
  'Type this in one of its key results: an objective takes its numbers from them. If it is one, Sheets took what you typed for a date: write decimals as this file does, and dates only beside dates.';

const AS_TYPED =
  "Sheets would make a number, a date or a yes of this. Type an apostrophe before it, and it stays as you type it: '1/2";

/** An indented cell is no plain-text cell: `1/2` would become a day, and nobody could tell what was typed. */
const staysText = {
  kind: 'formula',
  formula: (cell: string) => `ISTEXT(${cell})`,
} as const;

const NUMBERS = ['Start', 'Current', 'Target'] as const;
const isPlainNumber = (cell: string): string => `AND(ISNUMBER(${cell});NOT(ISDATE(${cell})))`;

/**
 * Not in an objective, and no date beside numbers: in a German file 8.5 is the 8th of May, which as a number is far
 * past any target.
 */
const numberCheck = (header: (typeof NUMBERS)[number]) =>
  ({
    kind: 'formula',
    formula: (cell: string, at: (header: string) => string) => {
      const others = NUMBERS.filter((one) => one !== header).map((one) => isPlainNumber(at(one)));
      const noDateBesideNumbers = `OR(NOT(ISNUMBER(${cell}));NOT(ISDATE(${cell}));NOT(OR(${others.join(';')})))`;
      // Where somebody deleted one of the columns, nothing more is refused than before.
      return `AND(${at('Kind')}<>"O";IFERROR(${noDateBesideNumbers};1=1))`;
    },
  }) as const;

const confidenceCheck = {
  kind: 'formula',
  formula: (cell: string, at: (header: string) => string) =>
    `AND(${at('Kind')}<>"O";ISNUMBER(${cell});${cell}>=0;${cell}<=1)`,
} as const;

const list = (values: readonly string[]) => ({ kind: 'list', values, strict: true }) as const;

/** What a person sees with the group closed, in this order; with these widths all of it fits while the sidebar is closed. */
export const VISIBLE_COLUMNS = [
  {
    header: 'Objective / key result',
    width: 240,
    format: 'text',
    note: 'An objective says where you want to be, its key results below it how you will know. Rows of a key result are indented.',
    check: staysText,
    help: AS_TYPED,
  },
  {
    header: 'Status',
    width: 104,
    format: 'any',
    note: 'Computed. The worst of where it heads and how sure its owner is. No check-in for a while turns On track into No update. Why says how it came about.',
    formula: STATUS,
  },
  {
    header: 'Score',
    width: 50,
    format: 'score',
    note: 'Computed. 0 at the start, 1 at the target; 0.7 is a success for a stretch. An objective is the weighted mean of its key results.',
    formula: SCORE,
  },
  {
    header: 'Progress',
    width: 84,
    format: 'bar',
    note: 'Computed. The score as a bar of ten.',
    formula: PROGRESS_BAR,
  },
  {
    header: 'Start',
    width: 62,
    format: 'any',
    align: 'right',
    note: 'The value when the cycle began. Type 0 if you count from nothing.',
    check: numberCheck('Start'),
    help: IN_KEY_RESULTS,
  },
  {
    header: 'Current',
    width: 70,
    format: 'any',
    align: 'right',
    note: 'The value now. Typing here is a check-in: it is dated today.',
    check: numberCheck('Current'),
    help: IN_KEY_RESULTS,
  },
  {
    header: 'Target',
    width: 62,
    format: 'any',
    align: 'right',
    note: 'The value you want to reach. It may lie below the start.',
    check: numberCheck('Target'),
    help: IN_KEY_RESULTS,
  },
  {
    header: 'Owner',
    width: 76,
    format: 'text',
    note: 'One person who checks in on it.',
    check: { kind: 'team', header: 'Name' },
  },
  {
    header: 'Confidence',
    width: 70,
    format: 'percent',
    note: 'How sure are you that it ends green? 0 % to 100 %. Typing here is a check-in too.',
    check: confidenceCheck,
    help: `How sure are you that it ends green? Type 0 % to 100 % in the row of a key result.`,
  },
  {
    header: 'Last check-in',
    width: 74,
    format: 'day',
    align: 'right',
    note: 'The day of the last reading. Filled in by itself when Current or Confidence is typed.',
    check: { kind: 'date' },
    help: 'Type a date.',
  },
  {
    header: 'Why',
    width: 180,
    format: 'any',
    note: 'Computed. Why the status is what it is, or what is wrong with the row and what to type.',
    formula: WHY,
  },
  { header: 'Note', width: 210, format: 'text', note: 'What is behind the number, in a line.' },
] as const satisfies readonly Column[];

/** Inputs a first quarter rarely needs: one closed group. */
const GROUP_INPUTS = [
  { header: 'ID', width: 50, format: 'text', note: 'Given once, never used again. Leave it as it is.' },
  {
    header: 'Supports',
    width: 180,
    format: 'text',
    note: 'What it serves: a key result its objective, an objective the one above it.',
    check: { kind: 'column', header: 'Choices' },
  },
  { header: 'Level', width: 80, format: 'text', note: 'Company, Team or Person.', check: list(LEVELS) },
  {
    header: 'Team',
    width: 90,
    format: 'text',
    note: 'The team it belongs to.',
    check: { kind: 'team', header: 'Team' },
  },
  { header: 'Type', width: 84, format: 'text', note: 'Objective or Key result.', check: list(ROW_TYPES) },
  { header: 'Sponsor', width: 80, format: 'text', note: 'Who of the leadership backs it.' },
  {
    header: 'Ambition',
    width: 90,
    format: 'text',
    note: 'Stretch: 0.7 is green. Must reach: only the whole target is green at the end. Blank is Stretch.',
    check: list(AMBITIONS),
  },
  {
    header: 'Measure',
    width: 130,
    format: 'text',
    note: 'How it is measured. Blank is Number: from start to target, rising or falling.',
    check: list(MEASURES),
  },
  {
    header: 'Weight',
    width: 60,
    format: 'any',
    align: 'right',
    note: 'How much it counts in its objective. Blank is 1, 0 leaves it out.',
  },
  {
    header: 'From',
    width: 90,
    format: 'date',
    align: 'right',
    note: 'When it starts. Blank is the first day of the cycle.',
    check: { kind: 'date' },
    help: 'Type a date.',
  },
  {
    header: 'Due',
    width: 90,
    format: 'date',
    align: 'right',
    note: 'When it ends. Blank is the last day of the cycle.',
    check: { kind: 'date' },
    help: 'Type a date.',
  },
  { header: 'Source', width: 160, format: 'text', note: 'Where the number comes from: a link or a name.' },
] as const satisfies readonly InputColumn[];

const GONE_AND_HEADS_FOR = [
  {
    header: 'Gone',
    width: 56,
    format: 'percent',
    note: 'Computed. The share of its own time that had passed on the day of the last reading.',
    formula: GONE,
  },
  {
    header: 'Heads for',
    width: 70,
    format: 'score',
    note: 'Computed. The score it will end at: early by the plan, later by the pace so far.',
    formula: HEADS_FOR,
  },
] as const satisfies readonly ComputedColumn[];

const DROPPED = {
  header: 'Dropped',
  width: 90,
  format: 'date',
  align: 'right',
  note: 'The day it was dropped; blank while it counts. A dropped key result leaves every mean.',
  check: { kind: 'date' },
  help: 'Type a date.',
} as const satisfies InputColumn;

/** Registers made before it have none, and do without. */
export const LAST_MOVED = {
  header: 'Last moved',
  width: 90,
  format: 'date',
  align: 'right',
  note: 'The day Current last changed. Filled in by itself; blank where nobody knows.',
} as const satisfies InputColumn;

export const INPUT_HEADERS = [
  'Objective / key result',
  'Start',
  'Current',
  'Target',
  'Owner',
  'Confidence',
  'Last check-in',
  'Note',
  'ID',
  'Supports',
  'Level',
  'Team',
  'Type',
  'Sponsor',
  'Ambition',
  'Measure',
  'Weight',
  'From',
  'Due',
  'Source',
  'Dropped',
  'Last moved',
] as const;
export type InputHeader = (typeof INPUT_HEADERS)[number];

/** Words for people only: nothing is computed from them, and a register without them works. */
const NOT_NEEDED: readonly string[] = ['Note', 'Sponsor', 'Source', 'Last moved'] satisfies readonly InputHeader[];
export const NEEDED_HEADERS: readonly InputHeader[] = INPUT_HEADERS.filter((header) => !NOT_NEEDED.includes(header));

/** All columns of a register, left to right. */
export const REGISTER_COLUMNS: readonly Column[] = [
  ...VISIBLE_COLUMNS,
  ...GROUP_INPUTS,
  ...GONE_AND_HEADS_FOR,
  DROPPED,
  LAST_MOVED,
  ...READING_COLUMNS,
  ...STATUS_COLUMNS,
  ...OBJECTIVE_COLUMNS,
];

export const COMPUTED_HEADERS: readonly string[] = REGISTER_COLUMNS.filter(isComputed).map((column) => column.header);
export const isComputedHeader = (header: string): boolean => COMPUTED_HEADERS.includes(header);
