/**
 * Tables in Markdown. A heading above a table is the objective of its rows, so that a page with an objective a heading
 * and its key results in a table below comes in as it was meant.
 */
import type { ImportCell, ImportRow } from './table.ts';
import { OBJECTIVE_START } from './words.ts';

const RULE = /^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$/;
const HEADING = /^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$/;

/** null where the text holds no table. Text between the tables is left out: it belongs to no row. */
export function markdownTable(text: string): ImportRow[] | null {
  const lines = text.split('\n');
  const starts = lines.flatMap((line, at) => (at > 0 && isRule(line) && isRow(lines[at - 1] ?? '') ? [at - 1] : []));
  if (starts.length === 0) return null;
  const headings = starts.map((start) => headingAbove(lines, start));
  const byHeading = headings.some((heading) => heading !== '');
  const rows: ImportRow[] = [];
  starts.forEach((start, index) => {
    const heading = headings[index] ?? '';
    // The header of the first table stands for all of them; another one would be a row of its own.
    if (index === 0) rows.push(rowOf(lines, start, byHeading ? 'Objective' : null));
    const end = starts[index + 1] ?? lines.length;
    if (heading !== '' && !isRow(lines[start + 2] ?? '')) rows.push({ line: start + 1, cells: [{ text: heading }] });
    for (let at = start + 2; at < end && isRow(lines[at] ?? ''); at++) {
      rows.push(rowOf(lines, at, byHeading ? heading : null));
    }
  });
  return rows;
}

const isRow = (line: string): boolean => line.includes('|');
const isRule = (line: string): boolean => line.includes('|') && RULE.test(line);

function headingAbove(lines: readonly string[], start: number): string {
  for (let at = start - 1; at >= 0; at--) {
    const heading = HEADING.exec(lines[at] ?? '')?.[1];
    if (heading !== undefined) return plain(heading).replace(OBJECTIVE_START, '');
    if (isRow(lines[at] ?? '')) break;
  }
  return '';
}

function rowOf(lines: readonly string[], at: number, first: string | null): ImportRow {
  const inner = (lines[at] ?? '').trim().replace(/^\|/, '').replace(/\|$/, '');
  const cells: ImportCell[] = barsApart(inner).map((cell) => ({ text: plain(cell.trim()) }));
  return { line: at + 1, cells: first === null ? cells : [{ text: first }, ...cells] };
}

/** A bar behind a backslash is one of the words. */
function barsApart(line: string): readonly string[] {
  const cells = [''];
  for (const part of line.match(/\\.|[^\\|]+|\||\\$/g) ?? []) {
    if (part === '|') cells.push('');
    else cells[cells.length - 1] += part;
  }
  return cells;
}

/** The words without what makes them bold or code, and without the escapes. */
function plain(text: string): string {
  return text
    .replace(/^(\*\*|__|\x60)(.+)\1$/, '$2')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/\\([\\\x60*_{}[\]()#+.!|<>~-])/g, '$1');
}
