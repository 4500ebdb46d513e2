/**
 * The cycle as a CSV file (RFC 4180) that a spreadsheet opens without running anything, and that Import takes back as
 * it was. With a decimal comma the cells are parted by semicolons, as spreadsheets there expect it.
 */
import { guarded } from '../formula-guard.ts';
import { STATUS_SHAPE } from '../okr.ts';
import { twoDecimals } from '../written-number.ts';
import { dayText, type ExportedRow, type ExportStyle } from './exported-row.ts';
import { valueText } from './value-text.ts';

/** What a spreadsheet reads as a number by itself is left alone. */
const BARE_NUMBER = /^-?[\d.,]+%?$/;

type Column = readonly [header: string, cell: (row: ExportedRow, style: ExportStyle) => string];

const word =
  (read: (exported: ExportedRow) => unknown): Column[1] =>
  (exported) =>
    guarded(String(read(exported) ?? ''));
const value =
  (
    read: (exported: ExportedRow) => Parameters<typeof valueText>[0],
    format = (row: ExportedRow) => row.format,
  ): Column[1] =>
  (exported, { decimal }) => {
    const text = valueText(read(exported), format(exported), decimal);
    return BARE_NUMBER.test(text) ? text : guarded(text);
  };
const share =
  (read: (exported: ExportedRow) => number | string): Column[1] =>
  (exported, { decimal }) => {
    const score = read(exported);
    return typeof score === 'number' ? twoDecimals(score, decimal) : score;
  };

/** The register's own words for its columns: Import knows them. */
const COLUMNS: readonly Column[] = [
  ['Type', word(({ row }) => row.type)],
  ['ID', word(({ row }) => row.id)],
  ['Objective / key result', word(({ row }) => row.title)],
  ['Status', ({ result }) => (result.status === '' ? '' : `${STATUS_SHAPE[result.status]} ${result.status}`)],
  ['Score', share(({ result }) => result.score)],
  ['Heads for', share(({ result }) => result.headsFor)],
  ['Start', value(({ row }) => row.start)],
  ['Current', value(({ row }) => row.current)],
  ['Target', value(({ row }) => row.target)],
  ['Owner', word(({ row }) => row.owner)],
  [
    'Confidence',
    value(
      ({ row }) => row.confidence,
      () => '0%',
    ),
  ],
  ['Last check-in', word(({ row }) => dayText(row.lastCheckIn))],
  ['Note', word(({ note }) => note)],
  ['Supports', word(({ row }) => row.supports)],
  ['Level', word(({ row }) => row.level)],
  ['Team', word(({ row }) => row.team)],
  ['Sponsor', word(({ row }) => row.sponsor)],
  ['Ambition', word(({ row }) => row.ambition)],
  ['Measure', word(({ row }) => row.measure)],
  [
    'Weight',
    value(
      ({ row }) => row.weight,
      () => '',
    ),
  ],
  ['From', word(({ row }) => dayText(row.from))],
  ['Due', word(({ row }) => dayText(row.due))],
  ['Source', word(({ source }) => source)],
  ['Dropped', word(({ row }) => dayText(row.dropped))],
];

export function cycleAsCsv(rows: readonly ExportedRow[], style: ExportStyle): string {
  const delimiter = style.decimal === ',' ? ';' : ',';
  const lines = [
    COLUMNS.map(([header]) => header),
    ...rows.map((row) => COLUMNS.map(([, cell]) => quoted(cell(row, style)))),
  ];
  return `${lines.map((cells) => cells.join(delimiter)).join('\r\n')}\r\n`;
}

function quoted(text: string): string {
  return /[",;|\t\r\n]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
