/**
 * A text that begins like a formula runs as one where a CSV file is opened in a spreadsheet. It is written behind an
 * apostrophe, which spreadsheets read as "this is text", and the apostrophe is taken off where the file comes back.
 * Source: OWASP, CSV injection.
 */
const LIKE_A_FORMULA = /^'*[=+\-@＝＋－＠]/;

export function guarded(text: string): string {
  return LIKE_A_FORMULA.test(text) ? `'${text}` : text;
}

/** The exact way back; an apostrophe that guards nothing stays. */
export function unguarded(text: string): string {
  return text.startsWith("'") && LIKE_A_FORMULA.test(text) ? text.slice(1) : text;
}
