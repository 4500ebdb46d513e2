/**
 * `npm run bench`: how calm and how honest the colours are over simulated quarters, and what the functions cost beside a
 * bare loop. Figures to read, never a test: nothing here passes or fails by the clock.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { printCalm } from './calm.mjs';
import { printSpeed } from './speed.mjs';

const code = fileURLToPath(new URL('../dist/Code.js', import.meta.url));
if (!existsSync(code)) {
  console.error('dist/Code.js is missing. Run npm run build first.');
  process.exit(1);
}
printCalm(code);
printSpeed(code);
