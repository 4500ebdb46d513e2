import type { Visit } from './workbench-page.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const HEADER_ROW = 2;
const LAST_ROW = 40;

export async function headerOf(visit: Visit, header: string): Promise<string> {
  return `${await find(visit, [...LETTERS], (letter) => `${letter}${HEADER_ROW}`, header)}${HEADER_ROW}`;
}

/** The cell of a row named by its title and a column named by its header, as `C5`, in the sheet in view. */
export async function cellOf(visit: Visit, title: string, header: string): Promise<string> {
  const column = (await headerOf(visit, header)).replace(/\d+$/, '');
  const rows = Array.from({ length: LAST_ROW }, (_, i) => String(i + 1));
  const row = await find(visit, rows, (number) => `A${number}`, title);
  return `${column}${row}`;
}

async function find(
  visit: Visit,
  places: readonly string[],
  a1: (place: string) => string,
  wanted: string,
): Promise<string> {
  const shown: string[] = [];
  for (const place of places) {
    const text = (await visit.display(a1(place))).trim();
    if (text === wanted) return place;
    shown.push(text);
  }
  throw new Error(`"${wanted}" is not among ${shown.filter(Boolean).join(', ')}`);
}
