/** Sequences that once failed, as short as they still did: they always run. */
import type { Step } from './monkey-steps.ts';

export interface KeptSequence {
  readonly found: string;
  readonly steps: readonly Step[];
}

export const KEPT: readonly KeptSequence[] = [
  {
    found: 'a word in a column of dates we write',
    steps: [
      ['typeUnseen', 439, 151, 8],
      ['pasteUnseen', 5, 341, 2],
      ['anotherDay', 486, 293, 100],
      ['openHome', 500, 62, 8],
    ],
  },
  {
    found: 'a lost title line beside a new one',
    steps: [
      ['moveColumn', 464, 468, 493],
      ['deleteColumn', 3, 8, 499],
    ],
  },
  {
    found: 'dropdowns whose column of words is gone',
    steps: [
      ['deleteColumn', 169, 4, 1],
      ['insertColumn', 273, 8, 317],
      ['deleteColumn', 226, 496, 56],
      ['deleteColumn', 230, 499, 494],
    ],
  },
  { found: 'a deleted row came back', steps: [['deleteRow', 128, 304, 497]] },
  {
    found: 'the title line deleted with its column',
    steps: [['deleteColumn', 0, 8, 377]],
  },
  { found: 'a header pasted as the word it shows', steps: [['renameHeader', 493, 493, 264]] },
  { found: 'Type renamed to Dropped', steps: [['renameHeader', 248, 252, 3]] },
  {
    found: 'a card that met a protected cell half-way',
    steps: [
      ['protect', 188, 189, 408],
      ['checkIn', 2, 247, 15],
    ],
  },
  {
    found: 'an own column under the name of an input that took the name of another',
    steps: [
      ['ownColumn', 34, 47, 6],
      ['renameHeader', 6, 4, 6],
      ['checkIn', 0, 0, 1],
      ['handOver', 1, 0, 1],
    ],
  },
];
