/**
 * What a row says, read once into hidden columns: what kind of row it is, what is wrong with it, how far it is.
 * Each formula is the twin of the same step in `domain/register.ts`.
 */
import { COMPLAINTS, NO_WORDS, YES_WORDS } from '../../../domain/complaint.ts';
import { markInFormula } from '../../../domain/marks.ts';
import { AMBITIONS, MEASURES, STATUS_SHAPE } from '../../../domain/okr.ts';
import type { ComputedColumn } from '../../column.ts';
import {
  all,
  any,
  cases,
  clamp,
  date,
  firstWord,
  iff,
  isBlank,
  isNumber,
  isWord,
  not,
  text,
  wholeDay,
  word,
} from '../../formula.ts';

export const TOLERANCE = markInFormula('tolerance');
const CHECK_SIGN = text(STATUS_SHAPE.Check);

const helper = (header: string, note: string, formula: ComputedColumn['formula']): ComputedColumn => ({
  header,
  width: 60,
  format: 'any',
  note: `Computed. ${note}`,
  formula,
});

/** 1 for the first word of the list (and for a blank), 0 for a word that is not in it. */
const positionIn = (words: readonly string[], cell: string): string =>
  `IFERROR(${cases(
    [`${word(cell)}=""`, '1'],
    ...words.map((wanted, index) => [isWord(cell, wanted), String(index + 1)] as const),
    '0',
  )};0)`;

/** `3 of 5` is 3; anything else that is not a number is in error. */
function stepsDone(cell: string): string {
  const part = (side: 'LEFT' | 'RIGHT') => `SUBSTITUTE(${side}(SUBSTITUTE(${word(cell)};"of";REPT(" ";20));20);" ";"")`;
  const [done, inAll] = [part('LEFT'), part('RIGHT')];
  const isWhole = (digits: string) => all(`ROUND(0+${digits})=0+${digits}`, `0+${digits}>=0`);
  return iff(all(`LEN(${word(cell)})=LEN(${done})+2+LEN(${inAll})`, isWhole(done), isWhole(inAll)), `0+${done}`, '1/0');
}

const yesOrNo = (cell: string): string => {
  const isOneOf = ([first, second, ...others]: readonly [string, string, ...string[]]) =>
    any(isWord(cell, first), isWord(cell, second), ...others.map((wanted) => isWord(cell, wanted)));
  // A ticked box is compared first: as text it is WAHR or VRAI in another locale.
  return cases(
    [`${cell}=(1=1)`, '1'],
    [`${cell}=(1=2)`, '0'],
    [isOneOf(YES_WORDS), '1'],
    [isOneOf(NO_WORDS), '0'],
    CHECK_SIGN,
  );
};

/** Numbers of the measures, in the order of `MEASURES`. */
export const MEASURE = { number: 1, atTheEnd: 2, atOrAbove: 3, atOrBelow: 4, yesNo: 5, steps: 6 } as const;

export const READING_COLUMNS: readonly ComputedColumn[] = [
  helper(
    'Kind',
    'O for an objective, K for a key result, ? where Type is missing.',
    ({ at }) =>
      `IFERROR(${cases(
        [isWord(at('Type'), 'Key result'), text('K')],
        [isWord(at('Type'), 'Objective'), text('O')],
        [
          `IFERROR(LEN(${at('Objective / key result')});1)+IFERROR(LEN(${at('ID')});1)+IFERROR(LEN(${at('Type')});1)>0`,
          text('?'),
        ],
        text(''),
      )};"?")`,
  ),
  helper('Measure no', 'The measure by its place in the list.', ({ at }) => positionIn(MEASURES, at('Measure'))),
  helper('Ambition no', '1 Stretch, 2 Must reach.', ({ at }) => positionIn(AMBITIONS, at('Ambition'))),
  helper('Starts', 'From, or the first day of the cycle.', ({ at }, { from }) =>
    iff(isNumber(at('From')), wholeDay(at('From')), date(from)),
  ),
  helper('Ends', 'Due, or the last day of the cycle.', ({ at }, { due }) =>
    iff(isNumber(at('Due')), wholeDay(at('Due')), date(due)),
  ),
  helper('Reading', 'Current as a number.', ({ at }) => {
    const current = at('Current');
    const measure = at('Measure no');
    return iff(
      `${at('Kind')}="K"`,
      cases(
        [isBlank(current), text('')],
        [`${measure}=${MEASURE.yesNo}`, `IFERROR(${yesOrNo(current)};${CHECK_SIGN})`],
        [isNumber(current), current],
        [`${measure}=${MEASURE.steps}`, `IFERROR(${stepsDone(current)};${CHECK_SIGN})`],
        CHECK_SIGN,
      ),
      text(''),
    );
  }),
  helper('Complaint', 'What is wrong with the row and what to type.', complaint),
  helper('Own progress', 'How much of the way, may pass 1 or fall below 0.', ({ at }) => {
    const [start, target, reading, measure] = [at('Start'), at('Target'), at('Reading'), at('Measure no')];
    return iff(
      all(`${at('Kind')}="K"`, `${at('Complaint')}=""`, isNumber(reading)),
      cases(
        [
          `${measure}<=${MEASURE.atTheEnd}`,
          iff(
            `${start}=${target}`,
            iff(`${reading}>=${target}`, '1', '0'),
            `(${reading}-${start})/(${target}-${start})`,
          ),
        ],
        [`${measure}=${MEASURE.atOrAbove}`, iff(`${reading}>=${target}-${TOLERANCE}`, '1', '0')],
        [`${measure}=${MEASURE.atOrBelow}`, iff(`${reading}<=${target}+${TOLERANCE}`, '1', '0')],
        [`${measure}=${MEASURE.yesNo}`, reading],
        `${reading}/${target}`,
      ),
      text(''),
    );
  }),
  helper('Own score', 'A key result’s own score.', ({ at }) =>
    cases(
      [`${at('Kind')}=""`, text('')],
      [`${at('Complaint')}<>""`, iff(isBlank(at('Dropped')), CHECK_SIGN, text(''))],
      [`${at('Kind')}="O"`, text('')],
      [isNumber(at('Own progress')), clamp(at('Own progress'))],
      '0',
    ),
  ),
];

function complaint({ at }: Parameters<ComputedColumn['formula']>[0]): string {
  const measure = at('Measure no');
  const needsStart = `${measure}<=${MEASURE.atTheEnd}`;
  const needsTarget = `${measure}<>${MEASURE.yesNo}`;
  const confidence = at('Confidence');
  const unlessBlank = (cell: string, test: string) => all(not(isBlank(cell)), test);
  const isText = (cell: string) => unlessBlank(cell, not(isNumber(cell)));
  const isBroken = `${at('Reading')}=${CHECK_SIGN}`;
  return cases(
    [`${at('Kind')}="?"`, text(COMPLAINTS.typeMissing)],
    [not(`${at('Kind')}="K"`), text('')],
    [`${measure}=0`, text(COMPLAINTS.measureUnknown)],
    [`${at('Ambition no')}=0`, text(COMPLAINTS.ambitionUnknown)],
    [all(needsStart, isBlank(at('Start'))), text(COMPLAINTS.startMissing)],
    [all(needsStart, not(isNumber(at('Start')))), text(COMPLAINTS.startNotNumber)],
    [all(needsTarget, isBlank(at('Target'))), text(COMPLAINTS.targetMissing)],
    [all(needsTarget, not(isNumber(at('Target')))), text(COMPLAINTS.targetNotNumber)],
    // Only a number gets here with these measures: the cell was asked just above.
    [iff(`${measure}=${MEASURE.steps}`, `${at('Target')}<=0`, '1=2'), text(COMPLAINTS.targetNotSteps)],
    [all(isBroken, `${measure}=${MEASURE.yesNo}`), text(COMPLAINTS.currentNotYesNo)],
    [all(isBroken, `${measure}=${MEASURE.steps}`), text(COMPLAINTS.currentNotSteps)],
    [isBroken, text(COMPLAINTS.currentNotNumber)],
    [isText(confidence), text(COMPLAINTS.confidenceOutside)],
    [iff(isNumber(confidence), any(`${confidence}<0`, `${confidence}>1`), '1=2'), text(COMPLAINTS.confidenceOutside)],
    [isText(at('Weight')), text(COMPLAINTS.weightNotNumber)],
    [iff(isNumber(at('Weight')), `${at('Weight')}<0`, '1=2'), text(COMPLAINTS.weightNegative)],
    [isText(at('From')), text(COMPLAINTS.fromNotDate)],
    [isText(at('Due')), text(COMPLAINTS.dueNotDate)],
    [`${at('Ends')}<${at('Starts')}`, text(COMPLAINTS.dueBeforeFrom)],
    [isText(at('Last check-in')), text(COMPLAINTS.lastCheckInNotDate)],
    text(''),
  );
}

/** The ID of what a key result supports; blank for all other rows and for dropped ones. */
export const SUPPORTED_ID = ({ at }: Parameters<ComputedColumn['formula']>[0]): string =>
  iff(all(`${at('Kind')}="K"`, isBlank(at('Dropped'))), `IFERROR(${firstWord(at('Supports'))};"")`, text(''));

export { helper };
