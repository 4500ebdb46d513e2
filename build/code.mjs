/** dist/Code.js: the bundle of src/index.ts as one global `OKR`, then the functions Apps Script looks for. */
import { build } from 'esbuild';
import { minify } from 'terser';
import * as guards from './code-guards.mjs';
import { readEntryPoints } from './entry-points.mjs';
import { rewritten } from './rewriting.mjs';
import { shorten } from './short-forms.mjs';
import { writeStubs } from './stubs.mjs';

/** The text, and what is wrong with it in sentences: it may only be used when there are none. */
export async function buildCode(indexPath) {
  const entryPoints = readEntryPoints(indexPath);
  const bundle = await built({ entryPoints: [indexPath], format: 'esm', target: 'es2022' });
  const lowered = await built({
    stdin: { contents: shorten(bundle) },
    format: 'esm',
    target: 'es2019',
    minifySyntax: true,
  });
  const text = `${await shortened(asGlobal(lowered))}\n${writeStubs(entryPoints)}`;
  return { text, findings: judge(text, entryPoints) };
}

/** What the module exports as the properties of one `OKR`; esbuild's own way has a getter for each. */
function asGlobal(bundle) {
  const returned = rewritten(bundle, ({ type, start, end, specifiers }) => {
    if (type !== 'ExportNamedDeclaration') return [];
    const names = specifiers.map(({ exported, local }) => `${exported.name}: ${local.name}`);
    return [[start, end, `return { ${names.join(', ')} };`]];
  });
  // Never given: terser writes its short name for `void 0`, as `unsafe_undefined` says below.
  return `var OKR = ((undefined) => {\n${returned}\n})();`;
}

async function built(how) {
  const options = { bundle: true, write: false, charset: 'utf8', legalComments: 'none', logLevel: 'silent' };
  return (await build({ ...options, ...how })).outputFiles[0].text;
}

/** Apps Script parses the whole file at every call: half of it would be names and blanks. */
async function shortened(text) {
  const { code } = await minify(text, {
    ecma: 2019,
    compress: { passes: 2, keep_fargs: false, unsafe_arrows: true, unsafe_undefined: true },
    mangle: true,
    format: { comments: false },
  });
  return code;
}

function judge(text, entryPoints) {
  const unparsable = guards.parsesAsES2019(text);
  if (unparsable.length > 0) return unparsable;
  return [
    ...guards.globalsMatchExports(
      text,
      entryPoints.map((one) => one.name),
    ),
    ...guards.loadTouchesNothing(text),
    ...guards.customFunctionsAreDocumented(text),
    ...guards.codeFits(text),
  ];
}
