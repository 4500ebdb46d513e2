/** Pasted text → rows of cells: tabs, commas, semicolons, bars, Markdown tables, or one cell a line. */
import { markdownTable } from './markdown.ts';

/** A cell as it was pasted, or what a cell of a tab shows together with what it holds. */
export interface ImportCell {
  readonly text: string;
  readonly number?: number;
  /** A date cell's day, as '2026-01-31'. */
  readonly day?: string;
}

export interface ImportRow {
  /** 1-based line of the text (where a cell holds line breaks: its first), or row of the tab. */
  readonly line: number;
  readonly cells: readonly ImportCell[];
}

/** Rows without a word are left out; blanks before a text stay, since they may say what belongs to what. */
export type Table = readonly ImportRow[];

const DELIMITERS = ['\t', ';', ',', '|'] as const;
type Delimiter = (typeof DELIMITERS)[number];
/** A header stands near the top. */
export const HEADER_WITHIN = 10;
/** Enough rows to know a file by. */
const LOOKED_AT = 60;
/** This share of the rows must have the same number of cells. */
const ALIKE = 0.7;

/** Any text gives a table; nothing is thrown. `isHeaderWord` tells a header line from a sentence with commas in it. */
export function readTable(pasted: string, isHeaderWord: (cell: string) => boolean = () => false): Table {
  const text = pasted.replace(/^\ufeff/, '').replace(/\r\n?|[\u2028\u2029]/g, '\n');
  const rows = markdownTable(text) ?? parse(text, delimiterOf(text, isHeaderWord));
  return rows.filter(({ cells }) => cells.some((cell) => cell.text.trim() !== ''));
}

/** The sign that makes headers of one of the first lines; else a tab; else the sign that parts every line alike. */
function delimiterOf(text: string, isHeaderWord: (cell: string) => boolean): Delimiter | null {
  const start = text.split('\n', 400).join('\n');
  const tried = DELIMITERS.filter((delimiter) => start.includes(delimiter)).map((delimiter) => {
    const rows = parse(start, delimiter)
      .map(({ cells }) => cells.map((cell) => cell.text))
      .filter((cells) => cells.some((cell) => cell.trim() !== ''))
      .slice(0, LOOKED_AT);
    return { delimiter, rows, headers: mostHeaders(rows, isHeaderWord) };
  });
  const [byHeader] = [...tried].sort((a, b) => b.headers - a.headers);
  if (byHeader && byHeader.headers >= 2) return byHeader.delimiter;
  // A tab is typed by nobody but at the start of a line, to indent it.
  if (start.split('\n').some((line) => line.trimStart().includes('\t'))) return '\t';
  const alike = tried.find(
    ({ delimiter, rows }) => delimiter !== '\t' && rows.length > 1 && areAlike(rows) && !isProse(start, delimiter),
  );
  return alike?.delimiter ?? null;
}

/** How many words of headers the line has that is one: those that make up half of it at least. */
function mostHeaders(rows: readonly (readonly string[])[], isHeaderWord: (cell: string) => boolean): number {
  const counts = rows.slice(0, HEADER_WITHIN).map((cells) => {
    const worded = cells.filter((cell) => cell.trim() !== '');
    const known = worded.filter((cell) => isHeaderWord(cell)).length;
    return 2 * known >= worded.length ? known : 0;
  });
  return Math.max(0, ...counts);
}

function areAlike(rows: readonly (readonly string[])[]): boolean {
  const width = rows[0]?.length ?? 0;
  return width > 1 && rows.filter((cells) => cells.length === width).length >= ALIKE * rows.length;
}

/** After a comma in a sentence there is a blank, between two cells of a file there rarely is one. */
function isProse(text: string, delimiter: Delimiter): boolean {
  if (delimiter === '|') return false;
  const all = text.split(delimiter).length - 1;
  return 2 * (text.split(`${delimiter} `).length - 1) > all;
}

/** RFC 4180; a quote that is not closed as it should be is a quote somebody typed. */
function parse(text: string, delimiter: Delimiter | null): ImportRow[] {
  const rows: ImportRow[] = [];
  let [at, line] = [0, 1];
  while (at < text.length) {
    const cells: ImportCell[] = [];
    const begun = line;
    for (;;) {
      const quoted = text[at] === '"' ? quotedCell(text, at, delimiter) : null;
      const cell = quoted ?? plainCell(text, at, delimiter);
      cells.push({ text: cell.text });
      if (quoted) line += quoted.text.split('\n').length - 1;
      at = cell.end;
      if (at >= text.length || text[at] === '\n') break;
      at++;
    }
    at++;
    line++;
    rows.push({ line: begun, cells });
  }
  return rows;
}

interface Parsed {
  readonly text: string;
  /** Where the delimiter, the line break or the end stands. */
  readonly end: number;
}

function quotedCell(text: string, at: number, delimiter: Delimiter | null): Parsed | null {
  const closing = /"("?)/g;
  closing.lastIndex = at + 1;
  for (let found = closing.exec(text); found; found = closing.exec(text)) {
    if (found[1] === '"') continue;
    const end = closing.lastIndex;
    const next = text[end];
    if (next !== undefined && next !== '\n' && next !== delimiter) return null;
    return { text: text.slice(at + 1, end - 1).replace(/""/g, '"'), end };
  }
  return null;
}

function plainCell(text: string, at: number, delimiter: Delimiter | null): Parsed {
  const stop = new RegExp(`[\n${delimiter ?? ''}]`, 'g');
  stop.lastIndex = at;
  const end = stop.exec(text)?.index ?? text.length;
  return { text: text.slice(at, end), end };
}
