import { describe, expect, test } from 'vitest';
import type { QuarterDraft } from '../../../src/contract.ts';
import { coachDraft, type DraftToCoach } from '../../../src/domain/coach/index.ts';

type KeyResult = DraftToCoach['objectives'][number]['keyResults'][number];

const keyResult = (title: string, cells: Partial<KeyResult> = {}): KeyResult => ({
  title,
  start: '10',
  target: '20',
  owner: 'Ben',
  confidence: 0.7,
  measure: 'Number',
  ambition: 'Stretch',
  from: '',
  due: '',
  ...cells,
});

const sound = [keyResult('Clients who stay a second year'), keyResult('Clients who recommend us', { owner: 'Eva' })];

const objective = (title: string, keyResults: readonly KeyResult[] = sound, owner = 'Ana') => ({
  title,
  owner,
  keyResults,
});

const draft = (...objectives: DraftToCoach['objectives']): DraftToCoach => ({
  cycle: { from: '2026-10-01', due: '2026-12-31' },
  objectives,
});

const found = (one: DraftToCoach, context: { cyclesBefore?: number; people?: number } = {}) =>
  coachDraft(one, { decimal: '.', ...context }).map(({ ruleId, field }) => `${ruleId} @ ${field}`);

const withRow = (cells: Partial<KeyResult>) =>
  draft(
    objective('Clients come back to us', [keyResult('Clients who stay a second year', cells), sound[1] as KeyResult]),
  );

describe('the coach reads the wizard’s draft', () => {
  test('the contract’s draft fits without conversion', () => {
    const typed: (one: QuarterDraft) => DraftToCoach = (one) => one;
    expect(typed).toBeTypeOf('function');
  });

  test('and has nothing to say about a sound one', () => {
    expect(found(draft(objective('Clients come back to us')))).toEqual([]);
  });

  test('nor about rows nobody has begun to write', () => {
    const empty = keyResult('', { start: '', target: '', owner: '', confidence: null });
    expect(found(draft(objective('', [empty], '')))).toEqual([]);
  });

  test.each<[string, Partial<KeyResult>]>([
    ['key-result-without-owner @ objectives.0.keyResults.0.owner', { owner: ' ' }],
    ['start-missing @ objectives.0.keyResults.0.start', { start: '' }],
    ['target-missing @ objectives.0.keyResults.0.target', { target: '' }],
    ['start-is-target @ objectives.0.keyResults.0.target', { start: '£20k', target: '20,000' }],
    ['very-sure @ objectives.0.keyResults.0.confidence', { confidence: 0.95 }],
    ['hardly-sure @ objectives.0.keyResults.0.confidence', { confidence: 0.2 }],
    ['outside-the-cycle @ objectives.0.keyResults.0.from', { from: '2026-09-30' }],
    ['outside-the-cycle @ objectives.0.keyResults.0.due', { due: '2027-01-01' }],
    ['number-differs-from-target @ objectives.0.keyResults.0.title', { title: 'Retention up to 95 %', target: '90' }],
    [
      'key-result-is-action @ objectives.0.keyResults.0.title',
      { title: 'Launch the newsletter', start: 'no', target: 'yes', measure: 'Yes / no' },
    ],
  ])('%s', (finding, cells) => {
    expect(found(withRow(cells))).toEqual([finding]);
  });

  test.each<[string, Partial<KeyResult>]>([
    ['90 % sure of a Stretch', { confidence: 0.9 }],
    ['95 % sure of a Must reach', { confidence: 0.95, ambition: 'Must reach' }],
    ['30 % sure', { confidence: 0.3 }],
    ['nobody has said yet', { confidence: null }],
    ['a limit without a start', { measure: 'Keep at or below', start: '' }],
    ['an outcome without numbers', { measure: 'Yes / no', start: '', target: '' }],
    ['a target of a third more', { start: '£40,000', target: '+30%' }],
    ['dates at the edges of the cycle', { from: '2026-10-01', due: '2026-12-31' }],
  ])('is silent on %s', (_, cells) => {
    expect(found(withRow(cells))).toEqual([]);
  });

  test('counts objectives: six are too many, five are not', () => {
    const titles = [
      'Clients come back',
      'Sales run by themselves',
      'Work here is fair',
      'Cash lasts',
      'We are known',
      'Partners sell us',
    ];
    const many = (count: number) =>
      draft(
        ...titles.slice(0, count).map((title, at) =>
          objective(
            title,
            sound.map((row) => ({ ...row, title: `${row.title} ${'abcdef'[at]}` })),
          ),
        ),
      );
    expect(found(many(6))).toEqual(['too-many-objectives @ objectives']);
    expect(found(many(5))).toEqual([]);
    expect(found(many(2), { cyclesBefore: 1 })).toEqual([]);
    expect(found(many(2), { cyclesBefore: 2 })).toEqual(['too-few-objectives @ objectives']);
  });

  test('counts key results: one is too few, six are too many', () => {
    const rows = 'abcdef'.split('').map((name) => keyResult(`Share of ${name}`));
    expect(found(draft(objective('Clients come back', rows.slice(0, 1))))).toEqual([
      'too-few-key-results @ objectives.0.keyResults',
    ]);
    expect(found(draft(objective('Clients come back', rows)))).toEqual([
      'too-many-key-results @ objectives.0.keyResults',
    ]);
    expect(found(draft(objective('Clients come back', rows.slice(0, 5))))).toEqual([]);
  });

  test('asks for an owner of the objective', () => {
    expect(found(draft(objective('Clients come back', sound, '')))).toEqual([
      'objective-without-owner @ objectives.0.owner',
    ]);
  });

  test('names the second of two equal titles, whatever their case', () => {
    const twice = [keyResult('Clients who stay'), keyResult('clients who  STAY')];
    expect(found(draft(objective('Clients come back', twice), objective('Clients come back')))).toEqual([
      'duplicate-objective @ objectives.1.title',
      'duplicate-key-result @ objectives.0.keyResults.1.title',
    ]);
  });

  test('wonders about a draft of nothing but Must reach, and of one owner', () => {
    const six = 'abcdef'.split('').map((name) => keyResult(`Share of ${name}`, { ambition: 'Must reach' }));
    const two = draft(
      objective('Clients come back', six.slice(0, 3)),
      objective('Sales run by themselves', six.slice(3)),
    );
    expect(found(two, { people: 2 })).toEqual(['every-one-must-reach @ objectives']);
    expect(found(two, { people: 3 })).toEqual([
      'every-one-must-reach @ objectives',
      'same-owner-everywhere @ objectives',
    ]);
  });

  test('every finding is a reason and a way out, with what was found put in', () => {
    const findings = coachDraft(withRow({ confidence: 0.95, title: 'Launch it', owner: '', start: '' }), {
      decimal: '.',
    });
    expect(findings.length).toBeGreaterThan(2);
    for (const { why, fix } of findings) expect(`${why} ${fix}`).toMatch(/^[^{}!]{20,}\.$/);
    expect(findings.find(({ ruleId }) => ruleId === 'very-sure')?.why).toBe(
      '95 % sure of a Stretch: it may not stretch anybody.',
    );
  });
});
