/** A rectangle of cells as plain numbers: 1-based, both ends inside. */
export interface Block {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export function blockOf(range: GoogleAppsScript.Spreadsheet.Range): Block {
  return {
    firstRow: range.getRow(),
    lastRow: range.getLastRow(),
    firstColumn: range.getColumn(),
    lastColumn: range.getLastColumn(),
  };
}

/** Whether the blocks together hold every row of the column from the first to the last. */
export function coversColumn(blocks: readonly Block[], column: number, firstRow: number, lastRow: number): boolean {
  const stretches = blocks
    .filter((block) => block.firstColumn <= column && column <= block.lastColumn)
    .sort((a, b) => a.firstRow - b.firstRow);
  let next = firstRow;
  for (const stretch of stretches) if (stretch.firstRow <= next) next = Math.max(next, stretch.lastRow + 1);
  return next > lastRow;
}
