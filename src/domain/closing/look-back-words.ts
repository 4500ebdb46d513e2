/** What people write in a look back, on its page and in the sidebar: one does not lose what the other says. */
import type { Grade } from '../okr.ts';
import { orderOf } from '../report/order.ts';
import type { ReadReport, ReportCell, ReportOrder, ReportPlan } from '../report/plan.ts';
import { cellText, readStood } from '../report/stood.ts';
import { writtenIn } from '../report/written.ts';
import type { Override } from './closed-cycle.ts';
import { type ClosingWords, QUESTIONS } from './closing.ts';
import { COMPANY, GRADE_TEXT, lessonKey } from './look-back.ts';

const GRADE_IN = new Map(Object.entries(GRADE_TEXT).map(([grade, text]) => [text as string, grade as Grade]));

/** A colour may be typed without its shape. */
function gradeIn(cell: ReportCell | undefined): Grade | undefined {
  const typed = cellText(cell);
  return GRADE_IN.get(typed) ?? [...GRADE_IN.values()].find((grade) => grade.toLowerCase() === typed.toLowerCase());
}

/** What stands on the page. The suggested grade is there, too: only another one is somebody's word. */
export function wordsOn({ cells }: Pick<ReadReport, 'cells'>): ClosingWords {
  const grades: Record<string, Override> = {};
  const lessons: Record<string, Record<string, string>> = {};
  const causes: Record<string, string> = {};
  for (const { section, key, cells: said } of writtenIn(cells)) {
    if (key === null) continue;
    if (section === 'grades' && key.startsWith('k ')) {
      const grade = gradeIn(said.grade);
      const reason = cellText(said.reason);
      if (grade && (reason !== '' || grade !== gradeIn(said.suggested))) grades[key.slice(2)] = [grade, reason];
    }
    if (section === 'causes' && cellText(said.cause) !== '') causes[key] = cellText(said.cause);
    if (section === 'lessons' && cellText(said.answer) !== '') {
      const who = cellText(said.who);
      const question = QUESTIONS.find((one) => key.split(' ')[0] === one);
      const team = who === COMPANY ? '' : who;
      if (question) lessons[team] = { ...lessons[team], [question]: cellText(said.answer) };
    }
  }
  return { grades, lessons, causes };
}

interface Edit {
  readonly section: string;
  readonly key: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

/** What was changed in the sidebar since the page was read. */
function editsBetween(before: ClosingWords, after: ClosingWords): readonly Edit[] {
  const ids = [...new Set([...Object.keys(before.grades), ...Object.keys(after.grades)])];
  const teams = [...new Set([...Object.keys(before.lessons), ...Object.keys(after.lessons)])];
  const reds = [...new Set([...Object.keys(before.causes), ...Object.keys(after.causes)])];
  const gradeText = (words: ClosingWords, id: string) => {
    const [grade] = words.grades[id] ?? [];
    return grade ? GRADE_TEXT[grade] : '';
  };
  const edits: readonly Edit[] = [
    ...ids.flatMap((id) => {
      const at = { section: 'grades', key: `k ${id}` };
      return [
        { ...at, column: 'grade', before: gradeText(before, id), after: gradeText(after, id) },
        { ...at, column: 'reason', before: before.grades[id]?.[1] ?? '', after: after.grades[id]?.[1] ?? '' },
      ];
    }),
    ...teams.flatMap((team) =>
      QUESTIONS.map((question) => ({
        ...{ section: 'lessons', key: lessonKey(question, team), column: 'answer' },
        ...{ before: before.lessons[team]?.[question] ?? '', after: after.lessons[team]?.[question] ?? '' },
      })),
    ),
    ...reds.map((id) => ({
      ...{ section: 'causes', key: id, column: 'cause' },
      ...{ before: before.causes[id] ?? '', after: after.causes[id] ?? '' },
    })),
  ];
  return edits.filter((edit) => edit.before !== edit.after);
}

/**
 * The page as it is to be written, with what was changed in the sidebar: as if it had been typed there. Where somebody
 * typed into the same cell meanwhile, both stand.
 */
export function orderWithWords(
  plan: ReportPlan,
  read: ReadReport,
  { before, after }: { readonly before: ClosingWords; readonly after: ClosingWords },
): ReportOrder {
  const laid = orderOf(plan, read);
  const edits = editsBetween(before, after);
  if (edits.length === 0) return laid;
  const { rows, places } = readStood(laid.cells, plan.widths.length);
  const columnsOf = new Map(
    rows.flatMap((row) => (row.key === 'columns' ? [[row.section, row.columns] as const] : [])),
  );
  const cells = laid.cells.map((row) => [...row]);
  for (const edit of edits) {
    const row = rows.find(({ section, key }) => section === edit.section && key === edit.key);
    const index = columnsOf.get(edit.section)?.indexOf(edit.column) ?? -1;
    const line = row && cells[row.at];
    const at = places.grid[index];
    if (!row || !line || at === undefined) continue;
    line[at] = merged(edit, cellText(row.cells[index]), planned(plan, edit));
  }
  const typed = orderOf(plan, { ...read, cells });
  return { ...typed, seen: read.seen, dress: laid.dress };
}

/** What the plan proposes for a cell. */
function planned({ sections }: ReportPlan, { section, key, column }: Edit): string {
  const row = sections.find((one) => one.key === section)?.rows.find((one) => one.key === key);
  return cellText(row?.cells[column]);
}

function merged({ column, before, after }: Edit, now: string, proposed: string): string {
  if (column === 'grade') return after === '' ? proposed : after;
  const isTheirs = now !== '' && now !== before && now !== after;
  return isTheirs ? [now, after].filter((one) => one !== '').join(' / ') : after;
}
