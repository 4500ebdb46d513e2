import { describe, expect, test } from 'vitest';
import { coachRow } from '../../../src/domain/coach/index.ts';
import { KEY_RESULT_RULES, OBJECTIVE_RULES } from '../../../src/domain/coach/rules.ts';
import type { Words } from '../../../src/domain/coach/words.ts';
import { ENGLISH } from '../../../src/domain/coach/words-en.ts';

type Numbers = readonly [start: number | string, target: number | string];
const objective = (title: string) =>
  coachRow({ type: 'Objective', title, start: '', target: '' }).map((one) => one.ruleId);
const keyResult = (title: string, [start, target]: Numbers = [1, 2]) =>
  coachRow({ type: 'Key result', title, start, target }).map((one) => one.ruleId);

const OBJECTIVES: Readonly<Record<string, { flagged: readonly string[]; silent: readonly string[] }>> = {
  'objective-holds-number': {
    flagged: [
      'Increase online sales by 30% within the next six months',
      'Enhance customer satisfaction to achieve a Net Promoter Score of 9 or above',
      'Grow revenue to £2m',
      'Cut response time from 4 to 1 hours',
      'Reach 85 % retention',
      'Push churn below 3 %',
      'Raise the margin by 4 percent',
      'Earn 200 000 € with services',
      'Achieve sales of £10k',
      'Take late invoices from 14 down to 5',
      'Win 25 % of the local market',
      'Reach 10,000 followers on our channels',
      'Lift our Trustpilot mark to 4.7 or better',
      'Bring waiting time down to 20 minutes',
      'Save €40k on energy',
    ],
    silent: [
      'Become the leading marketing agency in the UK',
      'Be the No. 1 agency in Leeds',
      'Win clients for life by 2027',
      'Be ready for the move by 31 December',
      'Offer 24/7 support people rate highly',
      'Be the B2B partner of choice',
      'Hold churn at or below 5 %',
      'Be known for more than one thing within 6 months',
      'Be open 9 to 5 and still reach everyone',
      'Answer every message by 5 pm',
      'Be the 1st choice for weddings',
      'A top 10 employer in the region',
      'Be ready for ISO 9001 without overtime',
      'Zero accidents on our sites',
    ],
  },
  'objective-is-task': {
    flagged: [
      'Launch the new website',
      'We will hire a sales manager',
      'Migrating our CRM',
      'Create a training programme and a handbook',
      'To organise a client conference',
      'Run staff surveys',
      'Implement the new ERP',
      'Move to the new warehouse',
      'Set up a customer advisory board',
      'Sign the lease for the depot',
      'Appointing a head of finance',
      'Finalizing the supplier contracts',
      'Review our supplier contracts',
      'Complete the stock count',
      'Update product photos',
      'Migrate to another payroll provider',
      'Run a staff survey and publish the results',
    ],
    silent: [
      'Build a brand people recommend',
      'Launch-week sales of £10k',
      'Make working here worth telling friends about',
      'Develop leaders from within',
      'Answer clients the same day',
      'Write-offs under 2 %',
      'Order fulfilment our customers rave about',
      'Record sales in the north',
      'Host families who come back every summer',
      'Make the CRM something the team wants to open',
      'Create a workplace where parents can thrive',
      'Build software accountants enjoy',
      'Run events people plan their year around',
      'Introduce ourselves to half of Bristol',
      'Book lovers find us first',
      'Train travel becomes our default',
      'Hire for attitude and keep them for years',
      'Finish what we start',
      'Complete trust between kitchen and floor',
      'Recruit from the estates around us',
      'Recommended by every client we finish with',
    ],
  },
  'objective-is-vague': {
    flagged: [
      'Improve quality',
      'Be the best',
      'Increase our efficiency and productivity',
      'Become more innovative',
      'Better communication within the team',
      'Drive growth',
      'Operational excellence',
      'Optimize the organization',
      'Take performance to the next level',
      'Unlock our full potential',
      'Become a high-performing organisation',
    ],
    silent: [
      'Become the UK’s leading agency',
      'Clients in Leeds recommend us',
      'Grow our online sales',
      'Be the best place for apprentices',
      'Every new colleague productive in a week',
      'Happy clients who stay',
      'Grow beyond our home town',
      'Be the first call when a boiler breaks in Kent',
      'Make onboarding feel like a welcome, not a form',
      'Plan less, ship more',
    ],
  },
  'objective-too-long': {
    flagged: [
      `${'Clients come back because they remember how we treated them when it went wrong '.repeat(2)}`,
      'x'.repeat(121),
      `A firm ${'so very '.repeat(16)}good`,
      `Everybody in the region knows us ${'and tells a friend '.repeat(6)}`,
      `Suppliers ${'trust us and '.repeat(10)}stay`,
    ],
    silent: ['x'.repeat(120), 'Short', 'Clients come back', `${'ab '.repeat(39)}abc`, `  ${'y'.repeat(120)}  `],
  },
};

const KEY_RESULTS: Readonly<
  Record<
    string,
    { flagged: readonly (readonly [string, Numbers?])[]; silent: readonly (readonly [string, Numbers?])[] }
  >
> = {
  'key-result-is-action': {
    flagged: [
      ['Launch the new website', ['no', 'yes']],
      ['Hire a sales manager', [0, 1]],
      ['Write the handbook', ['', 'yes']],
      ['Create a dashboard', ['no', 'yes']],
      ['Contact all former clients', ['no', 'yes']],
      ['Visit our suppliers', ['no', 'yes']],
      ['Roll out timesheets', [0, 1]],
      ['Draft a pension policy', ['', '']],
      ['Signed the lease for the depot', ['no', 'yes']],
    ],
    silent: [
      ['Hire 5 engineers', [0, 5]],
      ['Launch-week sales', [0, 10_000]],
      ['Open shops', [2, 5]],
      ['Online sales a month', [40_000, 52_000]],
      ['Shortlisted for agency award', ['no', 'yes']],
      ['Win the award for top agency', ['no', 'yes']],
      ['Pass the fire inspection', ['no', 'yes']],
      ['Call waiting time, minutes', ['', '']],
      ['Train punctuality', ['', '']],
      ['Audit findings', ['', '']],
      ['Hire two sales managers', ['no', 'yes']],
    ],
  },
  'start-or-target-missing': {
    flagged: [
      ['Retention', ['', 0.95]],
      ['Retention', [0.85, '']],
      ['Online sales a month', ['', '']],
      ['Client rating', ['', 9]],
      ['First reply, hours', [4, '']],
    ],
    silent: [
      ['Retention', [0.85, 0.95]],
      ['From nothing', [0, 5]],
      ['Hold churn at or below 5 %', ['', 0.05]],
      ['Write-offs under 2 %', ['', 0.02]],
      ['Shortlisted', ['no', 'yes']],
    ],
  },
  'start-is-target': {
    flagged: [
      ['Retention', [0.85, 0.85]],
      ['Calls', [0, 0]],
      ['Rating', [9, 9]],
      ['Balance', [-5, -5]],
      ['Sales a month', [40_000, 40_000]],
    ],
    silent: [
      ['Retention', [0.85, 0.95]],
      ['Falling', [9, 3]],
      ['Shortlisted', ['no', 'no']],
      ['Near', [1, 1.0001]],
      ['Across', [-1, 1]],
    ],
  },
  'number-differs-from-target': {
    flagged: [
      ['Retention up to 90 %', [0.85, 0.95]],
      ['Online sales to £50k', [40_000, 52_000]],
      ['Replies within 2 hours', [4, 1]],
      ['Churn at or below 5 %', ['', 0.04]],
      ['Rating of at least 9', [7, 8.5]],
      ['On-time deliveries to 98 %', [0.91, 0.95]],
      ['Late invoices from 14 to 5', [14, 6]],
      ['Waste under 50 kg a week', [80, 40]],
    ],
    silent: [
      ['Increase client retention from 85% to 95%', [0.85, 0.95]],
      ['Retention to 95', [0.85, 0.95]],
      ['Achieve 20% higher website traffic', [12_000, 14_400]],
      ['Launch-week sales of £10k', [0, 10_000]],
      ['24/7 support rated 9', [7, 9]],
      ['Be the No. 1 agency in Leeds', [4, 2]],
      ['B2B', [1, 5]],
      ['Awards to be won by 31 December', [0, 3]],
      ['Sales up by 30 %', [40_000, 52_000]],
      ['Tickets answered within 24 hours', [0.7, 0.95]],
      ['Clients spending over £500', [40, 60]],
      ['Customers aged over 60', [80, 120]],
      ['Share of calls taken in under 30 seconds', [60, 90]],
      ['Umsatz auf 9,5 bis 12,5', [9.5, 12.5]],
      ['Complaints closed within 5 days', [0.6, 0.9]],
    ],
  },
  'running-total': {
    flagged: [
      ['New clients', [12, 20]],
      ['Revenue this quarter', [210_000, 260_000]],
      ['Number of new members', [300, 450]],
      ['Tenders won', [8, 12]],
      ['Donations raised', [4_000, 6_500]],
      ['Orders in Q4', [310, 400]],
      ['Rooms booked', [310, 420]],
    ],
    silent: [
      ['New clients', [0, 20]],
      ['New clients a month', [4, 7]],
      ['Share of new clients who reorder', [0.3, 0.5]],
      ['Time to answer new clients', [9, 4]],
      ['Newsletter subscribers', [1_200, 2_000]],
      ['Revenue a month', [70_000, 90_000]],
      ['Average order', [31, 36]],
      ['Rooms booked a night', [31, 42]],
      ['Tenders won, in percent', [0.2, 0.3]],
      ['Complaints this quarter', [40, 20]],
    ],
  },
};

describe.each(Object.entries(OBJECTIVES))('%s', (id, { flagged, silent }) => {
  test.each(flagged)('is said about an objective “%s”', (title) => expect(objective(title)).toContain(id));
  test.each(silent)('is not said about “%s”', (title) => expect(objective(title)).not.toContain(id));
});

describe.each(Object.entries(KEY_RESULTS))('%s', (id, { flagged, silent }) => {
  test.each(flagged.map(([title, numbers]) => ({ title, numbers })))(
    'is said about a key result “$title”',
    ({ title, numbers }) => expect(keyResult(title, numbers)).toContain(id),
  );
  test.each(silent.map(([title, numbers]) => ({ title, numbers })))(
    'is not said about “$title”',
    ({ title, numbers }) => expect(keyResult(title, numbers)).not.toContain(id),
  );
});

test('every rule of a title is tried above, with five titles and more on either side', () => {
  const tried = { ...OBJECTIVES, ...KEY_RESULTS };
  expect(Object.keys(tried).sort()).toEqual([...OBJECTIVE_RULES, ...KEY_RESULT_RULES].map(({ id }) => id).sort());
  for (const { flagged, silent } of Object.values(tried)) {
    expect(Math.min(flagged.length, silent.length)).toBeGreaterThanOrEqual(5);
  }
});

describe('the coach is silent, as an objective and as a key result with its numbers, on', () => {
  test.each<[string, Numbers]>([
    ['Hold churn at or below 5 %', ['', 0.05]],
    ['Write-offs under 2 %', ['', 0.02]],
    ['Launch-week sales of £10k', [0, 10_000]],
    ['Build a brand people recommend', [1, 2]],
    ['Be the No. 1 agency in Leeds', [4, 1]],
    ['24/7 support rated 9', [7, 9]],
    ['B2B', [1, 5]],
  ])('“%s”', (title, numbers) => {
    expect(objective(title)).toEqual([]);
    expect(keyResult(title, numbers)).toEqual([]);
  });

  test('the titles of the example company', () => {
    for (const title of ['Become the UK’s leading agency', 'Grow our online sales', 'Answer clients the same day']) {
      expect(objective(title)).toEqual([]);
    }
  });
});

describe('what a button does about an objective that holds a number', () => {
  test.each<[string, string, string, string, string]>([
    ['Increase online sales by 30%', 'Increase online sales', 'Online sales', '', '+30%'],
    ['Take churn from 6% down to 3%', 'Take churn', 'Churn', '6%', '3%'],
    ['Cut energy use by 12 %', 'Cut energy use', 'Energy use', '', '-12 %'],
    ['Bring waiting time down to 20 minutes', 'Bring waiting time', 'Waiting time', '', '20 minutes'],
    ['Win 25 % of the local market', 'Win the local market', 'Local market', '', '25 %'],
    ['Lift NPS by 15 points in the south', 'Lift NPS in the south', 'NPS in the south', '', '+15 points'],
    ['Attain a customer rating of 4.5', 'Attain a customer rating', 'Customer rating', '', '4.5'],
    ['We will raise turnover to £3m by 2027', 'We will raise turnover by 2027', 'Turnover by 2027', '', '£3m'],
  ])('“%s”', (title, left, keyResult, start, target) => {
    const [finding] = coachRow({ type: 'Objective', title, start: '', target: '' });
    expect(finding?.remedies).toEqual([
      expect.objectContaining({ do: 'move down', title: left, keyResult: { title: keyResult, start, target } }),
    ]);
  });
});

describe('what other buttons do', () => {
  const remedies = (title: string, [start, target]: Numbers) =>
    coachRow({ type: 'Key result', title, start, target }).flatMap((one) => one.remedies.map(({ label }) => label));
  test.each<[string, Numbers, string[]]>([
    ['Launch the newsletter', ['no', 'yes'], ['Make it an action']],
    ['Retention up to 90 %', [0.85, 0.95], ['Set Target to 90 %']],
    ['New clients', [12, 20], ['Set Start to 0']],
    ['Retention', [0.85, 0.85], ['Keep at or above', 'Keep at or below']],
    ['Hold churn at or below 5 %', [0.05, 0.05], ['Keep at or below']],
    ['Margin of at least 12 %', [0.12, 0.12], ['Keep at or above']],
  ])('“%s”', (title, numbers, labels) => expect(remedies(title, numbers)).toEqual(labels));
});

test('another language is another list of words', () => {
  const german: Words = {
    ...ENGLISH,
    taskVerbs: new Set(['starten']),
    baseForms: (word) => [word, word.replace(/e$/, 'en')],
    by: 'um',
    to: 'auf',
    from: 'von',
    vagueVerbs: new Set(['werden']),
    vagueObjects: new Set(['besser']),
    fillers: new Set(['wir']),
  };
  const said = (title: string) =>
    coachRow({ type: 'Objective', title, start: '', target: '' }, german).map(({ ruleId }) => ruleId);
  expect(said('Starte den neuen Laden')).toEqual(['objective-is-task']);
  expect(said('Umsatz von 4 auf 9 bringen')).toEqual(['objective-holds-number']);
  expect(said('Wir werden besser')).toEqual(['objective-is-vague']);
  expect(said('Launch the shop by 30 pieces')).toEqual([]);
});
