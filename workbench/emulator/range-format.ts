import type { Cost } from './calls.ts';
import { hex } from './colours.ts';
import type { EnumValue } from './enums.ts';
import { assertShown } from './number-format.ts';
import { zonesByValue } from './range-geometry.ts';
import { RangeValues } from './range-values.ts';
import { ServiceError } from './service-error.ts';
import { type CellStyle, styleOf } from './style.ts';

type Names = keyof GoogleAppsScript.Spreadsheet.Range;
type Style = Readonly<Record<string, unknown>>;

const one = (allowed: readonly string[], value: unknown): string => {
  if (!allowed.includes(value as string)) throw new ServiceError(`Invalid argument: ${String(value)}`);
  return value as string;
};

/** How the script's word for an attribute becomes the engine's; null takes the attribute away. */
const ATTRIBUTES = {
  Background: (value: unknown): Style => ({ fillColor: value ? hex(String(value)) : '' }),
  FontColor: (value: unknown): Style => ({ textColor: value ? hex(String(value)) : '' }),
  FontWeight: (value: unknown): Style => ({ bold: one(['bold', 'normal'], value ?? 'normal') === 'bold' }),
  FontStyle: (value: unknown): Style => ({ italic: one(['italic', 'normal'], value ?? 'normal') === 'italic' }),
  FontLine: (value: unknown): Style => {
    const line = one(['underline', 'line-through', 'none'], value ?? 'none');
    return { underline: line === 'underline', strikethrough: line === 'line-through' };
  },
  FontSize: (value: unknown): Style => ({ fontSize: Number(value) }),
  FontFamily: (value: unknown): Style => ({ fontFamily: value ? String(value) : undefined }),
  HorizontalAlignment: (value: unknown): Style => ({
    align: value ? one(['left', 'center', 'right', 'normal'], value).replace('normal', '') || undefined : undefined,
  }),
  VerticalAlignment: (value: unknown): Style => ({
    verticalAlign: value ? one(['top', 'middle', 'bottom'], value) : undefined,
  }),
  Wrap: (value: unknown): Style => ({ wrapping: value ? 'wrap' : 'overflow' }),
  WrapStrategy: (value: unknown): Style => {
    const strategy = (value as EnumValue | null)?.name;
    return { wrapping: one(['WRAP', 'OVERFLOW', 'CLIP'], strategy).toLowerCase() };
  },
} as const;
type Attribute = keyof typeof ATTRIBUTES;

/** Formats, colours, fonts and alignment. */
export class RangeFormat extends RangeValues {
  static override readonly costs: Readonly<Partial<Record<Names, Cost>>> = {
    ...RangeValues.costs,
    ...{ getNumberFormat: 'read', getNumberFormats: 'read', getBackground: 'read', getBackgrounds: 'read' },
    ...{ getFontWeights: 'read', getFontWeight: 'read', getFontColors: 'read', getHorizontalAlignments: 'read' },
    ...{ setNumberFormat: 'write', setNumberFormats: 'write', setBackground: 'write', setBackgrounds: 'write' },
    ...{ setFontWeight: 'write', setFontWeights: 'write', setFontStyle: 'write', setFontStyles: 'write' },
    ...{ setFontColor: 'write', setFontColors: 'write', setFontLine: 'write', setFontSize: 'write' },
    ...{ setFontFamily: 'write', setHorizontalAlignment: 'write', setHorizontalAlignments: 'write' },
    ...{ setVerticalAlignment: 'write', setWrap: 'write', setWrapStrategy: 'write', clearFormat: 'write' },
  };

  getNumberFormats(): string[][] {
    const { settled } = this;
    return this.rows(
      (position) => settled.getCell(position)?.format || settled.getEvaluatedCell(position).format || 'General',
    );
  }
  getNumberFormat(): string {
    return this.first(this.getNumberFormats());
  }
  setNumberFormats(formats: unknown): this {
    for (const [format, target] of zonesByValue(this.fit<string>('setNumberFormats', formats), this.zone)) {
      assertShown(format);
      const engine = format === 'General' || format === null ? '' : format;
      this.change(this.sheetId, this.zone, () =>
        this.file.write('SET_FORMATTING', { sheetId: this.sheetId, target, format: engine }),
      );
    }
    return this;
  }
  setNumberFormat(format: unknown): this {
    return this.setNumberFormats(this.rows(() => format));
  }

  /** What was set, not what conditional formats show. */
  private looks<T>(read: (style: CellStyle) => T): T[][] {
    const { settled } = this;
    return this.rows((position) => read(styleOf(settled.getCellStyle(position), undefined)));
  }
  private first<T>(rows: readonly (readonly T[])[]): T {
    return rows[0]![0]!;
  }
  getBackgrounds(): string[][] {
    return this.looks(({ background }) => background);
  }
  getBackground(): string {
    return this.first(this.getBackgrounds());
  }
  getFontWeights(): string[][] {
    return this.looks(({ bold }) => (bold ? 'bold' : 'normal'));
  }
  getFontWeight(): string {
    return this.first(this.getFontWeights());
  }
  getFontColors(): string[][] {
    return this.looks(({ fontColor }) => fontColor);
  }
  getHorizontalAlignments(): string[][] {
    return this.looks(({ align }) => align ?? 'general');
  }

  private attribute(name: Attribute, values: readonly (readonly unknown[])[]): this {
    for (const [value, target] of zonesByValue(values, this.zone)) {
      const style = ATTRIBUTES[name](value);
      this.change(this.sheetId, this.zone, () =>
        this.file.write('SET_FORMATTING', { sheetId: this.sheetId, target, style }),
      );
    }
    return this;
  }
  private all(name: Attribute, value: unknown): this {
    const style = ATTRIBUTES[name](value);
    this.change(this.sheetId, this.zone, () =>
      this.file.write('SET_FORMATTING', { sheetId: this.sheetId, target: [this.zone], style }),
    );
    return this;
  }

  setBackground(value: unknown): this {
    return this.all('Background', value);
  }
  setBackgrounds(values: unknown): this {
    return this.attribute('Background', this.fit('setBackgrounds', values));
  }
  setFontColor(value: unknown): this {
    return this.all('FontColor', value);
  }
  setFontColors(values: unknown): this {
    return this.attribute('FontColor', this.fit('setFontColors', values));
  }
  setFontWeight(value: unknown): this {
    return this.all('FontWeight', value);
  }
  setFontWeights(values: unknown): this {
    return this.attribute('FontWeight', this.fit('setFontWeights', values));
  }
  setFontStyle(value: unknown): this {
    return this.all('FontStyle', value);
  }
  setFontStyles(values: unknown): this {
    return this.attribute('FontStyle', this.fit('setFontStyles', values));
  }
  setFontLine(value: unknown): this {
    return this.all('FontLine', value);
  }
  setFontSize(value: unknown): this {
    return this.all('FontSize', value);
  }
  setFontFamily(value: unknown): this {
    return this.all('FontFamily', value);
  }
  setHorizontalAlignment(value: unknown): this {
    return this.all('HorizontalAlignment', value);
  }
  setHorizontalAlignments(values: unknown): this {
    return this.attribute('HorizontalAlignment', this.fit('setHorizontalAlignments', values));
  }
  setVerticalAlignment(value: unknown): this {
    return this.all('VerticalAlignment', value);
  }
  setWrap(value: unknown): this {
    return this.all('Wrap', value);
  }
  setWrapStrategy(value: unknown): this {
    return this.all('WrapStrategy', value);
  }
  clearFormat(): this {
    this.change(this.sheetId, this.zone, () =>
      this.file.write('CLEAR_FORMATTING', { sheetId: this.sheetId, target: [this.zone] }),
    );
    return this;
  }
}
