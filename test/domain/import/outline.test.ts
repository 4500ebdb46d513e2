import { describe, expect, test } from 'vitest';
import { imported, sentences, titles } from './imported.ts';

const EXPECTED = { 'Become known': ['Visitors', 'Press'], Grow: ['Sales'] };

describe('objectives and key results in one column are told apart', () => {
  test.each([
    ['by indent', 'Become known\n  Visitors\n  Press\nGrow\n  Sales'],
    ['by an indent that is not quite even', 'Become known\n    Visitors\n   Press\nGrow\n    Sales'],
    ['by tabs', 'Become known\n\tVisitors\n\tPress\nGrow\n\tSales'],
    ['by bullets', 'Become known\n- Visitors\n• Press\nGrow\n* Sales'],
    ['by bullets in bullets', '- Become known\n  - Visitors\n  - Press\n- Grow\n  - Sales'],
    ['by numbers', '1. Become known\n1.1 Visitors\n1.2 Press\n2. Grow\n2.1. Sales'],
    ['by numbers and letters', '1) Become known\na) Visitors\nb) Press\n2) Grow\na) Sales'],
    ['by O1 and KR1', 'O1 Become known\nKR1 Visitors\nKR2 Press\nO2 Grow\nKR1 Sales'],
    ['by O1 and O1/KR1', 'O1: Become known\nO1/KR1 Visitors\nO1/KR2: Press\nO2: Grow\nO2/KR1 Sales'],
    ['by O1 and K1', 'O1 Become known\nK1 Visitors\nK2 Press\nO2 Grow\nK3 Sales'],
    [
      'by words',
      'Objective 1: Become known\nKey result 1: Visitors\nKey Result 2 - Press\nObjective 2: Grow\nKR: Sales',
    ],
    [
      'by words in German',
      'Ziel 1: Become known\nSchlüsselergebnis 1: Visitors\nSchlüsselergebnis 2: Press\nZiel 2: Grow\nSchlüsselergebnis: Sales',
    ],
    [
      'by labels',
      'Objective:\nBecome known\nKey results:\n- Visitors\n- Press\nObjective:\nGrow\nKey results:\n- Sales',
    ],
    ['by headings', '## Become known\n- Visitors\n- Press\n## Grow\n- Sales'],
    ['by headings in bold', '# **Become known**\n- [ ] Visitors\n- [x] Press\n# Grow\n- Sales'],
    ['by marks behind bullets', '- **O1** Become known\n- KR1: Visitors\n- KR2: Press\n- **O2** Grow\n- KR1: Sales'],
  ])('%s', (_, text) => {
    const plan = imported(text);
    expect(titles(plan)).toEqual(EXPECTED);
    expect(plan.unplaced).toBe(0);
  });

  test('a heading over it all is none of them, and that is said', () => {
    const plan = imported('OKRs 2026\n\n1. Grow\n  - Sales\n  - Clients\n2. Last\n  - Years');
    expect(titles(plan)).toEqual({ Grow: ['Sales', 'Clients'], Last: ['Years'] });
    expect(sentences(plan)).toContain('1: “OKRs 2026” is taken for a heading.');
  });

  test('the heading of a part is none of them either', () => {
    const plan = imported('Q4\nMarketing\n* O: Become known\n  * KR: Visitors\nSales\n* O: Grow\n  * KR: Deals');
    expect(titles(plan)).toEqual({ 'Become known': ['Visitors'], Grow: ['Deals'] });
    expect(sentences(plan).filter((one) => one.includes('heading'))).toHaveLength(3);
    expect(plan.toLookAt).toBe(0);
  });

  test('what stands below a key result, or is called an action, has no place and is listed', () => {
    const plan = imported('O1 Grow\nKR1 Sales\nInitiatives:\n- Call people\nO2 Last\nKR2 Years');
    expect(titles(plan)).toEqual({ Grow: ['Sales'], Last: ['Years'] });
    expect(plan.unplaced).toBe(1);
    expect(sentences(plan).join()).toContain('4 nowhere: It stands below a key result');
    expect(imported('Grow\n Sales\n  Clients\n    Call people\nLast\n  Years').unplaced).toBe(1);
  });

  test('a flat list says that nothing tells them apart', () => {
    const plan = imported('Grow\nBe known\nLast');
    expect(plan.objectives).toHaveLength(3);
    expect(sentences(plan)).toEqual([
      'all: Nothing tells key results from objectives. Indent the key results, or write O1 and K1 before them, and paste again.',
    ]);
  });

  test('start and target are read from a title that names the way', () => {
    const plan = imported(
      'Grow\n  NPS from 40 to 55\n  Churn 5 % → 3 %\n  From £40k to £52k a month\n  Answers take 4 h -> 1 h\n  Clients who talk to us',
    );
    expect(plan.objectives[0]?.keyResults.map(({ start, target }) => [start, target])).toEqual([
      [40, 55],
      [0.05, 0.03],
      [40_000, 52_000],
      [4, 1],
      [null, null],
    ]);
    expect(sentences(plan)).toContain('all: Start and target of 4 are read from their titles.');
  });
});
