import type { Zone } from './engine.ts';
import type { ChartType } from './enums.ts';
import type { WorkbenchFile } from './file.ts';

export type ChartKind = keyof typeof ChartType;

export interface DataRange {
  readonly sheetId: string;
  readonly zone: Zone;
}
/** Where a chart stands: its upper left corner in a cell, counted from 0, and pixels from there. */
export interface ChartPlace {
  readonly row: number;
  readonly col: number;
  readonly x: number;
  readonly y: number;
}
/** Options by their dotted names in the reference's list of chart options ("Chart configuration options"). */
export type ChartOptions = Readonly<Record<string, unknown>>;

/** A chart as a script knows it. The engine's figure keeps exactly this much, so what a person restyles is seen too. */
export interface ChartSpec {
  readonly kind: ChartKind;
  readonly ranges: readonly DataRange[];
  /** Rows of the ranges taken as headings; null: as the cells look. */
  readonly headers: 0 | 1 | null;
  readonly options: ChartOptions;
  readonly place: ChartPlace;
}

/** A new chart's size in Sheets. */
const WIDTH = 600;
const HEIGHT = 371;

interface Axis {
  readonly title?: { readonly text?: string };
  readonly min?: number;
  readonly max?: number;
}
/** The part of an engine chart the emulator writes and reads. */
interface Definition {
  readonly type: string;
  readonly horizontal?: boolean;
  readonly stacked?: boolean;
  readonly title?: { readonly text?: string };
  readonly legendPosition?: string;
  readonly background?: string;
  readonly dataSetStyles?: Readonly<Record<string, { readonly backgroundColor?: string }>>;
  readonly axesDesign?: Readonly<Partial<Record<'x' | 'y', Axis>>>;
  readonly dataSource?: {
    readonly dataSets: readonly { readonly dataRange: string; readonly dataSetId: string }[];
    readonly labelRange?: string;
    readonly dataSetsHaveTitle: boolean;
  };
}
export interface FigureAt {
  readonly figureId: string;
  readonly chartId: string;
  readonly sheetId: string;
}

const ENGINE_TYPES: Readonly<Record<ChartKind, object>> = {
  BAR: { type: 'bar', horizontal: true, aggregated: false },
  COLUMN: { type: 'bar', aggregated: false },
  LINE: { type: 'line', labelsAsText: true, cumulative: false, stacked: false },
  PIE: { type: 'pie', isDoughnut: false },
};

/** Which axis of the engine an option of Sheets means: in a bar chart both count from the picture's edges as well. */
const AXES = { hAxis: 'x', vAxis: 'y' } as const;

export const sizeOf = ({ options }: ChartSpec) => ({
  width: (options.width as number | undefined) ?? WIDTH,
  height: (options.height as number | undefined) ?? HEIGHT,
});

/**
 * The engine's definition. The ranges stand side by side (MERGE_COLUMNS, the default): their first column holds the
 * labels, each further one is a series; a single column is a series without labels.
 */
export function definitionOf(file: WorkbenchFile, home: string, spec: ChartSpec): object {
  const { options } = spec;
  const columns = spec.ranges.flatMap(({ sheetId, zone }) =>
    Array.from({ length: zone.right - zone.left + 1 }, (_, i) => ({
      sheetId,
      zone: { ...zone, left: zone.left + i, right: zone.left + i },
    })),
  );
  const [first, ...rest] = columns;
  const series = rest.length ? rest : columns;
  const xc = ({ sheetId, zone }: DataRange) =>
    file.getters.getRangeString(file.getters.getRangeFromZone(sheetId, zone), home);
  const colours = options.colors as readonly string[] | undefined;
  const axis = (name: keyof typeof AXES) => ({
    ...(options[`${name}.title`] === undefined ? {} : { title: { text: options[`${name}.title`] } }),
    ...(options[`${name}.viewWindow.min`] === undefined ? {} : { min: options[`${name}.viewWindow.min`] }),
    ...(options[`${name}.viewWindow.max`] === undefined ? {} : { max: options[`${name}.viewWindow.max`] }),
  });
  return {
    ...ENGINE_TYPES[spec.kind],
    ...(spec.kind === 'BAR' || spec.kind === 'COLUMN' ? { stacked: options.isStacked === true } : {}),
    title: { text: (options.title as string | undefined) ?? '' },
    legendPosition: (options['legend.position'] as string | undefined) ?? (series.length > 1 ? 'right' : 'none'),
    ...(options.backgroundColor ? { background: options.backgroundColor } : {}),
    ...(spec.kind === 'PIE' ? {} : { axesDesign: { x: axis('hAxis'), y: axis('vAxis') } }),
    dataSetStyles: Object.fromEntries((colours ?? []).map((colour, i) => [String(i), { backgroundColor: colour }])),
    dataSource: {
      type: 'range',
      dataSets: series.map((column, i) => ({ dataRange: xc(column), dataSetId: String(i) })),
      ...(rest.length ? { labelRange: xc(first!) } : {}),
      dataSetsHaveTitle: (spec.headers ?? guessedHeaders(file, series)) > 0,
    },
  };
}

/** Sheets takes the first row for headings when there is text above the numbers. */
function guessedHeaders(file: WorkbenchFile, series: readonly DataRange[]): 0 | 1 {
  file.settle();
  const isText = ({ sheetId, zone }: DataRange) =>
    file.getters.getEvaluatedCell({ sheetId, col: zone.left, row: zone.top }).type === 'text';
  return series.length > 0 && series.every(isText) ? 1 : 0;
}

/** What stands in the sheet, also when a person made or restyled it. Null for a figure no script method could make. */
export function specOf(file: WorkbenchFile, { figureId, chartId, sheetId }: FigureAt): ChartSpec | null {
  const { getters } = file;
  const made = getters.getChartDefinition(chartId) as unknown as Definition;
  const kind = kindOf(made);
  const figure = getters.getFigure(sheetId, figureId);
  if (!kind || !figure || !made.dataSource) return null;
  const { dataSets, labelRange, dataSetsHaveTitle } = made.dataSource;
  const texts = [...(labelRange ? [labelRange] : []), ...dataSets.map(({ dataRange }) => dataRange)];
  const axes = Object.entries(AXES).flatMap(([name, key]) => {
    const { title, min, max } = made.axesDesign?.[key] ?? {};
    return [
      [`${name}.title`, title?.text || undefined],
      [`${name}.viewWindow.min`, min],
      [`${name}.viewWindow.max`, max],
    ];
  });
  const colours = dataSets.map((_, i) => made.dataSetStyles?.[String(i)]?.backgroundColor);
  const options = Object.entries({
    ...{ title: made.title?.text || undefined, width: figure.width, height: figure.height },
    ...{ 'legend.position': made.legendPosition, backgroundColor: made.background },
    isStacked: made.stacked || undefined,
    colors: colours.every(Boolean) ? colours : undefined,
    ...Object.fromEntries(axes),
  }).filter(([, value]) => value !== undefined);
  return {
    kind,
    ranges: joined(texts.map((text) => getters.getRangeFromSheetXC(sheetId, text))),
    headers: dataSetsHaveTitle ? 1 : 0,
    options: Object.fromEntries(options),
    place: { row: figure.row, col: figure.col, x: figure.offset.x, y: figure.offset.y },
  };
}

function kindOf({ type, horizontal }: Definition): ChartKind | null {
  if (type === 'bar') return horizontal ? 'BAR' : 'COLUMN';
  return type === 'line' ? 'LINE' : type === 'pie' ? 'PIE' : null;
}

/** Columns that stand side by side are one range again. */
function joined(columns: readonly DataRange[]): DataRange[] {
  const ranges: DataRange[] = [];
  for (const { sheetId, zone } of columns) {
    const last = ranges.at(-1);
    const follows =
      last?.sheetId === sheetId &&
      last.zone.right + 1 === zone.left &&
      last.zone.top === zone.top &&
      last.zone.bottom === zone.bottom;
    if (follows) ranges[ranges.length - 1] = { sheetId, zone: { ...last.zone, right: zone.right } };
    else ranges.push({ sheetId, zone });
  }
  return ranges;
}

/** The charts of a tab in the order they were made. */
export function figuresOf(file: WorkbenchFile, sheetId: string): FigureAt[] {
  const { getters } = file;
  return getters.getFigures(sheetId).flatMap((figure) => {
    const chartId = getters.getChartIdFromFigureId(figure.id);
    return figure.tag === 'chart' && chartId ? [{ figureId: figure.id, chartId, sheetId }] : [];
  });
}
