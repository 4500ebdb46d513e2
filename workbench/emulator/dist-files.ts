import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The files `clasp push` would send. The page's bundle swaps this module for one that carries the texts. */
export interface DistFiles {
  readonly code: string;
  /** HTML files by their name in the project, without `.html`. */
  readonly html: Readonly<Record<string, string>>;
  /** The text of appsscript.json: its scopes and time zone. */
  readonly manifest: string;
}

export function distFiles(): DistFiles {
  const read = (name: string) => readFileSync(fileURLToPath(new URL(`../../dist/${name}`, import.meta.url)), 'utf8');
  return { code: read('Code.js'), html: { sidebar: read('sidebar.html') }, manifest: read('appsscript.json') };
}
