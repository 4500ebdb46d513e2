import type { Cost } from './calls.ts';
import { optionsOf } from './chart-options.ts';
import type { ChartKind, ChartSpec, FigureAt } from './chart-spec.ts';
import { EmbeddedChart } from './embedded-chart.ts';
import { ChartMergeStrategy, ChartType, type EnumValue } from './enums.ts';
import type { Execution } from './execution.ts';
import { FileService } from './file-service.ts';
import { Range } from './range.ts';
import { ServiceError } from './service-error.ts';

type Names = keyof GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

const local = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, 'local' as Cost]));

/**
 * Describes a chart (reference/spreadsheet/embedded-chart-builder): nothing is drawn before insertChart or updateChart.
 * A builder that came from a chart by modify() belongs to that chart.
 */
export class EmbeddedChartBuilder extends FileService {
  static readonly service: string = 'EmbeddedChartBuilder';
  static readonly costs: Readonly<Record<string, Cost>> = {
    ...{ addRange: 'local', removeRange: 'local', clearRanges: 'local', getRanges: 'local', setChartType: 'local' },
    ...{
      getChartType: 'local',
      asBarChart: 'local',
      asColumnChart: 'local',
      asLineChart: 'local',
      asPieChart: 'local',
    },
    ...{ setOption: 'local', setPosition: 'local', setNumHeaders: 'local', setMergeStrategy: 'local' },
    ...{ setTransposeRowsAndColumns: 'local', build: 'local' },
  } satisfies Partial<Record<Names, Cost>>;
  protected spec: Omit<ChartSpec, 'kind'> & { readonly kind: ChartKind | null };
  private readonly of: FigureAt | null;

  constructor(execution: Execution, spec: ChartSpec | null, of: FigureAt | null) {
    super(execution);
    const place = { row: 0, col: 0, x: 0, y: 0 };
    this.spec = spec ?? { kind: null, ranges: [], headers: null, options: {}, place };
    this.of = of;
  }
  protected with(change: Partial<ChartSpec>): this {
    this.spec = { ...this.spec, ...change };
    return this;
  }
  private typed(kind: ChartKind): EmbeddedChartBuilder {
    const spec = { ...this.spec, kind };
    return new BUILDERS[kind](this.execution, spec, this.of);
  }

  /** A range that is in already is not added again. */
  addRange(range: unknown): this {
    const added = asRange(range, 'addRange');
    if (this.spec.ranges.some((one) => same(one, added))) return this;
    return this.with({ ranges: [...this.spec.ranges, { sheetId: added.sheetId, zone: added.zone }] });
  }
  removeRange(range: unknown): this {
    const gone = asRange(range, 'removeRange');
    return this.with({ ranges: this.spec.ranges.filter((one) => !same(one, gone)) });
  }
  clearRanges(): this {
    return this.with({ ranges: [] });
  }
  getRanges(): Range[] {
    return this.spec.ranges.map(({ sheetId, zone }) => new Range(this.execution, sheetId, zone));
  }
  setChartType(type: EnumValue): EmbeddedChartBuilder {
    const kind = type?.name as ChartKind;
    if (!kind || ChartType[kind] !== type) throw new ServiceError('setChartType takes a Charts.ChartType.');
    return this.typed(kind);
  }
  getChartType(): EnumValue | null {
    return this.spec.kind && ChartType[this.spec.kind];
  }
  asBarChart(): EmbeddedChartBuilder {
    return this.typed('BAR');
  }
  asColumnChart(): EmbeddedChartBuilder {
    return this.typed('COLUMN');
  }
  asLineChart(): EmbeddedChartBuilder {
    return this.typed('LINE');
  }
  asPieChart(): EmbeddedChartBuilder {
    return this.typed('PIE');
  }
  setOption(name: string, value: unknown): this {
    return this.with({ options: { ...this.spec.options, ...optionsOf(name, value) } });
  }
  /** Row and column are counted from 1, the offsets are pixels. */
  setPosition(row: number, column: number, x: number, y: number): this {
    if (![row, column, x, y].every(Number.isInteger) || row < 1 || column < 1)
      throw new ServiceError('The position of a chart is a row and a column from 1, and offsets in pixels.');
    return this.with({ place: { row: row - 1, col: column - 1, x, y } });
  }
  setNumHeaders(headers: number): this {
    if (headers !== 0 && headers !== 1)
      throw new Error(`EmbeddedChartBuilder.setNumHeaders(${headers}) is not emulated`);
    return this.with({ headers });
  }
  setMergeStrategy(strategy: EnumValue): this {
    if (strategy !== ChartMergeStrategy.MERGE_COLUMNS)
      throw new Error('EmbeddedChartBuilder.setMergeStrategy: only MERGE_COLUMNS is emulated');
    return this;
  }
  setTransposeRowsAndColumns(transpose: boolean): this {
    if (transpose) throw new Error('EmbeddedChartBuilder.setTransposeRowsAndColumns(true) is not emulated');
    return this;
  }
  build(): EmbeddedChart {
    const { kind } = this.spec;
    if (!kind) throw new Error('EmbeddedChartBuilder.build without a chart type is not emulated');
    return new EmbeddedChart(this.execution, { ...this.spec, kind }, this.of);
  }
}

/** What the builder of one kind of chart adds; a title is set only once the kind is known. */
class TypedChartBuilder extends EmbeddedChartBuilder {
  static override readonly costs: Readonly<Record<string, Cost>> = {
    ...EmbeddedChartBuilder.costs,
    ...local('setTitle', 'setColors', 'setLegendPosition', 'setBackgroundColor'),
  };
  setTitle(title: string): this {
    return this.setOption('title', title);
  }
  setColors(colours: string[]): this {
    return this.setOption('colors', colours);
  }
  setLegendPosition(position: EnumValue): this {
    return this.setOption('legend.position', position.name.toLowerCase());
  }
  setBackgroundColor(colour: string): this {
    return this.setOption('backgroundColor', colour);
  }
}

class AxesChartBuilder extends TypedChartBuilder {
  static override readonly costs: Readonly<Record<string, Cost>> = {
    ...TypedChartBuilder.costs,
    ...local('setXAxisTitle', 'setYAxisTitle', 'setRange'),
  };
  setXAxisTitle(title: string): this {
    return this.setOption('hAxis.title', title);
  }
  setYAxisTitle(title: string): this {
    return this.setOption('vAxis.title', title);
  }
  /** Of the axis with the values: in a bar chart that is the one that lies. */
  setRange(min: number, max: number): this {
    const axis = this.spec.kind === 'BAR' ? 'hAxis' : 'vAxis';
    return this.setOption(`${axis}.viewWindow`, { min, max });
  }
}

class StackableChartBuilder extends AxesChartBuilder {
  static override readonly costs: Readonly<Record<string, Cost>> = {
    ...AxesChartBuilder.costs,
    ...local('setStacked'),
  };
  setStacked(): this {
    return this.setOption('isStacked', true);
  }
}

const named = (service: string, Base: typeof TypedChartBuilder) =>
  class extends Base {
    static override readonly service = service;
  };

const BUILDERS: Readonly<Record<ChartKind, typeof TypedChartBuilder>> = {
  BAR: named('EmbeddedBarChartBuilder', StackableChartBuilder),
  COLUMN: named('EmbeddedColumnChartBuilder', StackableChartBuilder),
  LINE: named('EmbeddedLineChartBuilder', AxesChartBuilder),
  PIE: named('EmbeddedPieChartBuilder', TypedChartBuilder),
};

function asRange(given: unknown, method: string): Range {
  if (given instanceof Range) return given;
  throw new ServiceError(
    `The parameters don't match the method signature for SpreadsheetApp.EmbeddedChartBuilder.${method}.`,
  );
}

function same(one: { readonly sheetId: string; readonly zone: object }, other: Range): boolean {
  return one.sheetId === other.sheetId && JSON.stringify(one.zone) === JSON.stringify(other.zone);
}
