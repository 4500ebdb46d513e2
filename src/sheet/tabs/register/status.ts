/** Where each key result heads and its own status: the twins of `domain/heads-for.ts` and `domain/status.ts`. */
import { markInFormula } from '../../../domain/marks.ts';
import { type Status, statusText } from '../../../domain/okr.ts';
import type { ComputedColumn, FormulaFacts, Refs } from '../../column.ts';
import { all, any, cases, clamp, date, iff, isBlank, isNumber, not, text, wholeDay } from '../../formula.ts';
import { helper, MEASURE, TOLERANCE } from './reading.ts';

export const statusIn = (status: Status): string => text(statusText(status));

const byConfidence = (measure: string): string => any(`${measure}=${MEASURE.atTheEnd}`, `${measure}=${MEASURE.yesNo}`);
export const byPlanAndPace = (measure: string): string =>
  any(`${measure}=${MEASURE.number}`, `${measure}=${MEASURE.steps}`);
const isReached = (score: string): string => `${score}>=1-${TOLERANCE}`;

/** Days between the last check-in and today, or the due day when that is past; only where there is a check-in. */
export const AGE = (refs: Refs): string => daysSince(refs, 'Last check-in');

export const daysSince = ({ at }: Refs, header: string): string =>
  `${iff(`TODAY()>${at('Ends')}`, at('Ends'), 'TODAY()')}-${wholeDay(at(header))}`;

/** 2 green, 1 amber, 0 red, by the marks of the row's ambition. */
export function colour(headsFor: string, ambition: string, gone: string): string {
  const must = `${ambition}=2`;
  const green = iff(must, `1-(1-${gone})*${markInFormula('mustReachSlack')}`, markInFormula('stretchGreen'));
  const amber = iff(must, markInFormula('mustReachAmber'), markInFormula('stretchAmber'));
  return cases([`${headsFor}>=${green}-${TOLERANCE}`, '2'], [`${headsFor}>=${amber}-${TOLERANCE}`, '1'], '0');
}

export const GONE = ({ at }: Refs, { from, due }: FormulaFacts): string => {
  const [starts, ends, last] = [at('Starts'), at('Ends'), at('Last check-in')];
  const share = (first: string, end: string, on: string) => clamp(`((${on})-${first}+1)/(${end}-${first}+1)`);
  const readOn = cases(
    [`TODAY()>${ends}`, ends],
    [not(isNumber(last)), 'TODAY()'],
    [`${wholeDay(last)}>TODAY()`, 'TODAY()'],
    wholeDay(last),
  );
  const today = iff(`TODAY()>${date(due)}`, date(due), 'TODAY()');
  return cases(
    [`${at('Kind')}="O"`, share(date(from), date(due), today)],
    [all(`${at('Kind')}="K"`, `${at('Complaint')}=""`), share(starts, ends, readOn)],
    text(''),
  );
};

export const STATUS_COLUMNS: readonly ComputedColumn[] = [
  helper('Has reading', '1 where the row says how it stands.', ({ at }) => {
    const [measure, gone, score] = [at('Measure no'), at('Gone'), at('Own score')];
    const current = isNumber(at('Reading'));
    const sure = any(isNumber(at('Confidence')), all(`${measure}=${MEASURE.yesNo}`, isReached(score)));
    return iff(
      isNumber(score),
      iff(iff(byConfidence(measure), iff(`${gone}<1`, sure, current), current), '1', '0'),
      '0',
    );
  }),
  helper('Own heads for', 'The score a key result will end at.', ({ at }) => {
    const [measure, gone, progress, score] = [at('Measure no'), at('Gone'), at('Own progress'), at('Own score')];
    const plan = iff(`${at('Ambition no')}=2`, markInFormula('mustReachPlan'), markInFormula('stretchPlan'));
    const forecast = `(${progress}+(1-${gone})*(${progress}+${plan}*(1-${gone})))`;
    return iff(
      `${at('Has reading')}=1`,
      cases(
        [byPlanAndPace(measure), clamp(forecast)],
        [not(byConfidence(measure)), score],
        [all(`${measure}=${MEASURE.yesNo}`, isReached(score)), '1'],
        [`${gone}<1`, at('Confidence')],
        score,
      ),
      text(''),
    );
  }),
  helper('Fresh', '1 where the last check-in is not too old.', (refs, facts) =>
    iff(
      all(`${refs.at('Has reading')}=1`, isNumber(refs.at('Last check-in'))),
      iff(`${AGE(refs)}<=${facts.staleAfterDays}`, '1', '0'),
      '0',
    ),
  ),
  helper('Own colour', '2 green, 1 amber, 0 red; the worst of heads for and confidence.', ({ at }) => {
    const [confidence, gone] = [at('Confidence'), at('Gone')];
    const byHeadsFor = colour(at('Own heads for'), at('Ambition no'), gone);
    const atMostAmber = iff(`(${byHeadsFor})>1`, '1', byHeadsFor);
    return iff(
      `${at('Has reading')}=1`,
      cases(
        [iff(isNumber(confidence), `${gone}>=1`, '1=1'), byHeadsFor],
        [`${confidence}<${markInFormula('doubtful')}-${TOLERANCE}`, '0'],
        [`${confidence}<${markInFormula('unsure')}-${TOLERANCE}`, atMostAmber],
        byHeadsFor,
      ),
      text(''),
    );
  }),
  helper('Own status', 'A key result’s status.', ({ at }) => {
    const [measure, own] = [at('Measure no'), at('Own colour')];
    const mayBeDone = any(byPlanAndPace(measure), `${measure}=${MEASURE.yesNo}`, `${at('Gone')}>=1`);
    return cases(
      [any(`${at('Kind')}=""`, `${at('Kind')}="O"`), text('')],
      [not(isBlank(at('Dropped'))), statusIn('Dropped')],
      [`${at('Complaint')}<>""`, statusIn('Check')],
      [`${at('Has reading')}=0`, statusIn('No update')],
      [all(isReached(at('Own score')), `${at('Fresh')}=1`, mayBeDone), statusIn('Done')],
      [all(`${own}=2`, `${at('Fresh')}=0`), statusIn('No update')],
      [`${own}=2`, statusIn('On track')],
      [`${own}=1`, statusIn('At risk')],
      statusIn('Off track'),
    );
  }),
];
