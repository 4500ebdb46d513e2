/** Rules on more than a title: a key result with its cells, an objective with its key results, all of them together. */
import { needsStart } from '../measure.ts';
import { wordKey } from '../okr.ts';
import { wholePercent } from '../written-number.ts';
import type { CoachedObjective, CoachedQuarter, KeyResultInQuarter, ObjectiveInQuarter } from './quarter.ts';
import type { Remedy } from './remedy.ts';
import type { Rule } from './rules.ts';

/** A rule that may find several places; each becomes one finding. `field` is counted from the subject. */
export interface ManyRule<Subject> extends Pick<Rule<Subject>, 'id' | 'why' | 'fix'> {
  readonly find: (subject: Subject) => readonly Place[];
}

interface Place {
  /** `objectives.1.title`, `due`; `objectives` for all of them. */
  readonly field: string;
  readonly found?: string;
  readonly remedies?: readonly Remedy[];
}

/** More than these are too many to keep in mind. */
export const MOST_OBJECTIVES = { Company: 5, Team: 3, Person: 2 } as const;
export const FEWEST_OBJECTIVES = 3;
export const FEWEST_KEY_RESULTS = 2;
export const MOST_KEY_RESULTS = 5;
export const MOST_KEY_RESULTS_IN_ALL = 40;
const VERY_SURE = 0.9;
const HARDLY_SURE = 0.3;
const ENOUGH_TO_COMPARE = 3;
const ENOUGH_PEOPLE = 3;
const ENOUGH_ROWS = 6;

const here = (field: string, holds: boolean, found = '', remedies: readonly Remedy[] = []): readonly Place[] =>
  holds ? [{ field, found, remedies }] : [];
const isWritten = (row: { readonly title: string }): boolean => row.title.trim() !== '';
const keyResultsOf = ({ objectives }: CoachedQuarter) => objectives.flatMap((one) => one.keyResults.filter(isWritten));

export const QUARTER_RULES: readonly ManyRule<CoachedQuarter>[] = [
  {
    id: 'too-many-objectives',
    why: '{found} are more than people can keep in mind.',
    fix: 'Keep those that matter most: 5 are enough for a company, 3 for a team, 2 for a person.',
    find: ({ objectives }) => {
      const groups = new Map<string, { one: CoachedObjective; count: number; at: number }>();
      objectives.forEach((one, at) => {
        if (!isWritten(one)) return;
        const key = wordKey(`${one.level}/${whoseIs(one)}`);
        groups.set(key, { one, at, count: (groups.get(key)?.count ?? 0) + 1 });
      });
      return [...groups.values()]
        .filter(({ one, count }) => count > MOST_OBJECTIVES[one.level])
        .map(({ one, count, at }) =>
          one.level === 'Company'
            ? { field: 'objectives', found: `${count} objectives` }
            : {
                field: `objectives.${at}`,
                found: `${count} objectives for ${whoseIs(one) || `one ${one.level.toLowerCase()}`}`,
              },
        );
    },
  },
  {
    id: 'too-few-objectives',
    why: 'Fewer than three objectives may leave part of the company without one.',
    fix: 'Ask each team what it would move; three to five is usual.',
    find: ({ objectives, cyclesBefore }) => {
      const count = objectives.filter((one) => isWritten(one) && one.level === 'Company').length;
      return here('objectives', cyclesBefore >= 2 && count > 0 && count < FEWEST_OBJECTIVES);
    },
  },
  {
    id: 'too-many-key-results-in-all',
    why: '{found} key results are more than people will read.',
    fix: 'Keep the 40 that would be missed.',
    find: (quarter) => {
      const { length } = keyResultsOf(quarter);
      return here('objectives', length > MOST_KEY_RESULTS_IN_ALL, String(length));
    },
  },
  {
    id: 'every-one-must-reach',
    why: 'Every key result is a Must reach, so nothing here may be ambitious.',
    fix: 'Keep Must reach for promises, and choose Stretch for the rest.',
    find: (quarter) => {
      const rows = keyResultsOf(quarter);
      return here(
        'objectives',
        rows.length >= ENOUGH_TO_COMPARE && rows.every(({ ambition }) => ambition === 'Must reach'),
      );
    },
  },
  {
    id: 'same-owner-everywhere',
    why: '{found} owns every key result.',
    fix: 'Let those own them who can move them.',
    find: (quarter) => {
      const rows = keyResultsOf(quarter);
      const owner = rows[0]?.owner.trim() ?? '';
      const isSame = owner !== '' && rows.every((row) => wordKey(row.owner) === wordKey(owner));
      return here('objectives', quarter.people >= ENOUGH_PEOPLE && rows.length >= ENOUGH_ROWS && isSame, owner);
    },
  },
  {
    id: 'duplicate-objective',
    why: 'Another objective has the same title.',
    fix: 'Make them one, or say how they differ.',
    find: ({ objectives }) =>
      repeated(objectives.map((one, at) => ({ key: sameAs(one, one.title), field: `objectives.${at}.title` }))),
  },
  {
    id: 'duplicate-key-result',
    why: 'Another key result has the same title.',
    fix: 'Measure it once, or say how they differ.',
    find: ({ objectives }) =>
      repeated(
        objectives.flatMap((one, at) =>
          one.keyResults.map(({ title }, place) => ({
            key: sameAs(one, title),
            field: `objectives.${at}.keyResults.${place}.title`,
          })),
        ),
      ),
  },
];

export const OBJECTIVE_IN_QUARTER_RULES: readonly ManyRule<ObjectiveInQuarter>[] = [
  {
    id: 'objective-without-owner',
    why: 'Nobody owns this objective yet.',
    fix: 'Choose one person who will tell how it stands.',
    find: (objective) => here('owner', isWritten(objective) && objective.owner.trim() === ''),
  },
  {
    id: 'supports-nothing',
    why: 'This objective supports nothing above it.',
    fix: 'Choose in Supports what it serves.',
    find: (objective) => {
      const { above, supports } = objective;
      const remedies = above
        .filter(({ name }) => name !== '' && above.length === 1)
        .map(({ name, title }): Remedy => ({ do: 'set', label: `Support “${title}”`, cells: { supports: name } }));
      return here('supports', isWritten(objective) && supports.trim() === '' && above.length > 0, '', remedies);
    },
  },
  {
    id: 'too-few-key-results',
    why: '{found} tells too little about whether the objective is reached.',
    fix: 'Add one that would show if it was reached at a cost.',
    find: (objective) => {
      const count = written(objective);
      const found = count === 0 ? 'No key result' : 'One key result';
      return here('keyResults', isWritten(objective) && count < FEWEST_KEY_RESULTS, found);
    },
  },
  {
    id: 'too-many-key-results',
    why: '{found} key results are more than one objective needs.',
    fix: 'Keep the 5 that tell most.',
    find: (objective) => here('keyResults', written(objective) > MOST_KEY_RESULTS, String(written(objective))),
  },
];

export const KEY_RESULT_IN_QUARTER_RULES: readonly ManyRule<KeyResultInQuarter>[] = [
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
    find: (row) => here('start', needsStart(row.measure) && row.start === ''),
  },
  {
    id: 'target-missing',
    why: 'Without a target nobody can see when it is reached.',
    fix: 'Type the number you want to reach.',
    find: (row) => here('target', row.measure !== 'Yes / no' && row.target === ''),
  },
  {
    id: 'very-sure',
    why: '{found} sure of a Stretch: it may not stretch anybody.',
    fix: 'Aim higher, to where you are about 70 % sure, or call it Must reach.',
    find: ({ isDraft, ambition, confidence }) =>
      here('confidence', isDraft && ambition === 'Stretch' && (confidence ?? 0) > VERY_SURE, percentOf(confidence), [
        { do: 'set', label: 'Call it Must reach', cells: { ambition: 'Must reach' } },
      ]),
  },
  {
    id: 'hardly-sure',
    why: 'Only {found} sure: people stop trying for what looks out of reach.',
    fix: 'Aim lower, to where you are about 70 % sure, or say what would have to change.',
    find: ({ isDraft, confidence }) =>
      here('confidence', isDraft && confidence !== null && confidence < HARDLY_SURE, percentOf(confidence)),
  },
  {
    id: 'outside-the-cycle',
    why: 'Its dates reach outside the cycle.',
    fix: 'Move them into the cycle, or leave them blank.',
    find: ({ from, due, cycle }) => {
      const isOut = (day: string) => day !== '' && (day < cycle.from || day > cycle.due);
      const out = [...(isOut(from) ? (['from'] as const) : []), ...(isOut(due) ? (['due'] as const) : [])];
      const cells = Object.fromEntries(out.map((field) => [field, '']));
      return here(out[0] ?? '', out.length > 0, '', [{ do: 'set', label: 'Use the cycle’s dates', cells }]);
    },
  },
];

function written(objective: CoachedObjective): number {
  return objective.keyResults.filter(isWritten).length;
}

function percentOf(confidence: number | null): string {
  return wholePercent(confidence ?? 0);
}

/** A team's objectives go by its name, a person's by their owner. */
const whoseIs = ({ level, team, owner }: CoachedObjective): string =>
  (level === 'Company' ? '' : level === 'Team' ? team : owner).trim();

/** One title in two teams, or of two people, is no repetition. '' where there is no title. */
function sameAs(objective: CoachedObjective, title: string): string {
  const said = wordKey(title.replace(/[^\p{L}\p{N}%]+/gu, ' '));
  return said === ''
    ? ''
    : `${wordKey(objective.team)}/${objective.level === 'Person' ? wordKey(objective.owner) : ''}/${said}`;
}

/** The second and later places of a key. */
function repeated(places: readonly { readonly key: string; readonly field: string }[]): readonly Place[] {
  const seen = new Set<string>();
  return places.filter(({ key }) => {
    const isAgain = key !== '' && seen.has(key);
    seen.add(key);
    return isAgain;
  });
}
