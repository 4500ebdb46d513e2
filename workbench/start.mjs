/**
 * `npm start`: builds the add-on and the page, serves the page on this machine and prints its address.
 * `-- --example` opens with the example company, `-- --port 8000` takes another port.
 */
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildPage } from './build.mjs';
import { servePage } from './serve.mjs';

const { values } = parseArgs({
  options: { example: { type: 'boolean', default: false }, port: { type: 'string', default: '4000' } },
});
const repository = dirname(dirname(fileURLToPath(import.meta.url)));

const built = spawnSync(process.execPath, ['build.mjs'], { cwd: repository, stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);

const folder = await buildPage();
const page = await servePage(folder, Number(values.port)).catch((error) => {
  if (error.code !== 'EADDRINUSE') throw error;
  console.error(`Port ${values.port} is taken. Choose another: npm start -- --port 4001`);
  process.exit(1);
});
console.log(`The workbench is open at ${page.address}${values.example ? '?example' : ''}`);
console.log('Ctrl+C ends it.');
