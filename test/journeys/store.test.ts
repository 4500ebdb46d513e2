/** What is kept in `_okr` comes back as it was, whatever it holds. */
import * as esbuild from 'esbuild';
import { beforeAll, expect, test } from 'vitest';
import { openWorkbench } from '../../workbench/emulator/index.ts';

let code: string;
beforeAll(async () => {
  const built = await esbuild.build({
    stdin: {
      contents: `import { openStore } from './src/sheet/store.ts';
        export function keep(entries) {
          const store = openStore(SpreadsheetApp.getActiveSpreadsheet());
          for (const [key, value] of entries) value === null ? store.remove(key) : store.set(key, value);
          store.commit();
        }
        export function kept(prefix) {
          const store = openStore(SpreadsheetApp.getActiveSpreadsheet()).again();
          return JSON.stringify(store.keys(prefix).map((key) => [key, store.get(key)]));
        }`,
      resolveDir: '.',
    },
    ...{ bundle: true, write: false, format: 'iife', globalName: 'OKR', target: 'es2019' },
  });
  code = `${built.outputFiles[0]?.text}
function keep(entries) { OKR.keep(entries); }
function kept(prefix) { return OKR.kept(prefix); }`;
});

const keptBy = (workbench: ReturnType<typeof openWorkbench>, prefix = 'k') =>
  JSON.parse(String(workbench.run('kept', prefix))) as unknown;

test('texts that look like something else, in one piece and in many', () => {
  const workbench = openWorkbench({ code, html: {} });
  const entries = [
    ['k1', '=1+1'],
    ['k2', "'007"],
    ['k3', { deep: ['1/2', '+49', '@', 'TRUE', null] }],
    ['k4', '='.repeat(100_000)],
    ['k5', '🎯'.repeat(50_000)],
    ['k6', `x${'🎯'.repeat(50_000)}`],
  ];
  workbench.run('keep', entries);
  expect(keptBy(workbench)).toEqual(entries);
});

test('removed lines are used again, and shorter values leave nothing of longer ones', () => {
  const workbench = openWorkbench({ code, html: {} });
  workbench.run('keep', [
    ['k1', 'y'.repeat(100_000)],
    ['k2', 2],
    ['k3', 3],
  ]);
  workbench.run('keep', [
    ['k2', null],
    ['k1', 'short'],
    ['k4', 4],
  ]);
  expect(keptBy(workbench)).toEqual([
    ['k1', 'short'],
    ['k4', 4],
    ['k3', 3],
  ]);
});

test('a line that was edited by hand is named', () => {
  const workbench = openWorkbench({ code, html: {} });
  workbench.run('keep', [['k1', { whole: true }]]);
  workbench.edit('_okr', 'B2', [['{"whole":']]);
  expect(() => keptBy(workbench)).toThrow(/k1.*_okr was edited/);
});
