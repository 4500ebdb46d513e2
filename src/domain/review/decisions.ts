/** What was decided in a review, read from its page: each with what it changes, or why it cannot be applied. */
import { isNumber } from '../cell.ts';
import { readReading } from '../check-in/reading.ts';
import type { RowChange } from '../check-in/row-change.ts';
import { type Day, shortDay } from '../day.ts';
import { measureOrNumber } from '../measure.ts';
import { shapeOfFormat } from '../number-format.ts';
import { wordKey } from '../okr.ts';
import { isDropped } from '../register-row.ts';
import type { ReportCell } from '../report/plan.ts';
import { cellText } from '../report/stood.ts';
import type { WrittenRow } from '../report/written.ts';
import { idKey } from '../rollup.ts';
import { readTarget, readTyped, type TypedNumber } from '../typed-value.ts';
import { DECISIONS } from './columns.ts';
import type { ReviewFacts, ReviewRow } from './facts.ts';
import { nameOfRow, shownValue } from './state.ts';
import { actionKey } from './tables.ts';

/** A row of Adjustments in which something is decided. */
export interface Decision {
  readonly id: string;
  readonly title: string;
  /** `Target 9.0 → 8.5`, `Drop` */
  readonly what: string;
  /** `done`: it is so already. */
  readonly state: 'to apply' | 'done' | 'not possible';
  /** Why not; '' where it is possible. */
  readonly problem: string;
  readonly change: RowChange | null;
  readonly reason: string;
  /** The cell as it stands, so that the server can tell whether somebody typed meanwhile. */
  readonly seen: string | number | boolean;
}

export interface NewAction {
  readonly what: string;
  readonly forWhat: string;
  readonly who: string;
  readonly byWhen: Day | '';
}

export interface Decided {
  readonly decisions: readonly Decision[];
  readonly newActions: readonly NewAction[];
  /** Open actions that were ticked. */
  readonly done: readonly { readonly what: string; readonly from: string }[];
}

/** `from`: where actions come from, the name of the review. */
export function decidedIn(written: readonly WrittenRow[], facts: ReviewFacts, from: string): Decided {
  const text = (cell: ReportCell | undefined) => cellText(cell);
  const isKnown = new Set(facts.actions.map(({ what, from: place }) => actionKey(what, place)));
  const actions = written.filter(({ section }) => section === 'actions');
  const newActions = [
    ...actions
      .filter(({ key }) => key === null)
      .map(({ cells }) => actionOf(cells, text(cells.what), text(cells.forWhat))),
    ...written
      .filter(({ section, cells }) => (section === 'problems' || section === 'kpis') && text(cells.who) !== '')
      .map(({ cells }) => actionOf(cells, text(cells.todo), text(cells.title))),
  ].filter(({ what }) => what !== '');
  const ticked = new Set(actions.flatMap(({ key, cells }) => (key !== null && cells.done === true ? [key] : [])));
  return {
    decisions: written.flatMap((row) => (row.section === 'adjust' ? (decisionIn(row, facts) ?? []) : [])),
    newActions: newActions.filter(({ what }) => !isKnown.has(actionKey(what, from))),
    done: facts.actions.flatMap(({ what, isDone, from: place }) =>
      !isDone && ticked.has(actionKey(what, place)) ? [{ what, from: place }] : [],
    ),
  };
}

const actionOf = (cells: WrittenRow['cells'], what: string, forWhat: string): NewAction => ({
  ...{ what, forWhat, who: cellText(cells.who) },
  byWhen: typeof cells.byWhen === 'object' && 'day' in cells.byWhen ? cells.byWhen.day : '',
});

function decisionIn({ key, cells }: WrittenRow, facts: ReviewFacts): Decision | null {
  const word = cellText(cells.decision);
  if (word === '' || wordKey(word) === wordKey('Keep')) return null;
  const id = /^[A-Za-z]+\d+/.exec(key ?? cellText(cells.title))?.[0] ?? '';
  const found = facts.rows.find(({ row }) => id !== '' && idKey(row.id) === idKey(id));
  const title = found ? nameOfRow(found.row) : cellText(cells.title);
  const who = cellText(cells.who);
  const until = typeof cells.byWhen === 'object' && 'day' in cells.byWhen ? `by ${shortDay(cells.byWhen.day)}` : '';
  const by = [who, until].filter((part) => part !== '').join(', ');
  const why = cellText(cells.reason);
  const base = { id, title, reason: by === '' ? why : `${why} (${by})`, change: null, seen: '' } as const;
  const no = (problem: string): Decision => ({ ...base, what: word, state: 'not possible', problem });
  const decision = DECISIONS.find((one) => wordKey(one) === wordKey(word));
  if (!decision) return no(`“${word}” is none of the choices. Choose ${DECISIONS.join(', ')}.`);
  if (!found) {
    return no(
      id === ''
        ? 'Begin the line with the ID of the key result, as K3.'
        : `${id} is not in the register any more: its row was deleted.`,
    );
  }
  const { row } = found;
  const wanted = changeOf(decision, cellText(cells.to), found, facts.decimal);
  if (typeof wanted === 'string') return no(wanted);
  const { change, seen, what } = wanted;
  const value = change.kind === 'target' ? change.target : change.kind === 'weight' ? change.weight : null;
  const isSo = value === null ? isDropped(row) : seen === value;
  if (isSo) return { ...base, what, state: 'done', problem: '' };
  if (isDropped(row)) return no('It was dropped. Clear its date under Dropped in the register first.');
  if (why === '') return { ...no('Say why in a few words: it is what people will ask.'), what };
  return { ...base, change, seen, what, state: 'to apply', problem: '' };
}

interface Wanted {
  readonly change: RowChange;
  readonly seen: string | number | boolean;
  readonly what: string;
}

/** A sentence where the new value cannot be read. */
function changeOf(
  decision: (typeof DECISIONS)[number],
  typed: string,
  { row, format }: ReviewRow,
  decimal: '.' | ',',
): Wanted | string {
  if (decision === 'Drop') return { change: { kind: 'drop' }, seen: '', what: 'Drop' };
  if (typed === '') return 'Type the new value beside it.';
  if (decision === 'Change weight') {
    const read = readTyped(typed, { decimal });
    if (!read.ok || read.value < 0 || read.shape.percent)
      return 'The weight is a number from 0 on: 1 counts as usual, 2 twice.';
    const seen = (row.weight ?? '') as string | number | boolean;
    return {
      change: { kind: 'weight', weight: read.value },
      seen,
      what: `Weight ${String(seen) || '1'} → ${read.value}`,
    };
  }
  const measure = measureOrNumber(row.measure);
  if (measure === 'Yes / no') return 'A yes or no has no other target. Drop it, or change its title in the register.';
  const shape = shapeOfFormat(format);
  const start: TypedNumber | null = isNumber(row.start) ? { ok: true, value: row.start, shape } : null;
  // `+5` counts from the start, as in the wizard.
  const read = typed.startsWith('+')
    ? readTarget(typed, start, { decimal })
    : readReading(typed, { measure, shape, target: '', decimal });
  if (!read.ok) return read.message;
  const target = Number(read.value);
  const show = (value: typeof row.target) => shownValue(row, value, format, decimal);
  const seen = (row.target ?? '') as string | number | boolean;
  return { change: { kind: 'target', target }, seen, what: `Target ${show(row.target) || 'blank'} → ${show(target)}` };
}
