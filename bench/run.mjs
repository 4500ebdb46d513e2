/**
 * `npm run bench`: how calm and how honest the colours are over simulated quarters, and what the functions cost beside a
 * bare loop; and how many service calls a command makes. Figures to read, never a test: nothing here passes or fails by the clock.
 */
import { existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { printCalm } from './calm.mjs';
import { printSpeed } from './speed.mjs';

const code = fileURLToPath(new URL('../dist/Code.js', import.meta.url));
if (!existsSync(code)) {
  console.error('dist/Code.js is missing. Run npm run build first.');
  process.exit(1);
}
printCalm(code);

// The emulator is TypeScript; bundled two folders down, as its sources are, because it finds dist/ from where it stands.
const outfile = fileURLToPath(new URL('.out/calls.mjs', import.meta.url));
await build({
  entryPoints: [fileURLToPath(new URL('calls.ts', import.meta.url))],
  ...{
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['@odoo/o-spreadsheet', 'happy-dom'],
    logLevel: 'error',
    outfile,
  },
});
const { printCalls, printLongLog } = await import(outfile);
rmSync(fileURLToPath(new URL('.out', import.meta.url)), { recursive: true });
printCalls();
printLongLog();
// Last: it exposes the garbage collector to every realm made after it.
printSpeed(code);
