/** A closed register holds what it was closed with; what somebody typed into it since is said. */
import type { Facts } from '../../domain/check/finding.ts';
import { changesSince } from '../../domain/reconcile.ts';
import type { Dates } from '../dates.ts';
import { plainOf } from '../judge.ts';
import { knownOf, readKnown } from '../tabs/register/known.ts';
import { type ReadRegister, readRegister } from '../tabs/register/read.ts';
import type { CycleRecord, Workbook } from '../workbook.ts';
import { cellName, type Found, found } from './found.ts';

/** A number may come back from its cell with another last bit. */
const NEAR = 1e-6;

export interface ClosedChecked extends ReadRegister {
  readonly found: readonly Found[];
}

/** Computed values are looked at only where the inputs are as they were: else they tell of the same edit again. */
export function checkClosed(
  { store, settings }: Workbook,
  cycle: CycleRecord,
  sheet: ReadRegister['sheet'],
  dates: Dates,
  decimal: '.' | ',',
): ClosedChecked {
  const register = readRegister(sheet, dates);
  const { rows, positions } = register;
  const edited = (
    header: string,
    { row, cells }: ReadRegister['rows'][number],
    was: Facts['closed-edited']['was'] = null,
  ): Found =>
    found(
      'closed-edited',
      { cycle: cycle.name, was },
      { cell: cellName(row, positions.get(header) ?? 1), id: String(cells.ID), header },
    );
  const typed = rows.flatMap((row) => {
    const id = String(row.cells.ID);
    const known = readKnown(store, id);
    if (!known) return [];
    const changes = changesSince(new Map([[id, known.inputs]]), [{ id, inputs: knownOf(row.cells, '').inputs }]);
    return changes.map(({ field, previous }) => edited(field, row, previous));
  });
  if (typed.length > 0) return { ...register, found: typed };
  const shown = sheet.getDataRange().getValues();
  const { plain } = plainOf(cycle, settings, register, dates.today, decimal);
  const computed = rows.flatMap((row) =>
    (['Status', 'Score', 'Heads for'] as const).flatMap((header) => {
      const now: unknown = shown[row.row - 1]?.[(positions.get(header) ?? 0) - 1];
      const was = plain.get(row.row)?.[header];
      return now === was || Math.abs(Number(now) - Number(was)) < NEAR ? [] : [edited(header, row)];
    }),
  );
  return { ...register, found: computed };
}
