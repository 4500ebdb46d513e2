/** `npm run create`: makes the script project in your Google account, ready for `npm run push`. */
import { fileURLToPath } from 'node:url';
import { buildDist } from './build/dist.mjs';
import { createScriptProject, readArguments } from './build/script-project.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));

try {
  const asked = readArguments(process.argv.slice(2));
  const { scriptId, parentId } = await createScriptProject({ root, ...asked });
  // clasp has just put the new project's empty files into dist/.
  await buildDist(root);
  console.log(`\nThe script ${scriptId} is yours; .clasp.json now names it.`);
  if (parentId) console.log(`Its spreadsheet: https://docs.google.com/spreadsheets/d/${parentId}/edit`);
  console.log('Next: npm run push, then reload the spreadsheet and open Extensions, OKR Register.');
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
