/** The cycle as a page: an objective a heading, its key results in a table below. */
import { COMPLAINT_SIGN, STATUS_SHAPE } from '../okr.ts';
import { rowTypeOf } from '../register-row.ts';
import { idKey } from '../rollup.ts';
import { twoDecimals } from '../written-number.ts';
import type { ExportedRow, ExportStyle } from './exported-row.ts';
import { valueText } from './value-text.ts';

const HEADERS = ['Key result', 'Status', 'Score', 'Start', 'Current', 'Target', 'Owner', 'Confidence'] as const;

/** `title`: the line above the register in words. Key results that support none of the objectives come last. */
export function cycleAsMarkdown(title: string, rows: readonly ExportedRow[], style: ExportStyle): string {
  const objectives = rows.filter(({ row }) => rowTypeOf(row) === 'Objective');
  const keyResults = rows.filter(({ row }) => rowTypeOf(row) === 'Key result');
  const known = new Set(objectives.map(({ row }) => idKey(row.id)));
  const byObjective = new Map<string, ExportedRow[]>();
  for (const keyResult of keyResults) {
    const key = idKey(keyResult.row.supports);
    const home = known.has(key) ? key : '';
    byObjective.set(home, [...(byObjective.get(home) ?? []), keyResult]);
  }
  const sections = objectives.map((objective) => {
    const heading = `## ${escaped(objective.row.id)} ${escaped(objective.row.title)}`;
    return [heading, factsOf(objective, style), ...tableOf(byObjective.get(idKey(objective.row.id)) ?? [], style)];
  });
  const homeless = byObjective.get('') ?? [];
  if (homeless.length > 0) sections.push(['## Without an objective', '', ...tableOf(homeless, style)]);
  return `${[[`# ${escaped(title)}`], ...sections].map((lines) => lines.filter(Boolean).join('\n\n')).join('\n\n')}\n`;
}

/** `▲ At risk · score 0.42 · heads for 0.61 · Ana` */
function factsOf({ row, result }: ExportedRow, { decimal }: ExportStyle): string {
  const { status, score, headsFor } = result;
  return [
    statusOf(status),
    typeof score === 'number' ? `score ${twoDecimals(score, decimal)}` : '',
    headsFor === '' ? '' : `heads for ${twoDecimals(headsFor, decimal)}`,
    escaped(row.owner),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function tableOf(rows: readonly ExportedRow[], style: ExportStyle): readonly string[] {
  if (rows.length === 0) return [];
  const lines = [HEADERS, HEADERS.map(() => '---'), ...rows.map((row) => cellsOf(row, style))];
  return [lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')];
}

function cellsOf({ row, result, format }: ExportedRow, { decimal }: ExportStyle): readonly string[] {
  const value = (cell: typeof row.start) => escaped(valueText(cell, format, decimal));
  const score = typeof result.score === 'number' ? twoDecimals(result.score, decimal) : result.score && COMPLAINT_SIGN;
  return [
    escaped(row.title),
    statusOf(result.status),
    score,
    ...[value(row.start), value(row.current), value(row.target)],
    escaped(row.owner),
    escaped(valueText(row.confidence, '0%', decimal)),
  ];
}

const statusOf = (status: ExportedRow['result']['status']): string =>
  status === '' ? '' : `${STATUS_SHAPE[status]} ${status}`;

/** Words as they are: no bar ends a cell, no sign begins a link, a tag or something bold. */
export function escaped(cell: unknown): string {
  return String(cell ?? '')
    .replace(/\s+/g, ' ')
    .replace(/[\\|\x60*[\]<>]|^#/g, '\\$&')
    .replace(/_/g, (sign, at: number, text: string) => (isInWord(text, at) ? sign : `\\${sign}`));
}

/** `snake_case` is no emphasis. */
function isInWord(text: string, at: number): boolean {
  return [text[at - 1], text[at + 1]].every((sign) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign));
}
