/** Goals, as the sidebar calls it. */
import type { Answer, Home, TypedGoals } from '../contract.ts';
import { MOST_CHARACTERS, typedText } from '../domain/typed-text.ts';
import { fillTab } from '../sheet/fill-tab.ts';
import { followAims } from '../sheet/follow-aims.ts';
import { whileLocked } from '../sheet/lock.ts';
import { planGoals } from '../sheet/tabs/goals.ts';
import type { Workbook } from '../sheet/workbook.ts';
import { answer, Refused } from './answer.ts';
import { fileOf, homeOf } from './home.ts';
import { openToChange } from './open-file.ts';

/** Writes mission and goals into the Goals tab. Pressed twice, or again after it was cut off, it writes them once. */
export function saveGoals(typed: TypedGoals): Answer<Home> {
  return answer(() => {
    const mission = textOf(typed.mission, 'mission');
    const titles = [...new Set(typed.goals.map((goal, index) => textOf(goal, `goals.${index}`)))].filter(
      (title) => title !== '',
    );
    if (mission === '' && titles.length === 0) {
      throw new Refused({
        message: 'There is nothing to write down yet.',
        next: 'Type your mission or one goal.',
        field: 'mission',
      });
    }
    return homeOf(whileLocked(() => write(openToChange(), mission, titles)));
  });
}

function write(workbook: Workbook, mission: string, titles: readonly string[]): Workbook {
  const { state } = workbook;
  const filling = planGoals(workbook, mission, titles, state.cycles.length);
  const what = titles.length === 1 ? 'Wrote down 1 goal.' : `Wrote down ${titles.length} goals.`;
  fillTab(workbook, filling, { at: new Date().toISOString(), who: fileOf(workbook).facts.me, what });
  workbook.spreadsheet.setActiveSheet(filling.sheet);
  return followAims(workbook, state.cycles, fileOf(workbook).dates);
}

function textOf(typed: string, field: string): string {
  const text = typedText(typed);
  if (text.length > MOST_CHARACTERS) {
    const most = MOST_CHARACTERS.toLocaleString('en-GB');
    throw new Refused({ message: `This is longer than ${most} characters.`, next: 'Say it in a sentence.', field });
  }
  return text;
}
