/** What the sidebar shows of an import before anything is created. */
import { IMPORT_FIELDS, type ImportField, type ImportMapping } from './fields.ts';
import type { GuessedMapping } from './guess.ts';
import { MOST_CHARACTERS_PASTED, MOST_ROWS } from './limits.ts';
import type { ImportComplaint, ImportPlan } from './plan.ts';
import { short } from './row-cells.ts';
import type { Table } from './table.ts';

export interface ImportColumn {
  /** Its header, or `Column 2`. */
  readonly name: string;
  readonly field: ImportField | '';
  /** Why it is read so where its header does not say it, and the first thing that stands in it. */
  readonly why: string;
}

export interface ImportReading {
  readonly columns: readonly ImportColumn[];
  readonly mapping: ImportMapping;
  readonly objectives: number;
  readonly keyResults: number;
  /** Rows somebody should look at. */
  readonly toLookAt: number;
  /** Rows that are created nowhere. */
  readonly unplaced: number;
  /** The first of them: rows without a place before all others. */
  readonly complaints: readonly ImportComplaint[];
  /** How many more there are. */
  readonly more: number;
  /** The first objectives with the number of their key results. */
  readonly preview: readonly { readonly title: string; readonly keyResults: number }[];
  /** What a column can be. */
  readonly choices: readonly (readonly [field: ImportField | '', name: string])[];
}

/** More than these nobody reads in a sidebar. */
const COMPLAINTS_SHOWN = 60;
const OBJECTIVES_SHOWN = 8;

const IMPORT_CHOICES: ImportReading['choices'] = [
  ['', 'Leave out'],
  ...(Object.entries(IMPORT_FIELDS) as [ImportField, string][]),
];

/** Why a table cannot be looked at, '' where it can. */
export function whyNotRead(table: Table, characters: number): string {
  if (characters > MOST_CHARACTERS_PASTED) return 'This text is too long. Paste the rows of one cycle only.';
  if (table.length > MOST_ROWS) {
    return `This has more than ${MOST_ROWS.toLocaleString('en-GB')} rows. Take those of one cycle only: 40 key results are what people can follow.`;
  }
  return table.length > 0
    ? ''
    : 'There is nothing in it yet. Copy the rows in the other sheet and paste them here, or choose a tab that holds them.';
}

/** `reasons`: of a guessed mapping; a mapping somebody changed needs none. */
export function importReading(
  table: Table,
  { headerLine, columns, decimal, reasons = [] }: ImportMapping & Partial<GuessedMapping>,
  plan: ImportPlan,
): ImportReading {
  const header = table.find(({ line }) => line === headerLine);
  const sampleOf = (index: number) =>
    table.find(({ line, cells }) => line > headerLine && (cells[index]?.text ?? '').trim() !== '')?.cells[index]
      ?.text ?? '';
  const complaints = [...plan.complaints].sort((a, b) => rank(a) - rank(b));
  return {
    columns: columns.map((field, index) => ({
      name: short((header?.cells[index]?.text ?? '').trim()) || `Column ${index + 1}`,
      field,
      why: [reasons[index] ?? '', sampleOf(index) && `First: ${short(sampleOf(index).trim())}`]
        .filter(Boolean)
        .join(' '),
    })),
    mapping: { headerLine, columns, decimal },
    objectives: plan.objectives.length,
    keyResults: plan.objectives.reduce((count, { keyResults }) => count + keyResults.length, 0),
    toLookAt: plan.toLookAt,
    unplaced: plan.unplaced,
    complaints: complaints.slice(0, COMPLAINTS_SHOWN),
    more: Math.max(0, complaints.length - COMPLAINTS_SHOWN),
    preview: plan.objectives.slice(0, OBJECTIVES_SHOWN).map(({ title, keyResults }) => ({
      title: short(title),
      keyResults: keyResults.length,
    })),
    choices: IMPORT_CHOICES,
  };
}

const rank = ({ line, placed }: ImportComplaint): number => (line === null ? 0 : placed ? 2 : 1);
