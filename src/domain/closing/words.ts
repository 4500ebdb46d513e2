/** What a cycle's end says, in sentences without blame. They stand in the look back, and some wait in the next wizard. */
import { counted } from '../check/text.ts';
import { twoDecimals, wholePercent } from '../written-number.ts';
import { ambitionVerdict } from './ambition.ts';
import type { CycleFigures } from './figures.ts';
import type { CheckInHabit } from './habits.ts';
import type { Sureness } from './sureness.ts';

export function ambitionSentence(stretch: number | '', decimal: '.' | ','): string {
  if (stretch === '') return 'No stretch key result has a score.';
  const ended = `Stretch key results ended at ${twoDecimals(stretch, decimal)} on average`;
  const said = {
    'about right': `${ended}: the ambition was about right.`,
    'too high': `${ended}: more was asked than this cycle could give. Aim a little lower, or do fewer things at once.`,
    'too easy': `${ended}: there was room for more. Aim a little higher.`,
  };
  return said[ambitionVerdict(stretch)];
}

/** '' where nothing was possible. */
export function checkInSentence({ done, possible, days }: CheckInHabit): string {
  if (possible === 0) return '';
  const rounds = days === 7 ? 'weeks' : 'rounds';
  return `Checked in ${wholePercent(done / possible)} of the time: ${done} of ${possible} ${rounds}, over all key results.`;
}

export const reviewSentence = (reviews: number): string =>
  reviews === 0 ? 'No monthly review was held.' : `${counted(reviews, 'monthly review')} held.`;

/** '' where nobody said how sure they were. */
export function surenessSentence({ sureAndGreen, sureAndNot, unsureAndGreen, unsureAndNot }: Sureness): string {
  const [sure, unsure] = [sureAndGreen.length + sureAndNot.length, unsureAndGreen.length + unsureAndNot.length];
  if (sure + unsure === 0) return '';
  const parts = [
    ...(sure > 0 ? [`of ${counted(sure, 'key result')} people were sure of, ${sureAndGreen.length} ended green`] : []),
    ...(unsure > 0 ? [`of ${unsure} they were not sure of, ${unsureAndGreen.length}`] : []),
  ];
  const said = parts.join('; ');
  return sure > 0
    ? `O${said.slice(1)}.`
    : `Of ${counted(unsure, 'key result')} people were not sure of, ${unsureAndGreen.length} ended green.`;
}

/** Of what is to change next time a sentence is enough for the wizard. */
const LONGEST = 160;
const FEW_CHECK_INS = 0.6;

/** Most useful first; `changes`: what the company, then the teams want to change next time. */
export function insightsOf(
  { stretch, checkIns, sure }: Pick<CycleFigures, 'stretch' | 'checkIns' | 'sure'>,
  changes: readonly string[],
  decimal: '.' | ',',
): readonly string[] {
  const said = changes.map((change) => change.trim()).filter((change) => change !== '');
  return [
    ...said.map((change) => (change.length > LONGEST ? `${change.slice(0, LONGEST - 1).trim()}…` : change)),
    ...(stretch === '' ? [] : [ambitionSentence(stretch, decimal)]),
    ...(sure.all > 1 && sure.green < sure.all / 2
      ? [`Of ${sure.all} key results people were sure of, ${sure.green} ended green: ask earlier what could go wrong.`]
      : []),
    ...(checkIns.possible > 0 && checkIns.done < FEW_CHECK_INS * checkIns.possible ? [checkInSentence(checkIns)] : []),
  ].slice(0, 5);
}
