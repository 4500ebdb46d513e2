/** The typed cells of one key result: numbers with their unit, words of our lists, days, how sure. */
import { type Ambition, findAmbition, findLevel, findMeasure, type Level, type Measure } from '../okr.ts';
import { STEPS_PATTERN } from '../scoring.ts';
import {
  type NumberStyle,
  numberFormatOf,
  readTarget,
  readTyped,
  readYesNo,
  shapeForRow,
  type TypedNumber,
} from '../typed-value.ts';
import type { ImportCell } from './table.ts';

export interface Values {
  readonly start: number | string | null;
  readonly current: number | string | null;
  readonly target: number | string | null;
  readonly format: string;
  readonly measure: Measure;
}

export interface ValueCells {
  readonly start: ImportCell;
  readonly current: ImportCell;
  readonly target: ImportCell;
  readonly progress: ImportCell;
}

const STEPS = new RegExp(STEPS_PATTERN, 'i');
const STEPS_TARGET = /^\s*\d+\s*of\s*(\d+)\s*$/i;
const FIGURE = '\\S{1,12}(?:\\s(?:%|h|k|m|days?)(?=\\s|$|[.,;)]))?';
const WAYS = [
  new RegExp(`\\b(?:from|von|de|da|van)\\s+(${FIGURE})\\s+(?:to|auf|zu|à|a|naar)\\s+(${FIGURE})`, 'giu'),
  new RegExp(`(${FIGURE})\\s*(?:→|->|=>)\\s*(${FIGURE})`, 'giu'),
];

/** A text that is no number stays as it is: the register then says in its row what is wrong with it. */
export function readValues(cells: ValueCells, measure: Measure | undefined, style: NumberStyle): Values {
  if (measure === 'Yes / no' || (measure === undefined && isYesNo(cells))) return yesNoValues(cells);
  const start = numberIn(cells.start, null, style);
  const target = numberIn(cells.target, start.typed, style);
  const steps = STEPS.test(cells.current.text);
  const current = steps
    ? { cell: cells.current.text.trim(), typed: null }
    : numberIn(cells.current, cells.current.text.trim().startsWith('+') ? null : (start.typed ?? target.typed), style);
  const format = numberFormatOf(shapeForRow(start.typed ?? (target.typed ? null : current.typed), target.typed));
  if (measure === undefined && steps) {
    const inAll = Number(STEPS_TARGET.exec(cells.current.text)?.[1]);
    return { start: start.cell, current: current.cell, target: target.cell ?? inAll, format, measure: 'Steps' };
  }
  if (isEmpty(cells.target) && isEmpty(cells.current) && !isEmpty(cells.progress)) {
    return progressValues(cells, style) ?? { ...NOTHING, current: cells.progress.text.trim() };
  }
  return { start: start.cell, current: current.cell, target: target.cell, format, measure: measure ?? 'Number' };
}

const NOTHING: Values = { start: null, current: null, target: null, format: '', measure: 'Number' };
const isEmpty = (cell: ImportCell): boolean => cell.text.trim() === '';

/** `NPS from 40 to 55`, `4 h → 1 h`: the way, where its columns say nothing. null where it names none. */
export function wayInTitle(
  title: string,
  style: NumberStyle,
): { readonly start: string; readonly target: string } | null {
  for (const way of WAYS) {
    way.lastIndex = 0;
    for (let found = way.exec(title); found; found = way.exec(title)) {
      const [, start = '', end = ''] = found;
      const target = end.replace(/[.,;:)]+$/, '');
      const first = readTyped(start, style);
      const last = readTarget(target, first.ok ? first : null, style);
      if (first.ok && last.ok && !first.yesNo && !last.yesNo && !target.startsWith('+')) return { start, target };
    }
  }
  return null;
}

interface Read {
  readonly cell: number | string | null;
  readonly typed: TypedNumber | null;
}

function numberIn(cell: ImportCell, start: TypedNumber | null, style: NumberStyle): Read {
  const text = cell.text.trim();
  if (text === '') return { cell: null, typed: null };
  // `-5 %` beside a start in percent is the value itself: nobody is there to be asked.
  const isWhole = start === null || (start.shape.percent && text.includes('%') && !text.startsWith('+'));
  const read = isWhole ? readTyped(text, style) : readTarget(text, start, style);
  if (cell.number !== undefined) {
    // What a tab's cell holds is exact, what it shows is rounded; its unit is what it shows.
    const shown = readTyped(text, style);
    const shape = shown.ok && !shown.yesNo ? shown.shape : numberShape(cell.number);
    return { cell: cell.number, typed: { ok: true, value: cell.number, shape } };
  }
  if (!read.ok || read.yesNo) return { cell: text, typed: null };
  return { cell: read.value, typed: read };
}

const numberShape = (value: number): TypedNumber['shape'] => {
  const typed = readTyped(String(Math.abs(value)), { decimal: '.' });
  return typed.ok ? typed.shape : { prefix: '', suffix: '', percent: false, decimals: 0, grouped: false };
};

/** Only a share of the way is known: it goes from 0 % to 100 %. */
function progressValues({ progress }: ValueCells, style: NumberStyle): Values | null {
  const read = progress.number === undefined ? readTyped(progress.text, style) : null;
  const typed = read === null ? (progress.number ?? 0) : read.ok && !read.yesNo ? read.value : null;
  if (typed === null) return null;
  const isShare = progress.text.includes('%') || Math.abs(typed) <= 1;
  const share = Number((isShare ? typed : typed / 100).toPrecision(12));
  return { start: 0, current: share, target: 1, format: '0%', measure: 'Number' };
}

function isYesNo({ start, target, current }: ValueCells): boolean {
  const isWord = ({ text }: ImportCell) => readYesNo(text) !== undefined && !/\d/.test(text);
  return isWord(target) && (isWord(start) || isEmpty(start)) && (isWord(current) || isEmpty(current));
}

function yesNoValues({ start, current }: ValueCells): Values {
  return {
    start: readYesNo(start.text) === 1 ? 'yes' : 'no',
    current: isEmpty(current) ? null : current.text.trim(),
    target: 'yes',
    format: '',
    measure: 'Yes / no',
  };
}

/** Words other lists use for ours. */
const MEASURES: Readonly<Record<string, Measure>> = {
  metric: 'Number',
  increase: 'Number',
  decrease: 'Number',
  percentage: 'Number',
  currency: 'Number',
  milestone: 'Yes / no',
  binary: 'Yes / no',
  boolean: 'Yes / no',
};
const AMBITIONS: Readonly<Record<string, Ambition>> = {
  committed: 'Must reach',
  commit: 'Must reach',
  must: 'Must reach',
  aspirational: 'Stretch',
  moonshot: 'Stretch',
};

const LEVELS: Readonly<Record<string, Level>> = {
  organisation: 'Company',
  organization: 'Company',
  corporate: 'Company',
  unternehmen: 'Company',
  department: 'Team',
  division: 'Team',
  unit: 'Team',
  abteilung: 'Team',
  individual: 'Person',
  personal: 'Person',
};

export const levelIn = (text: string): Level | undefined => findLevel(text) ?? LEVELS[text.trim().toLowerCase()];
export const measureIn = (text: string): Measure | undefined =>
  findMeasure(text) ?? MEASURES[text.trim().toLowerCase()];
export const ambitionIn = (text: string): Ambition | undefined =>
  findAmbition(text) ?? AMBITIONS[text.trim().toLowerCase()];

export type ConfidenceScale = 'share' | 'percent' | 'tenths';

/** Of a whole column: 0.7 is a share, 70 are percent, 7 among nothing above 10 are tenths. */
export function confidenceScaleOf(cells: readonly ImportCell[], style: NumberStyle): ConfidenceScale {
  const bare = cells.flatMap(({ text, number }) => {
    if (number !== undefined) return text.includes('%') ? [] : [number];
    const read = readTyped(text, style);
    return read.ok && !read.yesNo && !read.shape.percent ? [read.value] : [];
  });
  const most = Math.max(0, ...bare);
  return most <= 1 ? 'share' : most <= 10 ? 'tenths' : 'percent';
}

/** 0..1, or null where the text says nothing of the kind. */
export function confidenceIn({ text, number }: ImportCell, scale: ConfidenceScale, style: NumberStyle): number | null {
  const tenths = /^\s*(\d+(?:[.,]\d+)?)\s*\/\s*10\s*$/.exec(text)?.[1];
  const read = readTyped(tenths ?? text, tenths ? { decimal: tenths.includes(',') ? ',' : '.' } : style);
  const isPercent = text.includes('%');
  const bare = number ?? (read.ok && !read.yesNo ? read.value : Number.NaN);
  const divisor = tenths ? 10 : isPercent || scale === 'share' ? 1 : scale === 'tenths' ? 10 : 100;
  const sure = Number((bare / divisor).toPrecision(12));
  return sure >= 0 && sure <= 1 ? sure : null;
}
