import type { Cost } from './calls.ts';
import { EmbeddedChartBuilder } from './chart-builder.ts';
import type { ChartOptions, ChartPlace, ChartSpec, FigureAt } from './chart-spec.ts';
import { ChartMergeStrategy, type EnumValue } from './enums.ts';
import type { Execution } from './execution.ts';
import { FileService } from './file-service.ts';
import { Range } from './range.ts';
import { gidOf } from './sheet-ids.ts';

/** A chart as it was read or built (reference/spreadsheet/embedded-chart); one that was built is not in the sheet yet. */
export class EmbeddedChart extends FileService {
  static readonly service = 'EmbeddedChart';
  static readonly costs: Readonly<Partial<Record<keyof GoogleAppsScript.Spreadsheet.EmbeddedChart, Cost>>> = {
    ...{ getChartId: 'local', getContainerInfo: 'local', getNumHeaders: 'local', getMergeStrategy: 'local' },
    ...{ getTransposeRowsAndColumns: 'local', getOptions: 'read', getRanges: 'read', modify: 'local' },
  };
  readonly spec: ChartSpec;
  /** The chart in the sheet this one is or replaces. */
  readonly of: FigureAt | null;

  constructor(execution: Execution, spec: ChartSpec, of: FigureAt | null) {
    super(execution);
    this.spec = spec;
    this.of = of;
  }
  /** null while it is in no sheet. */
  getChartId(): number | null {
    return this.of && gidOf(this.of.chartId);
  }
  getContainerInfo(): ContainerInfo {
    return new ContainerInfo(this.spec.place);
  }
  getNumHeaders(): number {
    return this.spec.headers ?? 0;
  }
  getMergeStrategy(): EnumValue {
    return ChartMergeStrategy.MERGE_COLUMNS;
  }
  getTransposeRowsAndColumns(): boolean {
    return false;
  }
  getOptions(): ChartOptionsService {
    return new ChartOptionsService(this.spec.options);
  }
  getRanges(): Range[] {
    return this.spec.ranges.map(({ sheetId, zone }) => new Range(this.execution, sheetId, zone));
  }
  modify(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this.execution, this.spec, this.of);
  }
}

/** reference/spreadsheet/container-info: rows and columns from 1, offsets in pixels. */
class ContainerInfo {
  static readonly service = 'ContainerInfo';
  static readonly costs: Readonly<Record<keyof GoogleAppsScript.Spreadsheet.ContainerInfo, Cost>> = {
    ...{ getAnchorColumn: 'local', getAnchorRow: 'local', getOffsetX: 'local', getOffsetY: 'local' },
  };
  private readonly place: ChartPlace;
  constructor(place: ChartPlace) {
    this.place = place;
  }
  getAnchorColumn(): number {
    return this.place.col + 1;
  }
  getAnchorRow(): number {
    return this.place.row + 1;
  }
  getOffsetX(): number {
    return this.place.x;
  }
  getOffsetY(): number {
    return this.place.y;
  }
}

/** reference/charts/chart-options: null for an option that is not set. */
class ChartOptionsService {
  static readonly service = 'ChartOptions';
  static readonly costs: Readonly<Record<string, Cost>> = { get: 'local', getOrDefault: 'local' };
  private readonly options: ChartOptions;
  constructor(options: ChartOptions) {
    this.options = options;
  }
  get(option: string): unknown {
    return this.options[option] ?? null;
  }
  getOrDefault(option: string): unknown {
    return this.get(option);
  }
}
