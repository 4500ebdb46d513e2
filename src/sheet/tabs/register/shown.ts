/** The computed columns a person reads: status, score, bar and why; and the title line above them. */

import { complaintText } from '../../../domain/complaint.ts';
import { spanText } from '../../../domain/day.ts';
import { markInFormula } from '../../../domain/marks.ts';
import { ALWAYS_COUNTED, STATUS_SHAPE, STATUSES } from '../../../domain/okr.ts';
import { STANDING_STILL } from '../../../domain/why.ts';
import type { FormulaFacts, Refs } from '../../column.ts';
import { all, any, cases, date, iff, isBlank, isNumber, not, percent, text, twoDecimals } from '../../formula.ts';
import { MEASURE, TOLERANCE } from './reading.ts';
import { AGE, byPlanAndPace, colour, daysSince, statusIn } from './status.ts';

export const STATUS = ({ at }: Refs, facts: FormulaFacts): string => {
  if (facts.state === 'Draft') return text('');
  const [parts, forecast] = [at('Parts'), at('Heads for')];
  const inColour = colour(forecast, at('Ambition no'), at('Gone'));
  return cases(
    [not(`${at('Kind')}="O"`), at('Own status')],
    [not(isBlank(at('Dropped'))), statusIn('Dropped')],
    [`${parts}=0`, statusIn('No update')],
    [`${at('Done parts')}=${parts}`, statusIn('Done')],
    [`2*(${parts}-${at('Fresh parts')})>=${parts}`, statusIn('No update')],
    [not(isNumber(forecast)), statusIn('No update')],
    [`(${inColour})=2`, statusIn('On track')],
    [`(${inColour})=1`, statusIn('At risk')],
    statusIn('Off track'),
  );
};

/**
 * The custom functions first, the built-in twin where they are missing: a reader without the add-on, a phone and an
 * uninstalled add-on still see every score. Rows with a complaint show the sign alone; the sentence is in Why.
 */
export const SCORE = (refs: Refs, facts: FormulaFacts): string => {
  const { at } = refs;
  if (!facts.customScore) return at('Built-in score');
  const own = (header: string) => iff(`${refs.all('Kind')}="K"`, refs.all(header), text(''));
  const scores = `OKRSCORE(${own('Start')};${own('Target')};${own('Current')};${own('Measure')})`;
  // Objectives alone have IDs here: nothing can roll up into a key result, nor in a circle.
  const rolledUp = `OKRROLLUP(${refs.all('Objective ID')};${refs.all('Counts for')};${scores};${refs.all('Counted weight')})`;
  return cases(
    [not(isNumber(at('Built-in score'))), at('Built-in score')],
    `IFERROR(${rolledUp};${at('Built-in score')})`,
  );
};

export const PROGRESS_BAR = ({ at }: Refs): string => {
  const tenths = `ROUND(10*${at('Built-in score')})`;
  return iff(isNumber(at('Built-in score')), `REPT("█";${tenths})&REPT("░";10-${tenths})`, text(''));
};

const MOVED = 'Last moved';

/** Text parts that hold now, joined by `; `. */
const joined = (...parts: readonly (readonly [test: string, part: string])[]): string =>
  parts.map(([test, part]) => iff(test, `"; "&${part}`, text(''))).join('&');

/** Without the `; ` that `joined` puts before the first part. */
const withoutFirstSeparator = (parts: string): string => `MID(${parts};3;999)`;

export const WHY = (refs: Refs, facts: FormulaFacts): string => {
  const { at } = refs;
  const complaint = `${text(complaintText(''))}&${at('Complaint')}`;
  const hasComplaint = `${at('Complaint')}<>""`;
  if (facts.state === 'Draft') return iff(hasComplaint, complaint, text(''));
  return cases(
    [`${at('Kind')}=""`, text('')],
    [not(isBlank(at('Dropped'))), text('Dropped: left out of every mean')],
    [hasComplaint, complaint],
    [`${at('Kind')}="O"`, whyObjective(refs)],
    whyKeyResult(refs),
  );
};

function whyKeyResult(refs: Refs): string {
  const { at } = refs;
  const [measure, gone, confidence, last] = [at('Measure no'), at('Gone'), at('Confidence'), at('Last check-in')];
  const is = (wanted: number) => `${measure}=${wanted}`;
  const byConfidence = any(is(MEASURE.atTheEnd), is(MEASURE.yesNo));
  const keep = any(is(MEASURE.atOrAbove), is(MEASURE.atOrBelow));
  const stale = `${at('Fresh')}=0`;
  const headsFor = `"Heads for "&${twoDecimals(at('Own heads for'))}`;
  const main = cases(
    [keep, iff(`${at('Own progress')}=1`, text('Kept so far'), text('Limit broken'))],
    [all(byConfidence, `${gone}<1`, isNumber(confidence)), `"Owner "&${percent(confidence)}&" sure"`],
    headsFor,
  );
  const unsure = iff(isNumber(confidence), `${confidence}<${markInFormula('unsure')}-${TOLERANCE}`, '1=2');
  const sureOfRed = iff(
    isNumber(confidence),
    all(
      `${confidence}>=${markInFormula('sure')}-${TOLERANCE}`,
      `${at('Own colour')}=0`,
      `${gone}<1`,
      not(byConfidence),
    ),
    '1=2',
  );
  const worse = iff(isNumber(at('Own progress')), `${at('Own progress')}<-1*${TOLERANCE}`, '1=2');
  const forNothing = [
    `IFERROR(COUNTIF(${refs.all('Objective ID')};${at('Part of')});0)*LEN(${at('Part of')})=0`,
    text('counts for no objective'),
  ] as const;
  const simple = (sentence: string) => `${sentence}&${joined(forNothing)}`;
  return cases(
    [
      `${at('Has reading')}=0`,
      simple(iff(all(byConfidence, `${gone}<1`), text('No confidence yet'), text('No check-in yet'))),
    ],
    [`${at('Own status')}=${statusIn('Done')}`, simple(iff(keep, text('Kept to the end'), text('Reached')))],
    withoutFirstSeparator(
      joined(
        [not(all(`${at('Own colour')}=2`, stale)), main],
        [all(unsure, `${gone}<1`, not(byConfidence)), `"owner "&${percent(confidence)}&" sure"`],
        [sureOfRed, `"but owner "&${percent(confidence)}&" sure"`],
        [all(worse, any(is(MEASURE.number), is(MEASURE.atTheEnd))), text('worse than at the start')],
        ...standingStill(refs),
        [all(stale, not(isNumber(last))), text('Last check-in has no date')],
        [iff(isNumber(last), stale, '1=2'), `${AGE(refs)}&" days without a check-in"`],
        forNothing,
      ),
    ),
  );
}

/** `not moved for 5 weeks`: ROUND goes away from zero at the half, so whole weeks stay themselves. */
function standingStill(refs: Refs): readonly (readonly [test: string, part: string])[] {
  const { at, has } = refs;
  if (!has(MOVED)) return [];
  const days = `(${daysSince(refs, MOVED)})`;
  const green = all(`${at('Own status')}=${statusIn('On track')}`, byPlanAndPace(at('Measure no')));
  return [
    [
      iff(isNumber(at(MOVED)), all(green, `${days}>=${STANDING_STILL}`), '1=2'),
      `"not moved for "&ROUND(${days}/7-1/2)&" weeks"`,
    ],
  ];
}

function whyObjective(refs: Refs): string {
  const { at } = refs;
  const [parts, id] = [at('Parts'), at('ID')];
  const children = `COUNTIF(${refs.all('Part of')};${id})`;
  const counted = `COUNTIF(${refs.all('Counts for')};${id})`;
  const toCheck = `(${children}-${counted})`;
  const needALook = [
    `${toCheck}>0`,
    `${toCheck}&" of "&${children}&${iff(`${toCheck}=1`, text(' needs a look'), text(' need a look'))}`,
  ] as const;
  return cases(
    [`${parts}=0`, `${iff(`${counted}=0`, text('No key result yet'), text('Every weight is 0'))}&${joined(needALook)}`],
    [`${at('Done parts')}=${parts}`, `"All reached"&${joined(needALook)}`],
    `${iff(isNumber(at('Heads for')), `"Heads for "&${twoDecimals(at('Heads for'))}`, text('No check-in yet'))}&${joined(
      [`${at('Off parts')}>0`, `${at('Off parts')}&" of "&${parts}&" off track"`],
      [`${at('Fresh parts')}<${parts}`, `${at('Fresh parts')}&" of "&${parts}&" up to date"`],
      needALook,
    )}`,
  );
}

/** `OKRs 2026-Q4 · 1 Oct – 31 Dec · 51 % gone, 45 days left · heads for 0.69 · ● 4 ▲ 2 ■ 1 – 1`: not an array. */
export const TITLE = (refs: Refs, facts: FormulaFacts & { readonly name: string }): string => {
  const [from, due] = [date(facts.from), date(facts.due)];
  const start = text(`OKRs ${facts.name} · ${spanText(facts.from, facts.due)} · `);
  if (facts.state === 'Draft') return `${start}&"Draft, not started"`;
  const days = `${due}-TODAY()`;
  const gone = `${percent(`(TODAY()-${from}+1)/(${due}-${from}+1)`)}&" gone, "&${days}&${iff(`${days}=1`, text(' day left'), text(' days left'))}`;
  const time = cases(
    [`TODAY()<${from}`, `"starts in "&(${from}-TODAY())&" days"`],
    [`TODAY()>${due}`, text('time is over')],
    gone,
  );
  const mean = `AVERAGEIFS(${refs.all('Heads for')};${refs.all('Kind')};"O";${refs.all('Level')};"Company")`;
  const headsFor = `IFERROR(" · heads for "&${twoDecimals(mean)};"")`;
  const counts = STATUSES.map((status) => {
    const count = `COUNTIF(${refs.all('Own status')};${statusIn(status)})`;
    const shown = `" ${STATUS_SHAPE[status]} "&${count}`;
    const always = ALWAYS_COUNTED.includes(status);
    return always ? shown : iff(`${count}=0`, text(''), shown);
  });
  return `${start}&${time}&${headsFor}&" ·"&${counts.join('&')}`;
};
