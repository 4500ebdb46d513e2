/** What the other views around a plan say: goals, KPIs, alignment, the coach. */
import type { Remedy } from '../../src/domain/coach/index.ts';
import { inLanguage } from '../i18n.ts';

export const planningTexts = inLanguage({
  en: {
    goalsForm: {
      title: 'Where do you want to be?',
      mission: 'Our mission in one sentence',
      missionHint: 'Why you exist, as everyone here could say it.',
      goal: (at: number) => `Long-term goal ${at}`,
      goalHint: 'In three to five years. One is enough.',
      add: 'Add goal',
      save: 'Write them down',
    },

    kpiChoice: {
      title: 'Which numbers do you watch?',
      hint: 'A few are enough. Limits, owners and the value of each month are typed in the sheet.',
      own: 'One of your own',
      save: 'Add to the sheet',
    },

    alignment: {
      hint: 'What serves what. It is shown, never counted: each score comes from its own key results.',
      goal: 'Goal',
      none: 'There is nothing yet.',
      loose: 'Supports nothing yet',
      looseHint: 'Though there is something above. Choose it in Supports, or leave it.',
      lost: (supports: string) => `“${supports}” is not there`,
    },

    coach: {
      title: 'Coach',
      stopsNobody: 'Three thoughts at most at a time; none of them stops you. Undo is on Home.',
      nothing: 'Nothing to say about this register.',
      leave: 'Leave it',
      done: {
        set: 'Done.',
        'move down': 'Moved to the key results of this objective.',
        'make an action': 'It waits as an action and is made with the quarter.',
      } satisfies Record<Remedy['do'], string>,
    },
  },
});
