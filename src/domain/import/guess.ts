/** What the columns of a table hold, by their headers and by what stands in them, with reasons. */
import { type NumberStyle, readTyped } from '../typed-value.ts';
import { IMPORT_FIELDS, type ImportField, type ImportMapping, type LeftOut } from './fields.ts';
import { kindOfId } from './place.ts';
import { HEADER_WITHIN, type ImportCell, type ImportRow, type Table } from './table.ts';
import { levelIn, measureIn } from './values.ts';
import { looseMeaningsOf, meaningsOf, typeIn } from './words.ts';
import { readDay } from './written-day.ts';

export interface GuessedMapping extends ImportMapping {
  /** For each column, why; '' where its header says so. */
  readonly reasons: readonly string[];
}

type Meaning = ImportField | LeftOut;
interface Guess {
  readonly field: ImportField | '';
  readonly why: string;
}

const LOOKED_AT = 200;

export function guessMapping(table: Table, fileDecimal: '.' | ','): GuessedMapping {
  const width = table.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const header = headerOf(table, width);
  const below = table.filter(({ line }) => line > (header?.line ?? 0)).slice(0, LOOKED_AT);
  const columns = Array.from({ length: width }, (_, index) =>
    below.map(({ cells }) => cells[index] ?? { text: '' }).filter(({ text }) => text.trim() !== ''),
  );
  const guesses = header ? byHeader(header, columns) : byContent(columns, below);
  const fields = guesses.map(({ field }) => field);
  const decimal = decimalOf(columns, fields, fileDecimal);
  return { headerLine: header?.line ?? 0, columns: fields, decimal, reasons: guesses.map(({ why }) => why) };
}

/** True for a word that stands in headers of such sheets. */
export const isHeaderWord = (cell: string): boolean => cell.trim().length <= 40 && meaningsOf(cell).length > 0;

function headerOf(table: Table, width: number): ImportRow | undefined {
  return table.slice(0, HEADER_WITHIN).find(({ cells }) => {
    const worded = cells.filter(({ text }) => text.trim() !== '');
    const known = worded.filter((cell) => cell.number === undefined && isHeaderWord(cell.text)).length;
    return width === 1 ? known === 1 && isWholeWord(worded[0]?.text ?? '') : known >= 2 && 2 * known >= worded.length;
  });
}

/** In a single column `Objective` alone is a header, `Objective: grow` and a title that ends with goals are not. */
const isWholeWord = (text: string): boolean =>
  /^[\p{L}\s/&]+$/u.test(text.trim()) && text.trim().split(/\s+/).length <= 4;

function byHeader(header: ImportRow, columns: readonly (readonly ImportCell[])[]): readonly Guess[] {
  const taken = new Set<ImportField>();
  const named = columns.map((cells, index): Guess => {
    const title = (header.cells[index]?.text ?? '').trim();
    const meanings = looseMeaningsOf(title).map((meaning) => byWhatIsIn(meaning, cells));
    const known = meanings.find((meaning) => isLeftOut(meaning) || mayRepeat(meaning, title) || !taken.has(meaning));
    if (known === undefined) {
      const why = title === '' && cells.length === 0 ? 'It is empty.' : 'No word in its header says what it holds.';
      return { field: '', why };
    }
    if (isLeftOut(known)) return { field: '', why: LEFT_OUT[known] };
    taken.add(known);
    return { field: known, why: '' };
  });
  return settled(named, columns);
}

/** Notes may stand in several columns; so may key results, where they are counted: `KR 1`, `KR 2`. */
const mayRepeat = (field: ImportField, header: string): boolean =>
  field === 'note' || (field === 'keyResult' && /\d/.test(header));

const LEFT_OUT: Readonly<Record<LeftOut, string>> = {
  computed: 'OKR Register works this out itself.',
  action: 'Actions have a list of their own. Choose Note to keep them here.',
  cycle: 'All rows come into the one cycle you choose.',
};

const isLeftOut = (meaning: Meaning): meaning is LeftOut => meaning in LEFT_OUT;

/** What stands in a column decides where its header may mean two things. */
function byWhatIsIn(meaning: Meaning, cells: readonly ImportCell[]): Meaning {
  const most = (test: (cell: ImportCell) => boolean) =>
    cells.length > 0 && 2 * cells.filter(test).length > cells.length;
  if ((meaning === 'from' || meaning === 'due') && most(isFigure) && !most(isDay)) {
    return meaning === 'from' ? 'start' : 'target';
  }
  if ((meaning === 'start' || meaning === 'target') && most(isDay)) return meaning === 'start' ? 'from' : 'due';
  if (meaning === 'measure' && !most(({ text }) => measureIn(text) !== undefined)) return 'source';
  if (meaning === 'level' && !most(({ text }) => levelIn(text) !== undefined)) return 'team';
  if (meaning === 'type' && !cells.some(({ text }) => typeIn(text) !== undefined)) return 'note';
  return meaning;
}

const isDay = ({ text, day }: ImportCell): boolean =>
  day !== undefined || readDay(text, 'day first') !== null || readDay(text, 'month first') !== null;
/** A number with a unit of one word at most: `1. Grow` is none. */
const FIGURE = /^[^\d\s]{0,4}\s?[\d.,' ]*\d\s?\S{0,6}$/;
const isFigure = ({ text, number }: ImportCell): boolean =>
  number !== undefined ||
  (FIGURE.test(text.trim()) && (readTyped(text, { decimal: '.' }).ok || readTyped(text, { decimal: ',' }).ok));

/** An ID tells objectives from key results only where it is not a running number; without titles beside, the title is one. */
function settled(guesses: readonly Guess[], columns: readonly (readonly ImportCell[])[]): readonly Guess[] {
  const has = (field: ImportField) => guesses.some((guess) => guess.field === field);
  const isPair = has('objective') && (has('keyResult') || has('title'));
  return guesses.map((guess, index) => {
    if (guess.field !== 'id' || has('type')) return guess;
    const kinds = new Set((columns[index] ?? []).map(({ text }) => kindOfId(text.trim())));
    const tells = kinds.has('Objective') && kinds.has('Key result');
    return isPair || !tells ? { field: '', why: 'OKR Register gives its own IDs.' } : guess;
  });
}

/** Without a header: texts first (a column with gaps or repeats names the objective), then figures, days and names. */
function byContent(columns: readonly (readonly ImportCell[])[], rows: Table): readonly Guess[] {
  if (columns.length === 1) return [{ field: 'title', why: 'It is the only column.' }];
  const guesses: Guess[] = columns.map((cells) => ({ field: '', why: cells.length === 0 ? 'It is empty.' : UNKNOWN }));
  const free = (index: number) => guesses[index]?.field === '' && (columns[index]?.length ?? 0) > 0;
  const put = (index: number, field: ImportField, why: string) => {
    guesses[index] = { field, why };
  };
  const most = (index: number, test: (cell: ImportCell) => boolean) => {
    const cells = columns[index] ?? [];
    return 2 * cells.filter(test).length > cells.length;
  };
  const at = columns.map((_, index) => index).filter((index) => (columns[index]?.length ?? 0) > 0);
  const typeAt = at.find((index) => most(index, ({ text }) => typeIn(text) !== undefined));
  const idAt = at.find((index) =>
    most(index, ({ text }) => text.length < 9 && kindOfId(text.trim()) !== undefined && /[ok.]/i.test(text)),
  );
  if (typeAt !== undefined) put(typeAt, 'type', 'It says Objective or Key result.');
  if (idAt !== undefined && free(idAt)) put(idAt, 'id', 'It holds IDs, as O1 and K1.');
  for (const index of at) if (free(index) && most(index, isDay)) put(index, 'due', 'It holds dates.');
  const figures = at.filter((index) => free(index) && most(index, isFigure));
  const order: readonly ImportField[] =
    figures.length === 1
      ? ['target']
      : figures.length === 2
        ? ['start', 'target']
        : ['start', 'current', 'target', 'confidence'];
  figures.forEach((index, place) => {
    const field = order[place];
    if (field) put(index, field, `It holds numbers, where ${IMPORT_FIELDS[field]} usually stands.`);
  });
  const texts = at.filter((index) => free(index) && !figures.includes(index));
  const [first, second, third] = texts;
  if (first === undefined) return guesses;
  const isPair =
    second !== undefined &&
    typeAt === undefined &&
    idAt === undefined &&
    namesGroups(columns[first] ?? [], rows.length);
  put(
    first,
    isPair ? 'objective' : 'title',
    isPair ? 'It names the same again, or has gaps.' : 'It is the first column with words.',
  );
  if (isPair) put(second, 'keyResult', 'It stands beside the objectives.');
  const owner = isPair ? third : second;
  if (owner !== undefined) put(owner, 'owner', 'It holds words, where Owner usually stands.');
  return guesses;
}

const UNKNOWN = 'Nothing says what it holds.';

/** Fewer different texts than rows. */
function namesGroups(cells: readonly ImportCell[], rows: number): boolean {
  return new Set(cells.map(({ text }) => text.trim())).size < rows;
}

const FIGURES: ReadonlySet<string> = new Set<ImportField>([
  'start',
  'current',
  'target',
  'progress',
  'confidence',
  'weight',
]);

/** The file's own sign, unless the numbers are written with the other one. */
function decimalOf(
  columns: readonly (readonly ImportCell[])[],
  fields: readonly (ImportField | '')[],
  fileDecimal: '.' | ',',
): '.' | ',' {
  const texts = columns
    .filter((_, index) => FIGURES.has(fields[index] ?? ''))
    .flatMap((cells) => cells.flatMap(({ text, number }) => (number === undefined ? [text] : [])));
  const readable = (style: NumberStyle) => texts.filter((text) => readTyped(text, style).ok).length;
  const other = fileDecimal === '.' ? ',' : '.';
  return readable({ decimal: other }) > readable({ decimal: fileDecimal }) ? other : fileDecimal;
}
