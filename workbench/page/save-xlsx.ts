import { strToU8, zipSync } from 'fflate';
import type { Model } from '../emulator/engine.ts';
import { element } from './element.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Hands the file to the browser as a download. */
export async function saveXlsx(fileName: string, model: Model): Promise<void> {
  const url = URL.createObjectURL(new Blob([await bytesOf(model)], { type: TYPE }));
  element('a', { href: url, download: `${fileName}.xlsx` }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

async function bytesOf(model: Model): Promise<Uint8Array<ArrayBuffer>> {
  const { warn } = console;
  // The engine lists on the console what xlsx cannot hold, rule by rule.
  console.warn = () => {};
  try {
    const { files } = await model.exportXLSX();
    const entries = files.map((file) => [
      file.path,
      'content' in file ? strToU8(String(file.content)) : new Uint8Array(),
    ]);
    return zipSync(Object.fromEntries(entries)) as Uint8Array<ArrayBuffer>;
  } finally {
    console.warn = warn;
  }
}
