import { readFileSync } from 'node:fs';
import { createContext, runInThisContext, Script } from 'node:vm';

/** A fresh realm with the built script loaded, as Apps Script has it: its functions are globals. */
export function loadScript(path) {
  const realm = createContext({});
  new Script(readFileSync(path, 'utf8'), { filename: 'Code.js' }).runInContext(realm);
  return realm;
}

/**
 * The script in this very realm, for what is timed: node:vm sends each global (`Math`, `Number`) of a realm of its own
 * through a hook that Apps Script does not have. Data made here and functions are then of one world, too.
 */
export function loadScriptHere(path) {
  runInThisContext(readFileSync(path, 'utf8'), { filename: 'Code.js' });
}

/** A table of plain text with columns as wide as they need to be. */
export function table(header, rows) {
  const all = [header, ...rows].map((row) => row.map(String));
  const widths = header.map((_, at) => Math.max(...all.map((row) => row[at].length)));
  const line = (row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join('  ');
  return [line(all[0]), widths.map((width) => '-'.repeat(width)).join('  '), ...all.slice(1).map(line)].join('\n');
}

/** Always the same numbers (mulberry32), so that two runs can be compared. */
export function dice(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
