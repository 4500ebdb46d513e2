import { ServiceError } from './service-error.ts';

/**
 * Options of bar, column, line and pie charts the workbench draws, by their names in the list of the reference
 * (apps-script/chart-configuration-options). The platform takes any name and keeps silent about one it does not know.
 */
const KNOWN: Readonly<Record<string, 'text' | 'number' | 'truth' | 'colours'>> = {
  title: 'text',
  width: 'number',
  height: 'number',
  isStacked: 'truth',
  colors: 'colours',
  backgroundColor: 'text',
  'legend.position': 'text',
  'hAxis.title': 'text',
  'vAxis.title': 'text',
  'hAxis.viewWindow.min': 'number',
  'hAxis.viewWindow.max': 'number',
  'vAxis.viewWindow.min': 'number',
  'vAxis.viewWindow.max': 'number',
};
const LEGENDS = ['top', 'right', 'bottom', 'left', 'none'];

/** One option, given whole or by dotted name, as plain values by dotted name. */
export function optionsOf(name: string, value: unknown): Record<string, unknown> {
  if (name === 'legend' && typeof value === 'string') return optionsOf('legend.position', value);
  const kind = KNOWN[name];
  if (!kind) {
    const parts = value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.entries(value) : [];
    if (!parts.length) throw new Error(`The chart option ${name} is not emulated`);
    return Object.assign({}, ...parts.map(([part, inner]) => optionsOf(`${name}.${part}`, inner)));
  }
  const fits =
    kind === 'colours'
      ? Array.isArray(value) && value.every((one) => typeof one === 'string')
      : typeof value === { text: 'string', number: 'number', truth: 'boolean' }[kind];
  if (!fits || (name === 'legend.position' && !LEGENDS.includes(String(value))))
    throw new ServiceError(`The chart option ${name} cannot be ${String(value)}.`);
  return { [name]: Array.isArray(value) ? [...value] : value };
}
