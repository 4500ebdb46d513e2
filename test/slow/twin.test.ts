/** The register's formulas and the domain give the same answer on every row of generated registers. */
import * as esbuild from 'esbuild';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { CycleState } from '../../src/domain/okr.ts';
import { statusText } from '../../src/domain/okr.ts';
import { type Evaluated, evaluateRegister } from '../../src/domain/register.ts';
import { columnLetter } from '../../src/sheet/column.ts';
import { OWN_POSITIONS } from '../../src/sheet/tabs/register/formulas.ts';
import { openWorkbench } from '../../workbench/emulator/index.ts';
import { type Cells, CYCLE, GENERATED_ROWS } from '../sheet/generated-rows.ts';
import { HEADER_OF } from '../sheet/register-headers.ts';
import type { TwinRegister } from '../sheet/twin-script.ts';

let code: string;
beforeAll(async () => {
  const built = await esbuild.build({
    entryPoints: ['test/sheet/twin-script.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'OKR',
    target: 'es2019',
  });
  code = `${built.outputFiles[0]?.text}
function makeTwin(register) { OKR.makeTwin(register); }
function OKRSCORE(start, target, current, measure) { return OKR.OKRSCORE(start, target, current, measure); }
function OKRROLLUP(ids, supports, scores, weights) { return OKR.OKRROLLUP(ids, supports, scores, weights); }`;
});

/** What the cells of a row show, rounded where two engines may differ in the last bit. */
interface Shown {
  readonly status: unknown;
  readonly score: unknown;
  readonly headsFor: unknown;
  readonly gone: unknown;
  readonly why: unknown;
}
const rounded = (value: unknown) => (typeof value === 'number' ? Math.round(value * 1e9) / 1e9 : value);

function inTheSheet(
  rows: readonly Cells[],
  state: CycleState,
  today: string,
  customScore: boolean,
  decimal: '.' | ',',
): readonly Shown[] {
  const locale = decimal === ',' ? 'de_DE' : 'en_GB';
  const workbench = openWorkbench({ code, html: {}, now: `${today}T10:00:00Z`, timeZone: 'Etc/UTC', locale });
  const names = Object.keys(HEADER_OF) as (keyof Cells)[];
  const columns = names.map((name) => ({ header: HEADER_OF[name], cells: rows.map((row) => row[name]) }));
  const register: TwinRegister = { tabName: 'Twin', cycle: { ...CYCLE, state }, customScore, columns };
  workbench.run('makeTwin', register);
  const column = (header: string) => {
    const letter = columnLetter(OWN_POSITIONS.get(header) ?? 0);
    return workbench.values('Twin', `${letter}3:${letter}${rows.length + 2}`).map(([cell]) => rounded(cell));
  };
  const [status, score, headsFor, gone, why] = ['Status', 'Score', 'Heads for', 'Gone', 'Why'].map(column);
  return rows.map((_, index) => ({
    status: status?.[index],
    score: score?.[index],
    headsFor: headsFor?.[index],
    gone: gone?.[index],
    why: why?.[index],
  }));
}

function byTheDomain(rows: readonly Cells[], state: CycleState, today: string, decimal: '.' | ','): readonly Shown[] {
  const context = { cycle: { ...CYCLE, state }, today, staleAfterDays: 10, decimal };
  return evaluateRegister(rows, context).map(({ status, score, headsFor, gone, why }: Evaluated) => ({
    status: status === '' ? '' : statusText(status),
    score: rounded(score),
    headsFor: rounded(headsFor),
    gone: rounded(gone),
    why,
  }));
}

const DAYS = ['2026-09-28', '2026-10-01', '2026-11-16', '2026-12-31', '2027-01-04'] as const;

test.each([
  { customScore: true, decimal: '.' },
  { customScore: false, decimal: ',' },
] as const)(
  'built-in formulas equal the domain: custom score $customScore, decimal sign $decimal',
  ({ customScore, decimal }) => {
    fc.assert(
      fc.property(
        GENERATED_ROWS,
        fc.constantFrom(...DAYS),
        fc.constantFrom<CycleState>('Running', 'Running', 'Draft'),
        (rows, today, state) => {
          const sheet = inTheSheet(rows, state, today, customScore, decimal);
          const domain = byTheDomain(rows, state, today, decimal);
          rows.forEach((row, index) => {
            expect({ row, ...sheet[index] }).toEqual({ row, ...domain[index] });
          });
        },
      ),
      { numRuns: Number(process.env.TWIN_RUNS ?? 30) },
    );
  },
  120_000,
);
