import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openWorkbench } from '../../workbench/emulator/index.ts';
import { script } from './script.ts';

const folder = fileURLToPath(new URL('../../workbench/emulator/', import.meta.url));
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(folder + name, 'utf8') }));

test('only the two modules the page swaps need Node', () => {
  const needing = sources.filter(({ text }) => /from 'node:|\bprocess\./.test(text));
  expect(needing.map(({ name }) => name).sort()).toEqual(['dist-files.ts', 'realm-node.ts']);
});

test('the engine is imported in one place', () => {
  const importing = sources.filter(({ text }) => text.includes("from '@odoo/o-spreadsheet'"));
  expect(importing.map(({ name }) => name)).toEqual(['engine.ts']);
});

test('what a script or a person does leaves the model alive after an error', () => {
  const wb = openWorkbench({
    code: 'function go() { SpreadsheetApp.getActiveSheet().getRange("A1").setValue(1); throw new RangeError("late"); }',
  });
  expect(() => wb.run('go')).toThrow(expect.objectContaining({ name: 'RangeError', message: 'late' }));
  expect(wb.values('Sheet1', 'A1')).toEqual([[1]]);
  wb.edit('Sheet1', 'A2', [['=A1+1']]);
  expect(wb.values('Sheet1', 'A2')).toEqual([[2]]);
});

test('the active tab and selection are the person’s and the script’s alike', () => {
  expect(
    script(`const ss = SpreadsheetApp.getActive(); const other = ss.insertSheet('B'); ss.setActiveSheet(sheet);
      other.getRange('C3:D4').activate(); return [ss.getActiveSheet().getName(), ss.getActiveRange().getA1Notation()];`),
  ).toEqual(['B', 'C3:D4']);
});

test('sharing names people once, and never takes the owner away', () => {
  const wb = openWorkbench({
    user: 'ana@example.com',
    code: `function go() { const ss = SpreadsheetApp.getActive();
      ss.addEditor('ben@example.com'); ss.addViewer('ben@example.com'); ss.addViewer('dev@example.com'); ss.addViewer('ana@example.com');
      const bad = []; for (const f of [() => ss.addEditor('nobody'), () => ss.removeEditor('ana@example.com')]) try { f(); } catch (e) { bad.push(e.message); }
      return [ss.getEditors().map((u) => u.getEmail()), ss.getViewers().map((u) => u.getEmail()), bad]; }`,
  });
  expect(wb.rpc('go')).toEqual([
    ['ana@example.com', 'ben@example.com'],
    ['dev@example.com'],
    ['Invalid email: nobody', 'The owner cannot be removed.'],
  ]);
  expect(wb.shares()).toEqual({ 'ana@example.com': 'owner', 'ben@example.com': 'editor', 'dev@example.com': 'viewer' });
});

test('a full-size register computes within seconds', () => {
  const rows = 2500;
  const wb = openWorkbench({
    code: `function go() { const s = SpreadsheetApp.getActiveSheet(); s.insertRowsAfter(1000, ${rows + 2 - 1000});
      s.getRange(3, 1, ${rows}, 3).setValues(Array.from({ length: ${rows} }, (_, i) => ['K' + i, 'O' + (i % 500), i % 7]));
      for (let c = 4; c < 26; c++) { const p = String.fromCharCode(63 + c), l = String.fromCharCode(64 + c);
        s.getRange(2, c).setFormula('=ARRAYFORMULA(IF(ROW(A2:A)=ROW();"c' + c + '";IF(LEN(A2:A)=0;"";IFERROR(SUMIF(B2:B;B2:B;C2:C)+IF(ISNUMBER(' + p + '2:' + p + ');ROUND(' + p + '2:' + p + '*3/4;2);0);"x"))))'); } }`,
  });
  wb.run('go');
  const started = performance.now();
  wb.edit('Sheet1', 'C10', [['100']]);
  const took = performance.now() - started;
  const total = wb.values('Sheet1', 'D3:D2502').reduce((sum, [value]) => sum + Number(value), 0);
  expect(total).toBeGreaterThan(0);
  // About 0.3 s on a quiet machine; without the index over equal criteria it is minutes.
  expect(took).toBeLessThan(10_000);
}, 120_000);
