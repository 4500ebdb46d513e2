import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createScriptProject, readArguments } from '../build/script-project.mjs';

const SPREADSHEET = '1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789';
const OURS = { scriptId: 'YOUR-SCRIPT-ID', rootDir: 'dist', filePushOrder: ['dist/Code.js'] };
const MADE = { scriptId: 'new-script', rootDir: 'dist', parentId: SPREADSHEET, filePushOrder: [] };

let root = '';
const path = process.env.PATH;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'okr-create-'));
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});

afterEach(() => {
  process.env.PATH = path;
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
});

/** A clasp on the PATH that notes how it was called, whether our file was out of the way, and then does as told. */
function stubClasp(then: string): void {
  const bin = join(root, 'bin');
  mkdirSync(bin);
  const note =
    "require('fs').writeFileSync('call.json', JSON.stringify({ words: process.argv.slice(2), alone: !require('fs').existsSync('.clasp.json') }));";
  writeFileSync(join(bin, 'clasp'), `#!/usr/bin/env node\n${note}\n${then}\n`);
  chmodSync(join(bin, 'clasp'), 0o755);
  process.env.PATH = `${bin}${delimiter}${path}`;
}

const writesItsFile = `require('fs').writeFileSync('.clasp.json', ${JSON.stringify(JSON.stringify(MADE))});`;
const settings = () => JSON.parse(readFileSync(join(root, '.clasp.json'), 'utf8')) as unknown;
const call = () => JSON.parse(readFileSync(join(root, 'call.json'), 'utf8')) as { words: string[]; alone: boolean };
const keepOurs = (ours: object = OURS) => writeFileSync(join(root, '.clasp.json'), JSON.stringify(ours));
const create = (words: string[] = []) => createScriptProject({ root, ...readArguments(words) });

describe('npm run create', () => {
  test('makes a new spreadsheet with a script and keeps our settings beside the new id', async () => {
    keepOurs();
    stubClasp(writesItsFile);
    expect(await create()).toEqual({ scriptId: 'new-script', parentId: SPREADSHEET });
    expect(call()).toEqual({
      words: ['create-script', '--type', 'sheets', '--title', 'OKR Register', '--rootDir', 'dist'],
      alone: true,
    });
    expect(settings()).toEqual({ ...OURS, scriptId: 'new-script', parentId: SPREADSHEET });
    expect(existsSync(join(root, '.clasp.json.aside'))).toBe(false);
  });

  test('binds to an existing spreadsheet without a type, which would make a new one instead', async () => {
    keepOurs();
    stubClasp(writesItsFile);
    await create(['--parent', `https://docs.google.com/spreadsheets/d/${SPREADSHEET}/edit#gid=0`]);
    expect(call().words).toEqual([
      'create-script',
      '--parentId',
      SPREADSHEET,
      '--title',
      'OKR Register',
      '--rootDir',
      'dist',
    ]);
  });

  test('puts our settings back when clasp fails, and says what to do', async () => {
    keepOurs();
    stubClasp('process.exit(1)');
    await expect(create()).rejects.toThrow(/npx clasp login/);
    expect(settings()).toEqual(OURS);
  });

  test('keeps the id of a project that was made although clasp failed afterwards', async () => {
    keepOurs();
    stubClasp("console.log('Created new script: https://script.google.com/d/half-made/edit'); process.exitCode = 1;");
    expect(await create(['--parent', SPREADSHEET])).toEqual({ scriptId: 'half-made', parentId: SPREADSHEET });
    expect(settings()).toEqual({ ...OURS, scriptId: 'half-made', parentId: SPREADSHEET });
  });

  test('says so when there is no clasp', async () => {
    keepOurs();
    process.env.PATH = root;
    await expect(create()).rejects.toThrow('clasp was not found. Run this as: npm run create');
    expect(settings()).toEqual(OURS);
  });

  test('does not make a second project by accident', async () => {
    keepOurs({ ...OURS, scriptId: 'mine' });
    stubClasp(writesItsFile);
    await expect(create()).rejects.toThrow(/already belongs to the script mine/);
    expect(existsSync(join(root, 'call.json'))).toBe(false);
    expect((await create(['--again'])).scriptId).toBe('new-script');
  });

  test('finds our settings where a killed run left them', async () => {
    writeFileSync(join(root, '.clasp.json.aside'), JSON.stringify(OURS));
    stubClasp('process.exit(1)');
    await expect(create()).rejects.toThrow();
    expect(settings()).toEqual(OURS);
  });

  test.each([
    [['--parent'], 'Say something after --parent.'],
    [['--parent', '--again'], 'Say something after --parent.'],
    [['--parent', 'My sheet'], /"My sheet" is not a spreadsheet/],
    [['--sheet', 'x'], /"--sheet" is not understood/],
  ])('refuses %j with a sentence', (words, sentence) => {
    expect(() => readArguments(words)).toThrow(sentence);
  });
});
