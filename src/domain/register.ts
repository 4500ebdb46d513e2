import { isBlank } from './cell.ts';
import { COMPLAINTS, type Complaint, complaintText } from './complaint.ts';
import { type Cycle, shareGone } from './cycle.ts';
import { type Day, dayNumber } from './day.ts';
import { ambitionOrStretch } from './measure.ts';
import { type Ambition, COMPLAINT_SIGN, type RowType, type Status } from './okr.ts';
import {
  type Frame,
  isDropped,
  type JudgedKeyResult,
  judgeKeyResult,
  type RegisterRow,
  rowTypeOf,
} from './register-row.ts';
import { idKey, meanOf } from './rollup.ts';
import { colourOf } from './status.ts';
import { DROPPED, type Family, whyOfKeyResult, whyOfObjective } from './why.ts';

export interface RegisterContext {
  readonly cycle: Pick<Cycle, 'from' | 'due' | 'state'>;
  readonly today: Day;
  /** No reading for more days than this and green becomes No update: rhythm plus grace. */
  readonly staleAfterDays: number;
  /** The decimal sign of the file, for the numbers in Why. */
  readonly decimal: '.' | ',';
}

/** What the computed columns of a row hold; '' is an empty cell. */
export interface Evaluated {
  /** '' for a blank row, and for one that does not say what it is. */
  readonly type: RowType | '';
  /** 0..1; '⚠' where a complaint stands in the way. */
  readonly score: number | '' | typeof COMPLAINT_SIGN;
  readonly progress: number | '';
  readonly gone: number | '';
  readonly headsFor: number | '';
  readonly status: Status | '';
  readonly why: string;
  readonly complaint: Complaint | '';
  readonly dropped: boolean;
}

const BLANK_ROW: Evaluated = {
  type: '',
  score: '',
  progress: '',
  gone: '',
  headsFor: '',
  status: '',
  why: '',
  complaint: '',
  dropped: false,
};

/**
 * The domain's answer for every row of a register, in the order of the rows: the twin of the formulas in its computed
 * columns. Key results are averaged under the objective whose id they support; objectives are never counted in another.
 * The time grows with the number of rows.
 */
export function evaluateRegister(rows: readonly RegisterRow[], context: RegisterContext): Evaluated[] {
  const frame: Frame = {
    draft: context.cycle.state === 'Draft',
    from: dayNumber(context.cycle.from),
    due: dayNumber(context.cycle.due),
    today: dayNumber(context.today),
    staleAfterDays: context.staleAfterDays,
  };
  const families = new Map<string, FamilySums>();
  for (const row of rows) {
    const key = rowTypeOf(row) === 'Objective' ? idKey(row.id) : '';
    if (key !== '' && !families.has(key)) families.set(key, new FamilySums());
  }
  const judged = rows.map((row) => {
    if (rowTypeOf(row) !== 'Key result') return undefined;
    const keyResult = judgeKeyResult(row, frame);
    families.get(keyResult.objectiveKey)?.add(keyResult);
    return keyResult;
  });
  return rows.map((row, index) => {
    const keyResult = judged[index];
    if (keyResult) return shownKeyResult(keyResult, families.has(keyResult.objectiveKey), frame, context.decimal);
    if (rowTypeOf(row) === 'Objective') {
      const family = families.get(idKey(row.id)) ?? new FamilySums();
      return shownObjective(family, ambitionOrStretch(row.ambition), isDropped(row), frame, context.decimal);
    }
    const blank = isBlank(row.title) && isBlank(row.id) && isBlank(row.type);
    return blank ? BLANK_ROW : shownWithoutType(isDropped(row), frame);
  });
}

/** What an objective's key results add up to, gathered in one pass. */
class FamilySums implements Family {
  counted = 0;
  weightless = 0;
  fresh = 0;
  offTrack = 0;
  inComplaint = 0;
  inAll = 0;
  done = 0;
  private scoreSum = 0;
  private scoreWeight = 0;
  private headsSum = 0;
  private headsWeight = 0;

  add(child: JudgedKeyResult): void {
    if (child.dropped) return;
    this.inAll++;
    if (child.complaint !== '') {
      this.inComplaint++;
      return;
    }
    if (child.weight === 0) {
      this.weightless++;
      return;
    }
    this.counted++;
    if (child.reading && !child.stale) this.fresh++;
    if (child.status === 'Off track') this.offTrack++;
    if (child.status === 'Done') this.done++;
    this.scoreSum += child.weight * (child.score || 0);
    this.scoreWeight += child.weight;
    if (child.headsFor === '') return;
    this.headsSum += child.weight * child.headsFor;
    this.headsWeight += child.weight;
  }

  get score(): number | '' {
    return meanOf(this.scoreSum, this.scoreWeight);
  }

  get headsFor(): number | '' {
    return meanOf(this.headsSum, this.headsWeight);
  }
}

function shownKeyResult(row: JudgedKeyResult, serves: boolean, frame: Frame, decimal: '.' | ','): Evaluated {
  const { dropped, complaint } = row;
  const broken = complaint !== '' && !dropped;
  return {
    type: 'Key result',
    score: broken ? COMPLAINT_SIGN : row.score,
    progress: row.progress,
    gone: complaint === '' ? row.gone : '',
    headsFor: row.headsFor,
    status: frame.draft ? '' : row.status,
    why: frame.draft ? complaint && complaintText(complaint) : whyOfKeyResult(row, serves, decimal),
    complaint: broken ? complaint : '',
    dropped,
  };
}

function shownObjective(
  family: FamilySums,
  ambition: Ambition,
  dropped: boolean,
  frame: Frame,
  decimal: '.' | ',',
): Evaluated {
  const gone = shareGone(frame.from, frame.due, Math.min(frame.today, frame.due));
  const headsFor = dropped ? '' : family.headsFor;
  const status = statusOfObjective(family, headsFor, gone, ambition, dropped);
  return {
    type: 'Objective',
    score: family.score,
    progress: family.score,
    gone,
    headsFor,
    status: frame.draft ? '' : status,
    why: frame.draft ? '' : whyOfObjective(family, status, headsFor, dropped, decimal),
    complaint: '',
    dropped,
  };
}

/** Half or more without a fresh reading is silence, and silence is never green. */
function statusOfObjective(
  family: FamilySums,
  headsFor: number | '',
  gone: number,
  ambition: Ambition,
  dropped: boolean,
): Status {
  if (dropped) return 'Dropped';
  if (family.counted === 0) return 'No update';
  if (family.done === family.counted) return 'Done';
  if (2 * (family.counted - family.fresh) >= family.counted || headsFor === '') return 'No update';
  return colourOf(headsFor, gone, ambition);
}

function shownWithoutType(dropped: boolean, frame: Frame): Evaluated {
  const complaint = COMPLAINTS.typeMissing;
  const status = dropped ? 'Dropped' : 'Check';
  return {
    ...BLANK_ROW,
    score: dropped ? '' : COMPLAINT_SIGN,
    status: frame.draft ? '' : status,
    why: dropped && !frame.draft ? DROPPED : complaintText(complaint),
    complaint: dropped ? '' : complaint,
    dropped,
  };
}
