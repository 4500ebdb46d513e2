/**
 * Bundles the static page: engine, emulator and page in one script, the built add-on beside it as the files a push sends.
 * Whoever opens the folder through any web server has a working spreadsheet; nothing is fetched from elsewhere.
 */
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const workbench = dirname(fileURLToPath(import.meta.url));
const repository = dirname(workbench);

/** The emulator's two modules that need Node give way to their twins for the browser. */
const browserTwins = {
  name: 'browser-twins',
  setup(bundle) {
    bundle.onResolve({ filter: /\/(realm-node|dist-files)\.ts$/ }, ({ path, importer }) => {
      if (!importer.includes('emulator')) return;
      const twin = basename(path) === 'realm-node.ts' ? 'realm-page.ts' : 'add-on-files.ts';
      return { path: join(workbench, 'page', twin) };
    });
  },
};

/** Font Awesome names its font in five formats; every browser the engine runs in reads woff2. */
const woff2Only = {
  name: 'woff2-only',
  setup(bundle) {
    bundle.onLoad({ filter: /font-awesome\.css$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(
        /@font-face \{[^}]*\}/,
        "@font-face { font-family: FontAwesome; src: url('../fonts/fontawesome-webfont.woff2') format('woff2'); }",
      ),
      loader: 'css',
    }));
  },
};

/**
 * @param {{ addOn?: string, out?: string }} [options] the built add-on's folder (default `dist`), where the page goes
 *   (default `workbench/dist`, emptied first)
 * @returns {Promise<string>} the folder to serve
 */
export async function buildPage({ addOn = join(repository, 'dist'), out = join(workbench, 'dist') } = {}) {
  await rm(out, { recursive: true, force: true });
  await mkdir(join(out, 'add-on'), { recursive: true });
  await build({
    entryPoints: [{ in: join(workbench, 'page', 'main.ts'), out: 'page' }],
    outdir: out,
    bundle: true,
    format: 'iife',
    minify: true,
    target: 'es2022',
    mainFields: ['module', 'main'],
    loader: { '.xml': 'text', '.woff2': 'dataurl' },
    assetNames: '[name]',
    legalComments: 'external',
    logLevel: 'warning',
    plugins: [browserTwins, woff2Only],
  });
  await copyFile(join(workbench, 'page', 'index.html'), join(out, 'index.html'));
  const files = (await readdir(addOn)).filter((name) => /\.(js|html|json)$/.test(name));
  for (const file of files) await copyFile(join(addOn, file), join(out, 'add-on', file));
  const pages = files.filter((name) => name.endsWith('.html'));
  await writeFile(join(out, 'add-on', 'pages.json'), JSON.stringify(pages));
  return out;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await buildPage());
