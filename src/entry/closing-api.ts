/** Closing a cycle and opening it again, as the sidebar calls it: what to write is decided there. */
import type { Answer, CloseOrder, Home } from '../contract.ts';
import { markOfRows } from '../domain/closing/closed-cycle.ts';
import { closeCycle, finishTurn, reopenCycle } from '../sheet/closing.ts';
import { whileLocked } from '../sheet/lock.ts';
import { sheetOf } from '../sheet/quarter.ts';
import { readRegister } from '../sheet/tabs/register/read.ts';
import { registerRow } from '../sheet/tabs/register/row.ts';
import { type CycleRecord, openAgain, type Workbook } from '../sheet/workbook.ts';
import { answer, Refused } from './answer.ts';
import { type File, fileOf, homeOf } from './home.ts';
import { openToChange, recordOf } from './open-file.ts';
import { judgeRegister } from './register-rows.ts';

export function closeQuarter(closing: CloseOrder): Answer<Home> {
  const { cycle, seen, ...order } = closing;
  return turn(cycle, (opened, found, { dates, facts }) => {
    const { state, closed } = found;
    if (state === 'Closed' && closed?.operationId === order.operationId) return opened;
    if (state !== 'Running') throw new Error(`${cycle} is ${state.toLowerCase()}: only a running cycle can be closed.`);
    // What others typed is taken in as theirs first.
    judgeRegister(opened, found, dates, facts.decimal);
    const workbook = openAgain(opened);
    const record = recordOf(workbook, cycle);
    if (markOfRows(readRegister(sheetOf(workbook, record), dates).rows.map(registerRow)) !== seen) {
      throw new Refused({ message: 'Somebody changed the register meanwhile.', next: 'Look again.', field: 'seen' });
    }
    const { me: who, today: on } = facts;
    return closeCycle(workbook, record, { ...order, on, who }, how(dates, who));
  });
}

export function reopenQuarter(cycleName: string): Answer<Home> {
  return turn(cycleName, (workbook, record, { dates, facts }) => reopenCycle(workbook, record, how(dates, facts.me)));
}

const how = (dates: File['dates'], who: string) => ({ dates, author: { who, at: new Date() }, begin: () => {} });

function turn(cycle: string, work: (workbook: Workbook, record: CycleRecord, file: File) => Workbook): Answer<Home> {
  return answer(() =>
    homeOf(
      whileLocked(() => {
        const opened = openToChange();
        const file = fileOf(opened);
        const workbook = finishTurn(opened, file.dates);
        return work(workbook, recordOf(workbook, cycle), file);
      }),
      cycle,
    ),
  );
}
