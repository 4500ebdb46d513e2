/** What stays of the KPIs tab's computed columns when OKR Register leaves the file. */
import { judgeKpi, KPI_TRENDS, kpiStatusText } from '../../../domain/kpi.ts';
import type { Dates } from '../../dates.ts';
import { COMPUTED_KPI_HEADERS, type ComputedKpi, FIRST_ROW, HEADER_ROW, KPI_COLUMNS } from './columns.ts';
import { KPI_PROTECTION } from './make.ts';
import { type ReadKpis, readKpis } from './places.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Plain = Readonly<Record<ComputedKpi, string | number | Date>>;

/** One read; what stands in the way of a computed column may be somebody's word: it is not written over. */
export function readKpisToLeave(sheet: Sheet, dates: Dates): ReadKpis {
  const read = readKpis(sheet, dates);
  const broken = COMPUTED_KPI_HEADERS.filter((header) => !read.columns.has(header));
  if (broken.length === 0) return read;
  throw new Error(
    `Something stands in the way of “${broken[0]}” in “${sheet.getName()}”. Choose Check and repair, then remove OKR Register.`,
  );
}

/** A number of calls that does not grow with the rows. Safe to repeat. */
export function leaveKpis({ sheet, columns, lines, values }: ReadKpis, dates: Dates): void {
  const plain = new Map(
    lines.map(({ row, kpi }): [number, Plain] => {
      const { latest, status, trend, asOf } = judgeKpi(kpi, dates.today);
      const day = asOf === '' ? '' : dates.dateOf(asOf);
      const arrow = trend === '' ? '' : KPI_TRENDS[trend];
      return [row, { Latest: latest, Status: kpiStatusText(status), Trend: arrow, 'As of': day }];
    }),
  );
  for (const header of COMPUTED_KPI_HEADERS) {
    const cells = values.slice(HEADER_ROW).map((_, index) => [plain.get(FIRST_ROW + index)?.[header] ?? '']);
    sheet.getRange(HEADER_ROW, columns.get(header) ?? 1, cells.length + 1, 1).setValues([[header], ...cells]);
  }
  const ours = new Set(KPI_COLUMNS.map(({ note }) => note));
  const header = sheet.getRange(`${HEADER_ROW}:${HEADER_ROW}`);
  header.setNotes(header.getNotes().map((notes) => notes.map((note) => (ours.has(note) ? '' : note))));
  for (const protection of sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)) {
    if (protection.getDescription() === KPI_PROTECTION) protection.remove();
  }
}
