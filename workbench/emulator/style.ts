import type { WorkbenchFile } from './file.ts';

/** How a cell looks: colours as `#rrggbb` in lower case; undefined where nothing was set. */
export interface CellStyle {
  readonly background: string;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  readonly align: string | undefined;
  readonly verticalAlign: string | undefined;
  readonly wrap: string | undefined;
  readonly fontSize: number | undefined;
  readonly fontFamily: string | undefined;
  readonly numberFormat: string;
}

type EngineStyle = Readonly<Record<string, unknown>>;

export function styleOf(given: object, numberFormat: string | undefined): CellStyle {
  const style = given as EngineStyle;
  const text = (name: string) => (style[name] ? String(style[name]) : undefined);
  return {
    background: (text('fillColor') ?? '#ffffff').toLowerCase(),
    fontColor: (text('textColor') ?? '#000000').toLowerCase(),
    bold: !!style.bold,
    italic: !!style.italic,
    underline: !!style.underline,
    strikethrough: !!style.strikethrough,
    align: text('align'),
    verticalAlign: text('verticalAlign'),
    wrap: text('wrapping'),
    fontSize: typeof style.fontSize === 'number' ? style.fontSize : undefined,
    fontFamily: text('fontFamily'),
    numberFormat: numberFormat ?? 'General',
  };
}

/** As a person sees it: conditional formats over what was set. */
export function displayedStyle(
  file: WorkbenchFile,
  position: { sheetId: string; col: number; row: number },
): CellStyle {
  const format = file.getters.getCell(position)?.format ?? file.getters.getEvaluatedCell(position).format;
  return styleOf(file.getters.getCellComputedStyle(position), format);
}
