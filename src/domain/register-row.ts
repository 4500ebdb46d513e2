import { type CellValue, isBlank, isNumber } from './cell.ts';
import { COMPLAINTS, type Complaint } from './complaint.ts';
import { shareGone } from './cycle.ts';
import { hasReading, headsForRow } from './heads-for.ts';
import { type Ambition, findAmbition, findMeasure, findRowType, type Measure, type Status } from './okr.ts';
import { idKey } from './rollup.ts';
import { progressOfRow, scoreOf } from './scoring.ts';
import { statusOfRow } from './status.ts';

/**
 * One row of the register as typed: the input cells only, never a computed one. Dates as spreadsheet serials, so that a
 * date typed as text is still told apart; an error cell as its text (`#N/A`).
 */
export interface RegisterRow {
  readonly title: CellValue;
  readonly start: CellValue;
  readonly current: CellValue;
  readonly target: CellValue;
  readonly owner: CellValue;
  readonly confidence: CellValue;
  readonly lastCheckIn: CellValue;
  readonly id: CellValue;
  readonly supports: CellValue;
  readonly type: CellValue;
  readonly sponsor: CellValue;
  readonly ambition: CellValue;
  readonly measure: CellValue;
  readonly weight: CellValue;
  readonly from: CellValue;
  readonly due: CellValue;
  readonly dropped: CellValue;
  /** The day Current last changed; not known in older registers. */
  readonly moved?: CellValue;
  /** Company, Team or Person: only the summary asks. */
  readonly level?: CellValue;
  /** Only the means by team ask. */
  readonly team?: CellValue;
}

/** The cycle's days as serials and the two settings a row is judged by. */
export interface Frame {
  readonly draft: boolean;
  readonly from: number;
  readonly due: number;
  readonly today: number;
  readonly staleAfterDays: number;
}

/** A key result read and judged on its own, before anything is averaged. */
export interface JudgedKeyResult {
  readonly objectiveKey: string;
  readonly dropped: boolean;
  readonly complaint: Complaint | '';
  readonly measure: Measure;
  readonly ambition: Ambition;
  readonly confidence: number | '';
  readonly weight: number;
  readonly progress: number | '';
  /** '' only where it cannot be computed: a dropped row that also has a complaint. */
  readonly score: number | '';
  readonly gone: number;
  readonly headsFor: number | '';
  readonly reading: boolean;
  readonly stale: boolean;
  /** Days since the last check-in, '' where that has no date. */
  readonly age: number | '';
  /** Days since Current last changed, '' where nobody knows. */
  readonly still: number | '';
  /** Also while the cycle is a draft; what is shown then is for the register to say. */
  readonly status: Status;
}

export function rowTypeOf(row: RegisterRow): ReturnType<typeof findRowType> {
  return typeof row.type === 'string' ? findRowType(row.type) : undefined;
}

export function isDropped(row: RegisterRow): boolean {
  return !isBlank(row.dropped);
}

export function judgeKeyResult(row: RegisterRow, frame: Frame): JudgedKeyResult {
  const measure = wordIn(row.measure, findMeasure, 'Number');
  const ambition = wordIn(row.ambition, findAmbition, 'Stretch');
  const from = dayIn(row.from, frame.from);
  const due = dayIn(row.due, frame.due);
  const lastCheckIn = dayIn(row.lastCheckIn, '');
  const progress = progressOfRow(measure ?? 'Number', row.start, row.target, row.current);
  const complaint = firstComplaint(row, measure, ambition, progress, from, due, lastCheckIn);
  const dropped = isDropped(row);
  const sound = typeof progress === 'number' || progress === '' ? progress : undefined;
  const shared = {
    objectiveKey: idKey(row.supports),
    dropped,
    complaint,
    measure: measure ?? 'Number',
    ambition: ambition ?? 'Stretch',
    weight: isNumber(row.weight) ? row.weight : 1,
  } as const;
  if (complaint !== '' || from === undefined || due === undefined || lastCheckIn === undefined || sound === undefined) {
    return { ...shared, ...UNJUDGED, status: dropped ? 'Dropped' : 'Check' };
  }
  const confidence = isNumber(row.confidence) ? row.confidence : '';
  const seen = Math.min(frame.today, due);
  const age = lastCheckIn === '' ? '' : seen - lastCheckIn;
  const stale = age === '' || age > frame.staleAfterDays;
  const still = isNumber(row.moved) ? seen - Math.floor(row.moved) : '';
  const on = frame.today > due ? due : lastCheckIn === '' ? frame.today : Math.min(lastCheckIn, frame.today);
  const gone = shareGone(from, due, on);
  const reading = hasReading(shared.measure, sound, gone, confidence);
  const headsFor = dropped || !reading ? '' : headsForRow(shared.measure, sound, gone, shared.ambition, confidence);
  const status = dropped ? 'Dropped' : statusOfRow(shared.measure, sound, gone, shared.ambition, confidence, stale);
  const score = scoreOf(sound || 0);
  return { ...shared, confidence, progress: sound, score, gone, headsFor, reading, stale, age, still, status };
}

const UNJUDGED = {
  confidence: '',
  progress: '',
  score: '',
  gone: 0,
  headsFor: '',
  reading: false,
  stale: true,
  age: '',
  still: '',
} as const;

function firstComplaint(
  row: RegisterRow,
  measure: Measure | undefined,
  ambition: Ambition | undefined,
  progress: ReturnType<typeof progressOfRow>,
  from: number | undefined,
  due: number | undefined,
  lastCheckIn: number | '' | undefined,
): Complaint | '' {
  if (measure === undefined) return COMPLAINTS.measureUnknown;
  if (ambition === undefined) return COMPLAINTS.ambitionUnknown;
  if (typeof progress === 'string' && progress !== '') return progress;
  if (!isBlank(row.confidence) && !isShare(row.confidence)) return COMPLAINTS.confidenceOutside;
  if (!isBlank(row.weight) && !isNumber(row.weight)) return COMPLAINTS.weightNotNumber;
  if (isNumber(row.weight) && row.weight < 0) return COMPLAINTS.weightNegative;
  if (from === undefined) return COMPLAINTS.fromNotDate;
  if (due === undefined) return COMPLAINTS.dueNotDate;
  if (due < from) return COMPLAINTS.dueBeforeFrom;
  return lastCheckIn === undefined ? COMPLAINTS.lastCheckInNotDate : '';
}

function isShare(cell: CellValue): boolean {
  return isNumber(cell) && cell >= 0 && cell <= 1;
}

/** The word a cell names, what a blank stands for, or `undefined`. */
function wordIn<Word extends string>(
  cell: CellValue,
  find: (text: string) => Word | undefined,
  blank: Word,
): Word | undefined {
  if (isBlank(cell)) return blank;
  return typeof cell === 'string' ? find(cell) : undefined;
}

/** The whole day of a date, what a blank stands for, or `undefined` where it is no date. */
function dayIn<Blank>(cell: CellValue, blank: Blank): number | Blank | undefined {
  if (isBlank(cell)) return blank;
  return isNumber(cell) ? Math.floor(cell) : undefined;
}
