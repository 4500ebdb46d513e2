import { type Measure, wordKey } from '../okr.ts';
import { wholePercent } from '../why.ts';
import type { ObjectiveToCoach, ReadDraft, ReadKeyResult } from './draft.ts';

/** A rule on more than a title. Each place it finds becomes one finding; `field` is counted from the subject. */
export interface DraftRule<Subject> {
  readonly id: string;
  readonly why: string;
  readonly fix: string;
  readonly find: (subject: Subject) => readonly { readonly field: string; readonly found?: string }[];
}

export const MOST_OBJECTIVES = 5;
export const FEWEST_OBJECTIVES = 3;
export const FEWEST_KEY_RESULTS = 2;
export const MOST_KEY_RESULTS = 5;
export const MOST_KEY_RESULTS_IN_ALL = 40;
const VERY_SURE = 0.9;
const HARDLY_SURE = 0.3;

const here = (field: string, holds: boolean, found = '') => (holds ? [{ field, found }] : []);
const isWritten = (row: { readonly title: string }): boolean => row.title.trim() !== '';

export const DRAFT_RULES: readonly DraftRule<ReadDraft>[] = [
  {
    id: 'too-many-objectives',
    why: `{found} objectives are more than a company can keep in mind.`,
    fix: `Keep the ${MOST_OBJECTIVES} that matter most this time and write the others down for the next.`,
    find: ({ objectives }) => {
      const count = objectives.filter(isWritten).length;
      return here('objectives', count > MOST_OBJECTIVES, String(count));
    },
  },
  {
    id: 'too-few-objectives',
    why: 'Fewer than three objectives may leave part of the company without one.',
    fix: 'Ask each team what it would move; three to five is usual after the first two cycles.',
    find: ({ objectives, cyclesBefore }) => {
      const count = objectives.filter(isWritten).length;
      return here('objectives', cyclesBefore >= 2 && count > 0 && count < FEWEST_OBJECTIVES);
    },
  },
  {
    id: 'too-many-key-results-in-all',
    why: `{found} key results are more than people will read.`,
    fix: `Keep the ${MOST_KEY_RESULTS_IN_ALL} that would be missed.`,
    find: ({ keyResults }) => {
      const count = keyResults.filter(isWritten).length;
      return here('objectives', count > MOST_KEY_RESULTS_IN_ALL, String(count));
    },
  },
  {
    id: 'every-one-must-reach',
    why: 'Every key result is a Must reach, so nothing here may be ambitious.',
    fix: 'Leave Must reach to promises others rely on, and choose Stretch for the rest.',
    find: ({ keyResults }) => {
      const written = keyResults.filter(isWritten);
      return here('objectives', written.length >= 3 && written.every((row) => row.ambition === 'Must reach'));
    },
  },
  {
    id: 'same-owner-everywhere',
    why: '{found} owns every key result.',
    fix: 'Let those own them who can move them.',
    find: ({ keyResults, people }) => {
      const written = keyResults.filter(isWritten);
      const owner = written[0]?.owner.trim() ?? '';
      const same = owner !== '' && written.every((row) => wordKey(row.owner) === wordKey(owner));
      return here('objectives', people >= 3 && written.length >= 6 && same, owner);
    },
  },
  {
    id: 'duplicate-objective',
    why: 'Another objective has the same title.',
    fix: 'Make them one, or say how they differ.',
    find: ({ objectives }) => repeated(objectives).map((row) => ({ field: `objectives.${row.index}.title` })),
  },
  {
    id: 'duplicate-key-result',
    why: 'Another key result has the same title.',
    fix: 'Measure it once, or say how they differ.',
    find: ({ keyResults }) =>
      repeated(keyResults).map((row) => ({ field: `objectives.${row.objectiveIndex}.keyResults.${row.index}.title` })),
  },
];

export const DRAFT_OBJECTIVE_RULES: readonly DraftRule<ObjectiveToCoach>[] = [
  {
    id: 'objective-without-owner',
    why: 'Nobody owns this objective yet.',
    fix: 'Choose one person who will tell how it stands.',
    find: (objective) => here('owner', isWritten(objective) && objective.owner.trim() === ''),
  },
  {
    id: 'too-few-key-results',
    why: 'One key result alone rarely tells whether the objective is reached.',
    fix: 'Add a second one that would show if the first was reached at a cost.',
    find: (objective) => here('keyResults', isWritten(objective) && written(objective) < FEWEST_KEY_RESULTS),
  },
  {
    id: 'too-many-key-results',
    why: '{found} key results are more than one objective needs.',
    fix: `Keep the ${MOST_KEY_RESULTS} that tell most.`,
    find: (objective) => here('keyResults', written(objective) > MOST_KEY_RESULTS, String(written(objective))),
  },
];

export const DRAFT_KEY_RESULT_RULES: readonly DraftRule<ReadKeyResult>[] = [
  {
    id: 'key-result-without-owner',
    why: 'Nobody owns this key result yet.',
    fix: 'Choose one person who will check in every week.',
    find: (row) => here('owner', row.owner.trim() === ''),
  },
  {
    id: 'start-missing',
    why: 'Without a start nobody can see it move.',
    fix: 'Type where it stands today, or 0 if you count from nothing.',
    find: (row) => here('start', needsStart(row.measure) && row.startValue === ''),
  },
  {
    id: 'target-missing',
    why: 'Without a target nobody can see when it is reached.',
    fix: 'Type the number you want to reach.',
    find: (row) => here('target', row.measure !== 'Yes / no' && row.targetValue === ''),
  },
  {
    id: 'start-is-target',
    why: 'Start and target are the same, so there is no way to go.',
    fix: 'Choose Keep at or above, or Keep at or below, if it is to stay as it is.',
    find: (row) =>
      here(
        'target',
        needsStart(row.measure) && typeof row.startValue === 'number' && row.startValue === row.targetValue,
      ),
  },
  {
    id: 'very-sure',
    why: '{found} sure of a Stretch: it may not stretch anybody.',
    fix: 'Aim higher, to where you are about 70 % sure, or call it Must reach.',
    find: (row) =>
      here('confidence', row.ambition === 'Stretch' && (row.confidence ?? 0) > VERY_SURE, percentOf(row.confidence)),
  },
  {
    id: 'hardly-sure',
    why: 'Only {found} sure: people stop trying for what looks out of reach.',
    fix: 'Aim lower, to where you are about 70 % sure, or say what would have to change.',
    find: (row) =>
      here('confidence', row.confidence !== null && row.confidence < HARDLY_SURE, percentOf(row.confidence)),
  },
  {
    id: 'outside-the-cycle',
    why: 'Its dates reach outside the cycle.',
    fix: 'Move them into the cycle, or leave them blank.',
    find: ({ from, due, cycle }) => [
      ...here('from', from !== '' && (from < cycle.from || from > cycle.due)),
      ...here('due', due !== '' && (due < cycle.from || due > cycle.due)),
    ],
  },
];

/** True where start means something for the measure. */
function needsStart(measure: Measure): boolean {
  return measure === 'Number' || measure === 'Number at the end';
}

function written(objective: ObjectiveToCoach): number {
  return objective.keyResults.filter(isWritten).length;
}

function percentOf(confidence: number | null): string {
  return wholePercent(confidence ?? 0);
}

/** The second and later rows of a title, without regard to case and spaces. */
function repeated<Row extends { readonly title: string }>(rows: readonly Row[]): Row[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = wordKey(row.title);
    if (key === '' || !seen.has(key)) {
      seen.add(key);
      return false;
    }
    return true;
  });
}
