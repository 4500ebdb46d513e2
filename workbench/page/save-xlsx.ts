import { element } from './element.ts';

/** Hands the bytes to the browser as a download. */
export function saveXlsx(fileName: string, bytes: Uint8Array): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  element('a', { href: url, download: `${fileName}.xlsx` }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
