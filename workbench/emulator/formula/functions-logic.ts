import { helpers } from '../engine.ts';
import { spread } from './broadcast.ts';
import type { Part, Run } from './node.ts';
import { scalarOf } from './node.ts';
import { type Builder, eachCell, firstFormat, MANY, mapped, type Spec, whole } from './parts.ts';
import { badValue, FormulaError, isError, notAvailable, type Scalar, Table, toBoolean, type Value } from './value.ts';

const test = (check: (cell: Scalar) => boolean): Spec => mapped(1, 1, (_run, cell) => check(cell!), { errors: true });

/**
 * A branch of IF or IFERROR outside ARRAYFORMULA: a computed array passes (IFERROR(FILTER(…))), a bare range does not.
 */
const branch = (part: Part | undefined, run: Run): Value => {
  if (!part) return false;
  return part.reference ? scalarOf(part, run) : part.value(run);
};

const IF: Builder = (args, mode) => ({
  value(run) {
    const condition = mode.array ? args[0]!.value(run) : scalarOf(args[0]!, run);
    if (!(condition instanceof Table)) {
      const truth = toBoolean(condition);
      if (isError(truth)) return truth;
      const chosen = truth ? args[1] : args[2];
      return mode.array ? (chosen ? chosen.value(run) : false) : branch(chosen, run);
    }
    const truths = condition.cells.map(toBoolean);
    const yes = truths.includes(true) ? args[1]!.value(run) : null;
    const no = truths.includes(false) ? (args[2] ? args[2].value(run) : false) : null;
    return spread([new Table(condition.rows, condition.cols, truths), yes, no], (truth, a, b) =>
      isError(truth!) ? truth : truth ? a! : b!,
    );
  },
  format(run) {
    const truth = mode.array ? false : toBoolean(scalarOf(args[0]!, run));
    return (truth === true ? args[1] : args[2])?.format?.(run);
  },
});

const orElse =
  (caught: (error: FormulaError) => boolean): Builder =>
  (args, mode) => ({
    value(run) {
      const value = mode.array ? args[0]!.value(run) : branch(args[0], run);
      const instead = () => (args[1] ? (mode.array ? args[1].value(run) : branch(args[1], run)) : null);
      if (!(value instanceof Table)) return isError(value) && caught(value) ? instead() : value;
      if (!value.cells.some((cell) => isError(cell) && caught(cell))) return value;
      return spread([value, instead()], (cell, other) => (isError(cell!) && caught(cell) ? other! : cell!));
    },
    format: (run) => args[0]!.format?.(run) ?? args[1]?.format?.(run),
  });

const IFS: Builder = (args, mode) => ({
  value(run) {
    if (args.length % 2) return notAvailable('IFS needs its arguments in pairs.');
    const none = notAvailable('No match.');
    if (!mode.array) {
      for (let i = 0; i < args.length; i += 2) {
        const truth = toBoolean(scalarOf(args[i]!, run));
        if (isError(truth)) return truth;
        if (truth) return branch(args[i + 1], run);
      }
      return none;
    }
    return spread(
      args.map((arg) => arg.value(run)),
      (...cells) => {
        for (let i = 0; i < cells.length; i += 2) {
          const truth = toBoolean(cells[i]!);
          if (isError(truth)) return truth;
          if (truth) return cells[i + 1]!;
        }
        return none;
      },
    );
  },
});

/** AND and OR collapse arrays to one value, inside ARRAYFORMULA too; text read from cells is passed over. */
function collapse(decisive: boolean): Spec {
  return whole(1, MANY, (run, args) => {
    let result = !decisive;
    let seen = false;
    for (const { cell, typed } of eachCell(run, args)) {
      if (cell === null || (typeof cell === 'string' && !typed)) continue;
      const truth = toBoolean(cell);
      if (isError(truth)) return truth;
      seen = true;
      if (truth === decisive) result = decisive;
    }
    return seen ? result : badValue('No logical value was given.');
  });
}

export const LOGIC: Readonly<Record<string, Spec>> = {
  IF: { least: 2, most: 3, build: IF },
  IFS: { least: 2, most: MANY, build: IFS },
  IFERROR: { least: 1, most: 2, build: orElse(() => true) },
  IFNA: { least: 2, most: 2, build: orElse((error) => error.code === '#N/A') },
  AND: collapse(false),
  OR: collapse(true),
  NOT: mapped(1, 1, (_run, cell) => {
    const truth = toBoolean(cell!);
    return isError(truth) ? truth : !truth;
  }),
  TRUE: whole(0, 0, () => true),
  FALSE: whole(0, 0, () => false),
  NA: whole(0, 0, () => notAvailable()),
  ISNUMBER: test((cell) => typeof cell === 'number'),
  ISTEXT: test((cell) => typeof cell === 'string'),
  ISNONTEXT: test((cell) => typeof cell !== 'string'),
  ISLOGICAL: test((cell) => typeof cell === 'boolean'),
  ISBLANK: test((cell) => cell === null),
  ISERROR: test(isError),
  ISERR: test((cell) => isError(cell) && cell.code !== '#N/A'),
  ISNA: test((cell) => isError(cell) && cell.code === '#N/A'),
  N: mapped(1, 1, (_run, cell) => (typeof cell === 'number' ? cell : typeof cell === 'boolean' ? Number(cell) : 0)),
  T: mapped(1, 1, (_run, cell) => (typeof cell === 'string' ? cell : '')),
  /** Whether a formula stands in the cell itself (support.google.com/docs/answer/6270316); a spilled value is none. */
  ISFORMULA: {
    least: 1,
    most: 1,
    build: ([part]) => ({
      value: (run) => {
        const range = part?.reference?.(run);
        if (!range || isError(range)) return badValue('Argument must be a range.');
        if (range.invalidSheetName || range.invalidXc) return new FormulaError('#REF!', 'Reference does not exist.');
        const { sheetId, zone } = range;
        return !!run.getters.getCell({ sheetId, col: zone.left, row: zone.top })?.isFormula;
      },
    }),
  },
  ISDATE: {
    least: 1,
    most: 1,
    build: (args) => ({
      value: (run) => {
        const cell = scalarOf(args[0]!, run);
        const format = args[0]!.format?.(run);
        if (typeof cell === 'number') return !!format && helpers.isDateTimeFormat(format);
        return typeof cell === 'string' && helpers.isDateTime(cell, run.locale);
      },
    }),
  },
  ARRAYFORMULA: {
    least: 1,
    most: 1,
    build: (args) => ({ value: (run) => args[0]!.value(run), format: (run) => firstFormat(run, args) }),
  },
};
