import type { Cost } from './calls.ts';
import { EmbeddedChartBuilder } from './chart-builder.ts';
import { definitionOf, type FigureAt, figuresOf, sizeOf, specOf } from './chart-spec.ts';
import { EmbeddedChart } from './embedded-chart.ts';
import { ServiceError } from './service-error.ts';
import { SheetStructure } from './sheet-structure.ts';

/** The charts of a tab: figures of the engine, so that the page draws them and the file keeps them. */
export class SheetCharts extends SheetStructure {
  static override readonly costs: Readonly<Partial<Record<keyof GoogleAppsScript.Spreadsheet.Sheet, Cost>>> = {
    ...SheetStructure.costs,
    ...{ newChart: 'local', getCharts: 'read', insertChart: 'service', updateChart: 'service', removeChart: 'service' },
  };

  newChart(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this.execution, null, null);
  }
  getCharts(): EmbeddedChart[] {
    return figuresOf(this.file, this.sheetId).map((at) => {
      const spec = specOf(this.file, at);
      if (!spec) throw new Error('A chart of a kind that is not emulated stands in this tab');
      return new EmbeddedChart(this.execution, spec, at);
    });
  }
  insertChart(given: unknown): void {
    const { spec } = asChart(given, 'insertChart');
    this.atOnce(() => {
      const { state } = this.file;
      const chartId = String((state.nextItem++ * 48_271) % 2_147_483_647);
      this.file.write('CREATE_CHART', {
        ...{ sheetId: this.sheetId, figureId: `figure:${chartId}`, chartId },
        ...this.placed(spec),
        size: sizeOf(spec),
        definition: definitionOf(this.file, this.sheetId, spec),
      });
    });
  }
  /** What the builder does not know of the chart is lost: a person's finer styling too. */
  updateChart(given: unknown): void {
    const { spec, of } = asChart(given, 'updateChart');
    this.atOnce(() => {
      const at = this.standing(of);
      this.file.write('UPDATE_CHART', { ...at, definition: definitionOf(this.file, this.sheetId, spec) });
      const { sheetId, figureId } = at;
      this.file.write('UPDATE_FIGURE', { sheetId, figureId, ...this.placed(spec), ...sizeOf(spec) });
    });
  }
  removeChart(given: unknown): void {
    const { of } = asChart(given, 'removeChart');
    this.atOnce(() => {
      const { sheetId, figureId } = this.standing(of);
      this.file.write('DELETE_FIGURE', { sheetId, figureId });
    });
  }

  private placed({ place: { row, col, x, y } }: EmbeddedChart['spec']) {
    if (row >= this.getMaxRows() || col >= this.getMaxColumns())
      throw new ServiceError('The position of the chart is outside the dimensions of the sheet.');
    return { row, col, offset: { x, y } };
  }
  private standing(of: FigureAt | null): FigureAt {
    const at = of && figuresOf(this.file, this.sheetId).find(({ chartId }) => chartId === of.chartId);
    if (!at) throw new ServiceError('The chart is not in this sheet.');
    return at;
  }
}

function asChart(given: unknown, method: string): EmbeddedChart {
  if (given instanceof EmbeddedChart) return given;
  throw new ServiceError(`The parameters don't match the method signature for SpreadsheetApp.Sheet.${method}.`);
}
