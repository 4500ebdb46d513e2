import { DEFAULT_LOCALE, type Locale } from './engine.ts';

interface Habits {
  readonly name: string;
  readonly decimal: '.' | ',';
  readonly thousands: string;
  readonly date: string;
  readonly currency: string;
  /** 1 = Monday, 7 = Sunday */
  readonly weekStart: number;
}

/** What a file's locale changes: how numbers and dates are typed and shown, and how formulas are separated. */
const HABITS: Readonly<Record<string, Habits>> = {
  en_US: { name: 'English (US)', decimal: '.', thousands: ',', date: 'm/d/yyyy', currency: '$', weekStart: 7 },
  en_GB: { name: 'English (UK)', decimal: '.', thousands: ',', date: 'dd/mm/yyyy', currency: '£', weekStart: 1 },
  en_IE: { name: 'English (Ireland)', decimal: '.', thousands: ',', date: 'dd/mm/yyyy', currency: '€', weekStart: 1 },
  de_DE: { name: 'German', decimal: ',', thousands: '.', date: 'dd.mm.yyyy', currency: '€', weekStart: 1 },
  fr_FR: { name: 'French', decimal: ',', thousands: ' ', date: 'dd/mm/yyyy', currency: '€', weekStart: 1 },
  pt_BR: {
    name: 'Portuguese (Brazil)',
    decimal: ',',
    thousands: '.',
    date: 'dd/mm/yyyy',
    currency: 'R$',
    weekStart: 7,
  },
  es_ES: { name: 'Spanish', decimal: ',', thousands: '.', date: 'dd/mm/yyyy', currency: '€', weekStart: 1 },
  it_IT: { name: 'Italian', decimal: ',', thousands: '.', date: 'dd/mm/yyyy', currency: '€', weekStart: 1 },
  nl_NL: { name: 'Dutch', decimal: ',', thousands: '.', date: 'dd-mm-yyyy', currency: '€', weekStart: 1 },
  pl_PL: { name: 'Polish', decimal: ',', thousands: ' ', date: 'dd.mm.yyyy', currency: 'zł', weekStart: 1 },
  sv_SE: { name: 'Swedish', decimal: ',', thousands: ' ', date: 'yyyy-mm-dd', currency: 'kr', weekStart: 1 },
  ja_JP: { name: 'Japanese', decimal: '.', thousands: ',', date: 'yyyy/mm/dd', currency: '¥', weekStart: 7 },
};

export const currencyOf = (code: string): string => HABITS[code]?.currency ?? '$';

/** The engine's locale for one of Sheets' codes. */
export function localeOf(code: string): Locale {
  if (code === 'en_US') return DEFAULT_LOCALE;
  const habits = HABITS[code];
  if (!habits)
    throw new Error(`The workbench does not know the locale ${code}. Add it to workbench/emulator/locale.ts.`);
  return {
    name: habits.name,
    code,
    thousandsSeparator: habits.thousands,
    decimalSeparator: habits.decimal,
    dateFormat: habits.date,
    timeFormat: 'hh:mm:ss',
    formulaArgSeparator: habits.decimal === ',' ? ';' : ',',
    weekStart: habits.weekStart,
  };
}
