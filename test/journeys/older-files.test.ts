/**
 * One file of every version that was ever released, opened with today's code. A new version adds its own:
 * KEEP_FILE=1 npx vitest run test/journeys/older-files.test.ts
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Created, Home } from '../../src/contract.ts';
import { twoDecimals } from '../../src/domain/written-number.ts';
import { VERSION } from '../../src/entry/version.ts';
import { type Identity, SCHEMA_VERSION } from '../../src/sheet/identity.ts';
import { MIGRATIONS, type Migration, migrate } from '../../src/sheet/migrations.ts';
import type { Store } from '../../src/sheet/store.ts';
import type { Workbook } from '../../src/sheet/workbook.ts';
import { openWorkbench } from '../../workbench/emulator/index.ts';
import { accepted } from './company.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/files');
const TAB = 'OKRs 2026-Q4';
const SHOWN = 'A1:L40';
const FIRST_KEY_RESULT = 4;

/** A file as it was, and what a person saw in its register that day. */
interface KeptFile {
  readonly shown: readonly (readonly string[])[];
  readonly snapshot: unknown;
}

const ours = join(FOLDER, `v${SCHEMA_VERSION}.json`);
if (process.env.KEEP_FILE === '1' && !existsSync(ours)) {
  const made = openWorkbench({ now: '2026-11-16T09:00:00Z', timeZone: 'Europe/London', locale: 'en_GB' });
  accepted<Created>(made.rpc('makeExample'));
  made.edit(TAB, `F${FIRST_KEY_RESULT}`, [['90%']]);
  writeFileSync(
    ours,
    JSON.stringify({ shown: made.display(TAB, SHOWN), snapshot: made.snapshot() } satisfies KeptFile),
  );
}

const names = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

test('there is a file of each version', () => {
  const versions = Array.from({ length: SCHEMA_VERSION }, (_, index) => `v${index + 1}.json`);
  expect(names.toSorted()).toEqual(versions.toSorted());
});

describe.each(names)('%s', (name) => {
  const { shown, snapshot } = JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as KeptFile;
  const kept = (workbench: ReturnType<typeof openWorkbench>, key: string) =>
    workbench.display('_okr', 'A1:B60').find(([found]) => found === key)?.[1];

  test('the sidebar opens it, brings it up to date and changes nothing a person sees', () => {
    const workbench = openWorkbench({ snapshot });
    expect(workbench.display(TAB, SHOWN)).toEqual(shown);
    const home = accepted<Home>(workbench.rpc('openHome'));
    const { reads, writes, services } = workbench.calls();
    expect(reads + writes + services, 'within what Home may cost at any other time').toBeLessThanOrEqual(15);
    expect(home).toMatchObject({ notice: null, cycle: { name: '2026-Q4', state: 'Running' } });
    const scores = new Map(shown.map((row) => [row[0], row[2]]));
    expect(home.cycle?.objectives).toHaveLength(4);
    for (const { title, score } of home.cycle?.objectives ?? []) {
      expect(twoDecimals(score ?? -1, '.'), title).toBe(scores.get(title));
    }
    expect(workbench.display(TAB, SHOWN)).toEqual(shown);
    expect(JSON.parse(kept(workbench, 'file') ?? '')).toEqual({
      fileId: 'workbench-file',
      scriptId: 'workbench-script',
      version: SCHEMA_VERSION,
    });
    expect(kept(workbench, 'version')).toBeUndefined();
    expect(workbench.display('Check-ins', 'A1:P60')).toEqual(
      openWorkbench({ snapshot }).display('Check-ins', 'A1:P60'),
    );
  });

  test('an edit works before anybody opened the sidebar', () => {
    const workbench = openWorkbench({ snapshot });
    const lines = () => workbench.display('Check-ins', 'A2:A60').filter(([when]) => when !== '').length;
    const before = lines();
    workbench.edit(TAB, `F${FIRST_KEY_RESULT}`, [['92%']]);
    expect(workbench.display(TAB, `C${FIRST_KEY_RESULT}`)[0]?.[0]).toBe('0.70');
    expect(lines()).toBe(before + 1);
    expect(JSON.parse(kept(workbench, 'file') ?? '')).toMatchObject({ version: SCHEMA_VERSION });
    expect(workbench.failures()).toEqual([]);
  });

  test('a run cut off at any call is finished by the next one', () => {
    for (let call = 1; ; call += 3) {
      const workbench = openWorkbench({ snapshot });
      workbench.faults = { killAtCall: call, pending: 'kept' };
      let answered = false;
      try {
        answered = Boolean(workbench.rpc('openHome'));
      } catch {
        // Killed: the person opens the sidebar again.
      }
      workbench.faults = {};
      expect(accepted<Home>(workbench.rpc('openHome')).cycle?.name, `call ${call}`).toBe('2026-Q4');
      expect(JSON.parse(kept(workbench, 'file') ?? '')).toMatchObject({ version: SCHEMA_VERSION });
      expect(workbench.display(TAB, SHOWN)).toEqual(shown);
      if (answered) break;
    }
  });
});

describe('the steps', () => {
  test('lead one by one to the version of today', () => {
    expect(MIGRATIONS.map(({ to }) => to)).toEqual(Array.from({ length: SCHEMA_VERSION - 1 }, (_, index) => index + 2));
    expect(VERSION).toBe(JSON.parse(readFileSync(join(FOLDER, '../../../package.json'), 'utf8')).version);
  });

  /** What was committed, in order; a step's own work stands beside the version it leads to. */
  function fileOf(version: number) {
    const saved: string[] = [];
    const pending: string[] = [];
    const identity: Identity = { fileId: 'a', scriptId: 'b', version };
    const store: Store = {
      get: () => null,
      keys: () => [],
      set: (key, value) => void pending.push(`${key} ${(value as Identity).version ?? value}`),
      remove: () => {},
      commit: () => void saved.push(pending.splice(0).join(', ')),
      again: () => store,
    };
    return { saved, workbook: { store, identity } as unknown as Workbook };
  }
  const step = (to: number, run = (workbook: Workbook) => workbook.store.set(`step ${to}`, 'done')): Migration => ({
    to,
    describe: `To ${to}.`,
    run,
  });

  test('each is saved with its version before the next begins, and only those that are missing run', () => {
    const { saved, workbook } = fileOf(2);
    expect(migrate(workbook, [step(2), step(3), step(4)])).toBe(true);
    expect(saved).toEqual(['step 3 done, file 3', 'step 4 done, file 4']);
    expect(migrate(fileOf(4).workbook, [step(2), step(3), step(4)])).toBe(false);
  });

  test('one that fails keeps those before it', () => {
    const { saved, workbook } = fileOf(1);
    const fails = step(3, () => {
      throw new Error('The tab is protected.');
    });
    expect(() => migrate(workbook, [step(2), fails, step(4)])).toThrow('The tab is protected.');
    expect(saved).toEqual(['step 2 done, file 2']);
  });
});
