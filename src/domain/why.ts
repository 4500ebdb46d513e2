import { complaintText } from './complaint.ts';
import { TOLERANCE } from './marks.ts';
import { isByConfidence, isLimit, needsStart } from './measure.ts';
import type { Status } from './okr.ts';
import type { JudgedKeyResult } from './register-row.ts';
import { colourOfRow, isSure, isUnsure, waitsForTheEnd } from './status.ts';
import { twoDecimals, wholePercent } from './written-number.ts';

/** What an objective's key results amount to, as far as Why needs it; key results of weight 0 are counted in none of them. */
export interface Family {
  readonly counted: number;
  readonly weightless: number;
  readonly fresh: number;
  readonly offTrack: number;
  readonly inComplaint: number;
  /** All that are not dropped, those of weight 0 and those in complaint included. */
  readonly inAll: number;
}

export const DROPPED = 'Dropped: left out of every mean';

/** Why a key result has its status, in a few words with the numbers. */
export function whyOfKeyResult(row: JudgedKeyResult, servesAnObjective: boolean, decimal: '.' | ','): string {
  if (row.dropped) return DROPPED;
  if (row.complaint !== '') return complaintText(row.complaint);
  const parts = reasonsOf(row, decimal);
  if (!servesAnObjective) parts.push('counts for no objective');
  return parts.join('; ');
}

/** Why an objective has its status. */
export function whyOfObjective(
  family: Family,
  status: Status | '',
  headsFor: number | '',
  dropped: boolean,
  decimal: '.' | ',',
): string {
  if (dropped) return DROPPED;
  const parts: string[] = [];
  if (family.counted === 0) parts.push(family.weightless > 0 ? 'Every weight is 0' : 'No key result yet');
  else if (status === 'Done') parts.push('All reached');
  else {
    parts.push(headsFor === '' ? 'No check-in yet' : `Heads for ${twoDecimals(headsFor, decimal)}`);
    if (family.offTrack > 0) parts.push(`${family.offTrack} of ${family.counted} off track`);
    if (family.fresh < family.counted) parts.push(`${family.fresh} of ${family.counted} up to date`);
  }
  if (family.inComplaint > 0) {
    parts.push(`${family.inComplaint} of ${family.inAll} ${family.inComplaint === 1 ? 'needs' : 'need'} a look`);
  }
  return parts.join('; ');
}

function reasonsOf(row: JudgedKeyResult, decimal: '.' | ','): string[] {
  const { measure, gone, confidence } = row;
  if (!row.reading) return [waitsForTheEnd(measure, gone) ? 'No confidence yet' : 'No check-in yet'];
  if (row.status === 'Done') return [isLimit(measure) ? 'Kept to the end' : 'Reached'];
  const parts: string[] = [];
  if (!isGreenButStale(row)) parts.push(headline(row, decimal));
  if (gone < 1 && !isByConfidence(measure)) {
    if (isUnsure(confidence)) parts.push(`owner ${wholePercent(confidence)} sure`);
    if (isSure(confidence) && colourByNumbers(row) === 'Off track')
      parts.push(`but owner ${wholePercent(confidence)} sure`);
  }
  if (needsStart(measure) && row.progress !== '' && row.progress < -TOLERANCE) {
    parts.push('worse than at the start');
  }
  if (isStandingStill(row)) parts.push(`not moved for ${Math.floor(Number(row.still) / 7)} weeks`);
  if (row.stale) parts.push(row.age === '' ? 'Last check-in has no date' : `${row.age} days without a check-in`);
  return parts;
}

function headline(row: JudgedKeyResult, decimal: '.' | ','): string {
  if (isLimit(row.measure)) return row.headsFor === 1 ? 'Kept so far' : 'Limit broken';
  if (waitsForTheEnd(row.measure, row.gone) && row.confidence !== '')
    return `Owner ${wholePercent(row.confidence)} sure`;
  return `Heads for ${twoDecimals(row.headsFor || 0, decimal)}`;
}

/** Days in which a number that is green has not moved: then the plan alone says that it will. */
export const STANDING_STILL = 28;

function isStandingStill({ measure, status, still }: JudgedKeyResult): boolean {
  if (status !== 'On track' || isByConfidence(measure) || isLimit(measure)) return false;
  return still !== '' && still >= STANDING_STILL;
}

function colourByNumbers({ measure, headsFor, gone, ambition }: JudgedKeyResult) {
  return headsFor === '' ? '' : colourOfRow(measure, headsFor, gone, ambition, '');
}

function isGreenButStale(row: JudgedKeyResult): boolean {
  if (!row.stale || row.headsFor === '') return false;
  return colourOfRow(row.measure, row.headsFor, row.gone, row.ambition, row.confidence) === 'On track';
}
