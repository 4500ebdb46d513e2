import { strToU8, zipSync } from 'fflate';
import type { WorkbenchFile } from './file.ts';

/**
 * What the engine writes that Excel may want to repair: an error style left blank, and a count of validations that
 * still includes the checkboxes it leaves out.
 */
function repaired(xml: string): string {
  return xml
    .replaceAll(' errorStyle=""', ' errorStyle="stop"')
    .replace(/<dataValidations count="\d+">([\s\S]*?)<\/dataValidations>/g, (_, rules: string) => {
      const count = rules.match(/<dataValidation /g)?.length ?? 0;
      return count ? `<dataValidations count="${count}">${rules}</dataValidations>` : '';
    });
}

/**
 * The file as xlsx. Needs a DOM: a page, or DOMParser, XMLSerializer and document as globals. Formulas the format does
 * not know (ours, ARRAYFORMULA) are written as their values.
 */
export async function exportXlsx(file: WorkbenchFile): Promise<Uint8Array> {
  if (typeof DOMParser === 'undefined') throw new Error('exportXlsx needs DOMParser, XMLSerializer and document.');
  const { warn } = console;
  // The engine lists on the console what xlsx cannot hold, rule by rule.
  console.warn = () => {};
  try {
    const { files } = await file.model.exportXLSX();
    const entries = files.map((part) => [
      part.path,
      'content' in part ? strToU8(repaired(String(part.content))) : new Uint8Array(),
    ]);
    return zipSync(Object.fromEntries(entries));
  } finally {
    console.warn = warn;
  }
}
