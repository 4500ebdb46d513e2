/** Where things stand in a KPIs tab, whatever was moved, inserted or sorted; and its rows as people left them. */
import type { CellValue } from '../../../domain/cell.ts';
import { dayNumber } from '../../../domain/day.ts';
import { type KpiRow, type Month, monthOf } from '../../../domain/kpi.ts';
import type { Dates } from '../../dates.ts';
import { FIRST_ROW, KPI_COLUMNS } from './columns.ts';
import type { KpiPlaces } from './formulas.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface KpiLine {
  /** 1-based row of the tab. */
  readonly row: number;
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly kpi: KpiRow;
}

export interface ReadKpis extends KpiPlaces {
  readonly sheet: Sheet;
  /** Rows with a name. */
  readonly lines: readonly KpiLine[];
  /** As read, from A1 on. */
  readonly values: readonly (readonly unknown[])[];
}

const HEADERS = new Set(KPI_COLUMNS.map(({ header }) => header));

/** By their headers; a month is a date, of two for the same month the one on the right. */
export function placesIn(header: readonly unknown[], dates: Dates): KpiPlaces {
  const columns = new Map<string, number>();
  const months = new Map<Month, number>();
  header.forEach((cell, index) => {
    const day = dates.dayOf(cell);
    if (day !== null) months.set(monthOf(day), index + 1);
    const name = String(cell).trim();
    if (HEADERS.has(name) && !columns.has(name)) columns.set(name, index + 1);
  });
  return { columns, months };
}

/** One read. Columns that are missing read as blank: Check and repair names them. */
export function readKpis(sheet: Sheet, dates: Dates): ReadKpis {
  const values = sheet.getDataRange().getValues();
  const places = placesIn(values[0] ?? [], dates);
  return { ...places, sheet, lines: kpiLines(values, places, dates), values };
}

export function kpiLines(values: readonly (readonly unknown[])[], places: KpiPlaces, dates: Dates): readonly KpiLine[] {
  return values.slice(FIRST_ROW - 1).flatMap((row, index): KpiLine[] => {
    const at = (header: string): CellValue => cellOf(row[(places.columns.get(header) ?? 0) - 1], dates);
    const name = String(at('KPI')).trim();
    if (name === '') return [];
    const kpi: KpiRow = {
      lower: at('Lower limit'),
      upper: at('Upper limit'),
      values: new Map([...places.months].map(([month, position]) => [month, cellOf(row[position - 1], dates)])),
    };
    return [{ row: FIRST_ROW + index, id: String(at('ID')).trim(), name, unit: String(at('Unit')).trim(), kpi }];
  });
}

function cellOf(value: unknown, dates: Dates): CellValue {
  const day = dates.dayOf(value);
  if (day !== null) return dayNumber(day);
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value ?? '');
}
