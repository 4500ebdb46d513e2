/**
 * The decimal sign of a file, by its locale (`de_DE`, `en_GB`; a language alone also occurs), after Unicode's locale
 * data: these languages write a comma; Spanish and some others do so only in some countries.
 */
const COMMA_LANGUAGES = new Set(
  'az be bg bs ca cs da de el et eu fi fr gl hr hu hy id is it ka kk lo lt lv mk nb nl nn no pl pt ro ru sk sl sq sr sv tr uk uz vi'.split(
    ' ',
  ),
);
const COMMA_LOCALES = new Set([
  'es_ES',
  'es_AR',
  'es_CL',
  'es_CO',
  'es_EC',
  'es_PY',
  'es_UY',
  'es_VE',
  'es_BO',
  'es_CR',
  'es',
  'en_ZA',
]);
const POINT_LOCALES = new Set(['de_CH', 'de_LI', 'it_CH']);

export function decimalOf(locale: string): '.' | ',' {
  const name = locale.replace('-', '_');
  if (POINT_LOCALES.has(name)) return '.';
  return COMMA_LOCALES.has(name) || COMMA_LANGUAGES.has(name.split('_')[0] ?? '') ? ',' : '.';
}

const CURRENCIES: Readonly<Record<string, string>> = {
  GB: '£',
  US: '$',
  AU: '$',
  CA: '$',
  NZ: '$',
  IN: '₹',
  JP: '¥',
  CH: 'CHF',
  SE: 'kr',
  NO: 'kr',
  DK: 'kr',
};

/** A first guess at the sign of money in a file, by the country of its locale. */
export function currencyOf(locale: string): string {
  return CURRENCIES[locale.split(/[_-]/)[1] ?? ''] ?? '€';
}
