/** `npm run build`: source to dist/, or the sentences why not. The parts stand in build/. */
import { fileURLToPath } from 'node:url';
import { buildDist } from './build/dist.mjs';

try {
  const files = await buildDist(fileURLToPath(new URL('.', import.meta.url)));
  for (const [name, text] of Object.entries(files)) {
    console.log(`dist/${name.padEnd(16)} ${(Buffer.byteLength(text) / 1000).toFixed(1)} kB`);
  }
} catch (error) {
  console.error(`The build stopped.\n${error.message}`);
  process.exitCode = 1;
}
