/** A cycle's rows, to be taken elsewhere; the sidebar writes them as CSV or as a page. */
import type { Answer, ExportedCycle } from '../contract.ts';
import { titleLine } from '../domain/title-line.ts';
import { judgeRows } from '../sheet/judge.ts';
import { sheetOf } from '../sheet/quarter.ts';
import { readRegister } from '../sheet/tabs/register/read.ts';
import { registerRow } from '../sheet/tabs/register/row.ts';
import { formatsOf } from '../sheet/tabs/register/stood.ts';
import { answer } from './answer.ts';
import { fileOf } from './home.ts';
import { openFile } from './open-file.ts';

/** Reads only; the scores are the domain's, not those of the cells. */
export function exportCycle(sheetId: number): Answer<ExportedCycle> {
  return answer(() => {
    const workbook = openFile();
    const { facts, dates } = fileOf(workbook);
    const cycle = workbook.state.cycles.find((one) => one.sheetId === sheetId);
    if (!cycle) throw new Error('This cycle is not in the file any more. Go back to Home and choose another one.');
    const register = readRegister(sheetOf(workbook, cycle), dates);
    const formats = formatsOf(register);
    const { today, decimal } = facts;
    const rows = register.rows.map(registerRow);
    const results = judgeRows(cycle, workbook.settings, rows, today, decimal);
    const exported = results.flatMap((result, at) => {
      const [row, cells] = [rows[at], register.rows[at]?.cells];
      return row && cells ? [{ row, result, note: cells.Note, source: cells.Source, format: formats[at] ?? '' }] : [];
    });
    const titled = exported.map(({ row, result }) => ({ level: row.level, result }));
    return { title: titleLine(cycle, titled, today, decimal), rows: exported };
  });
}
