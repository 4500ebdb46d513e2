/** The conditional formats of a register as data: painted when it is made, recognised and mended by Check and repair. */
import { STATUS_SHAPE, STATUSES } from '../../../domain/okr.ts';
import { DROPPED_TEXT, INPUT_TINT, NOT_HERE, OBJECTIVE_FILL, STATUS_COLOURS } from '../../colours.ts';
import { columnLetter } from '../../column.ts';
import { VISIBLE_COLUMNS } from './columns.ts';
import { FIRST_ROW, type Positions } from './formulas.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

export interface ColourRule {
  /** By the first sign of the cell, or by what stands in another column of the row. */
  readonly when: { readonly starts: string } | { readonly header: string; readonly is: string };
  readonly fill?: string;
  readonly text?: string;
  readonly bold?: true;
  readonly strikethrough?: true;
  /** The columns it colours. */
  readonly headers: readonly string[];
}

const TYPED = ['Start', 'Current', 'Target', 'Confidence'];
const VISIBLE: readonly string[] = VISIBLE_COLUMNS.map(({ header }) => header);

/** The first that fits wins. By the shape of a status, not its word: a second language cannot break them. */
export const COLOUR_RULES: readonly ColourRule[] = [
  ...STATUSES.map((status) => ({
    when: { starts: STATUS_SHAPE[status] },
    ...STATUS_COLOURS[status],
    headers: ['Status'],
  })),
  { when: { header: 'Kind', is: 'O' }, fill: NOT_HERE, headers: TYPED },
  { when: { header: 'Kind', is: 'O' }, fill: OBJECTIVE_FILL, headers: VISIBLE },
  // Not the bar: bold blocks are wider and would run into the next column.
  { when: { header: 'Kind', is: 'O' }, bold: true, headers: ['Objective / key result', 'Status', 'Score', 'Owner'] },
  {
    when: { header: 'Own status', is: '✕ Dropped' },
    text: DROPPED_TEXT,
    strikethrough: true,
    headers: ['Objective / key result'],
  },
  { when: { header: 'Kind', is: 'K' }, fill: INPUT_TINT, headers: [...TYPED, 'Owner', 'Note'] },
];

/** What the rule asks, as Sheets is told. */
export function conditionOf({ when }: ColourRule, positions: Positions): string {
  if ('starts' in when) return when.starts;
  return `=$${columnLetter(positions.get(when.header) ?? 1)}${FIRST_ROW}="${when.is}"`;
}

export function buildRule(rule: ColourRule, positions: Positions, ranges: readonly Range[]): Rule {
  const builder = SpreadsheetApp.newConditionalFormatRule();
  const condition = conditionOf(rule, positions);
  if ('starts' in rule.when) builder.whenTextStartsWith(condition);
  else builder.whenFormulaSatisfied(condition);
  if (rule.fill) builder.setBackground(rule.fill);
  if (rule.text) builder.setFontColor(rule.text);
  if (rule.bold) builder.setBold(true);
  if (rule.strikethrough) builder.setStrikethrough(true);
  return builder.setRanges([...ranges]).build();
}
