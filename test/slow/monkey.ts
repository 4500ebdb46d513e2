/**
 * A monkey at the register keeps account of every word it typed and says after every step what does not hold. What it
 * does stands in monkey-steps.ts.
 */
import { expect } from 'vitest';
import type { Answer, Repaired } from '../../src/contract.ts';
import { columnLetter } from '../../src/sheet/column.ts';
import { COMPUTED_HEADERS, INPUT_HEADERS, NEEDED_HEADERS } from '../../src/sheet/tabs/register/columns.ts';
import { openWorkbench, type Workbench } from '../../workbench/emulator/index.ts';
import { repairedInWords } from '../findings.ts';
import { keptCycles, keptState, type SeenRegister, seeRegister, wrongAnswers } from '../sheet/seen-register.ts';
import { type Place, textsAt, textsOf } from './monkey-cells.ts';
import { TEXTS } from './monkey-texts.ts';

const LOGGED = new Set(['Current', 'Confidence', 'Start', 'Target', 'Weight', 'From', 'Due', 'Measure', 'Ambition']);
/** Of those the monkey types in no other place: a word, or a number no column comes to by itself. */
const IS_WORD = /^word\d+x$|^\d+\.0625$/;
const PROTECTED = /protected cell/;

export class Monkey {
  /** What was done, for whoever reads of a failure. */
  readonly done: string[] = [];
  readonly owner: Workbench;
  readonly colleague: Workbench;
  /** Without the add-on. */
  readonly guest: Workbench;
  readonly sheetId: string;
  /** Must be somewhere. */
  private readonly words = new Set<string>();
  /** Overwritten in a logged field after the add-on had seen them: must be in the log when it looks again. */
  private readonly due = new Set<string>();
  private seen = new Set<string>();
  private typedWords = 0;
  /** What Repair said it did: the words it wrote over are in it. */
  private readonly told: string[] = [];
  private failures = 0;

  constructor(snapshot: unknown, tab: string) {
    this.owner = openWorkbench({ snapshot });
    this.guest = this.owner.as('guest@example.com', 'none');
    this.colleague = this.owner.as('colleague@example.com');
    const { getters } = this.owner.model;
    this.sheetId = getters.getSheetIds().find((id: string) => getters.getSheetName(id) === tab) ?? '';
  }

  get tab(): string {
    return this.owner.model.getters.getSheetName(this.sheetId);
  }
  get size(): { readonly rows: number; readonly columns: number } {
    const { getters } = this.owner.model;
    return { rows: getters.getNumberRows(this.sheetId), columns: getters.getNumberCols(this.sheetId) };
  }
  see(): SeenRegister {
    const cycle = keptCycles(this.owner).find((one) => String(one.sheetId) === this.sheetId);
    if (!cycle) throw new Error('The register is not known any more.');
    return seeRegister(this.owner, this.tab, cycle);
  }
  /** What stands in a place of the register. */
  texts(place: Place): string[][] {
    return textsAt(this.owner, this.sheetId, place);
  }
  /** Of the columns from the given one, the names as the add-on knows them; '' for others. */
  headersFrom(column: number, width: number): readonly string[] {
    const names = new Map([...this.see().positions].map(([header, at]) => [at, header]));
    return Array.from({ length: width }, (_, index) => names.get(column + index) ?? '');
  }

  // Account of words ---------------------------------------------------------------------------------------------------

  /** A text for a cell of the column: often one that belongs there, often a word of its own, at times a blank. */
  text(header: string, c: number): string {
    const list = TEXTS[header];
    this.typedWords++;
    if (list && c % 4 !== 0) return list[c % list.length] ?? '';
    if (['Start', 'Current', 'Target', 'Weight'].includes(header) && c % 7 !== 0) return `${this.typedWords}.0625`;
    return c % 9 === 0 ? '' : `word${this.typedWords}x`;
  }

  /** A person types or pastes; the words that were there are looked for in the log, the new ones where they belong. */
  put(person: Workbench, { column, row, width, height }: Place, c: number): void {
    const columns = Math.min(width, this.size.columns - column + 1);
    const rows = Math.min(height, this.size.rows - row + 1);
    const headers = this.headersFrom(column, columns);
    const place = { column, row, width: columns, height: rows };
    const values = Array.from({ length: rows }, (_, line) =>
      headers.map((header, index) => this.text(row <= 2 ? '' : header, c + 3 * line + 5 * index)),
    );
    this.enter(person, place, headers, values);
  }
  enter(person: Workbench, place: Place, headers: readonly string[], values: readonly (readonly string[])[]): void {
    const before = this.texts(place);
    const toasts = this.owner.toasts().length;
    this.done.push(`  ${JSON.stringify(place)} ${headers.join()} = ${JSON.stringify(values)}`);
    if (!this.allowed(() => person.edit(this.tab, a1Of(place), values))) {
      expect(this.texts(place), 'a refused value changes nothing').toEqual(before);
      return;
    }
    this.overwritten(before, headers);
    const after = this.texts(place);
    const said = this.owner.toasts().slice(toasts).join('\n');
    values.forEach((line, i) => {
      for (const [j, value] of line.entries()) this.typed(value, after[i]?.[j] ?? '', headers[j] ?? '', place, said);
    });
  }
  private typed(value: string, now: string, header: string, { width, height, row }: Place, said: string): void {
    if (value === '') return;
    // A header typed over, and taken back by nobody but a person's own undo, is still known by its note.
    if (COMPUTED_HEADERS.includes(header) || (row === 2 && COMPUTED_HEADERS.includes(now))) {
      // Pasted over several cells it is not said: the block it came from is still there.
      if (now !== value && width * height === 1)
        expect(said, `${header || now} is put back with the words`).toContain(value);
      else if (now === value && IS_WORD.test(value)) this.words.add(value);
      return;
    }
    expect(now, `${header} in row ${row} after ${value}`).not.toBe('');
    if (/^word/.test(value)) expect(now, `${header} in row ${row}`).toBe(value);
    // A number may be shown in another way: 5 % is 0.05.
    if (IS_WORD.test(value)) this.words.add(now);
  }

  /** False where Sheets refuses: a protected cell, a value the dropdown does not take. */
  allowed(change: () => void): boolean {
    try {
      change();
      return true;
    } catch (error) {
      if ((error as Error).name !== 'Exception') throw error;
      this.done.push('  refused');
      return false;
    }
  }
  /** A person deleted these, or pasted a row over them. */
  forget(texts: readonly string[]): void {
    this.due.clear();
    for (const text of texts) this.words.delete(text);
  }
  private overwritten(before: readonly (readonly string[])[], headers: readonly string[]): void {
    for (const line of before) {
      line.forEach((word, index) => {
        if (!this.words.delete(word)) return;
        if (LOGGED.has(headers[index] ?? '') && this.seen.has(word)) this.due.add(word);
      });
    }
  }
  /** What a person takes back is gone, the words of others with it. */
  takenBack(): void {
    for (const word of this.lost()) this.words.delete(word);
    this.due.clear();
    // Sheets takes back what a script wrote as well: what the last look put into the log.
    this.seen.clear();
  }
  /** The add-on has looked at the register: what stands in it is known, what was overwritten is in the log. */
  private looked(): void {
    const text = textsOf(this.owner).join('\n');
    for (const word of this.due) expect(text, 'an overwritten number is in the log').toContain(word);
    this.due.clear();
    const keyResults = this.see().rows.filter(
      ({ expected, cells }) => expected.type === 'Key result' && cells.ID !== '',
    );
    this.seen = new Set(keyResults.flatMap(({ cells }) => INPUT_HEADERS.map((header) => String(cells[header]))));
  }
  private lost(): readonly string[] {
    const here = new Set(this.texts({ column: 1, row: 1, width: this.size.columns, height: this.size.rows }).flat());
    const elsewhere = [...this.words].filter((word) => !here.has(word));
    if (elsewhere.length === 0) return [];
    const text = [...textsOf(this.owner), ...this.owner.toasts(), ...this.told].join('\n');
    return elsewhere.filter((word) => !text.includes(word));
  }

  // Commands -----------------------------------------------------------------------------------------------------------

  home(person: Workbench): void {
    if (!this.ask(person, 'openHome')) return;
    this.looked();
    this.expectIds();
  }
  repair(person: Workbench): void {
    const answer = this.ask(person, 'repairFile');
    if (!answer) return;
    this.told.push(...repairedInWords(answer as Repaired).changed);
    this.expectWhole();
  }
  /** A card of the sidebar: a number and a line about a key result, or its hand-over. False where it was refused. */
  save(person: Workbench, what: 'check-in' | 'hand-over', a: number): boolean {
    const { rows, positions } = this.see();
    const idOf = ({ cells }: (typeof rows)[number]) => String(cells.ID).trim().toUpperCase();
    const ids = rows.map(idOf);
    const known = rows.filter(
      (row) =>
        row.expected.type === 'Key result' && idOf(row) !== '' && ids.filter((id) => id === idOf(row)).length === 1,
    );
    const row = known[a % known.length];
    const header = what === 'check-in' ? 'Current' : 'Owner';
    const column = positions.get(header);
    if (!row || column === undefined) return false;
    this.typedWords++;
    const [word, value] = [`word${this.typedWords}x`, Number(`${this.typedWords}.0625`)];
    const { Current: current, Confidence: confidence, Owner: owner } = row.cells;
    const order = {
      operationId: `monkey ${this.typedWords}`,
      sheetId: Number(this.sheetId),
      id: idOf(row),
      again: false,
    };
    const place = { column, row: row.row, width: 1, height: 1 };
    const before = this.texts(place);
    const answer =
      what === 'check-in'
        ? this.ask(person, 'saveCheckIn', {
            ...{ ...order, value, confidence: null, kind: 'problem', line: word },
            seen: { current, confidence },
          })
        : this.ask(person, 'changeKeyResult', {
            ...{ ...order, change: { kind: 'hand over', owner: word }, reason: 'as agreed', seen: owner },
          });
    if (!answer) {
      expect(this.texts(place), 'a refused card changes nothing').toEqual(before);
      return false;
    }
    const [[now = ''] = []] = this.texts(place);
    expect(now, `${header} in row ${row.row}`).toBe(what === 'check-in' ? String(value) : word);
    this.overwritten(before, [header]);
    for (const text of [word, now]) this.words.add(text);
    return true;
  }
  /** The answer's value; null where it was refused, with a sentence that says what to do. */
  ask(person: Workbench, name: string, ...args: unknown[]): unknown {
    const answer = person.rpc(name, ...args) as Answer<unknown>;
    this.done.push(`  ${answer.ok ? 'ok' : `${answer.problem.message} | ${answer.problem.next}`}`);
    if (answer.ok) return answer.value ?? true;
    const { message, next } = answer.problem;
    expect(message).not.toMatch(/undefined|\[object|TypeError|is not a function|Cannot read/);
    expect(`${message} ${next}`, 'a sentence that says what to do').toMatch(
      /\. \S|\b(Undo|Choose|choose|Write|Rename|it stays|undone already|nothing to undo)\b/,
    );
    // Whoever protects cells from others keeps the add-on of these others out of them.
    if (/^(checkFile|repairFile)$/.test(name) && person === this.owner) expect(message).toBe('');
    return null;
  }

  // What must hold -----------------------------------------------------------------------------------------------------

  /** After every step. */
  expectNothingLost(): void {
    expect(this.lost(), 'lost words').toEqual([]);
    const register = this.see();
    const wrong = wrongAnswers(register);
    const missing = NEEDED_HEADERS.filter((header) => !register.positions.has(header));
    const broken = register.broken.filter((header) => header !== 'Score');
    const reasons = [...wrong, ...missing, ...broken].join('; ');
    if (reasons !== '' && this.title() !== '') expect(this.title(), `the title line says: ${reasons}`).toMatch(/^[⚠#]/);
    // Somebody deleted the title line with its column: then Check says so.
    else if (reasons !== '') expect(this.ask(this.owner, 'checkFile'), reasons).not.toMatchObject({ findings: [] });
    const failures = this.owner.failures();
    const unexpected = failures
      .slice(this.failures)
      .filter((failure) => !/^onEdit: The column .* is missing/.test(failure) && !PROTECTED.test(failure));
    this.failures = failures.length;
    expect(unexpected, 'failed triggers').toEqual([]);
  }
  /** Where the title line stands now. */
  private title(): string {
    const [line = []] = this.texts({ column: 1, row: 1, width: this.size.columns, height: 1 });
    return line.find((text) => text !== '') ?? '';
  }
  private expectIds(): void {
    const rows = this.see().rows.filter(
      ({ expected, cells }) => expected.type !== '' && cells['Objective / key result'] !== '',
    );
    const ids = rows.map(({ cells }) => String(cells.ID).trim().toUpperCase());
    expect(new Set(ids).size, `IDs ${ids.join()}`).toBe(ids.length);
    expect(ids, 'rows without ID').not.toContain('');
  }
  /** After Repair: looking again and repairing again finds nothing to do. */
  private expectWhole(): void {
    const register = this.see();
    expect(register.broken, 'broken columns').toEqual([]);
    expect(wrongAnswers(register).join('\n'), 'wrong answers after a repair').toBe('');
    expect(INPUT_HEADERS.filter((header) => !register.positions.has(header))).toEqual([]);
    keptState(this.owner);
    this.home(this.owner);
    const again = this.ask(this.owner, 'repairFile') as Repaired;
    expect(again.changed.join('\n'), 'a second repair changes nothing').toBe('');
  }
  finish(): void {
    this.done.push('the end: repair');
    this.repair(this.owner);
    this.expectNothingLost();
  }
}

const a1Of = ({ column, row }: Place): string => `${columnLetter(column)}${row}`;
