import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parse, type Token } from 'acorn';
import { transformSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { SERVICES } from '../build/platform.mjs';

const ROOT = join(import.meta.dirname, '..');

/** Where each part of the house may import from; what is not named is outside. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  'src/domain/': ['src/domain/'],
  'src/contract.ts': ['src/domain/'],
  'src/sheet/': ['src/sheet/', 'src/domain/'],
  'src/entry/': ['src/entry/', 'src/sheet/', 'src/domain/', 'src/contract.ts'],
  'src/index.ts': ['src/entry/'],
  'sidebar/': ['sidebar/', 'src/domain/', 'src/contract.ts', 'preact'],
};

const MAY_NAME_SERVICES = ['src/sheet/', 'src/entry/'];

interface Source {
  readonly path: string;
  readonly text: string;
}

const sources: readonly Source[] = ['src', 'sidebar'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({ path: join(folder, name), text: readFileSync(join(ROOT, folder, name), 'utf8') })),
);

/** Every import and re-export of a file, type imports included: `src/…` for our own, the bare name for a package. */
function importsOf({ path, text }: Source): readonly string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '');
  const found = code.matchAll(
    /^(?:import|export)\b[^;'"]*?from\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
  );
  return [...found].map((match) => {
    const named = match[1] ?? match[2] ?? match[3] ?? '';
    return named.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(path), named)) : named;
  });
}

/** Names a file uses as variables: no strings, no comments, no types, nothing after a dot. */
function namesIn({ path, text }: Source): ReadonlySet<string> {
  const loader = path.endsWith('x') ? 'tsx' : 'ts';
  const tokens: Token[] = [];
  const { code } = transformSync(text, { loader, jsx: 'automatic', target: 'es2019' });
  parse(code, { ecmaVersion: 2022, sourceType: 'module', onToken: tokens });
  const bare = tokens.filter((token, at) => token.type.label === 'name' && tokens[at - 1]?.type.label !== '.');
  return new Set(bare.map((token) => String((token as Token & { value: unknown }).value)));
}

function allowedFor(path: string): readonly string[] {
  const part = Object.keys(ARROWS).find((one) => path.startsWith(one));
  return part === undefined ? [] : (ARROWS[part] ?? []);
}

/** The imports of a file that point outward. */
function outward(source: Source): readonly string[] {
  const allowed = allowedFor(source.path);
  return importsOf(source).filter(
    (target) => !allowed.some((one) => target === one || target.startsWith(one.endsWith('/') ? one : `${one}/`)),
  );
}

describe('the house', () => {
  test('has every source in a part with known arrows', () => {
    expect(sources.length).toBeGreaterThan(10);
    expect(sources.filter(({ path }) => allowedFor(path).length === 0)).toEqual([]);
  });

  test('imports point inward', () => {
    const wrong = sources.flatMap((source) => outward(source).map((target) => `${source.path} imports ${target}`));
    expect(wrong).toEqual([]);
  });

  test('only the sheet and the entry points name a Google service', () => {
    const wrong = sources
      .filter(({ path }) => !MAY_NAME_SERVICES.some((part) => path.startsWith(part)))
      .flatMap((source) => {
        const names = namesIn(source);
        return SERVICES.filter((service) => names.has(service)).map((service) => `${source.path} names ${service}`);
      });
    expect(wrong).toEqual([]);
  });

  test('only one file of the sidebar knows how the server is reached', () => {
    const wrong = sources.filter(({ path, text }) => path.startsWith('sidebar/') && /\bgoogle\b/.test(text));
    expect(wrong.map(({ path }) => path).filter((path) => path !== 'sidebar/server.ts')).toEqual([]);
  });

  test('the rules have no clock and no dice', () => {
    const clock = /\bnew Date\(\s*\)|\bDate\.now\b|\bMath\.random\b/;
    const wrong = sources.filter(({ path, text }) => path.startsWith('src/domain/') && clock.test(text));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

describe('the checks above', () => {
  const source = (path: string, text: string): Source => ({ path, text });

  test.each([
    ['src/domain/a.ts', "import { b } from '../sheet/b.ts';", ['src/sheet/b.ts']],
    ['src/domain/a.ts', "import type { Answer } from '../contract.ts';", ['src/contract.ts']],
    ['src/sheet/a.ts', "export { b } from '../entry/b.ts';", ['src/entry/b.ts']],
    ['src/sheet/tabs/a.ts', "import {\n  b,\n} from '../../entry/b.ts';", ['src/entry/b.ts']],
    ['src/entry/a.ts', "import '../../workbench/b.ts';", ['workbench/b.ts']],
    ['sidebar/a.tsx', "import { b } from '../src/sheet/b.ts';", ['src/sheet/b.ts']],
    ['sidebar/a.tsx', "const b = await import('react');", ['react']],
    ['sidebar/views/a.tsx', "import { b } from 'preact/hooks';\nimport { c } from '../parts/c.tsx';", []],
    ['src/entry/a.ts', "import { b } from '../sheet/b.ts';\nimport type { C } from '../contract.ts';", []],
  ])('see where %s points with %j', (path, text, expected) => {
    expect(outward(source(path, text))).toEqual(expected);
  });

  test('see a service in code, not in words, types or members', () => {
    const names = namesIn(
      source('a.ts', "// Utilities\nconst a: GoogleAppsScript.Maps = x.Session('Jdbc'); SpreadsheetApp.flush();"),
    );
    expect(SERVICES.filter((service) => names.has(service))).toEqual(['SpreadsheetApp']);
  });
});
