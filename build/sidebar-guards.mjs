/**
 * What must hold of dist/sidebar.html. HtmlService strips what looks like a comment, even inside strings, and a script
 * that is cut in the middle shows an empty panel without an error.
 */
import { gzipSync } from 'node:zlib';

const SIDEBAR_LIMIT = 40_000;

const MANGLED = [
  ['`', 'a backtick'],
  ['//', '//'],
  ['/*', '/*'],
  ['<!--', '<!--'],
  ['<script', '<script'],
  ['</script', '</script'],
];

/** `script`: the sidebar's bundled script, without its tags. */
export function sidebarScriptIsSafe(script) {
  const found = MANGLED.filter(([text]) => script.toLowerCase().includes(text)).map(
    ([text, name]) => `The sidebar's script holds ${name}, which HtmlService mangles: …${around(script, text)}…`,
  );
  const strange = [...script].find((character) => character > '\x7e');
  if (strange) found.push(`The sidebar's script holds ${strange}, which is not ASCII: …${around(script, strange)}…`);
  return found;
}

/** The page around the script, which is judged on its own: nothing may be fetched, nothing may look like a template. */
export function sidebarStandsAlone(html, script) {
  const shell = html.replace(script, '');
  const loads = shell.match(/<link\b[^>]*>|\bsrc=|@import\b|url\(|https?:/i);
  const found = loads ? [`The sidebar loads something from outside: ${loads[0]}`] : [];
  if (html.includes('<?')) found.push('The sidebar holds <?, which Apps Script takes for a template.');
  return found;
}

export function sidebarFits(html, name = 'sidebar.html') {
  const size = gzipSync(html, { level: 9 }).length;
  return size <= SIDEBAR_LIMIT ? [] : [`${name} has ${size} bytes gzipped; the limit is ${SIDEBAR_LIMIT}.`];
}

function around(script, text) {
  const at = script.toLowerCase().indexOf(text);
  return script.slice(Math.max(0, at - 30), at + 30);
}
