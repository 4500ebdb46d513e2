/** A cycle looked back at: all that follows from its rows, its log and the words people found. */
import type { CycleDates } from '../cycle.ts';
import type { Day } from '../day.ts';
import type { RegisterRow } from '../register-row.ts';
import { evaluateClosed, markOfRows, type Override, type Overrides } from './closed-cycle.ts';
import { type CycleFigures, figuresOf, lastCycles, type PastCycle } from './figures.ts';
import { type Graded, gradedRows, type JudgedRow, keyResultsOf, overridesThatCount } from './graded.ts';
import { checkInHabit, type LoggedReading } from './habits.ts';
import { firstConfidence, type Sureness, surenessOf } from './sureness.ts';
import { insightsOf } from './words.ts';

export interface ClosingFacts {
  readonly cycle: CycleDates;
  readonly today: Day;
  readonly decimal: '.' | ',';
  /** How often a check-in was asked for. */
  readonly rhythmDays: number;
  readonly rows: readonly { readonly row: RegisterRow }[];
  /** Oldest first. */
  readonly log: readonly LoggedReading[];
  /** The monthly reviews that were made. */
  readonly reviews: readonly string[];
  /** Cycles closed before. */
  readonly past: readonly PastCycle[];
}

export const QUESTIONS = ['worked', 'didNot', 'change'] as const;
export type Question = (typeof QUESTIONS)[number];

/** What people say; '' where they have not. */
export interface ClosingWords {
  readonly grades: Readonly<Record<string, Override>>;
  /** By team, '' for the company. */
  readonly lessons: Readonly<Record<string, Partial<Readonly<Record<Question, string>>>>>;
  /** Of red ones, by ID. */
  readonly causes: Readonly<Record<string, string>>;
}

export const NO_WORDS: ClosingWords = { grades: {}, lessons: {}, causes: {} };

export interface LookedBack {
  readonly facts: ClosingFacts;
  readonly words: ClosingWords;
  readonly judged: readonly JudgedRow[];
  readonly graded: readonly Graded[];
  /** Key results that ended red. */
  readonly red: readonly Graded[];
  readonly teams: readonly string[];
  /** How sure people were at first, by ID in capitals. */
  readonly first: ReadonlyMap<string, number>;
  readonly sureness: Sureness;
  readonly figures: CycleFigures;
  /** This one and those before it, oldest first. */
  readonly cycles: readonly PastCycle[];
  readonly insights: readonly string[];
  /** The colours to be kept: those that differ and have a reason. */
  readonly overrides: Overrides;
  readonly mark: string;
}

export function lookBackAt(facts: ClosingFacts, words: ClosingWords): LookedBack {
  const { cycle, today, decimal, log } = facts;
  const rows = facts.rows.map(({ row }) => row);
  const results = evaluateClosed(rows, { ...cycle, closed: { on: today, grades: {} } }, decimal);
  const judged = rows.flatMap((row, at): JudgedRow[] => {
    const result = results[at];
    return result ? [{ row, result }] : [];
  });
  const graded = gradedRows(judged, words.grades);
  const first = firstConfidence(log, rows);
  const sureness = surenessOf(graded, first);
  const checkIns = checkInHabit(judged, log, { ...cycle, days: facts.rhythmDays }, today);
  const figures = figuresOf({ rows: judged, graded, checkIns, reviews: facts.reviews.length, sureness });
  const teams = [...new Set(graded.map(({ team }) => team))].filter((team) => team !== '');
  const changes = ['', ...teams].map((who) => words.lessons[who]?.change ?? '');
  return {
    ...{ facts, words, judged, graded, first, sureness, figures, teams },
    red: keyResultsOf(graded).filter(({ grade }) => grade === 'Red'),
    cycles: lastCycles(facts.past, { name: cycle.name, from: cycle.from, figures }),
    insights: insightsOf(figures, changes, decimal),
    overrides: overridesThatCount(graded, words.grades),
    mark: markOfRows(rows),
  };
}
