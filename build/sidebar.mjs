/** dist/sidebar.html: sidebar/index.html with its script and style inlined, since Apps Script has no other files to serve. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import * as guards from './sidebar-guards.mjs';

const STYLE = '<link rel="stylesheet" href="style.css">';
const SCRIPT = '<script src="main.tsx"></script>';

/** The page, and what is wrong with it in sentences: it may only be used when there are none. */
export async function buildSidebar(folder) {
  const [script, style] = await Promise.all([bundle(join(folder, 'main.tsx')), bundle(join(folder, 'style.css'))]);
  const shell = readFileSync(join(folder, 'index.html'), 'utf8');
  for (const mark of [STYLE, SCRIPT]) {
    if (!shell.includes(mark)) throw new Error(`sidebar/index.html has lost its line ${mark}.`);
  }
  const safe = escapeRest(hideSchemes(script));
  // Functions as replacements: in a plain string `$&` and the like would be expanded.
  const text = shell.replace(STYLE, () => `<style>${style}</style>`).replace(SCRIPT, () => `<script>${safe}</script>`);
  const findings = [
    ...guards.sidebarScriptIsSafe(safe),
    ...guards.sidebarStandsAlone(text, safe),
    ...guards.sidebarFits(text),
  ];
  return { text, findings };
}

async function bundle(entry) {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2019',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    charset: 'ascii',
    legalComments: 'none',
    supported: { 'template-literal': false },
    logLevel: 'silent',
  });
  return result.outputFiles[0].text.trim();
}

/** `://` inside a string reads as a comment to HtmlService; escaped it is the same value. */
function hideSchemes(script) {
  return script.replaceAll('://', ':\\/\\/');
}

/** esbuild leaves what is not ASCII inside regular expressions; everything else it has escaped already. */
function escapeRest(script) {
  return script.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
