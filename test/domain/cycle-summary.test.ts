import { describe, expect, test } from 'vitest';
import { cycleSummary, type SummaryOf, summarySections } from '../../src/domain/cycle-summary.ts';
import { exportedRows, objective, planned } from './export/exported.ts';

const ROWS = exportedRows([
  {
    ...objective('Grow our *online* sales', [
      planned('Sales a month', { start: 40, current: 44, target: 52, owner: 'Cleo', lastCheckIn: '2026-11-16' }),
      planned('Visitors', { current: 1, owner: 'Dev', lastCheckIn: '2026-11-10' }),
      planned('Old number', { owner: 'Cleo', dropped: '2026-11-01' }),
    ]),
    ...{ owner: 'Ana', level: 'Company', team: 'Shop' },
  },
  {
    ...objective('Answer the same day', [planned('First reply', { owner: 'cleo@x.org' })]),
    ...{ owner: 'Ben', level: 'Team', team: 'Clients' },
  },
]);
const titles = (of: SummaryOf) =>
  summarySections(ROWS, of).map(({ objective: one, keyResults }) => [
    one?.row.title,
    ...keyResults.map(({ row }) => row.title),
  ]);
const FRAME = {
  ...{ decimal: '.' as const, form: 'text' as const, heading: 'OKRs 2026-Q4: your part, Cleo' },
  ...{ link: 'https://docs.google.com/x#gid=1', nothing: 'Nothing belongs here yet.' },
};
const CLEO: SummaryOf = { kind: 'person', names: ['Cleo', 'cleo@x.org'] };

describe('whose summary it is', () => {
  test('a person’s: what they own, each under what it is for; by name or address', () => {
    expect(titles(CLEO)).toEqual([
      ['Grow our *online* sales', 'Sales a month'],
      ['Answer the same day', 'First reply'],
    ]);
  });

  test('the owner of an objective has all of it in view', () => {
    expect(titles({ kind: 'person', names: ['ana', ''] })).toEqual([
      ['Grow our *online* sales', 'Sales a month', 'Visitors'],
    ]);
  });

  test('a team’s, and the company’s: its own objectives; what was dropped is in none', () => {
    expect(titles({ kind: 'team', team: 'clients' })).toEqual([['Answer the same day', 'First reply']]);
    expect(titles({ kind: 'company' })).toEqual([['Grow our *online* sales', 'Sales a month', 'Visitors']]);
  });

  test('where nobody uses levels, the company is all there is', () => {
    const rows = ROWS.map((one) => ({ ...one, row: { ...one.row, level: '' } }));
    expect(summarySections(rows, { kind: 'company' })).toHaveLength(2);
  });

  test('a key result that supports nothing is not lost', () => {
    const rows = ROWS.map((one) => ({ ...one, row: { ...one.row, supports: '' } }));
    expect(summarySections(rows, CLEO)).toMatchObject([{ objective: null }]);
  });
});

describe('how it reads', () => {
  test('as plain text: every number with its word, nothing of a draft', () => {
    expect(cycleSummary(ROWS, CLEO, FRAME).split('\n\n')).toEqual([
      'OKRs 2026-Q4: your part, Cleo',
      expect.stringMatching(
        /^Grow our \*online\* sales\n▲ At risk, score 0\.22, heads for 0\.\d\d\n- Sales a month: 40 → 52, now 44 \(16 Nov\) · ▲ At risk, score 0\.33, heads for 0\.\d\d, 70 % sure · Cleo$/,
      ),
      expect.stringMatching(/^Answer the same day\n/),
      'https://docs.google.com/x#gid=1',
    ]);
  });

  test('as Markdown no sign of a title is read as one', () => {
    const text = cycleSummary(ROWS, CLEO, { ...FRAME, form: 'markdown' });
    expect(text).toContain('## Grow our \\*online\\* sales');
    expect(text.startsWith('# OKRs 2026-Q4: your part, Cleo\n')).toBe(true);
  });

  test('where nothing is theirs, it says so', () => {
    expect(cycleSummary(ROWS, { kind: 'person', names: ['Zoe'] }, FRAME)).toContain('Nothing belongs here yet.');
  });
});
