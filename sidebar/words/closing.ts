/** What the close of a cycle says. */
import type { Grade } from '../../src/domain/okr.ts';
import { inLanguage } from '../i18n.ts';
import { keyResults, plural } from './counted.ts';

export const closingTexts = inLanguage({
  en: {
    title: (cycle: string) => `Close ${cycle}`,
    loading: 'Reading scores, check-ins and the look back…',
    early: (days: number) =>
      plural(days, {
        one: 'There is # day left. What is typed until then would no longer count.',
        other: 'There are # days left. What is typed until then would no longer count.',
      }),
    grades: 'How it ended',
    gradesHint: 'Grades follow the scores. A colour can be changed with a reason, a score never.',
    grade: { Green: 'Green', Amber: 'Amber', Red: 'Red' } satisfies Record<Grade, string>,
    noScore: 'No score',
    withoutScore: (count: number) =>
      `${keyResults(count)} cannot be read and will be closed as “no score”. To change that, mend the row first.`,
    silent: 'No check-in',
    change: 'Change',
    changeOf: (title: string) => `Change the colour of ${title}`,
    colour: 'Colour',
    suggested: (grade: string) => `Suggested: ${grade}`,
    reason: 'Why?',
    reasonMissing: 'Say why in a few words, or choose the suggested colour.',
    causes: 'Why red?',
    causesHint: 'What was the root cause? About the work, never about a person.',
    learned: 'What we learned',
    learnedHint: 'One line each is enough. Blank ones can be written in the look back later.',
    questions: { worked: 'What worked?', didNot: 'What did not?', change: 'What do we change next time?' },
    team: (team: string) => `Also for ${team}`,
    numbers: 'What the numbers say',
    willHappen: 'What will happen',
    will: (cycle: string) => [
      `The tab “Look back ${cycle}” is written, for reading and for more words.`,
      `Every score and colour of ${cycle} stays as it is now. Typing there only warns.`,
      'Nothing is lost: it can be reopened any day, by anyone who may edit.',
    ],
    close: (cycle: string) => `Close ${cycle}`,
    onlyLookBack: 'Write the look back, close later',
    written: 'The look back is written. Your words are in it, and in this form when you come back.',
    typing: 'Somebody is typing in the look back right now. Wait a moment, then press the button again.',
    changed: 'Somebody changed the register meanwhile. The grades are up to date again: look at them, then close.',
    closed: (cycle: string) => `${cycle} is closed`,
    closedText: 'What you learned and what may go on wait in Start new quarter.',
    openLookBack: 'Open the look back',
    newQuarter: 'Start new quarter',
    reopen: 'Reopen',
    reopenSure: (cycle: string) => `Reopen ${cycle}? It computes again from what stands in it.`,
    keepClosed: 'Keep it closed',
  },
});
