/** What a cell may hold by the time it reaches a rule: dates have become days or serial numbers. */
export type CellValue = string | number | boolean | null | undefined;

/** An empty cell, an argument left out and an explicit blank are the same. Text of spaces is text. */
export function isBlank(cell: unknown): cell is '' | null | undefined {
  return cell === '' || cell === null || cell === undefined;
}

/** A finite number: not a text that looks like one, not TRUE, not Infinity, not an error. */
export function isNumber(cell: unknown): cell is number {
  // Infinity − Infinity and NaN − NaN are NaN; asked for every cell of a column, so without a look-up of Number.
  return typeof cell === 'number' && cell - cell === 0;
}
