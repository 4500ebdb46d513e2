import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { afterEach, describe, expect, test } from 'vitest';
import { buildCode } from '../build/code.mjs';
import {
  codeFits,
  customFunctionsAreDocumented,
  globalsMatchExports,
  loadTouchesNothing,
  parsesAsES2019,
} from '../build/code-guards.mjs';
import { buildDist } from '../build/dist.mjs';
import { readEntryPoints } from '../build/entry-points.mjs';
import { buildSidebar } from '../build/sidebar.mjs';
import { sidebarFits, sidebarScriptIsSafe, sidebarStandsAlone } from '../build/sidebar-guards.mjs';
import { endpointNames } from '../sidebar/server.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A small project on disk; answers its root. */
function project(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'okr-build-'));
  folders.push(root);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

const SCORE = `import { half } from './half.ts';
/**
 * Half of a number.
 * @param {number} start What to halve.
 * @param {number} factor Times this.
 * @return {number} which Sheets does not show
 * @customfunction
 */
export function OKRHALF(start: unknown, factor: number = 1): number {
  return half(Number(start)) * factor;
}
`;

const SMALL = {
  'src/index.ts': "export { OKRHALF } from './entry/score.ts';\nexport { onOpen, greet } from './entry/menu.ts';\n",
  'src/entry/score.ts': SCORE,
  'src/entry/half.ts':
    'export const half = (n: number): number => n / 2;\nclass Kept { static n = 1; #p = 2; get p() { return this.#p ?? Kept.n; } }\nexport const kept = () => new Kept().p;\n',
  'src/entry/menu.ts':
    "import { kept } from './half.ts';\n/** Builds the menu. */\nexport function onOpen(event: object) { SpreadsheetApp.getUi(); return event; }\nexport function greet(...names: string[]) { return names.concat(String(kept())).join(); }\n",
  'sidebar/index.html':
    '<!doctype html><html><head><link rel="stylesheet" href="style.css"></head><body><main id="app"></main>\n<script src="main.tsx"></script></body></html>',
  'sidebar/style.css': 'body { color: #1f1f1f; }\n/* gone */',
  'sidebar/main.tsx':
    "import { render } from 'preact';\nconst where: string = 'see https://example.com\\nnext $& é'.replace(/[–’]/g, '');\nrender(<p class={where}>{where}</p>, document.body);\n",
  'appsscript.json': '{}',
};

/** The small project with preact within its reach. */
function smallProject(changed: Record<string, string> = {}): string {
  const root = project({ ...SMALL, ...changed });
  for (const name of ['preact']) {
    const from = join(import.meta.dirname, '../node_modules', name);
    mkdirSync(join(root, 'node_modules', name), { recursive: true });
    copyFolder(from, join(root, 'node_modules', name));
  }
  return root;
}

function copyFolder(from: string, to: string): void {
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const source = join(entry.parentPath, entry.name);
    const target = join(to, source.slice(from.length));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, readFileSync(source));
  }
}

describe('entry points', () => {
  test('carry names, parameters and doc comments of the sources through the re-exports', () => {
    const root = project(SMALL);
    const found = readEntryPoints(join(root, 'src/index.ts'));
    expect(found.map(({ name, parameters }) => [name, parameters])).toEqual([
      ['OKRHALF', ['start', 'factor']],
      ['onOpen', ['event']],
      ['greet', ['...names']],
    ]);
    expect(found[0]?.doc).toMatch(/^\/\*\*[\s\S]*Half of a number[\s\S]*@customfunction\n \*\/$/);
    expect(found[1]?.doc).toBe('/** Builds the menu. */');
    expect(found[2]?.doc).toBe('');
  });

  test.each([
    ['something other than a re-export', { 'src/index.ts': 'export const a = 1;' }, /may only hold lines like/],
    ['a file that is not there', { 'src/index.ts': "export { a } from './entry/gone.ts';" }, /does not exist/],
    [
      'a constant instead of a function',
      { 'src/index.ts': "export { half } from './entry/half.ts';" },
      /has no `export function half/,
    ],
    [
      'parameters without a name',
      {
        'src/index.ts': "export { a } from './entry/a.ts';",
        'src/entry/a.ts': 'export function a({ b }: { b: 1 }) { return b; }',
      },
      /Give each a plain name/,
    ],
  ])('refuse %s', (_, changed, sentence) => {
    const root = project({ ...SMALL, ...changed });
    expect(() => readEntryPoints(join(root, 'src/index.ts'))).toThrow(sentence);
  });
});

describe('Code.js', () => {
  test('is an ES2019 script whose stubs work after and before the bundle', async () => {
    const { text, findings } = await buildCode(join(project(SMALL), 'src/index.ts'));
    expect(findings).toEqual([]);
    expect(text).toContain(' */\nfunction OKRHALF(start, factor) {return OKR.OKRHALF(...arguments)}');
    expect(text).not.toContain('Builds the menu');
    expect(text).not.toContain('which Sheets does not show');
    const at = text.indexOf('/**\n * Half');
    for (const order of [text, text.slice(at) + text.slice(0, at)]) {
      const realm = createContext({});
      new Script(order).runInContext(realm);
      expect(new Script('[OKRHALF(8), OKRHALF(8, 3), greet("a", "b")].join()').runInContext(realm)).toBe('4,12,a,b,2');
    }
  });

  test('must parse as ES2019: no private fields, no ??, no modules', () => {
    expect(parsesAsES2019('var a = b ?? c;')).toEqual([expect.stringMatching(/not an ES2019 script/)]);
    expect(parsesAsES2019('class A { #p = 1 }')).toHaveLength(1);
    expect(parsesAsES2019('export function a() {}')).toHaveLength(1);
    expect(parsesAsES2019('function a() {}')).toEqual([]);
  });

  test('declares exactly the exports of the index', () => {
    const code = 'var OKR = {}; function a() {} function b() {}';
    expect(globalsMatchExports(code, ['a', 'b'])).toEqual([]);
    expect(globalsMatchExports(code, ['a'])).toEqual(['b is a global but not in src/index.ts.']);
    expect(globalsMatchExports(code, ['a', 'b', 'c'])).toEqual(['c is in src/index.ts but not a global.']);
    expect(globalsMatchExports(`${code} let d = 1;`, ['a', 'b'])).toEqual([expect.stringMatching(/^d is a global/)]);
    expect(globalsMatchExports(`${code} function a() {}`, ['a', 'b'])).toContain('Code.js declares a twice.');
  });

  test.each([
    ['a service call', 'var app = SpreadsheetApp.getActive();', /reads SpreadsheetApp/],
    ['merely naming a service', 'var app = PropertiesService;', /reads PropertiesService/],
    ['asking whether a service exists', 'var has = typeof Session !== "undefined";', /reads Session/],
    ['the console', 'console.log("hello");', /reads console/],
    ['a timer', 'setTimeout(function () {}, 1);', /reads setTimeout/],
    ['a global nobody has', 'frobnicate();', /frobnicate is not defined/],
    ['an exception', 'throw new Error("no");', /no\. Move/],
    ['an endless loop', 'for (;;) {}', /timed out/],
  ])('may not, while it loads, contain %s', (_, code, sentence) => {
    expect(loadTouchesNothing(code)).toEqual([expect.stringMatching(sentence)]);
  });

  test('may use services inside functions', () => {
    expect(loadTouchesNothing('function onOpen() { SpreadsheetApp.getUi(); console.log(1); }')).toEqual([]);
  });

  test('documents every custom function and each of its parameters', () => {
    const line = ' * @param {number} a What it is.\n';
    const written = (doc: string) => customFunctionsAreDocumented(`/**\n${doc} */\nfunction OKRX(a) {}`);
    expect(written(`${line} * @customfunction\n`)).toEqual([]);
    expect(written(line)).toEqual([expect.stringMatching(/OKRX lacks @customfunction/)]);
    expect(written(' * @customfunction\n')).toEqual([expect.stringMatching(/lacks a line "@param \{type\} a/)]);
    expect(written(' * @param {number} a\n * @customfunction\n')).toHaveLength(1);
    expect(written(' * @param {number} [a] What it is.\n * @customfunction\n')).toHaveLength(2);
    expect(written(`${line} * @param {number} b Not there.\n * @customfunction\n`)).toEqual([
      expect.stringMatching(/describes a parameter b/),
    ]);
    expect(customFunctionsAreDocumented('/** @customfunction */\nvar x = 1;\nfunction OKRX() {}')).toHaveLength(1);
    expect(customFunctionsAreDocumented('function onOpen(e) {}')).toEqual([]);
  });

  test('stays under 250 kB', () => {
    expect(codeFits('x'.repeat(250_000))).toEqual([]);
    expect(codeFits('x'.repeat(250_001))).toEqual([expect.stringMatching(/250001 bytes/)]);
  });
});

describe('sidebar.html', () => {
  test.each([
    ['a backtick', 'a(`b`)'],
    ['//', 'a("https://b")'],
    ['/*', 'a("/*")'],
    ['<!--', 'a("<!--")'],
    ['<script', 'a("<SCRIPT")'],
    ['</script', 'a("</script>")'],
    ['é', 'a("\u00e9")'],
  ])('may not hold %s in its script', (name, script) => {
    expect(sidebarScriptIsSafe(script)).toEqual([expect.stringContaining(`holds ${name}`)]);
    expect(sidebarScriptIsSafe('a("b")')).toEqual([]);
  });

  test.each([
    ['a stylesheet from elsewhere', '<link rel="stylesheet" href="https://x.y/a.css"><script>a</script>'],
    ['a script from elsewhere', '<script src="b.js"></script><script>a</script>'],
    ['a font from elsewhere', '<style>@import "b.css"</style><script>a</script>'],
    ['a template mark', '<p><?= x ?></p><script>a</script>'],
  ])('may not hold %s', (_, html) => {
    expect(sidebarStandsAlone(html, 'a')).toHaveLength(1);
    expect(sidebarStandsAlone('<script>a</script>', 'a')).toEqual([]);
  });

  test('stays under 40 kB gzipped', () => {
    const noise = Array.from({ length: 30_000 }, (_, at) => ((at * 2_654_435_761) % 4_294_967_296).toString(36)).join(
      '',
    );
    expect(sidebarFits(noise)).toEqual([expect.stringMatching(/limit is 40000/)]);
    expect(sidebarFits('small')).toEqual([]);
  });

  test('inlines script and style and survives dollar signs, addresses, line breaks and accents', async () => {
    const { pages, findings } = await buildSidebar(join(smallProject(), 'sidebar'));
    const text = pages['sidebar.html'];
    expect(findings).toEqual([]);
    expect(text).toContain('<style>body{color:#1f1f1f}</style>');
    expect(text).toContain('see https:\\/\\/example.com\\nnext $& \\xE9');
    expect(text).toContain('/[\\u2013\\u2019]/g');
  });
});

describe('views on demand', () => {
  const withViews = () =>
    smallProject({
      'sidebar/shared.ts': 'export const kept = { count: 0 };\nexport const unused = 1;\n',
      'sidebar/view.ts':
        "import { kept } from './shared.ts';\nimport { own } from './own.ts';\nimport { h } from 'preact';\nexport const View = () => own + ++kept.count + ' ' + (h('p', null).type ?? '');\n",
      'sidebar/own.ts': "export const own = 'mine ';\n",
      'sidebar/main.tsx':
        "import { h } from 'preact';\nimport { kept } from './shared.ts';\n(window as any).count = () => kept.count + h('b', null).type;\n",
      'sidebar/on-demand/rare.ts': "export { View } from '../view.ts';\n",
    });

  test('have a page each, and use what the sidebar holds already instead of a second one', async () => {
    const { pages, findings } = await buildSidebar(join(withViews(), 'sidebar'));
    expect(findings).toEqual([]);
    expect(Object.keys(pages)).toEqual(['sidebar.html', 'sidebar-rare.html']);
    const realm = createContext({});
    new Script('var window = globalThis;').runInContext(realm);
    const run = (page: string) => {
      const script = page.slice(page.indexOf('<script>') + 8, page.lastIndexOf('</script>'));
      return new Script(script).runInContext(realm);
    };
    run(pages['sidebar.html'] ?? '');
    run(pages['sidebar-rare.html'] ?? '');
    expect(new Script('[okrViews.rare.View(), okrViews.rare.View(), count()].join()').runInContext(realm)).toBe(
      'mine 1 p,mine 2 p,2b',
    );
  });

  test('are held to the size of the sidebar, each by its name', () => {
    const noise = Array.from({ length: 30_000 }, (_, at) => ((at * 2_654_435_761) % 4_294_967_296).toString(36)).join(
      '',
    );
    expect(sidebarFits(noise, 'sidebar-rare.html')).toEqual([expect.stringMatching(/^sidebar-rare.html has/)]);
  });
});

describe('the sidebar and the server', () => {
  test('agree on the endpoints: each is a global function', () => {
    const names = readEntryPoints(join(import.meta.dirname, '../src/index.ts')).map((one) => one.name);
    expect(endpointNames.filter((name) => !names.includes(name))).toEqual([]);
    expect(endpointNames.length).toBeGreaterThan(5);
  });
});

describe('dist', () => {
  test('holds its files and nothing left over', async () => {
    const root = smallProject({ 'dist/old.js': 'old', 'dist/sub/older.js': 'older' });
    await buildDist(root);
    expect(readdirSync(join(root, 'dist')).sort()).toEqual(['Code.js', 'appsscript.json', 'sidebar.html']);
  });

  test('is left as it was when a guard objects', async () => {
    const root = smallProject({
      'dist/Code.js': 'good',
      'src/entry/half.ts': 'export const half = Number; export const kept = () => 0; SpreadsheetApp.flush();',
    });
    await expect(buildDist(root)).rejects.toThrow(/reads SpreadsheetApp/);
    expect(readFileSync(join(root, 'dist/Code.js'), 'utf8')).toBe('good');
  });
});
