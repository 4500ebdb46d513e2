/**
 * dist/sidebar.html: sidebar/index.html with its script and style inlined, since Apps Script has no other files to serve;
 * and a page with one script for each set of views that is fetched when first opened (sidebar/on-demand/).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import * as guards from './sidebar-guards.mjs';

const STYLE = '<link rel="stylesheet" href="style.css">';
const SCRIPT = '<script src="main.tsx"></script>';

/** The pages by name, and what is wrong with them in sentences: they may only be used when there is nothing. */
export async function buildSidebar(folder) {
  const main = join(folder, 'main.tsx');
  const sets = viewSets(folder);
  const shared = sets.length > 0 ? await sharedModules(main, sets) : [];
  const [script, style, ...views] = await Promise.all([
    bundle(shared.length > 0 ? { stdin: lending(main, shared, folder) } : { entryPoints: [main] }),
    bundle({ entryPoints: [join(folder, 'style.css')] }),
    ...sets.map(({ name, entry }) =>
      bundle({ entryPoints: [entry], globalName: `okrViews.${name}`, plugins: [borrowing(shared)] }),
    ),
  ]);
  const shell = readFileSync(join(folder, 'index.html'), 'utf8');
  for (const mark of [STYLE, SCRIPT]) {
    if (!shell.includes(mark)) throw new Error(`sidebar/index.html has lost its line ${mark}.`);
  }
  const safe = safeText(script);
  // Functions as replacements: in a plain string `$&` and the like would be expanded.
  const text = shell.replace(STYLE, () => `<style>${style}</style>`).replace(SCRIPT, () => `<script>${safe}</script>`);
  const scripts = [safe, ...views.map(safeText)];
  const pages = { 'sidebar.html': text };
  sets.forEach(({ name }, at) => {
    pages[`sidebar-${name}.html`] = `<script>${scripts[at + 1]}</script>`;
  });
  const findings = [
    ...scripts.flatMap(guards.sidebarScriptIsSafe),
    ...guards.sidebarStandsAlone(text, safe),
    ...Object.entries(pages).flatMap(([name, page]) => guards.sidebarFits(page, name)),
  ];
  return { pages, findings };
}

function viewSets(folder) {
  const place = join(folder, 'on-demand');
  const files = existsSync(place) ? readdirSync(place).sort() : [];
  return files.map((file) => ({ name: file.replace(/\.tsx?$/, ''), entry: join(place, file) }));
}

/** What the views import and the sidebar holds anyway: it is lent to them, so that there is one of each. */
async function sharedModules(main, sets) {
  const [core, ...views] = await Promise.all([main, ...sets.map(({ entry }) => entry)].map(inputsOf));
  const lent = views.flatMap((inputs) =>
    Object.entries(inputs)
      .filter(([path]) => !(path in core))
      .flatMap(([, { imports }]) => imports.map(({ path }) => path).filter((path) => path in core)),
  );
  return [...new Set(lent)].sort().map((path) => resolve(path));
}

async function inputsOf(entry) {
  const { metafile } = await build({ ...OPTIONS, entryPoints: [entry], metafile: true });
  return metafile.inputs;
}

const LENT = 'window.okrLent';

function lending(main, shared, folder) {
  const lines = shared.map((path, at) => `import * as m${at} from ${JSON.stringify(path)};`);
  const list = shared.map((_, at) => `m${at}`).join();
  return {
    contents: `import ${JSON.stringify(main)};\n${lines.join('\n')}\n${LENT} = [${list}];`,
    resolveDir: folder,
  };
}

function borrowing(shared) {
  return {
    name: 'borrowing',
    setup(views) {
      const OWN = { asked: true };
      views.onResolve({ filter: /./ }, async ({ path, pluginData, ...about }) => {
        if (pluginData === OWN) return undefined;
        const { kind, importer, resolveDir } = about;
        const found = await views.resolve(path, { kind, importer, resolveDir, pluginData: OWN });
        const at = shared.indexOf(found.path);
        return at === -1 ? undefined : { path: String(at), namespace: 'lent' };
      });
      views.onLoad({ filter: /./, namespace: 'lent' }, ({ path }) => ({
        contents: `module.exports = ${LENT}[${path}]`,
        loader: 'js',
      }));
    },
  };
}

const OPTIONS = {
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
};

async function bundle(what) {
  const result = await build({ ...OPTIONS, ...what });
  return result.outputFiles[0].text.trim();
}

/**
 * `://` inside a string reads as a comment to HtmlService; escaped it is the same value. esbuild leaves what is not
 * ASCII inside regular expressions; everything else it has escaped already.
 */
function safeText(script) {
  return script
    .replaceAll('://', ':\\/\\/')
    .replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
