/**
 * User text is data. The columns it goes to are plain text (format `@`, set before the value), which keeps `1/2` and
 * `007` as they are; a text that begins like a formula still is one there, so it gets an apostrophe, which Sheets
 * takes as "this is text" and does not show.
 */
export function asText(value: string): string {
  return /^[=+\-@']/.test(value) ? `'${value}` : value;
}

/**
 * A text for a cell that is not plain text (a value, a log's before and after): there `1/2`, `007`, `TRUE` and `85 %`
 * would turn into something else, too, so every text gets the apostrophe.
 */
export function asLiteral(value: string): string {
  return value === '' ? '' : `'${value}`;
}
