/** The custom functions as data: the README's table is written from this list, and the declarations are held to it. */
export interface CustomFunction {
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly text: string; readonly optional?: true }[];
  readonly description: string;
  /** As typed into a cell of a sheet with `;` between arguments. */
  readonly example: string;
  readonly result: string | number;
  /** A wrong use with single values, and the sentence it is answered with. */
  readonly badInput: { readonly formula: string; readonly says: string };
}

const START = { name: 'start', text: 'where it stood at the beginning' } as const;
const TARGET = { name: 'target', text: 'where it should be at the end' } as const;
const CURRENT = { name: 'current', text: 'where it stands now; blank: no reading yet' } as const;
const PROGRESS = { name: 'progress', text: 'how much of the way is done, as OKRPROGRESS gives it' } as const;
const GONE = { name: 'gone', text: 'share of the time gone, 0 to 1, as OKRGONE gives it' } as const;
const AMBITION = { name: 'ambition', text: 'Stretch (also when blank) or Must reach', optional: true } as const;
const MEASURE = {
  name: 'measure',
  text: 'Number (also when blank), Number at the end, Keep at or above, Keep at or below, Yes / no or Steps',
  optional: true,
} as const;
const CONFIDENCE = {
  name: 'confidence',
  text: 'how sure the owner is, 0 % to 100 %; blank: not said',
  optional: true,
} as const;
const DAYS = {
  name: 'days_since_check_in',
  text: 'days since the last check-in; blank: counts as fresh',
  optional: true,
} as const;
const WEIGHTS = {
  name: 'weights',
  text: 'weight of each row; blank: 1, and 0 leaves a row out',
  optional: true,
} as const;

export const CUSTOM_FUNCTIONS: readonly CustomFunction[] = [
  {
    name: 'OKRSCORE',
    parameters: [START, TARGET, CURRENT, MEASURE],
    description: 'The score of a key result, from 0 to 1. Rising or falling comes from the numbers.',
    example: '=OKRSCORE(8;5;6)',
    result: 2 / 3,
    badInput: { formula: '=OKRSCORE(;5;6)', says: 'Start is missing. Type 0 if you count from nothing.' },
  },
  {
    name: 'OKRPROGRESS',
    parameters: [START, TARGET, CURRENT, MEASURE],
    description: 'How much of the way is done; may pass 1 or fall below 0.',
    example: '=OKRPROGRESS(100;60;50)',
    result: 1.25,
    badInput: { formula: '=OKRPROGRESS(1;"soon";2)', says: 'Target is not a number. Type digits only.' },
  },
  {
    name: 'OKRROLLUP',
    parameters: [
      { name: 'ids', text: 'the ID of each row' },
      { name: 'supports', text: 'the ID each row supports, alone or before a title' },
      { name: 'scores', text: 'the own score of each row' },
      WEIGHTS,
    ],
    description: 'The own score of each row, or the weighted mean of the rows that support it.',
    example: '=OKRROLLUP("K1";"O1";0.4)',
    result: 0.4,
    badInput: {
      formula: '=OKRROLLUP("O1";"O1";0.4)',
      says: 'O1 supports itself. Choose what it serves, or leave Supports blank.',
    },
  },
  {
    name: 'OKRMEAN',
    parameters: [{ name: 'scores', text: 'scores from 0 to 1; blanks are left out' }, WEIGHTS],
    description: 'One weighted mean of scores, each held to 0 to 1 first.',
    example: '=OKRMEAN(0.4)',
    result: 0.4,
    badInput: { formula: '=OKRMEAN("high")', says: 'Score is not a number: “high”.' },
  },
  {
    name: 'OKRGONE',
    parameters: [
      { name: 'from', text: 'the first day' },
      { name: 'due', text: 'the last day' },
      { name: 'on', text: 'the day to look at' },
    ],
    description: 'The share of the time gone at the end of a day, from 0 to 1; both days count.',
    example: '=OKRGONE("2026-10-01";"2026-12-31";"2026-11-15")',
    result: 0.5,
    badInput: { formula: '=OKRGONE("2026-12-31";"2026-10-01";"2026-11-15")', says: 'Due is before From.' },
  },
  {
    name: 'OKRHEADSFOR',
    parameters: [PROGRESS, GONE, AMBITION, MEASURE, CONFIDENCE],
    description: 'The score a key result will end at: early by the plan, later by the pace so far.',
    example: '=OKRHEADSFOR(0.2;0.5)',
    result: 0.5,
    badInput: { formula: '=OKRHEADSFOR(0.2;51)', says: 'Gone must lie between 0 % and 100 %.' },
  },
  {
    name: 'OKRSTATUS',
    parameters: [
      PROGRESS,
      GONE,
      AMBITION,
      MEASURE,
      CONFIDENCE,
      DAYS,
      { name: 'stale_after_days', text: 'days after which silence is no longer green; blank: 10', optional: true },
    ],
    description: 'The status of a key result, as a shape and a word.',
    example: '=OKRSTATUS(0.2;0.5)',
    result: '▲ At risk',
    badInput: {
      formula: '=OKRSTATUS(0.2;0.5;"Huge")',
      says: 'Ambition is not in the list. Choose Stretch or Must reach.',
    },
  },
  {
    name: 'OKRGRADE',
    parameters: [{ name: 'score', text: 'the score at the end, 0 to 1' }, AMBITION],
    description: 'The colour at the close: Green, Amber or Red.',
    example: '=OKRGRADE(0.7)',
    result: 'Green',
    badInput: { formula: '=OKRGRADE(70)', says: 'Score must lie between 0 and 1.' },
  },
  {
    name: 'OKRFORECAST',
    parameters: [
      { name: 'dates', text: 'the days of the check-ins' },
      { name: 'values', text: 'the values read on them' },
      START,
      TARGET,
      { name: 'end_date', text: 'the last day' },
    ],
    description: 'The score at the end if the trend of the check-ins goes on. Needs values on two days.',
    example: '=OKRFORECAST({46300;46310};{1;2};0;10;46350)',
    result: 0.6,
    badInput: {
      formula: '=OKRFORECAST("2026-10-05";1;0;10;"2026-12-31")',
      says: 'A trend needs values on two days at least.',
    },
  },
  {
    name: 'OKRQUARTER',
    parameters: [
      { name: 'date', text: 'a date' },
      { name: 'fiscal_year_start_month', text: '1 to 12; blank: 1', optional: true },
    ],
    description:
      'The quarter a day lies in. A fiscal year that does not begin in January is named after the year it ends in.',
    example: '=OKRQUARTER("2026-10-01")',
    result: '2026-Q4',
    badInput: { formula: '=OKRQUARTER("soon")', says: 'Date is not a date.' },
  },
  {
    name: 'OKREXPLAIN',
    parameters: [START, TARGET, CURRENT, GONE, AMBITION, MEASURE, CONFIDENCE, DAYS],
    description: 'How score and status come about, in sentences with the numbers.',
    example: '=OKREXPLAIN(85%;95%;89%;51%)',
    result: 'Moved 4 of the 10 points: 0.4. Half the time is gone; it heads for 0.79. Green from 0.7: On track.',
    badInput: {
      formula: '=OKREXPLAIN(85%;95%;89%;51%;;"Feeling")',
      says: 'Measure is not in the list. Choose one from the dropdown.',
    },
  },
  {
    name: 'OKRCHECK',
    parameters: [
      { name: 'title', text: 'the title of an objective or key result' },
      {
        name: 'type',
        text: 'Objective or Key result; blank: told by whether there is a start or target',
        optional: true,
      },
      { name: 'start', text: 'where it stood at the beginning', optional: true },
      { name: 'target', text: 'where it should be at the end', optional: true },
    ],
    description: 'The first thing the coach would say about a row; blank if there is nothing to say.',
    example: '=OKRCHECK("Increase online sales by 30 %";"Objective")',
    result:
      'This objective already holds a key result. Move “30 %” down into a key result and say here what it is good for.',
    badInput: {
      formula: '=OKRCHECK("More sales";"Task")',
      says: 'Type is not in the list. Choose Objective or Key result.',
    },
  },
];

/** The README's table, in Markdown. */
export function functionTable(): string {
  const lines = CUSTOM_FUNCTIONS.map((one) => {
    const names = one.parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name));
    const result = typeof one.result === 'number' ? String(Math.round(one.result * 1000) / 1000) : one.result;
    const call = `\`${one.name}(${names.join('; ')})\``;
    return `| ${call} | ${one.description} | \`${one.example}\` → ${result} | \`${one.badInput.formula}\` → ${one.badInput.says} |`;
  });
  return ['| function | gives | example | bad input |', '| --- | --- | --- | --- |', ...lines].join('\n');
}
