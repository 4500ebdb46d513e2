import { type Locale, tokenize } from './engine.ts';

/**
 * A formula as it is written to Sheets, in the engine's form: `;` separates arguments in every locale, `,` only where
 * the decimal sign is a point; inside `{}` a `;` ends a row (and `\` a cell in comma-decimal locales).
 */
export function toEngineFormula(text: string, locale: Locale): string {
  const comma = locale.decimalSeparator === ',';
  const separated = quotesEscaped(comma ? localised(text) : text);
  let depth = 0;
  let out = '';
  for (const { type, value } of tokenize(separated)) {
    if (value === '{') depth++;
    if (value === '}') depth--;
    const semicolon = type === 'ARRAY_ROW_SEPARATOR' || value === ';';
    out += semicolon && depth === 0 ? ',' : value;
  }
  return out;
}

/**
 * In comma-decimal locales: `0,5` → `0.5`, `\\` → `,`. A comma between arguments and a decimal point are wrong there and
 * become a sign no formula can hold, so that the cell shows #ERROR! as it does in Sheets.
 */
function localised(text: string): string {
  const quotedOrNot = text.split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/);
  return quotedOrNot
    .map((piece, i) => {
      if (i % 2) return piece;
      return piece
        .replace(/(\d)\.(?=\d)/g, '$1§')
        .replace(/(\d),(?=\d)/g, '$1.')
        .replaceAll(',', '§')
        .replaceAll('\\', ',');
    })
    .join('');
}

/** Inside a text Sheets doubles a quotation mark, the engine escapes it. */
const quotesEscaped = (text: string): string =>
  text.replace(/"(?:[^"]|"")*"/g, (literal) => `"${literal.slice(1, -1).replaceAll('""', '\\"')}"`);

/** The engine's formula as Sheets shows it in the file's locale. */
export function fromEngineFormula(formula: string, locale: Locale): string {
  const text = formula.replaceAll('\\"', '""');
  if (locale.decimalSeparator !== ',') return text;
  let out = '';
  for (const { type, value } of tokenize(text)) {
    if (type === 'ARG_SEPARATOR') out += ';';
    else if (type === 'NUMBER') out += value.replace('.', ',');
    else out += value;
  }
  return out;
}
