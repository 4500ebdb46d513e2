import type { Cost } from './calls.ts';
import { ChartHiddenDimensionStrategy, ChartMergeStrategy, ChartType, Position } from './enums.ts';
import { FileService } from './file-service.ts';

/** The service Charts: for charts in a sheet only its enums matter (reference/charts). */
export class Charts extends FileService {
  static readonly service = 'Charts';
  static readonly costs: Readonly<Record<string, Cost>> = {};
  static readonly values = { ChartType, ChartMergeStrategy, ChartHiddenDimensionStrategy, Position };
}
