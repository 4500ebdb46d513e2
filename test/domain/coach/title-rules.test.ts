import { describe, expect, test } from 'vitest';
import { coachRow } from '../../../src/domain/coach/index.ts';
import { KEY_RESULT_RULES, OBJECTIVE_RULES } from '../../../src/domain/coach/rules.ts';

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
    ],
    silent: [
      'Build a brand people recommend',
      'Launch-week sales of £10k',
      'Make working here worth telling friends about',
      'Develop leaders from within',
      'Answer clients the same day',
      'Write-offs under 2 %',
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
    ],
    silent: [
      'Become the UK’s leading agency',
      'Clients in Leeds recommend us',
      'Grow our online sales',
      'Be the best place for apprentices',
      'Every new colleague productive in a week',
      'Happy clients who stay',
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
    ],
    silent: [
      ['Hire 5 engineers', [0, 5]],
      ['Launch-week sales', [0, 10_000]],
      ['Open shops', [2, 5]],
      ['Online sales a month', [40_000, 52_000]],
      ['Shortlisted for agency award', ['no', 'yes']],
      ['Win the award for top agency', ['no', 'yes']],
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
