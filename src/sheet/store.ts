/**
 * What the file keeps for us: keys and JSON values in the hidden tab `_okr`. One read opens it; changes are gathered
 * and written together, each key in its own row, so that 2,500 kept rows do not make one check-in expensive. It
 * travels with a copy of the file and needs no permission. Any editor could unhide it, so no secret stands in it.
 */
export const STATE_TAB = '_okr';
const NOTE = 'OKR Register keeps its notes here. Please leave this tab as it is.';
/** The key, then the value in pieces: a cell holds 50,000 characters. */
const COLUMNS = 'A:F';
const PIECES = 5;
const PIECE = 45_000;
const SPARE_ROWS = 50;
/** Before every piece but the first: a piece may begin with any sign of the value, and `=` would make it a formula. */
const GOES_ON = '~';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface Store {
  /** The value of a key, or null. */
  get<T>(key: string): T | null;
  /** The keys that begin like this, in the order in which they were first kept. */
  keys(prefix: string): readonly string[];
  /** A value of more than 225,000 characters is refused with an error. */
  set(key: string, value: unknown): void;
  remove(key: string): void;
  /** Writes what was set and removed since; nothing if nothing was. Only writes, but for the very first time. */
  commit(): void;
  /** The tab as it stands now; one read. For under the lock: somebody may have written meanwhile. */
  again(): Store;
}

export function openStore(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  tab: Sheet | null = spreadsheet.getSheetByName(STATE_TAB),
): Store {
  const rows: string[][] = tab
    ? tab
        .getRange(COLUMNS)
        .getValues()
        .map((row) => row.map(String))
    : [];
  const rowOf = new Map<string, number>();
  const free: number[] = [];
  rows.forEach(([key = ''], index) => {
    if (index === 0) return;
    if (key === '') free.push(index);
    else rowOf.set(key, index);
  });
  free.reverse();
  let grid = rows.length;
  const changed = new Set<number>();

  const put = (index: number, key: string, json: string) => {
    if (json.length > PIECES * (PIECE - 1)) throw new Error(`“${key}” is too long to be kept.`);
    rows[index] = [key, ...piecesOf(json)];
    changed.add(index);
  };

  return {
    get: <T>(key: string) => {
      const index = rowOf.get(key);
      const json = index === undefined ? '' : joined(rows[index] ?? []);
      return json === '' ? null : read<T>(key, json);
    },
    keys: (prefix) => [...rowOf.keys()].filter((key) => key.startsWith(prefix)),
    set: (key, value) => {
      const json = JSON.stringify(value);
      const known = rowOf.get(key);
      if (known !== undefined && joined(rows[known] ?? []) === json) return;
      const index = known ?? free.pop() ?? Math.max(1, rows.length);
      rowOf.set(key, index);
      put(index, key, json);
    },
    remove: (key) => {
      const index = rowOf.get(key);
      if (index === undefined) return;
      rowOf.delete(key);
      free.push(index);
      put(index, '', '');
    },
    again: () => openStore(spreadsheet, tab),
    commit: () => {
      if (changed.size === 0) return;
      // Without its first line the tab was cut off while it was made.
      if (!tab || (rows[0]?.[0] ?? '') === '') {
        tab = makeTab(spreadsheet, tab);
        rows[0] = [NOTE, ...Array<string>(PIECES).fill('')];
        changed.add(0);
      }
      if (grid === 0) grid = tab.getMaxRows();
      const missing = rows.length - grid;
      if (missing > 0) {
        tab.insertRowsAfter(grid, missing + SPARE_ROWS);
        grid += missing + SPARE_ROWS;
      }
      for (const [first, last] of runsOf(changed)) {
        tab.getRange(first + 1, 1, last - first + 1, PIECES + 1).setValues(rows.slice(first, last + 1));
      }
      changed.clear();
    },
  };
}

/** A character of two halves is never cut: a cell does not hold a half. */
function piecesOf(json: string): readonly string[] {
  const pieces: string[] = [];
  for (let rest = json; pieces.length < PIECES; ) {
    const end = /[\uD800-\uDBFF]/.test(rest.charAt(PIECE - 1)) ? PIECE - 1 : PIECE;
    const part = rest.slice(0, end);
    pieces.push(pieces.length > 0 && part !== '' ? GOES_ON + part : part);
    rest = rest.slice(end);
  }
  return pieces;
}

function joined([, first = '', ...others]: readonly string[]): string {
  return first + others.map((part) => (part.startsWith(GOES_ON) ? part.slice(1) : part)).join('');
}

function read<T>(key: string, json: string): T {
  try {
    return JSON.parse(json) as T;
  } catch {
    throw new Error(
      `The line “${key}” of the hidden tab ${STATE_TAB} was edited and cannot be read. Undo that edit, or take it from File → Version history.`,
    );
  }
}

/** Neighbouring rows together: `1, 2, 3, 7` is `1–3, 7–7`. */
export function runsOf(indexes: Iterable<number>): readonly (readonly [first: number, last: number])[] {
  const runs: [number, number][] = [];
  for (const index of [...indexes].sort((a, b) => a - b)) {
    const run = runs[runs.length - 1];
    if (run && run[1] === index - 1) run[1] = index;
    else runs.push([index, index]);
  }
  return runs;
}

/** Plain text throughout: a value is never read as a number, a date or a formula. */
function makeTab(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, halfMade: Sheet | null): Sheet {
  const active = spreadsheet.getActiveSheet();
  const tab = halfMade ?? spreadsheet.insertSheet(STATE_TAB, spreadsheet.getNumSheets());
  tab.getRange(COLUMNS).setNumberFormat('@');
  tab.hideSheet();
  // Cut off before, it may itself be the active one: going back to it would show it.
  if (active.getSheetId() !== tab.getSheetId()) spreadsheet.setActiveSheet(active);
  return tab;
}
