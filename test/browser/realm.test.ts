import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenRealm } from '../../workbench/emulator/realm.ts';
import { launchBrowser } from './browser.ts';

// Runs in the page: `openRealm` is the bundled module's export there.
declare const realms: { openRealm: OpenRealm };

describe('the realm of the page: a hidden frame', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    const entry = fileURLToPath(new URL('../../workbench/page/realm-page.ts', import.meta.url));
    const { outputFiles } = await build({
      entryPoints: [entry],
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'realms',
    });
    browser = await launchBrowser();
    page = await browser.newPage();
    await page.setContent('<!doctype html><body></body>');
    await page.addScriptTag({ content: outputFiles[0]!.text });
  });
  afterAll(() => browser?.close());

  test('later files see what earlier ones declared, strict or not', async () => {
    const answer = await page.evaluate(() => {
      const realm = realms.openRealm({});
      realm.load('"use strict"; var OKR = (() => { "use strict"; return { twice: (n) => n * 2 }; })();', 'a.js');
      realm.load('function twice(n) { return OKR.twice(n); } const lasting = 1;', 'b.js');
      return [realm.has('twice'), realm.has('OKR.twice'), realm.has('nothing'), realm.call('twice', [21], 1000)];
    });
    expect(answer).toEqual([true, true, false, 42]);
  });

  test('only the language and the given globals exist', async () => {
    const answer = await page.evaluate(() => {
      const realm = realms.openRealm({ SpreadsheetApp: { name: 'here' } });
      const names = 'window document location top parent setTimeout fetch URL crypto performance console self frames';
      return [
        names.split(' ').filter((name) => realm.evaluate(`typeof ${name}`) !== 'undefined'),
        realm.evaluate('SpreadsheetApp.name'),
        realm.evaluate('typeof Intl.NumberFormat + typeof Math.max + typeof parseInt'),
      ];
    });
    expect(answer).toEqual([[], 'here', 'functionfunctionfunction']);
  });

  test('values are made in the realm, and each realm is a fresh one', async () => {
    const answer = await page.evaluate(() => {
      const realm = realms.openRealm({});
      realm.load('var kept = 1; function broken() { throw new TypeError("no"); }', 'a.js');
      const list = realm.evaluate('[]');
      let thrown = '';
      try {
        realm.call('broken', [], 1000);
      } catch (error) {
        thrown = `${(error as Error).name} ${(error as Error).message} ${error instanceof Error}`;
      }
      const frames = document.querySelectorAll('iframe').length;
      realm.close();
      const other = realms.openRealm({});
      const leftOver = other.evaluate('typeof kept');
      other.close();
      // biome-ignore lint/suspicious/useIsArray: whose Array it is, is the question
      return [list instanceof Array, Array.isArray(list), thrown, leftOver, frames];
    });
    expect(answer.slice(0, 4)).toEqual([false, true, 'TypeError no false', 'undefined']);
  });

  test('a file that cannot be read, or throws while loading, says so, and the realm lives on', async () => {
    const answer = await page.evaluate(() => {
      const realm = realms.openRealm({});
      const said = ['function (', 'throw new Error("at load")', 'missing()'].map((code) => {
        try {
          realm.load(code, 'a.js');
          return 'nothing';
        } catch (error) {
          return (error as Error).name;
        }
      });
      realm.load('var after = 5;', 'b.js');
      return [...said, realm.evaluate('after')];
    });
    expect(answer).toEqual(['SyntaxError', 'Error', 'ReferenceError', 5]);
  });
});
