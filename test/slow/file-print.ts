/** All that is in a file, tab by tab, in a form in which two files can be compared: no ids, no order of tabs. */
import { dataOf } from '../../workbench/emulator/engine-speed.ts';
import type { Workbench } from '../../workbench/emulator/index.ts';

interface Tab {
  readonly id: string;
  readonly name: string;
  readonly styles: Readonly<Record<string, number>>;
  readonly formats: Readonly<Record<string, number>>;
  readonly conditionalFormats: readonly object[];
  readonly dataValidationRules: readonly object[];
  readonly figures?: readonly { readonly data: object }[];
  readonly [more: string]: unknown;
}
interface Data {
  readonly sheets: readonly Tab[];
  readonly styles: Readonly<Record<string, unknown>>;
  readonly formats: Readonly<Record<string, unknown>>;
  readonly workbenchMeta: Readonly<Record<string, object>>;
}

const named = (zones: Readonly<Record<string, number>>, by: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(zones).map(([zone, id]) => [zone, by[id]]));
const withoutId = (rule: object) => JSON.stringify({ ...rule, id: '' });

/** By tab name. Notes, protections and marks of all tabs are under `''`. */
export function printOf(workbench: Workbench): Readonly<Record<string, unknown>> {
  let text = JSON.stringify(dataOf(workbench.model));
  for (const { id, name } of (JSON.parse(text) as Data).sheets) if (id.length > 3) text = text.replaceAll(id, name);
  // A chart that is made anew has another id, and is the same chart.
  text = text.replace(/"(id|chartId)":"(figure:)?\d+"/g, '"$1":""');
  const { sheets, styles, formats, workbenchMeta } = JSON.parse(text) as Data;
  const tabs = sheets.map((tab) => {
    const { id: _, ...rest } = tab;
    const rules = {
      conditionalFormats: tab.conditionalFormats.map(withoutId),
      dataValidationRules: tab.dataValidationRules.map(withoutId).sort(),
      figures: (tab.figures ?? []).map((one) => withoutId({ ...one, data: { ...one.data, chartId: '' } })),
    };
    return [
      tab.name,
      { ...rest, ...rules, styles: named(tab.styles, styles), formats: named(tab.formats, formats) },
    ] as const;
  });
  const marks = Object.values(workbenchMeta).map(withoutId).sort();
  return { '': marks, ...Object.fromEntries(tabs) };
}

/** Where two prints differ, each place as one line. */
export function differences(one: unknown, other: unknown, path = ''): readonly string[] {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return one === other ? [] : [`${path}: ${JSON.stringify(one)}, not ${JSON.stringify(other)}`];
  }
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  const at = (value: object, key: string) => (value as Record<string, unknown>)[key];
  return [...keys].flatMap((key) => differences(at(one, key), at(other, key), `${path} ${key}`));
}
