/** Repair's hand in the KPIs tab. */
import { columnLetter } from '../column.ts';
import type { Dates } from '../dates.ts';
import { runsOf } from '../store.ts';
import { KPI_COLOURS, kpiRules } from '../tabs/kpis/colours.ts';
import { HEADER_ROW, KPI_COLUMNS } from '../tabs/kpis/columns.ts';
import {
  checkNumbers,
  KPI_PROTECTION,
  paintColumn,
  protectComputed,
  showUnits,
  writeFormulas,
} from '../tabs/kpis/make.ts';
import { kpiLines } from '../tabs/kpis/places.ts';
import { isKpiRule, type KpiMend, type KpisChecked } from './kpis.ts';
import { ownProtections, plainRule } from './look.ts';

export function mendKpis({ sheet, grid, places }: KpisChecked, mend: KpiMend, dates: Dates): void {
  switch (mend.part) {
    case 'name':
      sheet.getRange(HEADER_ROW, mend.position).setValue(mend.header);
      break;
    case 'note': {
      const note = KPI_COLUMNS.find(({ header }) => header === mend.header)?.note ?? '';
      sheet.getRange(HEADER_ROW, mend.position).setNote(note);
      break;
    }
    case 'column':
      if (mend.after === 0) sheet.insertColumnBefore(1);
      else sheet.insertColumnAfter(mend.after);
      paintColumn(sheet, mend.header, mend.after + 1, grid.rowCount);
      break;
    case 'clear': {
      const letter = columnLetter(mend.position);
      const cells = runsOf(mend.rows).map(([first, last]) => `${letter}${first}:${letter}${last}`);
      sheet.getRangeList(cells).clearContent();
      break;
    }
    case 'formulas':
      writeFormulas(sheet, places);
      break;
    case 'colours': {
      const others = sheet.getConditionalFormatRules().filter((rule) => {
        const plain = plainRule(rule);
        return !KPI_COLOURS.some(([shape, { fill }]) => isKpiRule(plain, shape, fill));
      });
      sheet.setConditionalFormatRules([...others, ...kpiRules(sheet, places.columns, grid.rowCount)]);
      break;
    }
    case 'checks':
      for (const header of ['Lower limit', 'Upper limit']) {
        checkNumbers(sheet, places.columns.get(header) ?? 1, 1, grid.rowCount);
      }
      for (const [first, last] of runsOf(places.months.values())) {
        checkNumbers(sheet, first, last - first + 1, grid.rowCount);
      }
      break;
    case 'formats':
      showUnits(sheet, places, kpiLines(grid.values, places, dates));
      break;
    case 'protection':
      for (const one of ownProtections(sheet, KPI_PROTECTION)) one.remove();
      protectComputed(sheet, places, grid.rowCount);
      break;
    case 'freeze':
      sheet.setFrozenRows(HEADER_ROW);
  }
}
