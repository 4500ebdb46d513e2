/** Report tabs, as the sidebar reads and writes them. */
import type { Answer, ReadReport, ReportOrder, WrittenReport } from '../contract.ts';
import { whileLocked } from '../sheet/lock.ts';
import { readReport as read, writeReport as write } from '../sheet/report/report.ts';
import { answer } from './answer.ts';
import { fileOf } from './home.ts';
import { openFile, openToChange } from './open-file.ts';

/** The tab as it stands, whether or not it was made yet. */
export function readReport(about: Pick<ReportOrder, 'role' | 'name' | 'cycle'>): Answer<ReadReport> {
  return answer(() => {
    const workbook = openFile();
    return read(workbook, about, fileOf(workbook).dates);
  });
}

/** Makes the tab or writes it anew, unless somebody typed in it since it was read. */
export function writeReport(order: ReportOrder): Answer<WrittenReport> {
  return answer(() =>
    whileLocked(() => {
      const workbook = openToChange();
      const { dates, facts } = fileOf(workbook);
      return write(workbook, order, dates, { who: facts.me, at: new Date() });
    }),
  );
}
