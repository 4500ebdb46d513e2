import type { DistFiles } from '../emulator/dist-files.ts';

let files: DistFiles | null = null;

/** Fetches the built add-on that lies beside the page: the very files a push would send. */
export async function fetchAddOn(): Promise<DistFiles> {
  const read = async (name: string) => {
    const answer = await fetch(`add-on/${name}`);
    if (!answer.ok)
      throw new Error(`The add-on's file ${name} is missing beside the page. Build it with npm run build.`);
    return answer.text();
  };
  const pages = JSON.parse(await read('pages.json')) as string[];
  const [code, manifest, ...texts] = await Promise.all(['Code.js', 'appsscript.json', ...pages].map(read));
  const html = Object.fromEntries(pages.map((name, at) => [name.replace(/\.html$/, ''), texts[at]!]));
  files = { code: code!, html, manifest: manifest! };
  return files;
}

/** Stands in for the emulator's module of the same export, which reads the disk. */
export function distFiles(): DistFiles {
  if (!files) throw new Error('The add-on has not been fetched yet.');
  return files;
}

/** The script's public functions: what google.script.run offers. A trailing underscore makes a function private. */
export function functionNames({ code }: DistFiles): string[] {
  return [...code.matchAll(/^(?:async )?function\s+([\w$]+)\s*\(/gm)]
    .map(([, name]) => name!)
    .filter((name) => !name.endsWith('_'));
}
