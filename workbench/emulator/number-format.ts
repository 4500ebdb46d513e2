import { helpers } from './engine.ts';

/** Patterns the engine shows as #ERROR although Sheets knows them: refused, so that nobody builds on them unseen. */
export function assertShown(format: string | null): void {
  if (format === null || format === 'General' || format === '@' || format === '') return;
  try {
    helpers.formatValue(1.5, { format, locale: { decimalSeparator: '.', thousandsSeparator: ',' } as never });
  } catch {
    throw new Error(`Range.setNumberFormat with the pattern ${format} is not emulated`);
  }
}
