import { guessMapping, isHeaderWord } from '../../../src/domain/import/guess.ts';
import { type ImportPlan, planImport } from '../../../src/domain/import/plan.ts';
import { readTable } from '../../../src/domain/import/table.ts';

/** What comes of a pasted text with the mapping as it is guessed. */
export function imported(text: string, decimal: '.' | ',' = '.'): ImportPlan {
  const table = readTable(text, isHeaderWord);
  return planImport(table, guessMapping(table, decimal), 'day first');
}

/** Objectives with the titles of their key results. */
export function titles({ objectives }: ImportPlan): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(objectives.map(({ title, keyResults }) => [title, keyResults.map((one) => one.title)]));
}

export const sentences = ({ complaints }: ImportPlan): readonly string[] =>
  complaints.map(({ line, text, placed }) => `${line ?? 'all'}${placed ? '' : ' nowhere'}: ${text}`);
