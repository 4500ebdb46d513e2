/** A table and what its columns hold → the objectives to create, and everything there is to be said about its rows. */
import type { PlannedObjective } from '../planned.ts';
import { idKey } from '../rollup.ts';
import { MOST_CHARACTERS } from '../typed-text.ts';
import { type Family, newFamily, plannedObjective } from './family.ts';
import { IMPORT_FIELDS, type ImportField, type ImportMapping } from './fields.ts';
import { NUMBERS, type Reading, readingOf, readKeyResult, withoutNumbers } from './key-result.ts';
import { type PlacedRow, placeRows } from './place.ts';
import { cleanText, short, textKey } from './row-cells.ts';
import type { ImportRow, Table } from './table.ts';
import { levelIn } from './values.ts';
import { hasNothingBelow, saidOfTheWhole } from './whole.ts';
import type { DayOrder } from './written-day.ts';

export interface ImportComplaint {
  /** null where it is about the whole. */
  readonly line: number | null;
  readonly text: string;
  /** False for a row that has no place in a register: it is created nowhere. */
  readonly placed: boolean;
}

export interface ImportPlan {
  readonly objectives: readonly PlannedObjective[];
  readonly complaints: readonly ImportComplaint[];
  /** Rows without a place. */
  readonly unplaced: number;
  /** Rows somebody should look at: those, and the ones of which something was not understood. */
  readonly toLookAt: number;
}

/** What an objective's row has no cell for. */
const ONLY_KEY_RESULTS: readonly ImportField[] = [
  ...(['start', 'current', 'target', 'confidence', 'measure', 'ambition'] as const),
  ...(['weight', 'from', 'due', 'source', 'lastCheckIn', 'dropped'] as const),
];

/** Every row that holds a word is in the plan or in a complaint. The time grows with the number of rows. */
export function planImport(table: Table, mapping: ImportMapping, usual: DayOrder): ImportPlan {
  const rows = placeRows(table, mapping);
  const builder = new Builder(
    readingOf(
      rows.map(({ row }) => row),
      mapping,
      usual,
    ),
  );
  for (const placed of rows) builder.know(placed);
  for (const placed of rows) builder.add(placed);
  return builder.plan();
}

class Builder {
  private readonly reading: Reading;
  private readonly families: Family[] = [];
  private readonly complaints: ImportComplaint[] = [];
  private readonly byKey = new Map<string, Family>();
  private readonly byPair = new Map<string, Family>();
  private readonly byRow = new Map<ImportRow, Family>();
  private readonly seen = new Map<string, number>();
  private readonly looks = new Set<number>();
  private above: Family | null = null;
  private unplaced = 0;
  private titlesRead = 0;

  constructor(reading: Reading) {
    this.reading = reading;
  }

  /** Objectives first: a key result may stand above its own. */
  know({ row, place }: PlacedRow): void {
    if (place.is !== 'objective') return;
    const family = this.family(row, place.title);
    family.supports = place.supports;
    this.byRow.set(row, family);
    for (const key of [idKey(place.id), textKey(place.title)]) {
      if (key !== '' && !this.byKey.has(key)) this.byKey.set(key, family);
    }
  }

  add({ row, place }: PlacedRow): void {
    if (place.is === 'nowhere') this.leaveOut(row, place.why);
    if (place.is === 'nothing' && place.why !== undefined) {
      this.complaints.push({ line: row.line, text: place.why, placed: true });
    }
    if (place.is === 'objective') {
      this.above = this.byRow.get(row) ?? null;
      if (this.above && place.headline !== true) this.take(this.above, row);
      if (this.above?.broken && place.headline) this.leaveOut(row, tooLong(place.title));
    }
    if (place.is === 'pair') this.addPair(row, place.objective, place.keyResults);
    if (place.is !== 'key result') return;
    const named = place.of.map((key) => this.byKey.get(key)).find((family) => family !== undefined);
    if (place.ofText !== '' && !named) {
      this.leaveOut(row, `It supports “${short(place.ofText)}”, which is not among these rows.`);
    } else this.addKeyResult(row, place.title, named ?? this.above);
  }

  private addPair(row: ImportRow, objective: string, keyResults: readonly string[]): void {
    const team = cleanText(this.reading.cell(row, 'team'));
    if (objective !== '') {
      const key = JSON.stringify([textKey(objective), team]);
      const goesOn = this.above !== null && textKey(this.above.title) === textKey(objective) && team === '';
      const family = (goesOn ? this.above : this.byPair.get(key)) ?? this.family(row, objective);
      this.byPair.set(key, family);
      this.above = family;
      if (keyResults.length === 0) this.take(family, row);
      else this.takeShared(family, row);
    }
    keyResults.forEach((keyResult, place) => {
      this.addKeyResult(row, keyResult, this.above, place === 0 ? this.reading : withoutNumbers(this.reading));
    });
    const [first, second] = keyResults;
    if (first !== undefined && second !== undefined && NUMBERS.some((field) => this.text(row, field) !== '')) {
      this.say(row.line, `Its numbers are taken for “${short(first)}” alone.`);
    }
  }

  private family(row: ImportRow, title: string): Family {
    const family = newFamily(row.line, title);
    if (!family.broken) this.families.push(family);
    return family;
  }

  /** What stands in the objective's own row: what a register has no cell for goes to its note. */
  private take(family: Family, row: ImportRow): void {
    if (family.broken) {
      this.leaveOut(row, tooLong(family.title));
      return;
    }
    family.ownRow = true;
    this.takeShared(family, row);
    family.owner ||= this.text(row, 'owner');
    family.sponsor ||= this.text(row, 'sponsor');
    family.notes.push(...this.reading.notes(row));
    for (const field of ONLY_KEY_RESULTS) {
      const text = this.text(row, field);
      if (text !== '') family.notes.push(`${IMPORT_FIELDS[field]}: ${text}`);
    }
  }

  /** What belongs to the objective also where it stands beside a key result. */
  private takeShared(family: Family, row: ImportRow): void {
    family.owner ||= this.text(row, 'objectiveOwner');
    family.team ||= this.text(row, 'team');
    const level = this.text(row, 'level');
    if (level === '' || family.level !== null) return;
    family.level = levelIn(level) ?? null;
    if (family.level === null) {
      this.say(
        row.line,
        `Level “${short(level)}” is not Company, Team or Person. It goes to the note of the objective.`,
      );
      const note = `${IMPORT_FIELDS.level}: ${level}`;
      if (!family.notes.includes(note)) family.notes.push(note);
    }
  }

  private addKeyResult(row: ImportRow, title: string, family: Family | null, reading = this.reading): void {
    const why = whyNot(title, family);
    if (family === null || why !== '') {
      this.leaveOut(row, why);
      return;
    }
    const { planned, complaints, fromTitle } = readKeyResult(row, title, reading, this.unlikeObjective(family, row));
    family.keyResults.push(planned);
    if (fromTitle) this.titlesRead++;
    for (const complaint of complaints) this.say(row.line, complaint);
    const key = JSON.stringify([family.line, textKey(title)]);
    const twin = this.seen.get(key);
    if (twin !== undefined) this.say(row.line, `It has the same title as line ${twin}. Both come in.`);
    else this.seen.set(key, row.line);
  }

  /** A key result is of its objective's team and level; where its row says another one, that is kept as words. */
  private unlikeObjective(family: Family, row: ImportRow): readonly string[] {
    if (!family.ownRow) this.takeShared(family, row);
    return (['team', 'level'] as const).flatMap((field) => {
      const text = this.text(row, field);
      const own = field === 'team' ? family.team : (family.level ?? '');
      return text === '' || textKey(text) === textKey(own) || !family.ownRow
        ? []
        : [`${IMPORT_FIELDS[field]}: ${text}`];
    });
  }

  private say(line: number | null, text: string): void {
    if (line !== null) this.looks.add(line);
    this.complaints.push({ line, text, placed: true });
  }

  private leaveOut(row: ImportRow, why: string): void {
    this.unplaced++;
    this.looks.add(row.line);
    const words = row.cells.map(cleanText).filter((text) => text !== '');
    this.complaints.push({ line: row.line, text: `${why} “${short(words.join(' · '))}”`, placed: false });
  }

  private readonly text = (row: ImportRow, field: ImportField): string => cleanText(this.reading.cell(row, field));

  plan(): ImportPlan {
    for (const text of saidOfTheWhole(this.families, this.reading, this.titlesRead)) this.say(null, text);
    const nothingBelow = hasNothingBelow(this.families);
    const places = new Map(this.families.map((family, index) => [family, index]));
    const objectives = this.families.map((family) => {
      if (family.keyResults.length === 0 && !nothingBelow)
        this.say(family.line, `“${short(family.title)}” has no key result.`);
      return plannedObjective(family, this.supportedBy(family, places));
    });
    return { objectives, complaints: inOrder(this.complaints), unplaced: this.unplaced, toLookAt: this.looks.size };
  }

  private supportedBy(family: Family, places: ReadonlyMap<Family, number>): number | null {
    if (family.supports === '') return null;
    const above = this.byKey.get(idKey(family.supports)) ?? this.byKey.get(textKey(family.supports));
    const place = above && above !== family ? places.get(above) : undefined;
    if (place !== undefined) return place;
    this.say(
      family.line,
      `It supports “${short(family.supports)}”, which is not among these rows. It goes to the note.`,
    );
    family.notes.push(`${IMPORT_FIELDS.supports}: ${family.supports}`);
    return null;
  }
}

const tooLong = (title: string): string =>
  `Its title has ${title.length.toLocaleString('en-GB')} characters; ${MOST_CHARACTERS.toLocaleString('en-GB')} is the most.`;

/** '' where it can be created. */
function whyNot(title: string, family: Family | null): string {
  if (family === null) return 'There is no objective above it.';
  if (title.length > MOST_CHARACTERS) return tooLong(title);
  return family.broken ? `Its objective in line ${family.line} has too many characters.` : '';
}

/** The whole first, then by line. */
function inOrder(complaints: readonly ImportComplaint[]): readonly ImportComplaint[] {
  return [...complaints].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
