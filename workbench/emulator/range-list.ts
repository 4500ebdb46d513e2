import type { Cost } from './calls.ts';
import type { Execution } from './execution.ts';
import { FileService } from './file-service.ts';
import type { Range } from './range.ts';

const SETTERS = [
  ...[
    'setBackground',
    'setNumberFormat',
    'setFontWeight',
    'setFontColor',
    'setFontStyle',
    'setFontSize',
    'setFontLine',
  ],
  ...['setFontFamily', 'setHorizontalAlignment', 'setVerticalAlignment', 'setNote', 'setWrap', 'setWrapStrategy'],
  ...[
    'setValue',
    'setFormula',
    'clearContent',
    'clear',
    'clearFormat',
    'clearNote',
    'clearDataValidations',
    'setBorder',
  ],
] as const satisfies readonly (keyof GoogleAppsScript.Spreadsheet.RangeList)[];

/** Several ranges of a sheet that take the same setting in one call. */
export class RangeList extends FileService {
  static readonly service = 'RangeList';
  static readonly costs: Readonly<Record<string, Cost>> = {
    getRanges: 'local',
    ...Object.fromEntries(SETTERS.map((name) => [name, 'write' as const])),
  };
  private readonly ranges: readonly Range[];

  constructor(execution: Execution, ranges: readonly Range[]) {
    super(execution);
    this.ranges = ranges;
    for (const name of SETTERS) {
      const each = (...args: unknown[]) => {
        for (const range of this.ranges)
          (range as unknown as Record<string, (...given: unknown[]) => unknown>)[name]!(...args);
        return this;
      };
      Object.defineProperty(this, name, { value: each });
    }
  }
  getRanges(): Range[] {
    return [...this.ranges];
  }
}
