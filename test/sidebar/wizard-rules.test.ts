// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { judgeDraft, ofKeyResult, ofObjective, ofWhole } from '../../sidebar/coach.ts';
import { cycleChoices, likelyCycle } from '../../sidebar/cycle-choices.ts';
import { moveObjective, newDraft, removeKeyResult, withKeyResult, withOwnersPassedOn } from '../../sidebar/draft.ts';
import { checkCycle, checkKeyResults, checkObjectives, placeOf } from '../../sidebar/draft-checks.ts';
import { pluralIn } from '../../sidebar/plural.ts';
import { readKeyResult, settleMeasures } from '../../sidebar/reading.ts';
import type { DraftKeyResult, QuarterDraft } from '../../src/contract.ts';
import { emptyFile, finishedDraft } from './sample-home.ts';

const quarter = { name: '2026-Q4', from: '2026-10-01', due: '2026-12-31' };

function keyResult(change: Partial<DraftKeyResult>): DraftKeyResult {
  return { ...finishedDraft.objectives[0]!.keyResults[0]!, ...change };
}

function draftOf(...keyResults: DraftKeyResult[]): QuarterDraft {
  return { ...finishedDraft, objectives: [{ title: 'Grow', owner: 'Cleo', keyResults }] };
}

describe('what can be chosen for a cycle', () => {
  test.each([
    ['2026-08-05', 1, ['2026-Q3', '2026-Q4', '2026-H2', '2026']],
    // Where little is left of a half-year or a year, the next one is offered, too.
    ['2026-10-05', 1, ['2026-Q4', '2027-Q1', '2026-H2', '2026', '2027']],
    ['2026-12-31', 1, ['2026-Q4', '2027-Q1', '2026-H2', '2027-H1', '2026', '2027']],
    ['2026-10-05', 4, ['2027-Q3', '2027-Q4', '2027-H2', '2027']],
  ])('on %s, with a year from month %i', (today, month, names) => {
    expect(cycleChoices(today, month).map((one) => one.cycle.name)).toEqual(names);
  });

  test.each([
    ['2026-10-05', [], '2026-Q4'],
    ['2026-12-10', [], '2027-Q1'],
    ['2026-10-05', ['2026-Q4'], '2027-Q1'],
  ])('on %s with %j in the file, %s is chosen', (today, taken, name) => {
    expect(likelyCycle(today, 1, taken).name).toBe(name);
  });
});

describe('what keeps a step from being left', () => {
  const draft = newDraft('op', quarter);

  test.each([
    [{ name: '' }, 'cycle.name'],
    [{ name: 'Q4/26' }, 'cycle.name'],
    [{ name: ' 2026-q3 ' }, 'cycle.name'],
    [{ from: '' }, 'cycle.from'],
    [{ due: '' }, 'cycle.due'],
    [{ due: '2026-09-30' }, 'cycle.due'],
    [{ due: '2028-10-31' }, 'cycle.due'],
    [{ from: '0026-10-01' }, 'cycle.from'],
  ])('a cycle with %j is stopped at %s', (change, field) => {
    const checked = checkCycle({ ...draft, cycle: { ...quarter, ...change } }, ['2026-Q3'], '.');
    expect(Object.keys(checked)).toEqual([field]);
  });

  test('a good cycle goes on, one day included', () => {
    expect(checkCycle(draft, ['2026-Q3'], '.')).toEqual({});
    expect(checkCycle({ ...draft, cycle: { ...quarter, due: quarter.from } }, [], '.')).toEqual({});
  });

  test('an owner without an objective is asked for the objective', () => {
    const two = {
      ...finishedDraft,
      objectives: [...finishedDraft.objectives, { title: ' ', owner: 'Ben', keyResults: [] }],
    };
    expect(Object.keys(checkObjectives(two))).toEqual(['objectives.1.title']);
  });

  test('each key result gets its first sentence; blank ones get none', () => {
    const found = checkKeyResults(
      draftOf(keyResult({ start: '' }), keyResult({ title: '', start: '', target: '' }), keyResult({ target: 'much' })),
      0,
      '.',
    );
    expect(Object.keys(found)).toEqual(['objectives.0.keyResults.0.start', 'objectives.0.keyResults.2.target']);
  });

  test('numbers are read with the decimal sign of the file', () => {
    const draftWith = draftOf(keyResult({ start: '1,5', target: '2,5' }));
    expect(checkKeyResults(draftWith, 0, ',')).toEqual({});
    expect(Object.keys(checkKeyResults(draftWith, 0, '.'))).toEqual(['objectives.0.keyResults.0.start']);
  });
});

test.each([
  ['cycle.due', { step: 1, objective: 0, keyResult: 0 }],
  ['objectives.2.owner', { step: 2, objective: 2, keyResult: 0 }],
  ['objectives.2.keyResults.1.target', { step: 3, objective: 2, keyResult: 1 }],
  ['weather', null],
])('the field %s stands at %j', (field, place) => {
  expect(placeOf(field)).toEqual(place);
});

describe('what is shown beside a key result', () => {
  test.each([
    [{ start: '£40,000', target: '+30%' }, '£52,000', '£48,400'],
    [{ start: '7.8', target: '9' }, '', '8.64'],
    [{ start: '85 %', target: '95 %' }, '', '92 %'],
    [{ start: '85 %', target: '95 %', ambition: 'Must reach' }, '', '95 %'],
    [{ start: 'no', target: 'yes' }, '', ''],
    [{ measure: 'Yes / no', start: '', target: '' }, '', ''],
    [{ measure: 'Steps', start: '', target: '5' }, '', '3.5'],
    [{ measure: 'Keep at or below', start: '', target: '5 %' }, '', ''],
    [{ start: '', target: '' }, '', ''],
  ] satisfies [Partial<DraftKeyResult>, string, string][])('%j', (change, target, green) => {
    expect(readKeyResult(keyResult(change), '.')).toEqual({ target, greenFrom: green });
  });

  test('from no to yes is a Yes / no; a measure someone chose stays', () => {
    const measures = (change: Partial<DraftKeyResult>) =>
      settleMeasures(draftOf(keyResult(change))).objectives[0]?.keyResults[0]?.measure;
    expect(measures({ start: 'No', target: 'yes' })).toBe('Yes / no');
    expect(measures({ start: '0', target: '1' })).toBe('Number');
    expect(measures({ start: 'no', target: 'yes', measure: 'Steps' })).toBe('Steps');
  });
});

describe('the draft', () => {
  test('changes only where it was asked to', () => {
    const draft = draftOf(keyResult({ title: 'a' }), keyResult({ title: 'b' }));
    const changed = withKeyResult(draft, 0, 1, { title: 'c' });
    expect(changed.objectives[0]?.keyResults.map((one) => one.title)).toEqual(['a', 'c']);
    expect(draft.objectives[0]?.keyResults.map((one) => one.title)).toEqual(['a', 'b']);
    expect(removeKeyResult(changed, 0, 0).objectives[0]?.keyResults.map((one) => one.title)).toEqual(['c']);
    expect(withKeyResult(draft, 5, 0, { title: 'x' })).toBe(draft);
    const three = { ...draft, objectives: ['a', 'b', 'c'].map((title) => ({ title, owner: '', keyResults: [] })) };
    expect(moveObjective(three, 2, -1).objectives.map((one) => one.title)).toEqual(['a', 'c', 'b']);
  });

  test('an owner is passed on to key results nobody has written yet', () => {
    const blank = keyResult({ title: '', start: '', target: '', owner: '' });
    const owners = withOwnersPassedOn(draftOf(blank, keyResult({ owner: '' }))).objectives[0]?.keyResults;
    expect(owners?.map((one) => one.owner)).toEqual(['Cleo', '']);
  });
});

describe('the coach', () => {
  test('speaks at the card it means, and at the end of the rest', () => {
    const draft = {
      ...draftOf(keyResult({ title: 'Launch the new shop', start: '', target: '', owner: '' })),
    };
    const findings = judgeDraft(
      { ...draft, objectives: [{ ...draft.objectives[0]!, title: 'Increase sales by 30%', owner: '' }] },
      emptyFile,
    );
    expect(ofObjective(findings, 0).map((one) => one.ruleId)).toEqual(['objective-holds-number']);
    expect(ofKeyResult(findings, 0, 0).map((one) => one.ruleId)).not.toContain('start-missing');
    expect(ofKeyResult(findings, 0, 0).length).toBeGreaterThan(0);
    expect(ofKeyResult(findings, 0, 1)).toEqual([]);
    expect(ofWhole(findings).map((one) => one.ruleId)).toEqual(
      expect.arrayContaining(['objective-without-owner', 'too-few-key-results']),
    );
    expect(ofWhole(findings).length).toBeLessThanOrEqual(3);
  });
});

test('counted things take the form of the language', () => {
  const day = { one: '# day', other: '# days' };
  expect([0, 1, 2].map((count) => pluralIn('en-GB')(count, day))).toEqual(['0 days', '1 day', '2 days']);
  expect(pluralIn('ja')(1, day)).toBe('1 days');
});
