import { columnLetter } from '../../src/sheet/column.ts';
import { HEADER_ROW, OWN_POSITIONS } from '../../src/sheet/tabs/register/formulas.ts';

/**
 * What a formula we write into a file must keep to, whatever the file's language: Sheets reads a script's formula in
 * the locale of the file, and iterates only some functions inside ARRAYFORMULA. Findings, none if all is well.
 */

/** Functions that give one value a row inside ARRAYFORMULA. */
const ITERATING = new Set([
  'ARRAYFORMULA',
  'IF',
  'IFS',
  'IFERROR',
  'ISNUMBER',
  'ISBLANK',
  'LEN',
  'ROW',
  'ROUND',
  'N',
  'REPT',
  'LEFT',
  'MID',
  'RIGHT',
  'SUBSTITUTE',
  'TRIM',
  'REGEXMATCH',
  'VLOOKUP',
  'SUMIF',
  'COUNTIF',
]);
/** The same in each row: constants, and MAX, which makes one number of a whole column. */
const CONSTANT = new Set(['TODAY', 'DATE', 'MAX']);
/** Ours: they take whole ranges and give whole columns. */
const OURS = /^OKR[A-Z]+$/;
/** Fine where no array is meant: the title line, conditional formats, validations. */
const SINGLE = new Set([
  ...ITERATING,
  ...CONSTANT,
  'AND',
  'OR',
  'NOT',
  'COUNTIFS',
  'SUMIFS',
  'AVERAGEIFS',
  'MIN',
  'TEXTJOIN',
  'ISTEXT',
  'ISDATE',
  'ISFORMULA',
  // One value out of a range: nothing of theirs iterates, so they stand outside ARRAYFORMULA alone.
  'INDEX',
  'MATCH',
  'SMALL',
  'COUNT',
  // A tab that may not be there yet.
  'INDIRECT',
]);
/** SUMIF's first and third argument must be ranges, not expressions: anything else is #N/A in Sheets. */
const RANGE_ARGUMENTS: Readonly<Record<string, readonly number[]>> = { SUMIF: [0, 2], COUNTIF: [0] };

/** Where the columns of the formula's tab stand. */
interface Place {
  readonly positions: ReadonlyMap<string, number>;
  readonly headerRow: number;
}
const REGISTER: Place = { positions: OWN_POSITIONS, headerRow: HEADER_ROW };

const RANGE = /^(?:'[^']*'!)?\$?[A-Z]{1,3}\$?\d*:\$?[A-Z]{1,3}\$?\d*$/;

export function lintFormula(
  formula: string,
  inputs: readonly string[],
  { positions, headerRow }: Place = REGISTER,
): readonly string[] {
  const findings: string[] = [];
  const code = formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'!/g, "'T'!");
  const find = (pattern: RegExp, sentence: string) => {
    const match = pattern.exec(code);
    if (match) findings.push(`${sentence}: ${match[0]}`);
  };
  if (!formula.startsWith('=')) findings.push('A formula begins with =');
  if (formula.length > 50_000) findings.push('A cell holds 50,000 characters');
  find(/,/, 'The separator of arguments is ;');
  find(/\d\.\d|\.\d/, 'No decimal sign: write a fraction');
  find(/[{}\\]/, 'No array literal');
  find(/\b(?:TRUE|FALSE)\b/, 'No TRUE or FALSE: write 1=1');
  find(/\$?[A-Z]{1,3}\$\d+:\$?[A-Z]{1,3}(?![A-Z$\d])/, 'No absolute row in an open range');

  const arrays = /^=ARRAYFORMULA\(/.test(code);
  for (const [, name = ''] of code.matchAll(/([A-Z][A-Z0-9.]*)\(/g)) {
    const known = arrays ? ITERATING.has(name) || CONSTANT.has(name) : SINGLE.has(name);
    if (!known && !OURS.test(name))
      findings.push(`${arrays ? 'Does not iterate inside ARRAYFORMULA' : 'Not in our list'}: ${name}`);
  }
  if (/[A-Z][A-Z0-9.]*\(/.test(code) && (code.match(/\(/g)?.length ?? 0) !== (code.match(/\)/g)?.length ?? 0)) {
    findings.push('The parentheses do not match');
  }
  for (const call of calls(code)) {
    for (const position of RANGE_ARGUMENTS[call.name] ?? []) {
      const argument = call.arguments[position];
      if (argument !== undefined && !RANGE.test(argument))
        findings.push(`${call.name} needs a range here: ${argument}`);
    }
  }
  return [
    ...findings,
    ...(arrays
      ? unguardedComparisons(
          code,
          inputs.map((header) => positions.get(header) ?? 0),
          headerRow,
        )
      : []),
  ];
}

/**
 * Text counts as greater than any number and blank as smaller: a column that a person types into may be put in an
 * order only where ISNUMBER was asked of it in the same formula. Computed helpers hold what we put there.
 */
function unguardedComparisons(code: string, inputs: readonly number[], headerRow: number): string[] {
  const guarded = new Set([...code.matchAll(/ISNUMBER\(([^()]+)\)/g)].map(([, range]) => range));
  const typedIn = new Set(inputs.map(columnLetter));
  const findings: string[] = [];
  const column = `([A-Z]+${headerRow}:[A-Z]+)`;
  const comparison = `${column}\\s*(?:<=|>=|<(?!>)|>)|(?:<=|>=|(?<!<)>|<(?!>))\\s*${column}`;
  for (const [, left, right] of code.matchAll(new RegExp(comparison, 'g'))) {
    const range = left ?? right;
    if (range && typedIn.has(range.split(':')[1] ?? '') && !guarded.has(range))
      findings.push(`Ask ISNUMBER before comparing ${range}`);
  }
  return findings;
}

interface Call {
  readonly name: string;
  readonly arguments: readonly string[];
}

/** Every function call with its arguments as written. */
function calls(code: string): readonly Call[] {
  const found: Call[] = [];
  const open: { name: string; start: number; arguments: string[] }[] = [];
  for (let index = 0; index < code.length; index++) {
    const sign = code[index];
    const inner = open[open.length - 1];
    if (sign === '(') {
      const name = /([A-Z][A-Z0-9.]*)$/.exec(code.slice(0, index))?.[1] ?? '';
      open.push({ name, start: index + 1, arguments: [] });
    } else if (sign === ';' && inner) {
      inner.arguments.push(code.slice(inner.start, index));
      inner.start = index + 1;
    } else if (sign === ')' && inner) {
      inner.arguments.push(code.slice(inner.start, index));
      open.pop();
      if (inner.name) found.push(inner);
    }
  }
  return found;
}
