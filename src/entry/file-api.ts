/** What the sidebar calls about the file itself: whose it is, what it says of itself, and how OKR Register leaves it. */
import type { Answer, Home, Removed } from '../contract.ts';
import { OBSTACLES } from '../sheet/identity.ts';
import { whileLocked } from '../sheet/lock.ts';
import { removeFromFile as remove } from '../sheet/removal.ts';
import { keepIdentity, openWorkbook } from '../sheet/workbook.ts';
import { answer, Refused } from './answer.ts';
import { describeFile } from './diagnostics.ts';
import { fileOf, homeOf } from './home.ts';
import { openFile, openToChange } from './open-file.ts';

/** What a copied file is for. Both answers are kept; only a register in use sends anything by itself. */
export function answerCopy(isRegister: boolean): Answer<Home> {
  return answer(() =>
    homeOf(
      whileLocked(() => {
        const workbook = openToChange();
        return keepIdentity(workbook, ({ copyOf: _, onlyCopy: __, ...rest }) =>
          isRegister ? rest : { ...rest, onlyCopy: true },
        );
      }),
    ),
  );
}

/** From now on this installation looks after the file. */
export function useThisOne(): Answer<Home> {
  return answer(() =>
    homeOf(
      whileLocked(() => {
        const workbook = openFile();
        if (workbook.obstacle === 'newer') throw new Refused(OBSTACLES.newer);
        return keepIdentity(workbook, (before) => ({ ...before, scriptId: ScriptApp.getScriptId() }));
      }),
    ),
  );
}

/** Leaves a file of plain values. Called again, it finishes what was cut off. */
export function removeFromFile(): Answer<Removed> {
  return answer(() =>
    whileLocked(() => {
      const workbook = openFile();
      if (workbook.obstacle && workbook.obstacle !== 'half removed') throw new Refused(OBSTACLES[workbook.obstacle]);
      const { dates, facts } = fileOf(workbook);
      return { tabs: remove(workbook, dates, facts.decimal) };
    }),
  );
}

/** Plain text for whoever helps: no content, no names, no addresses. */
export function diagnostics(): Answer<string> {
  return answer(() => describeFile(openWorkbook()));
}
