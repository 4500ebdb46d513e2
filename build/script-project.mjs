/**
 * Makes the script project in the user's Google account. clasp refuses while a .clasp.json stands in the folder and
 * overwrites what it finds in dist/, so ours steps aside meanwhile and comes back with the new script's id.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PLACEHOLDER = 'YOUR-SCRIPT-ID';

/** Reads `--parent <id or address>`, `--title <title>` and `--again`; throws a sentence on anything else. */
export function readArguments(words) {
  const asked = { parent: null, title: 'OKR Register', again: false };
  const rest = [...words];
  while (rest.length > 0) {
    const word = rest.shift();
    if (word === '--again') asked.again = true;
    else if (word === '--title' || word === '--parent') {
      const value = rest.shift();
      if (value === undefined || value.startsWith('--')) throw new Error(`Say something after ${word}.`);
      if (word === '--title') asked.title = value;
      else asked.parent = spreadsheetId(value);
    } else {
      throw new Error(
        `"${word}" is not understood. Use: npm run create -- [--parent <spreadsheet id>] [--title <title>]`,
      );
    }
  }
  return asked;
}

/** The id out of an address copied from the browser, or the id itself. */
function spreadsheetId(text) {
  const id = /\/d\/([\w-]+)/.exec(text)?.[1] ?? text;
  if (!/^[\w-]{20,}$/.test(id)) {
    throw new Error(`"${text}" is not a spreadsheet. Copy its address from the browser, or the long part after /d/.`);
  }
  return id;
}

/** Answers the new script's id and, where clasp says so, the spreadsheet's; .clasp.json then holds both. */
export async function createScriptProject({ root, parent, title, again }) {
  const ours = join(root, '.clasp.json');
  const aside = join(root, '.clasp.json.aside');
  // Left by a run that was killed: that copy is the real one.
  if (existsSync(aside)) renameSync(aside, ours);
  const settings = JSON.parse(readFileSync(ours, 'utf8'));
  if (settings.scriptId !== PLACEHOLDER && !again) {
    throw new Error(`This folder already belongs to the script ${settings.scriptId}. To make another, add --again.`);
  }
  renameSync(ours, aside);
  try {
    const made = await claspCreate(root, parent, title, ours);
    writeFileSync(aside, `${JSON.stringify({ ...settings, ...made }, null, 2)}\n`);
    return made;
  } finally {
    rmSync(ours, { force: true });
    renameSync(aside, ours);
  }
}

async function claspCreate(root, parent, title, written) {
  // `--type sheets` always makes a new spreadsheet and ignores a parent; a script for an existing one has no type.
  const where = parent === null ? ['--type', 'sheets'] : ['--parentId', parent];
  const { code, output } = await run(root, ['create-script', ...where, '--title', title, '--rootDir', 'dist']);
  if (existsSync(written)) {
    const { scriptId, parentId } = JSON.parse(readFileSync(written, 'utf8'));
    return parentId === undefined ? { scriptId } : { scriptId, parentId };
  }
  // clasp writes its file last: if it stopped after the project was made, its id was printed.
  const scriptId = /script\.google\.com\/d\/([\w-]+)/.exec(output)?.[1];
  if (scriptId !== undefined) return parent === null ? { scriptId } : { scriptId, parentId: parent };
  throw new Error(
    code === null
      ? 'clasp was not found. Run this as: npm run create'
      : 'clasp did not make the project; its reason stands above. If it asks you to log in: npx clasp login',
  );
}

/** Runs clasp with its output shown and kept; a null code means that there is no clasp. */
function run(root, words) {
  return new Promise((done) => {
    const child = spawn('clasp', words, {
      cwd: root,
      stdio: ['inherit', 'pipe', 'inherit'],
      shell: process.platform === 'win32',
    });
    // Ctrl+C ends clasp; this process must live on to put .clasp.json back.
    const stay = () => {};
    process.on('SIGINT', stay);
    let output = '';
    child.stdout.on('data', (piece) => {
      output += piece;
      process.stdout.write(piece);
    });
    const finish = (code) => {
      process.off('SIGINT', stay);
      done({ code, output });
    };
    child.on('error', () => finish(null));
    child.on('close', (code) => finish(code ?? 1));
  });
}
