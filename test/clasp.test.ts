import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildDist } from '../build/dist.mjs';
import { VIEW_SETS } from '../src/contract.ts';

const ROOT = join(import.meta.dirname, '..');
const CLASP = join(ROOT, 'node_modules/@google/clasp/build/src/index.js');

// clasp has no option for another address: its requests to Google are bent to the stub on the loopback address.
const DETOUR = `
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
https.request = (target, options, callback) => {
  const given = target instanceof URL || typeof target === 'string' ? new URL(target) : target;
  const host = given.hostname ?? given.host;
  if (!/(^|\\.)googleapis\\.com$/.test(host)) throw new Error('unexpected host ' + host);
  const more = typeof options === 'object' ? options : given instanceof URL ? {} : given;
  const path = given instanceof URL ? given.pathname + given.search : given.path;
  const done = typeof options === 'function' ? options : callback;
  return http.request({ method: more.method, headers: more.headers, host: '127.0.0.1', port: process.env.STUB_PORT, path, agent: undefined }, done);
};
syncBuiltinESMExports();
`;

const TOKENS = {
  tokens: {
    default: {
      type: 'authorized_user',
      client_id: 'x',
      client_secret: 'y',
      refresh_token: 'z',
      access_token: 'stub',
      expiry_date: 4_102_444_800_000,
    },
  },
};

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body: { files?: { name: string; type: string; source: string }[] };
}

let folder = '';
let built: Readonly<Record<string, string>>;
let google: Server;
const sent: Sent[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'okr-clasp-'));
  copyFileSync(join(ROOT, '.clasp.json'), join(folder, '.clasp.json'));
  built = await buildDist(ROOT, join(folder, 'dist'));
  writeFileSync(join(folder, '.clasprc.json'), JSON.stringify(TOKENS));
  writeFileSync(join(folder, 'detour.mjs'), DETOUR);
  google = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const text = Buffer.concat(pieces).toString();
      const body = (text === '' ? {} : JSON.parse(text)) as Sent['body'];
      sent.push({ method: request.method ?? '', path: request.url ?? '', body });
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(request.method === 'PUT' ? body : { files: [] }));
    });
  });
  await new Promise<void>((ready) => google.listen(0, '127.0.0.1', ready));
});

afterAll(() => {
  google.close();
  rmSync(folder, { recursive: true });
});

/** Runs the installed clasp in the folder, with its home there, too. */
async function clasp(...words: string[]): Promise<string> {
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    STUB_PORT: String((google.address() as AddressInfo).port),
    NODE_OPTIONS: `--import ${pathToFileURL(join(folder, 'detour.mjs')).href}`,
  };
  const { stdout } = await promisify(execFile)(process.execPath, [CLASP, ...words], { cwd: folder, env });
  return stdout;
}

/** The pages of views that are fetched when first opened. */
const SETS = VIEW_SETS.map((name) => `sidebar-${name}`).sort();

describe('clasp', () => {
  test('would push exactly the manifest, the code and the pages of the sidebar', async () => {
    const status = JSON.parse(await clasp('show-file-status', '--json')) as {
      filesToPush: string[];
      untrackedFiles: string[];
    };
    expect(status.filesToPush.map((one) => one.replace('dist/', '')).sort()).toEqual([
      'Code.js',
      'appsscript.json',
      ...SETS.map((name) => `${name}.html`),
      'sidebar.html',
    ]);
    expect(status.untrackedFiles).toEqual([]);
  });

  test('pushes exactly those, byte for byte, in one request', async () => {
    await clasp('push', '--force');
    const writes = sent.filter((one) => one.method !== 'GET');
    expect(writes.map((one) => [one.method, one.path.replace(/\?.*/, '')])).toEqual([
      ['PUT', '/v1/projects/YOUR-SCRIPT-ID/content'],
    ]);
    const files = writes[0]?.body.files?.map(({ name, type, source }) => [name, type, source]).sort();
    expect(files).toEqual([
      ['Code', 'SERVER_JS', built['Code.js']],
      ['appsscript', 'JSON', built['appsscript.json']],
      ['sidebar', 'HTML', built['sidebar.html']],
      ...SETS.map((name) => [name, 'HTML', built[`${name}.html`]]),
    ]);
  });
});
