/** A value as it is written into a file: exact and with its unit, so that it comes back the same. */
import { type CellValue, isNumber } from '../cell.ts';
import { shapeOfFormat } from '../number-format.ts';

/** `85%`, `£40,000`, `4.0 h`, `1.234,5`; every digit the number has, and no fewer than its format shows. */
export function valueText(value: CellValue, format: string, decimal: '.' | ','): string {
  if (!isNumber(value)) return value === true ? 'yes' : value === false ? 'no' : String(value ?? '');
  const shape = shapeOfFormat(format);
  const size = Math.abs(Number((shape.percent ? value * 100 : value).toPrecision(15)));
  const [whole = '0', rest = ''] = plainDigits(size).split('.');
  const parted = shape.grouped ? whole.replace(/\B(?=(\d{3})+$)/g, decimal === '.' ? ',' : '.') : whole;
  const digits = rest.padEnd(shape.decimals, '0');
  const after = shape.percent ? '%' : shape.suffix === '' ? '' : ` ${shape.suffix}`;
  return `${value < 0 ? '-' : ''}${shape.prefix}${parted}${digits === '' ? '' : decimal + digits}${after}`;
}

/** Without an exponent: `1e-7` is 0.0000001. */
function plainDigits(size: number): string {
  const text = String(size);
  if (!text.includes('e')) return text;
  if (size < 1) return size.toFixed(20).replace(/0+$/, '');
  return size.toLocaleString('en-GB', { useGrouping: false });
}
