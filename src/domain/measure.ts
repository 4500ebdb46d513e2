/** What the measures have in common, and what a cell says of measure and ambition. */
import type { CellValue } from './cell.ts';
import { type Ambition, findAmbition, findMeasure, type Measure } from './okr.ts';

/** True for the two measures whose value says nothing before the end: until then only confidence counts. */
export function isByConfidence(measure: Measure): measure is 'Number at the end' | 'Yes / no' {
  return measure === 'Number at the end' || measure === 'Yes / no';
}

/** True for a limit that is to be kept. */
export function isLimit(measure: Measure): measure is 'Keep at or above' | 'Keep at or below' {
  return measure === 'Keep at or above' || measure === 'Keep at or below';
}

/** True for the two measures that go from a start to a target: for the others Start says nothing. */
export function needsStart(measure: Measure): measure is 'Number' | 'Number at the end' {
  return measure === 'Number' || measure === 'Number at the end';
}

/** Stretch where the cell is blank or holds something else: an objective's ambition is no ground for a complaint. */
export function ambitionOrStretch(cell: CellValue): Ambition {
  return (typeof cell === 'string' && findAmbition(cell)) || 'Stretch';
}

/** Number where the cell is blank or holds something else: what is wrong with it is said in Why. */
export function measureOrNumber(cell: CellValue): Measure {
  return (typeof cell === 'string' && findMeasure(cell)) || 'Number';
}
