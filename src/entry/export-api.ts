/** A cycle as text, to be taken elsewhere. */
import type { Answer, ExportForm } from '../contract.ts';
import { cycleAsCsv } from '../domain/export/csv.ts';
import type { ExportedRow } from '../domain/export/exported-row.ts';
import { cycleAsMarkdown } from '../domain/export/markdown.ts';
import { evaluateRegister } from '../domain/register.ts';
import { titleLine } from '../domain/title-line.ts';
import { formulaFacts } from '../sheet/formula-facts.ts';
import { sheetOf } from '../sheet/quarter.ts';
import { readRegister } from '../sheet/tabs/register/read.ts';
import { registerRow } from '../sheet/tabs/register/row.ts';
import { formatsOf } from '../sheet/tabs/register/stood.ts';
import { answer } from './answer.ts';
import { fileOf } from './home.ts';
import { openFile } from './open-file.ts';

/** Reads only; the scores are the domain's, not those of the cells. */
export function exportCycle(sheetId: number, form: ExportForm): Answer<string> {
  return answer(() => {
    const workbook = openFile();
    const { facts, dates } = fileOf(workbook);
    const cycle = workbook.state.cycles.find((one) => one.sheetId === sheetId);
    if (!cycle) throw new Error('This cycle is not in the file any more. Go back to Home and choose another one.');
    const register = readRegister(sheetOf(workbook, cycle), dates);
    const formats = formatsOf(register);
    const { staleAfterDays } = formulaFacts(cycle, workbook.settings);
    const { today, decimal } = facts;
    const rows = register.rows.map(registerRow);
    const results = evaluateRegister(rows, { cycle, today, staleAfterDays, decimal });
    const exported = results.flatMap((result, at): readonly ExportedRow[] => {
      const [row, cells] = [rows[at], register.rows[at]?.cells];
      return row && cells ? [{ row, result, note: cells.Note, source: cells.Source, format: formats[at] ?? '' }] : [];
    });
    if (form === 'csv') return cycleAsCsv(exported, { decimal });
    const titled = exported.map(({ row, result }) => ({ level: row.level, result }));
    return cycleAsMarkdown(titleLine(cycle, titled, today, decimal), exported, { decimal });
  });
}
