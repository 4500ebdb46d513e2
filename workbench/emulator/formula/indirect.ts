import type { Range } from '../engine.ts';
import type { Run } from './node.ts';
import { FormulaError, isError, type Scalar, toText } from './value.ts';

/** The cells an address in text names, remembered as a dependency so that a change there computes the formula again. */
export function positionOf(address: Scalar, run: Run): Range | FormulaError {
  if (isError(address)) return address;
  const text = toText(address, run.locale);
  const named = run.getters.getNamedRange(text);
  const range = named ? named.range : run.getters.getRangeFromSheetXC(run.sheetId, text);
  if (range.invalidXc || range.invalidSheetName)
    return new FormulaError(
      '#REF!',
      `Function INDIRECT parameter 1 value is '${text}'. It is not a valid cell/range reference.`,
    );
  if (run.origin) run.addDependencies?.(run.origin, [range]);
  return range;
}
