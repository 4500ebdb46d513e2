import { type CellValue, isBlank, isNumber } from '../cell.ts';
import type { RowType } from '../okr.ts';
import { readTyped } from '../typed-value.ts';
import { beginsWithTask, isOnlyVague, measuredNumber, namesLimit, numbersIn } from './title.ts';

/** One thing the coach knows. Data, so that a list of all rules can be read, counted and translated. */
export interface Rule<Subject> {
  readonly id: string;
  /** What is the matter; `{found}` stands for what was found. No blame: it is about the row. */
  readonly why: string;
  /** What to do about it. */
  readonly fix: string;
  /** What was found ('' where there is nothing to quote), or `undefined` where all is well. */
  readonly test: (subject: Subject) => string | undefined;
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

const when = (holds: boolean): string | undefined => (holds ? '' : undefined);

export const OBJECTIVE_RULES: readonly Rule<RowSubject>[] = [
  {
    id: 'objective-holds-number',
    why: 'This objective already holds a key result.',
    fix: 'Move “{found}” down into a key result and say here what it is good for.',
    test: ({ title }) => measuredNumber(title),
  },
  {
    id: 'objective-is-task',
    why: 'This reads as a task: it is over when it is done, whether or not anything gets better.',
    fix: 'Say what will be better once it is done. The task itself can become an action.',
    test: ({ title }) => when(beginsWithTask(title)),
  },
  {
    id: 'objective-is-vague',
    why: 'This could be any company’s objective.',
    fix: 'Say for whom and how people will notice.',
    test: ({ title }) => when(isOnlyVague(title)),
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
    test: ({ title, start, target }) => when(beginsWithTask(title) && !/\d/.test(title) && !isMeasured(start, target)),
  },
  {
    id: 'start-or-target-missing',
    why: 'Without a start and a target nobody can see it move.',
    fix: 'Type where it stands today in Start and where it should be in Target.',
    test: ({ title, start, target, numbersUnknown }) =>
      when(!numbersUnknown && (isBlank(target) || (isBlank(start) && !namesLimit(title)))),
  },
  {
    id: 'start-is-target',
    why: 'Start and Target are the same, so there is no way to go.',
    fix: 'Choose the measure Keep at or above, or Keep at or below, if it is to stay as it is.',
    test: ({ start, target }) => when(isNumber(start) && start === target),
  },
  {
    id: 'number-differs-from-target',
    why: 'The title says {found}, but Target says something else.',
    fix: 'Change one of the two, or leave the number out of the title.',
    test: ({ title, target }) => (isNumber(target) ? otherNumber(title, target) : undefined),
  },
];

/** 0 → 1 is done or not done, so it measures nothing. */
function isMeasured(start: CellValue, target: CellValue): boolean {
  return isNumber(target) && !((start === 0 || isBlank(start)) && target === 1);
}

/** The number a title leads up to ("to 95 %", "under 2 h"), where none of its numbers is the target. */
function otherNumber(title: string, target: number): string | undefined {
  const numbers = numbersIn(title);
  if (numbers.some(({ text }) => saysTarget(text, target))) return undefined;
  return numbers.find(({ leadsUp }) => /\S/.test(leadsUp) && !/(?:by|from)\s+$/i.test(leadsUp))?.text;
}

/** 95 and 95 % both say 0.95, for a person types either. */
function saysTarget(text: string, target: number): boolean {
  const typed = readTyped(text, { decimal: '.' });
  if (!typed.ok) return true;
  const near = (value: number) => Math.abs(value - target) <= 1e-6 * Math.max(1e-6, Math.abs(target));
  return near(typed.value) || near(typed.value * 100) || near(typed.value / 100) || near(typed.value * 1000);
}
