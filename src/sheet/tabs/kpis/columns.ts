/** The KPIs tab: what stands in it, left to right. The months follow, one column each. */
import type { InputColumn } from '../../column.ts';

const NUMBER = {
  kind: 'formula',
  // In a German file 8.5 is the 8th of May. Where ISDATE is unknown, nothing more is refused than a text.
  formula: (cell: string) => `AND(ISNUMBER(${cell});IFERROR(NOT(ISDATE(${cell}));1=1))`,
} as const;

const NOT_A_NUMBER =
  'Type a number. If it is one, Sheets took it for a date or a text: write decimals as this file does.';

export const KPI_INPUTS = [
  { header: 'KPI', width: 190, format: 'text', note: 'A number you watch every month, in a few words.' },
  { header: 'Owner', width: 90, format: 'text', note: 'Who fills it in.', check: { kind: 'team', header: 'Name' } },
  { header: 'Unit', width: 56, format: 'text', note: '%, £, h … Values are shown in it.' },
  {
    header: 'Lower limit',
    width: 76,
    format: 'any',
    align: 'right',
    note: 'Below this it is not healthy. Leave it blank where there is none.',
    check: NUMBER,
    help: NOT_A_NUMBER,
  },
  {
    header: 'Upper limit',
    width: 76,
    format: 'any',
    align: 'right',
    note: 'Above this it is not healthy. Leave it blank where there is none.',
    check: NUMBER,
    help: NOT_A_NUMBER,
  },
] as const satisfies readonly InputColumn[];

/** Their cells are filled by the formula in the header. */
const KPI_COMPUTED = [
  {
    header: 'Latest',
    width: 84,
    format: 'any',
    align: 'right',
    note: 'Computed. The value of the last month that has one.',
  },
  {
    header: 'Status',
    width: 118,
    format: 'any',
    note: 'Computed. The latest value against the limits. No update: the last month is more than 40 days over and the next one is blank.',
  },
  { header: 'Trend', width: 62, format: 'any', note: 'Computed. Against the value before.' },
  {
    header: 'As of',
    width: 62,
    format: 'day',
    align: 'right',
    note: 'Computed. The end of the month the latest value is from; today while that month runs.',
  },
] as const satisfies readonly InputColumn[];

/** Hidden: by this a key result finds the KPI it follows, whatever becomes of its name and place. */
export const KPI_ID = {
  header: 'ID',
  width: 50,
  format: 'text',
  note: 'Given once, never used again. Leave it as it is.',
} as const satisfies InputColumn;

export const KPI_COLUMNS: readonly InputColumn[] = [...KPI_INPUTS, ...KPI_COMPUTED, KPI_ID];

export type ComputedKpi = (typeof KPI_COMPUTED)[number]['header'];
export const COMPUTED_KPI_HEADERS: readonly ComputedKpi[] = KPI_COMPUTED.map(({ header }) => header);

export const MONTH_COLUMN = {
  header: '',
  width: 74,
  format: 'any',
  align: 'right',
  note: 'The value of this month. Leave it blank until you know it.',
  check: NUMBER,
  help: NOT_A_NUMBER,
} as const satisfies InputColumn;
/** The header of a month is its first day, so that every language shows it in its own words. */
export const MONTH_FORMAT = 'mmm yyyy';

export const HEADER_ROW = 1;
export const FIRST_ROW = 2;
/** Rows ready to be typed into. */
export const LAST_ROW = 60;
/** As many as one looks at; more may be typed below. */
export const LAST_TINTED_ROW = 20;
