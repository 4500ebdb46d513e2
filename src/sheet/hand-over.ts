/** All that somebody owns in a register goes to somebody else: one write, logged with the reason, undone as one. */
import type { HandOver } from '../domain/sharing/leavers.ts';
import { typedText } from '../domain/typed-text.ts';
import { type AdviceStep, keepChange, readChanges } from './change-set.ts';
import type { Dates } from './dates.ts';
import { assertMayWrite } from './protected.ts';
import type { Author } from './quarter.ts';
import { readyToLog } from './tabs/check-in-log.ts';
import { readRegister } from './tabs/register/read.ts';
import { CellWrites } from './tabs/register/write.ts';
import { asText } from './user-text.ts';
import type { Workbook } from './workbook.ts';

/** The caller holds the lock. Pressed again, it goes on where it was cut off. */
export function handOver(workbook: Workbook, order: HandOver, dates: Dates, { who, at }: Author): void {
  const { store, spreadsheet, state } = workbook;
  const { sheetId, ids, from, operationId: key } = order;
  const to = typedText(order.to);
  const record = state.cycles.find((one) => one.sheetId === sheetId);
  const sheet = spreadsheet.getSheetById(sheetId);
  if (!record || !sheet) throw new Error('The tab was deleted. Bring it back with File → Version history.');
  const { positions, rows } = readRegister(sheet, dates);
  assertMayWrite(sheet);
  const begun = readChanges(store).find(({ step }) => step.kind === 'advice' && step.key === key);
  const mine = begun ? (begun.step as AdviceStep).cells.map(([id]) => id) : ids;
  const handed = rows.filter(
    ({ cells }) => mine.includes(String(cells.ID)) && (cells.Owner === from || (begun && cells.Owner === to)),
  );
  if (handed.length === 0) return;
  const log = readyToLog(
    workbook,
    handed.map(({ cells }) => ({
      ...{ when: at, who, owner: from, cycle: record.name, id: String(cells.ID) },
      ...{ title: String(cells['Objective / key result']), field: 'Owner', previous: from, current: to },
      ...{ score: '', headsFor: '', confidence: '', kind: 'adjustment', line: typedText(order.reason) },
      ...{ source: 'sidebar', operationId: `${key} ${cells.ID}` },
    })),
    begun !== undefined,
  );
  const cells = handed.map((row) => [String(row.cells.ID), 'Owner', from, to] as const);
  if (!begun)
    keepChange(store, {
      ...{
        at: at.toISOString(),
        who,
        what: `Handed over from ${from} to ${to}: ${cells.map(([id]) => id).join(', ')}.`,
      },
      step: { kind: 'advice', cycle: record.name, sheetId, key, cells, added: null, removed: null, action: '' },
    });
  store.commit();
  const writes = new CellWrites();
  for (const { row } of handed) writes.set('Owner', row, asText(to));
  writes.write(sheet, positions);
  log();
}
