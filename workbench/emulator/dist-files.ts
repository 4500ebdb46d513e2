import { readdirSync, readFileSync } from 'node:fs';
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
  const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
  const read = (name: string) => readFileSync(dist + name, 'utf8');
  const pages = readdirSync(dist).filter((name) => name.endsWith('.html'));
  const html = Object.fromEntries(pages.map((name) => [name.replace(/\.html$/, ''), read(name)]));
  return { code: read('Code.js'), html, manifest: read('appsscript.json') };
}
