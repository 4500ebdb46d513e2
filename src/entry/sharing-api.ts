/** What the sharing views ask: who has access, who is in Team, who owns what, what was agreed. They think; this reads and writes. */
import type { Answer, LinesOrder, RowsToHandOver, ShareAnswer, Sharing } from '../contract.ts';
import { type AgreementCells, agreedIn } from '../domain/agreement.ts';
import type { Access } from '../domain/sharing/access.ts';
import { isExampleAddress } from '../domain/sharing/example-address.ts';
import { EXAMPLE_REFUSED, type Invitation } from '../domain/sharing/invitation.ts';
import { handOver } from '../sheet/hand-over.ts';
import { writeLines } from '../sheet/lines.ts';
import { whileLocked } from '../sheet/lock.ts';
import { AGREEMENT, agreedOn, agreementLines, keepAgreed } from '../sheet/tabs/agreement.ts';
import { readRegister } from '../sheet/tabs/register/read.ts';
import { readTeam, TEAM } from '../sheet/tabs/team.ts';
import type { Workbook } from '../sheet/workbook.ts';
import { answer } from './answer.ts';
import { fileOf, toWrite } from './home.ts';
import { openFile, openToChange } from './open-file.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A number of calls that grows with open cycles alone. */
export function openSharing(): Answer<Sharing> {
  return answer(() => sharingOf(openFile()));
}

/** Gives access, one call each; nobody loses any. What Google refuses comes back by address. */
export function shareWith(people: readonly Invitation[]): Answer<ShareAnswer> {
  return answer(() => {
    const file = SpreadsheetApp.getActiveSpreadsheet();
    const refused = people.flatMap(({ email, role }): [string, string][] => {
      try {
        if (isExampleAddress(email)) throw new Error(EXAMPLE_REFUSED);
        if (role === 'editor') file.addEditor(email);
        else file.addViewer(email);
        return [];
      } catch (error) {
        return [[email, (error as Error).message]];
      }
    });
    return { access: accessOf(file), refused };
  });
}

/** Lines of Team or Agreement, or rows of one register that go to another owner. */
export function saveSharing(order: LinesOrder | RowsToHandOver): Answer<Sharing> {
  return answer(() =>
    sharingOf(
      whileLocked(() => {
        const workbook = openToChange();
        const { facts, dates } = fileOf(workbook);
        const author = { who: facts.me, at: new Date() };
        if (order.do === 'hand over') handOver(workbook, order, dates, author);
        else writeLines(workbook, order.tab === 'Team' ? TEAM : AGREEMENT, order, dates, author);
        return workbook;
      }),
    ),
  );
}

/** Null where Google does not tell this person. */
function accessOf(file: Spreadsheet): Access | null {
  try {
    const emailOf = (one: GoogleAppsScript.Base.User) => one.getEmail();
    const [editors, viewers] = [file.getEditors().map(emailOf), file.getViewers().map(emailOf)];
    return { owner: file.getOwner()?.getEmail() ?? '', editors, viewers };
  } catch (error) {
    if (/permission|denied|not allowed/i.test(String(error))) return null;
    throw error;
  }
}

function sharingOf(workbook: Workbook): Sharing {
  const { spreadsheet, state } = workbook;
  const { dates } = fileOf(workbook);
  const agreements = agreementLines(workbook);
  keepInStep(workbook, agreements);
  return {
    url: spreadsheet.getUrl(),
    name: spreadsheet.getName(),
    access: accessOf(spreadsheet),
    team: readTeam(workbook, dates)?.rows ?? [],
    agreements,
    owned: state.cycles
      .filter((cycle) => cycle.state !== 'Closed' && !cycle.making)
      .flatMap(({ name: cycle, sheetId }) => {
        const sheet = spreadsheet.getSheetById(sheetId);
        return (sheet ? readRegister(sheet, dates).rows : []).flatMap(({ cells }) => {
          const [id, owner, title] = [cells.ID, cells.Owner, cells['Objective / key result']].map(String) as [
            string,
            string,
            string,
          ];
          return id === '' || owner === '' || cells.Dropped !== '' ? [] : [{ cycle, sheetId, id, title, owner }];
        });
      }),
  };
}

/** Home goes by what is kept: whatever was typed or taken back in the tab is found here. */
function keepInStep(workbook: Workbook, lines: readonly AgreementCells[]): void {
  const changed = workbook.state.cycles.flatMap(({ name }) => {
    const agreed = agreedIn(lines, name);
    const kept = agreedOn(workbook.store, name) ?? agreedIn([], name);
    return JSON.stringify(kept) === JSON.stringify(agreed) ? [] : [[name, agreed] as const];
  });
  const now = changed.length > 0 ? toWrite(workbook) : null;
  for (const [cycle, agreed] of now ? changed : []) keepAgreed(now?.store ?? workbook.store, cycle, agreed);
  now?.store.commit();
}
