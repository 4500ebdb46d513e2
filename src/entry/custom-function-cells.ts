/**
 * What Sheets hands to a custom function, and the reading of a whole column at once. Nothing here touches a service or
 * the clock: a custom function is worked out again only when an argument changes.
 */
import { type CellValue, isBlank } from '../domain/cell.ts';
import { COMPLAINT_SIGN } from '../domain/okr.ts';

/** One cell: dates arrive as Date objects of another realm, errors as text. */
export type Cell = CellValue | Date;
/** A cell, or a range as rows of cells. */
export type CellOrRange = Cell | readonly (readonly Cell[])[];
export type Result = number | string;
export type ResultOrColumn = Result | Result[][];

/** Works out one row; a text that begins with the sign is a complaint about it. Seven cells are the most we take. */
export type RowRule = (a: Value, b: Value, c: Value, d: Value, e: Value, f: Value, g: Value, h: Value) => Result;
/** A cell with dates turned into serial days. */
export type Value = CellValue;

const MS_PER_DAY = 86_400_000;
const MS_PER_QUARTER = 900_000;
const QUARTERS_PER_DAY = 96;
/** 13:45 in quarters of an hour. */
const FURTHEST_AHEAD = 55;
const SERIAL_OF_1970 = 25_569;

/**
 * A rule over any mix of single values and ranges. Only single values: the answer itself, and a complaint is thrown as
 * an Error. With a range: one column as high as the ranges, a complaint standing in its own row and a blank row blank.
 */
export function overRows(names: readonly string[], args: readonly CellOrRange[], rule: RowRule): ResultOrColumn {
  const height = heightOf(names, args);
  if (height === undefined) return single(args as readonly Cell[], rule);
  const ranges: (readonly (readonly Cell[])[] | undefined)[] = [];
  const values: Value[] = [];
  for (let at = 0; at < 8; at++) {
    const arg = args[at];
    ranges.push(Array.isArray(arg) ? (arg as readonly (readonly Cell[])[]) : undefined);
    values.push(Array.isArray(arg) ? '' : valueOfCell(arg as Cell));
  }
  const [ra, rb, rc, rd, re, rf, rg, rh] = ranges;
  const [va, vb, vc, vd, ve, vf, vg, vh] = values;
  const column: Result[][] = [];
  for (let row = 0; row < height; row++) {
    // Most rows have their first cell, so most rows need no second look.
    if ((ra === undefined || isBlank(ra[row]![0])) && isBlankRow(ranges, args.length, row)) {
      column.push(['']);
      continue;
    }
    const answer = rule(
      ra === undefined ? va : cellAt(ra, row),
      rb === undefined ? vb : cellAt(rb, row),
      rc === undefined ? vc : cellAt(rc, row),
      rd === undefined ? vd : cellAt(rd, row),
      re === undefined ? ve : cellAt(re, row),
      rf === undefined ? vf : cellAt(rf, row),
      rg === undefined ? vg : cellAt(rg, row),
      rh === undefined ? vh : cellAt(rh, row),
    );
    // Two places that make a row: the one that only ever sees numbers keeps them unboxed.
    if (typeof answer === 'number') column.push([answer]);
    else column.push([answer]);
  }
  return column;
}

/** The height all ranges share, `undefined` where there is none; throws where they differ or are wider than a column. */
export function heightOf(names: readonly string[], args: readonly CellOrRange[]): number | undefined {
  let height: number | undefined;
  let first = '';
  for (let at = 0; at < args.length; at++) {
    const arg = args[at];
    if (!Array.isArray(arg)) continue;
    const name = names[at] ?? '';
    if (arg.length > 0 && (arg[0] as readonly Cell[]).length > 1) {
      throw new Error(`${name} has ${(arg[0] as readonly Cell[]).length} columns. Give one column.`);
    }
    if (height === undefined) {
      height = arg.length;
      first = name;
    } else if (arg.length !== height) {
      throw new Error(
        `The ranges must be equally high: ${first} has ${rows(height)}, ${name} has ${rows(arg.length)}. Let them begin and end in the same rows.`,
      );
    }
  }
  return height;
}

/** A range, or a single value as a range of one, as plain values. */
export function columnOf(arg: CellOrRange): Value[] {
  if (!Array.isArray(arg)) return [valueOfCell(arg as Cell)];
  const range = arg as readonly (readonly Cell[])[];
  const column: Value[] = new Array(range.length);
  for (let row = 0; row < range.length; row++) column[row] = cellAt(range, row);
  return column;
}

/** One value where a range makes no sense; a range of one cell will do. */
export function oneValue(name: string, arg: CellOrRange): Value {
  const column = columnOf(arg);
  if (column.length > 1) throw new Error(`${name} must be one value, not ${rows(column.length)}.`);
  return column[0];
}

/** The answer as it may leave a single call: a complaint becomes an Error that Sheets shows. */
export function answerOrThrow(answer: Result): Result {
  if (!isComplaint(answer)) return answer;
  throw new Error(answer.slice(COMPLAINT_SIGN.length).trim() || 'The row this comes from needs a look.');
}

/** True for a text that stands for a row in complaint: ours from another column, or the sign alone. */
export function isComplaint(value: unknown): value is string {
  return typeof value === 'string' && value.charCodeAt(0) === SIGN_CODE && value.startsWith(COMPLAINT_SIGN);
}

const SIGN_CODE = COMPLAINT_SIGN.charCodeAt(0);

/**
 * A date as a serial in the script's zone. A date cell is midnight in the sheet's zone, which may be another: a full
 * quarter of an hour is therefore taken for a shifted midnight (whatever the clocks did in between); anything finer is
 * a time of day and stays. The script's zone is UTC. Clocks run from 10 hours behind it (Honolulu) to 13:45 ahead
 * (Chatham in summer), so a midnight of theirs comes by 10:00 on its day or after 10:00 on the day before: each of
 * these zones gets its own day, where the nearest day would be a day early in New Zealand's summer. A day off are only
 * Samoa and Niue (11 behind) and the Line Islands (14 ahead). Durations, which Sheets hands over as a time on
 * 1899-12-30, stay as they are.
 */
function serialOf(date: Date): number {
  const local = Date.UTC(
    date.getFullYear(),
    date.getMonth(),
    date.getDate(),
    date.getHours(),
    date.getMinutes(),
    date.getSeconds(),
    date.getMilliseconds(),
  );
  const serial = local / MS_PER_DAY + SERIAL_OF_1970;
  const isDuration = date.getFullYear() < 1901;
  const quarters = Math.round(serial * MS_PER_DAY) / MS_PER_QUARTER;
  const isShiftedMidnight = Number.isInteger(quarters);
  return isShiftedMidnight && !isDuration ? Math.floor((quarters + FURTHEST_AHEAD) / QUARTERS_PER_DAY) : serial;
}

function single(args: readonly Cell[], rule: RowRule): Result {
  if (args.every(isBlank)) return '';
  const [a, b, c, d, e, f, g, h] = args.map(valueOfCell);
  return answerOrThrow(rule(a, b, c, d, e, f, g, h));
}

function isBlankRow(
  ranges: readonly (readonly (readonly Cell[])[] | undefined)[],
  count: number,
  row: number,
): boolean {
  for (let at = 0; at < count; at++) {
    const range = ranges[at];
    if (range && !isBlank((range[row] as readonly Cell[])[0])) return false;
  }
  return true;
}

function cellAt(range: readonly (readonly Cell[])[], row: number): Value {
  const cell = (range[row] as readonly Cell[])[0];
  return typeof cell === 'object' ? valueOfCell(cell) : cell;
}

/** Of another realm, so `instanceof Date` says no. A date that is none, and any other object, is text to complain about. */
function valueOfCell(cell: Cell): Value {
  if (typeof cell !== 'object' || cell === null) return cell;
  if (Object.prototype.toString.call(cell) !== '[object Date]') return String(cell);
  const serial = serialOf(cell);
  return Number.isNaN(serial) ? '#VALUE!' : serial;
}

function rows(count: number): string {
  return count === 1 ? '1 row' : `${count} rows`;
}
