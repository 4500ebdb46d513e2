/** What each row of a table is: an objective, a key result, both, or nothing that has a place in a register. */

import { unguarded } from '../formula-guard.ts';
import { idKey } from '../rollup.ts';
import { typedText } from '../typed-text.ts';
import type { ImportField, ImportMapping } from './fields.ts';
import { readOutline } from './outline.ts';
import { cellReader, cleanText, isBlankRow, NO_CELL, repeats, short, textKey, wordsOf } from './row-cells.ts';
import type { ImportRow, Table } from './table.ts';
import { KEY_RESULT_START, OBJECTIVE_START, typeIn } from './words.ts';

export type Place =
  /** `headline`: it stands over a table of its key results, its cells are not in their columns. */
  | {
      readonly is: 'objective';
      readonly title: string;
      readonly id: string;
      readonly supports: string;
      readonly headline?: true;
    }
  /** `of`: IDs or titles of the objective it may belong to; none is the one above. */
  | { readonly is: 'key result'; readonly title: string; readonly of: readonly string[]; readonly ofText: string }
  /** An objective and its key results side by side; a blank objective is the one above. */
  | { readonly is: 'pair'; readonly objective: string; readonly keyResults: readonly string[] }
  | { readonly is: 'nowhere'; readonly why: string }
  /** Blank, a label or a repeated header. */
  | { readonly is: 'nothing'; readonly why?: string };

export interface PlacedRow {
  readonly row: ImportRow;
  readonly place: Place;
}

/** How the rows say what they are. */
export type TableShape = 'pair' | 'typed' | 'outline';

export function shapeOf({ columns }: Pick<ImportMapping, 'columns'>): TableShape {
  const has = (field: ImportField) => columns.includes(field);
  if (has('objective') && (has('keyResult') || has('title'))) return 'pair';
  if (has('keyResult') && has('title')) return 'pair';
  return has('type') || has('id') ? 'typed' : 'outline';
}

/** All rows but the header with their places. */
export function placeRows(table: Table, mapping: ImportMapping): readonly PlacedRow[] {
  const header = table.find(({ line }) => line === mapping.headerLine);
  const rows = table.filter(({ line }) => line > mapping.headerLine);
  const above = table.filter(({ line }) => line < mapping.headerLine);
  const places = header && isBlocks(mapping) ? blocks([...above, header, ...rows], header, mapping) : null;
  const below = places === null ? byShape(rows, mapping) : places.slice(above.length + 1);
  return [
    ...above.map((row, index): PlacedRow => ({ row, place: places?.[index] ?? OVER_THE_HEADER(row) })),
    ...rows.map((row, index): PlacedRow => {
      const isHeader = header && repeats(row, header);
      return { row, place: isHeader ? REPEATED : (below[index] ?? { is: 'nothing' }) };
    }),
  ];
}

const REPEATED: Place = { is: 'nothing', why: 'It repeats the header.' };
const OVER_THE_HEADER = (row: ImportRow): Place => ({
  is: 'nothing',
  why: `It stands over the header and is left out: “${short(wordsOf(row))}”`,
});

function byShape(rows: Table, mapping: ImportMapping): readonly Place[] {
  const shape = shapeOf(mapping);
  if (shape === 'pair') return pairs(rows, mapping);
  return shape === 'typed' ? typed(rows, mapping) : outline(rows, mapping);
}

/** A table of key results for each objective, which stands over its header. */
function isBlocks(mapping: ImportMapping): boolean {
  return shapeOf(mapping) === 'outline' && mapping.columns.includes('keyResult');
}

function blocks(all: Table, header: ImportRow, mapping: ImportMapping): readonly Place[] {
  const cell = cellReader(mapping);
  const isHeader = (row: ImportRow | undefined) => row !== undefined && (row === header || repeats(row, header));
  return all.map((row, index): Place => {
    if (isHeader(row)) return REPEATED;
    const words = wordsOf(row);
    const called = OBJECTIVE_START.test(words);
    if (called || (isHeader(all[index + 1]) && row.cells.filter(({ text }) => text.trim() !== '').length === 1)) {
      const title = words.replace(OBJECTIVE_START, '') || words;
      return { is: 'objective', title, id: '', supports: '', headline: true };
    }
    if (row.line < header.line) return OVER_THE_HEADER(row);
    const title = withoutMark(cleanText(cell(row, 'keyResult')), KEY_RESULT_START);
    if (title !== '') return { is: 'key result', title, of: [], ofText: '' };
    return isBlankRow(row, mapping) ? { is: 'nothing' } : { is: 'nowhere', why: 'It has no title.' };
  });
}

function pairs(rows: Table, mapping: ImportMapping): readonly Place[] {
  const cell = cellReader(mapping);
  const has = (field: ImportField) => mapping.columns.includes(field);
  const [first, second] = has('objective')
    ? (['objective', has('keyResult') ? 'keyResult' : 'title'] as const)
    : (['title', 'keyResult'] as const);
  // `KR 1`, `KR 2`, `KR 3` side by side are as many columns of key results.
  const seconds = mapping.columns.flatMap((field, index) => (field === second ? [index] : []));
  return rows.map((row) => {
    const objective = withoutMark(cleanText(cell(row, first)), OBJECTIVE_START);
    const keyResults = seconds
      .map((index) => withoutMark(cleanText(row.cells[index] ?? NO_CELL), KEY_RESULT_START))
      .filter((title) => title !== '');
    if (objective !== '' || keyResults.length > 0) return { is: 'pair', objective, keyResults };
    return isBlankRow(row, mapping)
      ? { is: 'nothing' }
      : { is: 'nowhere', why: 'It names no objective and no key result.' };
  });
}

/** `O1: Grow` is called Grow; a title that is only a mark stays. */
function withoutMark(title: string, mark: RegExp): string {
  const found = mark.exec(title)?.[0] ?? '';
  const rest = title.slice(found.length);
  return rest === '' || !/[:.)\-–—]\s*$/.test(found) ? title : rest;
}

function typed(rows: Table, mapping: ImportMapping): readonly Place[] {
  const cell = cellReader(mapping);
  const titled = titleField(mapping);
  return rows.map((row) => {
    const title = cleanText(cell(row, titled));
    const id = cell(row, 'id').text.trim();
    const type = cell(row, 'type').text.trim();
    if (title === '') {
      return isBlankRow(row, mapping) ? { is: 'nothing' } : { is: 'nowhere', why: 'It has no title.' };
    }
    const kind = type === '' ? kindOfId(id) : typeIn(type);
    if (type !== '' && kind === undefined) {
      return { is: 'nowhere', why: `Its type is “${short(type)}”, neither Objective nor Key result.` };
    }
    const supports = cleanText(cell(row, 'supports'));
    if (kind === 'Objective') return { is: 'objective', title, id, supports };
    const of = supports === '' ? parentsOfId(id) : [idKey(supports), textKey(supports)];
    return { is: 'key result', title, of, ofText: supports };
  });
}

function outline(rows: Table, mapping: ImportMapping): readonly Place[] {
  const cell = cellReader(mapping);
  const titled = titleField(mapping);
  const texts = rows.map((row) => cell(row, titled).text);
  const worded = texts.flatMap((text, index) => (typedText(text) === '' ? [] : [index]));
  const lines = readOutline(worded.map((index) => (texts[index] ?? '').replace(/[\n\r]+/g, ' ')));
  const places = rows.map(
    (row): Place => (isBlankRow(row, mapping) ? { is: 'nothing' } : { is: 'nowhere', why: 'It has no title.' }),
  );
  lines.forEach((line, place) => {
    const at = worded[place] ?? 0;
    const found = placeOfLine(line.kind, typedText(unguarded(line.title)));
    const holdsMore = line.kind === 'label' && hasMore(rows[at], titled, mapping);
    places[at] = holdsMore ? { is: 'nowhere', why: 'It has no title.' } : found;
  });
  return places;
}

function placeOfLine(kind: ReturnType<typeof readOutline>[number]['kind'], title: string): Place {
  if (kind === 'label') return { is: 'nothing' };
  if (kind === 'page title') return { is: 'nothing', why: `“${short(title)}” is taken for a heading.` };
  if (kind === 'deeper') {
    return { is: 'nowhere', why: 'It stands below a key result, as an action does. Actions have a list of their own.' };
  }
  if (kind === 'objective') return { is: 'objective', title, id: '', supports: '' };
  return { is: 'key result', title, of: [], ofText: '' };
}

function titleField({ columns }: ImportMapping): ImportField {
  return (['title', 'keyResult', 'objective'] as const).find((field) => columns.includes(field)) ?? 'title';
}

/** A label says nothing by itself; with values beside it, it is a row. */
function hasMore(row: ImportRow | undefined, titled: ImportField, { columns }: ImportMapping): boolean {
  const others = columns.map((field) => (field === titled ? '' : field));
  return row !== undefined && !isBlankRow(row, { columns: others });
}

/** `O1` and `1` are objectives; `K1`, `KR1`, `1.1` and `O1-KR2` are key results. */
export function kindOfId(id: string): 'Objective' | 'Key result' | undefined {
  if (/k/i.test(id) || (id.match(/\d+/g)?.length ?? 0) > 1) return 'Key result';
  return /^(o|obj)?\s?\d+\.?$/i.test(id) ? 'Objective' : undefined;
}

/** `1.2`, `KR1.2` and `O1-KR2` belong to objective 1. */
function parentsOfId(id: string): readonly string[] {
  const numbers = id.match(/\d+/g) ?? [];
  return numbers.length > 1 ? [`o${numbers[0]}`, String(numbers[0])] : [];
}
