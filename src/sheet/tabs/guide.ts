import type { OwnTab } from '../own-tab.ts';

/** One screen: what to type where, what the colours say. First column a word, second the sentence. */
type Line = readonly [word: string, sentence: string];
const LINES: readonly [Line, ...Line[]] = [
  ['How this works', ''],
  [
    'Objective',
    'Where you want to be at the end of the quarter, in words that people want to follow. 3 to 5, in your first quarter 1 to 3.',
  ],
  ['Key result', 'How you will know: from a number to a number. 2 to 5 for each objective, about 70 % sure.'],
  ['Every week', 'Owners type Current and Confidence in the tinted cells. It takes two minutes.'],
  ['Score', '0 at the start, 1 at the target. 0.7 is a success: a stretch that always reaches 1 was none.'],
  [
    'Heads for',
    'The score it will end at. Early we go by the plan, later by the pace so far. Nothing moved? Amber after a week, red after a month.',
  ],
  [
    'Status',
    '● On track from 0.7   ▲ At risk from 0.4   ■ Off track below   – No update for 10 days, in a year for 40, or as Settings say   ✓ Done   ✕ Dropped   ⚠ Check the row',
  ],
  ['Why', 'Says in words how the status came about, or what is wrong with the row and what to type.'],
  ['Computed', 'Status, Score, Progress and Why fill themselves. Please do not type there.'],
  ['More columns', 'Click the + above the columns for team, weight, ambition, dates and more.'],
  ['Sort and filter', 'Use them as you like: every row keeps its ID. Please do not convert the rows to a table.'],
  ['', ''],
  ['For your next leadership meeting', ''],
  ['What', 'A few goals a quarter that everybody sees, each with numbers that say whether we get there.'],
  [
    'Why',
    'So that all of us pull in the same direction, and notice in week three what usually comes out in week twelve.',
  ],
  [
    '0.7 is success',
    'Aim high enough that about 70 % is a good result. Nobody is told off for a red: red asks for help.',
  ],
  ['Not for pay', 'Scores are not used for appraisal or pay. Otherwise people set targets they are sure of.'],
  [
    'Dates',
    'Two weeks before: draft and agree. Every week: check-ins, two minutes each. Every month: a review of 45 minutes. In the last week: close, look back, and decide what goes on. First and last day stand above the register.',
  ],
];

/** The second tab from the left. */
export const GUIDE: OwnTab = {
  name: 'Guide',
  lines: LINES,
  shownAt: 1,
  dress: (tab) => {
    tab.setColumnWidths(1, 1, 220);
    tab.setColumnWidths(2, 1, 640);
    tab.getRange(1, 1, LINES.length, 2).setNumberFormat('@').setVerticalAlignment('top');
    tab.getRange(1, 1, LINES.length, 1).setFontWeight('bold');
    tab.getRange(1, 2, LINES.length, 1).setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP);
    const headings = LINES.flatMap(([word, sentence], row) => (word !== '' && sentence === '' ? [`A${row + 1}`] : []));
    tab.getRangeList(headings).setFontSize(14);
  },
};
