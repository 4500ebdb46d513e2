/** Cells put one by one, and what the server wants to know of them all. */

export const letterOf = (column: number): string =>
  column > 26
    ? letterOf(Math.floor((column - 1) / 26)) + letterOf(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);

export interface Grid {
  readonly put: (a1: string, text: string) => void;
  /** Rows of equal width from A1 on. */
  readonly lines: () => readonly (readonly string[])[];
  /** The cells that hold formulas, as rectangles. */
  readonly formulas: () => readonly string[];
}

export function newGrid(): Grid {
  const rows: string[][] = [];
  const width = () => Math.max(...rows.map((row) => row.length));
  const isFormula = (row: number, column: number) => rows[row]?.[column]?.startsWith('=') ?? false;
  return {
    put: (a1, text) => {
      const [, letters = '', digits = '0'] = /^([A-Z]+)(\d+)$/.exec(a1) ?? [];
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      const row = Number(digits) - 1;
      while (rows.length <= row) rows.push([]);
      const cells = rows[row] ?? [];
      while (cells.length <= column) cells.push('');
      cells[column] = text;
    },
    lines: () => rows.map((row) => [...row, ...Array<string>(width() - row.length).fill('')]),
    formulas: () => {
      // Runs down each column; neighbours of the same height become one rectangle.
      const found: { first: number; last: number; top: number; bottom: number }[] = [];
      for (let column = 0; column < width(); column++) {
        for (let row = 0; row < rows.length; row++) {
          if (!isFormula(row, column)) continue;
          const top = row;
          while (isFormula(row + 1, column)) row++;
          const left = found.find((one) => one.last === column - 1 && one.top === top && one.bottom === row);
          if (left) left.last = column;
          else found.push({ first: column, last: column, top, bottom: row });
        }
      }
      return found.map(
        ({ first, last, top, bottom }) => `${letterOf(first + 1)}${top + 1}:${letterOf(last + 1)}${bottom + 1}`,
      );
    },
  };
}
