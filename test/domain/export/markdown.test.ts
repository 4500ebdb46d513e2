import { describe, expect, test } from 'vitest';
import { cycleAsMarkdown } from '../../../src/domain/export/markdown.ts';
import { imported, titles } from '../import/imported.ts';
import { exportedRows, objective, planned } from './exported.ts';

const page = (...args: Parameters<typeof exportedRows>) =>
  cycleAsMarkdown('OKRs 2026-Q4', exportedRows(...args), { decimal: '.' });

describe('a cycle as a page in Markdown', () => {
  test('an objective a heading, its key results in a table', () => {
    const keyResult = planned('Online sales a month', {
      ...{ start: 40_000, current: 45_000, target: 52_000, format: '[$£]#,##0', lastCheckIn: '2026-11-16' },
    });
    expect(page([objective('Grow our online sales', [keyResult]), objective('Last', [])])).toBe(
      `# OKRs 2026-Q4

## O1 Grow our online sales

● On track · score 0.42 · heads for 0.81 · Ana

| Key result | Status | Score | Start | Current | Target | Owner | Confidence |
| --- | --- | --- | --- | --- | --- | --- | --- |
| Online sales a month | ● On track | 0.42 | £40,000 | £45,000 | £52,000 | Ben | 70% |

## O2 Last

– No update · Ana
`,
    );
  });

  test('words stay words: bars, links, tags and bold are written out', () => {
    const text = page([objective('A | B <img src=x> [c](d) *e*', [planned('x | y\nz `k` snake_case _u_ \\')])]);
    expect(text).toContain('## O1 A \\| B \\<img src=x\\> \\[c\\](d) \\*e\\*');
    expect(text).toContain('| x \\| y z \\`k\\` snake_case \\_u\\_ \\\\ |');
    expect(titles(imported(text))).toEqual({ 'A | B <img src=x> [c](d) *e*': ['x | y z `k` snake_case _u_ \\'] });
  });

  test('a key result without an objective is in it, too', () => {
    const [first, keyResult] = exportedRows([objective('Grow', [planned('Sales')])]);
    const lost = { ...keyResult!, row: { ...keyResult!.row, supports: 'O9 gone' } };
    const text = cycleAsMarkdown('Q4', [first!, lost], { decimal: '.' });
    expect(text).toContain('## Without an objective\n\n| Key result');
    expect(text).toContain('| Sales |');
  });

  test('a row that cannot be scored says so', () => {
    expect(page([objective('Grow', [planned('Sales', { target: null })])])).toContain(
      '| Sales | ⚠ Check | ⚠ | 0 |  |  | Ben |',
    );
  });
});
