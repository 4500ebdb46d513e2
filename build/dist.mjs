/** Builds what `clasp push` sends: Code.js, the pages of the sidebar and appsscript.json, and nothing beside them. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCode } from './code.mjs';
import { buildSidebar } from './sidebar.mjs';

/**
 * Answers the files by name, or throws one sentence a line. Nothing is written before every guard is content, so a
 * failed build leaves the last good one in place.
 */
export async function buildDist(root, dist = join(root, 'dist')) {
  const [code, sidebar] = await Promise.all([
    buildCode(join(root, 'src/index.ts')),
    buildSidebar(join(root, 'sidebar')),
  ]);
  const findings = [...code.findings, ...sidebar.findings];
  if (findings.length > 0) throw new Error(findings.join('\n'));
  const files = {
    'Code.js': code.text,
    ...sidebar.pages,
    'appsscript.json': readFileSync(join(root, 'appsscript.json'), 'utf8'),
  };
  writeOnly(dist, files);
  return files;
}

/** Each file is swapped in whole: a test or a page reading meanwhile never sees half of one. */
function writeOnly(dist, files) {
  mkdirSync(dist, { recursive: true });
  const swap = `${dist}.${process.pid}.new`;
  mkdirSync(swap, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(swap, name), text);
    renameSync(join(swap, name), join(dist, name));
  }
  rmSync(swap, { recursive: true });
  for (const name of readdirSync(dist)) {
    if (!(name in files)) rmSync(join(dist, name), { recursive: true });
  }
}
