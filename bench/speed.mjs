import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { createContext, runInNewContext, runInThisContext, Script } from 'node:vm';
import { loadScriptHere, table } from './realm.mjs';

/** Every tenth row is an objective. Both sides are plain code of the script's own world, as Apps Script would have it. */
const DATA = `
function column(rows, make) { const cells = []; for (let row = 0; row < rows; row++) cells.push([make(row)]); return cells; }
const isObjective = (row) => row % 10 === 0;
function registerOf(rows) {
  return {
    rows,
    start: column(rows, (row) => (row % 3 ? 8 : 0)),
    target: column(rows, (row) => (row % 3 ? 5 : 40000)),
    current: column(rows, (row) => (row % 3 ? 8 - (row % 7) / 2 : row)),
    ids: column(rows, (row) => (isObjective(row) ? 'O' : 'K') + row),
    supports: column(rows, (row) => (isObjective(row) ? '' : 'O' + (row - (row % 10)) + ' Grow our online sales')),
    parents: column(rows, (row) => (isObjective(row) ? '' : 'O' + (row - (row % 10)))),
    scores: column(rows, (row) => (isObjective(row) ? '' : (row % 11) / 10)),
    weights: column(rows, (row) => (row % 4 ? 1 : 2)),
    progress: column(rows, (row) => (row % 13) / 11),
    gone: column(rows, (row) => ((row % 90) + 1) / 92),
    ambition: column(rows, (row) => (row % 5 ? '' : 'Must reach')),
    measure: column(rows, () => 'Number'),
    confidence: column(rows, (row) => (row % 6 ? 0.7 : 0.3)),
    days: column(rows, (row) => row % 14),
  };
}`;

/** The same arithmetic without a question asked: no blanks, no words, no wrong types. */
const BARE = `
const bare = {
  OKRSCORE({ rows, start, target, current }) {
    const out = [];
    for (let row = 0; row < rows; row++) {
      const s = start[row][0], t = target[row][0];
      out.push([s === t ? (current[row][0] >= t ? 1 : 0) : Math.min(1, Math.max(0, (current[row][0] - s) / (t - s)))]);
    }
    return out;
  },
  OKRROLLUP({ rows, ids, supports, scores, weights }) {
    const sums = new Map();
    for (let row = 0; row < rows; row++) sums.set(ids[row][0], { sum: 0, whole: 0 });
    for (let row = 0; row < rows; row++) {
      const parent = supports[row][0];
      const total = parent && sums.get(parent.slice(0, parent.indexOf(' ')));
      if (!total) continue;
      total.sum += Math.min(1, Math.max(0, scores[row][0])) * weights[row][0];
      total.whole += weights[row][0];
    }
    const out = [];
    for (let row = 0; row < rows; row++) {
      const total = sums.get(ids[row][0]);
      out.push([total.whole ? total.sum / total.whole : scores[row][0]]);
    }
    return out;
  },
  OKRSTATUS({ rows, progress, gone, ambition, confidence, days }) {
    const out = [];
    for (let row = 0; row < rows; row++) {
      const p = progress[row][0], g = gone[row][0], must = ambition[row][0] === 'Must reach', sure = confidence[row][0];
      const stale = days[row][0] > 10;
      const heads = Math.min(1, Math.max(0, p + (1 - g) * (p + (must ? 1 : 0.8) * (1 - g))));
      let colour = heads >= (must ? 1 - (1 - g) / 5 : 0.7) - 1e-9 ? 2 : heads >= (must ? 0.7 : 0.4) - 1e-9 ? 1 : 0;
      if (sure < 0.2) colour = 0; else if (sure < 0.4 && colour === 2) colour = 1;
      out.push([!stale && p >= 1 - 1e-9 ? '✓ Done' : colour === 2 ? (stale ? '– No update' : '● On track') : colour === 1 ? '▲ At risk' : '■ Off track']);
    }
    return out;
  },
};
const ours = {
  OKRSCORE: (all) => OKRSCORE(all.start, all.target, all.current, all.measure),
  OKRROLLUP: (all) => OKRROLLUP(all.ids, all.supports, all.scores, all.weights),
  OKRSTATUS: (all) => OKRSTATUS(all.progress, all.gone, all.ambition, all.measure, all.confidence, all.days),
};`;

const NAMES = ['OKRSCORE', 'OKRROLLUP', 'OKRSTATUS'];

export function printSpeed(code) {
  loadScriptHere(code);
  const { registerOf, bare, ours } = runInThisContext(
    `(() => { ${DATA}\n${BARE}\nreturn { registerOf, bare, ours }; })()`,
  );
  printRatios(registerOf(10_000), bare, ours);
  printGrowth(registerOf, bare, ours);
  printLoading(code);
}

function printRatios(register, bare, ours) {
  console.log('\n10,000 rows: our function beside a bare loop doing the same arithmetic, in turns in the same run.\n');
  const rows = NAMES.map((name) => {
    agree(name, bare[name](register), ours[name](register));
    const [bareTime, ourTime] = inTurns(
      () => bare[name](register),
      () => ours[name](register),
    );
    return [name, ms(bareTime), ms(ourTime), (ourTime / bareTime).toFixed(2)];
  });
  console.log(table(['', 'bare loop ms', 'ours ms', 'ratio'], rows));
}

function printGrowth(registerOf, bare, ours) {
  console.log(
    '\nGrowth in microseconds a row: linear where the figure stays, as far as the bare loop (in its own lines) does.',
  );
  console.log('Memory: what one call leaves on the heap, its answer included.\n');
  const sizes = [1000, 10_000, 100_000];
  const registers = sizes.map((size) => registerOf(size));
  const line = (label, run) => {
    const perRow = registers.map((register) => (1000 * median(times(() => run(register), 25))) / register.rows);
    return [label, ...perRow.map((one) => one.toFixed(3)), heapOf(() => run(registers[1]))];
  };
  const rows = NAMES.flatMap((name) => [line(name, ours[name]), line('  bare loop', bare[name])]);
  console.log(table(['', ...sizes.map((size) => size.toLocaleString('en-GB')), 'MB at 10,000'], rows));
}

function printLoading(code) {
  const source = readFileSync(code, 'utf8');
  const load = () => {
    const realm = createContext({});
    const began = performance.now();
    new Script(source, { filename: 'Code.js' }).runInContext(realm);
    return performance.now() - began;
  };
  const first = load();
  const later = Array.from({ length: 20 }, load);
  console.log(
    `\nLoading dist/Code.js in a fresh realm: first ${ms(first)} ms, then ${ms(median(later))} ms (aim: 10).`,
  );
}

/** A ratio means nothing where the two do not give the same. */
function agree(name, expected, answered) {
  for (let row = 0; row < expected.length; row++) {
    const [a, b] = [expected[row][0], answered[row][0]];
    const same = typeof a === 'number' ? Math.abs(a - b) < 1e-9 : a === b;
    if (!same) throw new Error(`${name} and the bare loop differ in row ${row}: ${a} and ${b}`);
  }
}

/** One after the other, so that a busy machine is busy for both. */
function inTurns(first, second) {
  const [a, b] = [[], []];
  for (let turn = 0; turn < 240; turn++) {
    a.push(timed(first));
    b.push(timed(second));
  }
  return [median(a.slice(40)), median(b.slice(40))];
}

function times(run, count) {
  return Array.from({ length: count + 5 }, () => timed(run)).slice(5);
}

function timed(run) {
  const began = performance.now();
  run();
  return performance.now() - began;
}

function heapOf(run) {
  setFlagsFromString('--expose-gc');
  const sweep = runInNewContext('gc');
  sweep();
  const before = process.memoryUsage().heapUsed;
  const kept = run();
  const grown = process.memoryUsage().heapUsed - before;
  return kept.length > 0 ? (grown / 1e6).toFixed(1) : '';
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function ms(time) {
  return time.toFixed(time < 10 ? 2 : 0);
}
