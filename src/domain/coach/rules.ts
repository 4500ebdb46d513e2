import { type CellValue, isBlank, isNumber } from '../cell.ts';
import type { RowType } from '../okr.ts';
import { readTyped } from '../typed-value.ts';
import { measuredNumber, type NumberInTitle, numbersIn } from './numbers.ts';
import { beginsWithTask, holdsNumber, isOnlyVague, looksLikeTotal, namesLimit, pattern } from './title.ts';
import type { Words } from './words.ts';

/** One thing the coach knows. Data, so that a list of all rules can be read, counted and translated. */
export interface Rule<Subject> {
  readonly id: string;
  /** What is the matter; `{found}` stands for what was found. No blame: it is about the row. */
  readonly why: string;
  /** What to do about it. */
  readonly fix: string;
  /** The cell it is about, where it is not the title. */
  readonly field?: 'start' | 'target';
  /** What was found ('' where there is nothing to quote), or `undefined` where all is well. */
  readonly test: (subject: Subject, words: Words) => string | undefined;
}

/** A row as far as its title and its two numbers go. */
export interface RowSubject {
  readonly type: RowType;
  readonly title: string;
  readonly start: CellValue;
  readonly target: CellValue;
  /** True where nobody has told start and target, so that their absence means nothing. */
  readonly numbersUnknown?: boolean;
}

export const LONGEST_TITLE = 120;

export const when = (holds: boolean): string | undefined => (holds ? '' : undefined);

export const OBJECTIVE_RULES: readonly Rule<RowSubject>[] = [
  {
    id: 'objective-holds-number',
    why: 'This objective already holds a key result.',
    fix: 'Move “{found}” down into a key result and say here what it is good for.',
    test: ({ title }, words) => measuredNumber(title, words)?.text,
  },
  {
    id: 'objective-is-task',
    why: 'This reads as a task: it is over when it is done, whether or not anything gets better.',
    fix: 'Say what will be better once it is done. The task itself can become an action.',
    test: ({ title }, words) => when(beginsWithTask(title, words)),
  },
  {
    id: 'objective-is-vague',
    why: 'This could be any company’s objective.',
    fix: 'Say for whom and how people will notice.',
    test: ({ title }, words) => when(isOnlyVague(title, words)),
  },
  {
    id: 'objective-too-long',
    why: `This objective is longer than ${LONGEST_TITLE} characters, so nobody will remember it.`,
    fix: 'Keep one sentence and put the rest into Note.',
    test: ({ title }) => when(title.trim().length > LONGEST_TITLE),
  },
];

export const KEY_RESULT_RULES: readonly Rule<RowSubject>[] = [
  {
    id: 'key-result-is-action',
    why: 'This is a step, not a result.',
    fix: 'Make it an action, and measure here what it should change.',
    test: ({ title, start, target }, words) =>
      when(beginsWithTask(title, words) && !holdsNumber(title, words) && !isMeasured(start, target)),
  },
  {
    id: 'start-or-target-missing',
    why: 'Without a start and a target nobody can see it move.',
    fix: 'Type where it stands today in Start and where it should be in Target.',
    test: ({ title, start, target, numbersUnknown }, words) =>
      when(!numbersUnknown && (isBlank(target) || (isBlank(start) && !namesLimit(title, words)))),
  },
  {
    id: 'start-is-target',
    field: 'target',
    why: 'Start and Target are the same, so there is no way to go.',
    fix: 'Choose the measure Keep at or above, or Keep at or below, if it is to stay as it is.',
    test: ({ start, target }) => when(isNumber(start) && start === target),
  },
  {
    id: 'number-differs-from-target',
    why: 'The title says {found}, but Target says something else.',
    fix: 'Change one of the two, or leave the number out of the title.',
    test: ({ title, target }, words) => (isNumber(target) ? otherNumber(title, target, words)?.text : undefined),
  },
  {
    id: 'running-total',
    field: 'start',
    why: 'This looks like a total of the cycle, which begins at 0, but Start is higher.',
    fix: 'Set Start to 0, or say in the title that it is measured anew each month.',
    test: ({ title, start, target }, words) =>
      when(
        isNumber(start) &&
          isNumber(target) &&
          start > 0 &&
          target > start &&
          target > 1 &&
          looksLikeTotal(title, words),
      ),
  },
];

/** 0 → 1 is done or not done, so it measures nothing. */
function isMeasured(start: CellValue, target: CellValue): boolean {
  return isNumber(target) && !((start === 0 || isBlank(start)) && target === 1);
}

/** Beyond this the two numbers measure different things: "Answered within 24 hours" has a target of 95 %. */
const MOST_APART = 10;

/** The number a title leads up to ("to 95 %", "under 2 h"), where none of its numbers is the target. */
export function otherNumber(title: string, target: number, words: Words): NumberInTitle | undefined {
  const numbers = numbersIn(title, words);
  if (numbers.some(({ text }) => readings(text).some((value) => isNear(value, target)))) return undefined;
  const countsShare = pattern(`^(?:${words.shares})`).test(title.trim());
  return numbers.find(({ text, leadsUp, from }) => {
    if (leadsUp.trim() === '' || pattern(`(?:${words.by}|${words.from}|${words.of})\\s+$`).test(leadsUp)) return false;
    const isShare = pattern(`%|${words.percent}`).test(text);
    const qualifies = pattern(`(?:^|\\s)${words.qualifiers}\\s+$`).test(title.slice(0, from));
    const leadsTo = pattern(`^(?:${words.to})\\s`).test(leadsUp);
    if (!isShare && !leadsTo && (countsShare || qualifies)) return false;
    const values = leadsTo || isShare ? readings(text) : readings(text).slice(0, 1);
    return values.some((value) => value / target < MOST_APART && target / value < MOST_APART);
  });
}

/** 95 and 95 % both say 0.95, 50 and £50k both 50,000, for a person types either. */
export function readings(text: string): readonly number[] {
  return (['.', ','] as const).flatMap((decimal) => {
    const typed = readTyped(text, { decimal });
    return typed.ok ? [1, 100, 0.01, 1000, 0.001].map((times) => typed.value * times) : [];
  });
}

const isNear = (value: number, target: number): boolean =>
  Math.abs(value - target) <= 1e-6 * Math.max(1e-6, Math.abs(target));

/** The number a text says, in the size in which another one stands: `£50k` beside 52 is 50, `95 %` beside 0.9 is 0.95. */
export function valueLike(text: string, standing: number): number | undefined {
  const apart = (value: number) => Math.abs(Math.log(value / standing));
  const [first, ...others] = readings(text);
  if (first === undefined || !(standing > 0)) return first;
  return others.reduce((best, value) => (apart(value) < apart(best) ? value : best), first);
}
