/** The page of a look back: what the numbers say, and places for what people say. */
import { counted } from '../check/text.ts';
import { spanText } from '../day.ts';
import { GRADES, type Grade } from '../okr.ts';
import type { ReportColumn, ReportPlan, ReportRow, ReportSection } from '../report/plan.ts';
import { twoDecimals, wholePercent } from '../written-number.ts';
import { type LookedBack, QUESTIONS, type Question } from './closing.ts';
import type { CycleFigures } from './figures.ts';
import { type Graded, keyResultsOf } from './graded.ts';
import { SURE_FROM, type Sureness } from './sureness.ts';
import { ambitionSentence, checkInSentence, reviewSentence, surenessSentence } from './words.ts';

export const lookBackName = (cycle: string): string => `Look back ${cycle}`;

/** With the shapes of the statuses, so that one set of colours serves both. */
export const GRADE_TEXT = { Green: '● Green', Amber: '▲ Amber', Red: '■ Red' } as const satisfies Record<Grade, string>;
const NO_SCORE = '– No score';
const gradeText = (grade: Grade | null): string => (grade === null ? NO_SCORE : GRADE_TEXT[grade]);

export const QUESTION_TEXT: Readonly<Record<Question, string>> = {
  worked: 'What worked?',
  didNot: 'What did not?',
  change: 'What do we change next time?',
};
export const COMPANY = 'Company';

/** Title, grade, words, suggested grade, score, owner. */
const WIDTHS = [300, 100, 390, 100, 60, 90] as const;
const SCORE = '0.00';

const value = (key: string, name: string, more: Partial<ReportColumn> = {}): ReportColumn => ({
  ...{ key, name, kind: 'value' },
  ...more,
});
const words = (key: string, name: string): ReportColumn => ({ key, name, kind: 'words' });
const score = value('score', 'Score', { format: SCORE, align: 'right' });

export function lookBackPlan(back: LookedBack): ReportPlan {
  const { cycle, decimal } = back.facts;
  return {
    role: 'lookBack',
    name: lookBackName(cycle.name),
    cycle: cycle.name,
    title: `Look back ${cycle.name} · ${spanText(cycle.from, cycle.due)}`,
    lines: [{ text: lineOfNumbers(back.figures, decimal), refreshed: true }, { text: RULES }],
    widths: WIDTHS,
    statusAt: 1,
    sections: [
      grades(back),
      ...(back.red.length > 0 ? [causes(back)] : []),
      lessons(back),
      ...sure(back),
      numbers(back),
      cycles(back),
      objectives(back),
    ],
    charts: [
      { title: 'Score by objective', section: 'objectives', columns: [4], left: 0, ...CHART },
      ...(back.cycles.length > 1
        ? [{ title: 'Score of the last cycles', section: 'cycles', columns: [1], left: 504, ...CHART }]
        : []),
    ],
  };
}

const CHART = { kind: 'bars', colours: ['#00665c'], width: 490, height: 270 } as const;
const RULES =
  'For learning, not for appraisal or pay: 0.7 of a stretch is a success. The score stays as it was reached.';

/** `Ended at 0.62 · ● 4 ▲ 2 ■ 1 – 1 · checked in 78 % of the time · 2 monthly reviews` */
function lineOfNumbers(figures: CycleFigures, decimal: '.' | ','): string {
  const { checkIns, reviews } = figures;
  const parts = [
    figures.score === '' ? 'No objective has a score' : `Ended at ${twoDecimals(figures.score, decimal)}`,
    gradeCounts(figures),
    ...(checkIns.possible > 0 ? [`checked in ${wholePercent(checkIns.done / checkIns.possible)} of the time`] : []),
    counted(reviews, 'monthly review'),
  ];
  return parts.join(' · ');
}

/** `● 4 ▲ 2 ■ 1 – 1` */
function gradeCounts({ grades: by, noScore }: CycleFigures): string {
  const counts = GRADES.map((grade) => `${GRADE_TEXT[grade].charAt(0)} ${by[grade]}`);
  return [...counts, ...(noScore > 0 ? [`– ${noScore}`] : [])].join(' ');
}

function grades({ graded }: LookedBack): ReportSection {
  const rowOf = (one: Graded): ReportRow => ({
    key: `${one.type === 'Objective' ? 'o' : 'k'} ${one.id}`,
    ...(one.type === 'Objective' ? { heads: true } : {}),
    cells: {
      title: named(one),
      ...(one.type === 'Objective' ? {} : { grade: gradeText(one.suggested) }),
      suggested: gradeText(one.suggested),
      score: one.score ?? '',
      owner: one.owner,
    },
  });
  return {
    key: 'grades',
    heading: 'How it ended',
    hint: 'Grade is suggested by the score. Choose another colour only with a reason beside it.',
    columns: [
      value('title', 'Objective / key result'),
      { key: 'grade', name: 'Grade', kind: 'choice', choices: [...Object.values(GRADE_TEXT), NO_SCORE], open: true },
      words('reason', 'Why another colour'),
      value('suggested', 'Suggested'),
      score,
      value('owner', 'Owner'),
    ],
    rows: graded.map(rowOf),
  };
}

/** A key result is indented by its place below its objective; what is odd about it stands behind its name. */
function named(one: Graded): string {
  if (one.type === 'Objective') return one.title;
  const note = noteOf(one);
  return note === '' ? `   ${one.title}` : `   ${one.title} (${note})`;
}

function noteOf({ complaint, silent }: Graded): string {
  if (complaint !== '') return complaint.replace(/\..*$/, '');
  return silent ? 'no check-in' : '';
}

function causes({ red }: LookedBack): ReportSection {
  return {
    key: 'causes',
    heading: 'Why red',
    hint: 'Red ones only. What was the root cause? About the work, never about a person.',
    columns: [value('title', 'Key result'), value('grade', 'Grade'), words('cause', 'Root cause'), null, score, null],
    rows: red.map((one) => ({
      key: one.id,
      cells: { title: one.title, grade: GRADE_TEXT.Red, score: one.score ?? '' },
    })),
  };
}

function lessons({ teams }: LookedBack): ReportSection {
  return {
    key: 'lessons',
    heading: 'What we learned',
    hint: 'One line each is enough. What you change next time waits in the next Start new quarter.',
    columns: [value('question', 'Question'), value('who', 'Who'), words('answer', 'Answer'), null, null, null],
    rows: ['', ...teams].flatMap((team) =>
      QUESTIONS.map((question) => ({
        key: lessonKey(question, team),
        cells: { question: QUESTION_TEXT[question], who: team === '' ? COMPANY : team },
      })),
    ),
  };
}

export const lessonKey = (question: Question, team: string): string => `${question} ${team}`.trim();

const GROUPS: readonly (readonly [keyof Sureness, string])[] = [
  ['sureAndNot', 'Sure, and it did not end green'],
  ['unsureAndGreen', 'Not sure, and it ended green'],
  ['sureAndGreen', 'Sure, and it ended green'],
  ['unsureAndNot', 'Not sure, and it did not end green'],
];

function sure({ sureness, first }: LookedBack): readonly ReportSection[] {
  const sentence = surenessSentence(sureness);
  if (sentence === '') return [];
  const rows = GROUPS.flatMap(([group, said]) =>
    sureness[group].map(
      ({ id, title, grade, score: ended }): ReportRow => ({
        key: id,
        cells: {
          ...{ title, grade: gradeText(grade), said, score: ended ?? '' },
          sure: first.get(id.toUpperCase()) ?? '',
        },
      }),
    ),
  );
  return [
    {
      key: 'sure',
      heading: 'How sure we were',
      hint: `${sentence} Sure is ${wholePercent(SURE_FROM)} or more, at the draft or at the first check-in.`,
      columns: [
        value('title', 'Key result'),
        value('grade', 'Grade'),
        value('said', 'What came of it'),
        value('sure', 'Sure at first', { format: '0%', align: 'right' }),
        score,
        null,
      ],
      rows,
    },
  ];
}

function numbers({ figures, facts: { decimal } }: LookedBack): ReportSection {
  const row = (key: string, what: string, said: string): readonly ReportRow[] =>
    said === '' ? [] : [{ key, cells: { what, said } }];
  return {
    key: 'numbers',
    heading: 'Ambition and habits',
    columns: [value('what', 'What'), null, value('said', 'What the numbers say'), null, null, null],
    rows: [
      ...row('ambition', 'Ambition', ambitionSentence(figures.stretch, decimal)),
      ...row('check-ins', 'Check-ins', checkInSentence(figures.checkIns)),
      ...row('reviews', 'Monthly reviews', reviewSentence(figures.reviews)),
    ],
  };
}

function cycles({ cycles: last }: LookedBack): ReportSection {
  return {
    key: 'cycles',
    heading: 'The last cycles',
    columns: [
      value('cycle', 'Cycle'),
      value('score', 'Score', { format: SCORE, align: 'right' }),
      value('grades', 'Grades'),
      value('stretch', 'Stretch', { format: SCORE, align: 'right' }),
      value('checkIns', 'Checked', { format: '0%', align: 'right' }),
      value('reviews', 'Reviews', { format: '0', align: 'right' }),
    ],
    rows: last.map(({ name, figures }) => ({
      key: name,
      cells: {
        cycle: name,
        score: figures.score,
        grades: gradeCounts(figures),
        stretch: figures.stretch,
        checkIns: figures.checkIns.possible > 0 ? figures.checkIns.done / figures.checkIns.possible : '',
        reviews: figures.reviews,
      },
    })),
    charted: true,
  };
}

function objectives({ graded }: LookedBack): ReportSection {
  const own = (id: string) => keyResultsOf(graded).filter(({ under }) => under === id.toLowerCase()).length;
  return {
    key: 'objectives',
    heading: 'Objectives',
    columns: [value('title', 'Objective'), value('grade', 'Grade'), value('of', 'From'), null, score, null],
    rows: graded.flatMap(({ type, id, title, grade, score: ended }): readonly ReportRow[] =>
      type === 'Objective' && ended !== null
        ? [{ key: id, cells: { title, grade: gradeText(grade), of: counted(own(id), 'key result'), score: ended } }]
        : [],
    ),
    charted: true,
  };
}
