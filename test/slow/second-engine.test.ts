/**
 * The same rules in another spreadsheet engine: the formulas of single rows, without ARRAYFORMULA, computed by
 * LibreOffice and held against the domain. Needs `soffice`; a machine without it says so.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { statusText } from '../../src/domain/okr.ts';
import { evaluateRegister } from '../../src/domain/register.ts';
import { columnLetter, type FormulaFacts, isComputed } from '../../src/sheet/column.ts';
import { REGISTER_COLUMNS } from '../../src/sheet/tabs/register/columns.ts';
import { OWN_POSITIONS, rowFormula } from '../../src/sheet/tabs/register/formulas.ts';
import { type Cells, CYCLE, GENERATED_ROWS } from '../sheet/generated-rows.ts';
import { HEADER_OF } from '../sheet/register-headers.ts';
import { type FileCell, spreadsheetFile } from './spreadsheet-file.ts';

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
if (!office) console.warn('SKIPPED: no LibreOffice here, so the formulas were not computed by a second engine.');

const SHOWN = ['Status', 'Score', 'Heads for', 'Gone', 'Why'] as const;
const TODAY = '2026-11-16';
const FACTS: FormulaFacts = {
  from: CYCLE.from,
  due: CYCLE.due,
  state: 'Running',
  staleAfterDays: 10,
  customScore: false,
};
const folder = mkdtempSync(join(tmpdir(), 'second-engine-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** LibreOffice counts a ticked box as a number; in Sheets it is none. Those rows are for the first engine. */
const withoutTicks = (cells: Cells): Cells =>
  Object.fromEntries(
    Object.entries(cells).map(([name, cell]) => [name, typeof cell === 'boolean' ? '' : cell]),
  ) as Cells;

function fileOf(rows: readonly Cells[]): Uint8Array {
  const lastRow = rows.length + 2;
  const inputs = new Map(Object.entries(HEADER_OF).map(([name, header]) => [header as string, name as keyof Cells]));
  const cells = rows.map((row, index) =>
    REGISTER_COLUMNS.map((column): FileCell => {
      const name = inputs.get(column.header);
      if (name) return row[name];
      if (!isComputed(column)) return '';
      const formula = rowFormula(column.header, index + 3, lastRow, OWN_POSITIONS, FACTS);
      return { formula: formula.replace(/TODAY\(\)/g, 'DATE(2026;11;16)') };
    }),
  );
  return spreadsheetFile([[], REGISTER_COLUMNS.map(({ header }) => header), ...cells], columnLetter);
}

function computed(file: Uint8Array): string[][] {
  writeFileSync(join(folder, 'register.xlsx'), file);
  const filter = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,false';
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync(office ?? '', [
    profile,
    '--headless',
    '--convert-to',
    filter,
    '--outdir',
    folder,
    join(folder, 'register.xlsx'),
  ]);
  const lines = readFileSync(join(folder, 'register.csv'), 'utf8').split('\n').slice(2);
  return lines.map((line) => line.split('\t').map((cell) => cell.replace(/^"(.*)"$/, '$1')));
}

const plain = (value: unknown): string =>
  typeof value === 'number' ? String(Math.round(value * 1e9) / 1e9) : String(value);
const plainText = (cell: string): string => (cell !== '' && Number.isFinite(Number(cell)) ? plain(Number(cell)) : cell);

test.skipIf(!office)('LibreOffice computes what the domain says, on every row', () => {
  const samples = fc.sample(GENERATED_ROWS, { numRuns: Number(process.env.TWIN_RUNS ?? 6), seed: 20_261_116 });
  for (const sample of samples) {
    const rows = sample.map(withoutTicks);
    const file = fileOf(rows);
    const sheet = new TextDecoder().decode(unzipSync(file)['xl/worksheets/sheet1.xml']);
    expect(sheet.match(/<f>/g)?.length).toBe(rows.length * REGISTER_COLUMNS.filter(isComputed).length);
    const lines = computed(file);
    const expected = evaluateRegister(rows, {
      cycle: { ...CYCLE, state: 'Running' },
      today: TODAY,
      staleAfterDays: 10,
      decimal: '.',
    });
    const at = (index: number, header: string) => plainText(lines[index]?.[(OWN_POSITIONS.get(header) ?? 0) - 1] ?? '');
    const shown = (index: number) => Object.fromEntries(SHOWN.map((header) => [header, at(index, header)]));
    const wanted = (index: number) => {
      const { status, score, headsFor, gone, why } = expected[index] ?? {};
      const cells = [status ? statusText(status) : '', plain(score), plain(headsFor), plain(gone), why];
      return Object.fromEntries(SHOWN.map((header, place) => [header, cells[place]]));
    };
    rows.forEach((row, index) => {
      expect({ ...row, ...shown(index) }).toEqual({ ...row, ...wanted(index) });
    });
  }
});
