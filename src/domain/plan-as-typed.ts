/** What is not finished in the wizard is written all the same, to be gone on with in the sheet; there it says what is missing. */
import type { Unfinished } from './plan-quarter.ts';
import type { PlannedObjective } from './planned.ts';
import { typedText } from './typed-text.ts';
import { numberFormatOf, readTyped } from './typed-value.ts';

const ROOM = 3;
const EMPTY: PlannedObjective = {
  title: '',
  owner: '',
  level: 'Company',
  team: '',
  supports: null,
  keyResults: [],
  room: ROOM,
};

export const AS_TYPED: Unfinished = {
  room: ROOM,
  instead: [EMPTY, EMPTY, EMPTY],
  values: ({ start, target }, decimal) => {
    const read = [start, target].map((typed) => readTyped(typed, { decimal }));
    const shape = read.flatMap((one) => (one.ok ? [one.shape] : []))[0];
    // `+30%` without a start is thirty per cent of nothing yet.
    const [from, to] = [start, target].map((typed, index) => {
      const one = read[index];
      return one?.ok && !one.yesNo && !/^\s*\+/.test(typed) ? one.value : typedText(typed) || null;
    });
    return { start: from ?? null, target: to ?? null, format: shape ? numberFormatOf(shape) : '' };
  },
};
