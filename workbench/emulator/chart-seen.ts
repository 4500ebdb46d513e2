import { type ChartKind, figuresOf, sizeOf, specOf } from './chart-spec.ts';
import { helpers } from './engine.ts';
import type { WorkbenchFile } from './file.ts';

/** A chart as a person sees it. */
export interface ChartSeen {
  readonly id: string;
  readonly kind: ChartKind | null;
  readonly title: string;
  /** The cell its upper left corner is in. */
  readonly at: string;
  readonly width: number;
  readonly height: number;
  /** What it reads, with the tab's name when that is another one. */
  readonly ranges: readonly string[];
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  readonly colours: readonly string[];
  readonly stacked: boolean;
}

interface Drawn {
  readonly labels?: readonly unknown[];
  readonly datasets: readonly { readonly label?: string; readonly data: readonly (number | null)[] }[];
}

/** Labels and values are the drawn ones: hidden rows are not among them, nor blank ones at the end. */
export function chartsSeen(file: WorkbenchFile, sheetId: string): ChartSeen[] {
  const { getters } = file;
  return figuresOf(file, sheetId).map((at) => {
    const spec = specOf(file, at);
    const figure = getters.getFigure(sheetId, at.figureId)!;
    const runtime = getters.getChartRuntime(at.chartId) as unknown as { chartJsConfig?: { data: Drawn } };
    const { labels = [], datasets = [] } = runtime.chartJsConfig?.data ?? { datasets: [] };
    const { title, colors, isStacked } = spec?.options ?? {};
    return {
      id: at.chartId,
      kind: spec?.kind ?? null,
      title: String(title ?? ''),
      at: helpers.toXC(figure.col, figure.row),
      ...(spec ? sizeOf(spec) : { width: figure.width, height: figure.height }),
      ranges: (spec?.ranges ?? []).map((range) =>
        getters.getRangeString(getters.getRangeFromZone(range.sheetId, range.zone), sheetId),
      ),
      labels: labels.map(String),
      series: datasets.map(({ label, data }) => ({
        name: label ?? '',
        values: data.map((value) => (Number.isFinite(value) ? value : null)),
      })),
      colours: (colors as readonly string[] | undefined) ?? [],
      stacked: isStacked === true,
    };
  });
}
