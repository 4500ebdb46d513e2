import { describe, expect, test } from 'vitest';
import { dashboardPlan } from '../../src/domain/dashboard/dashboard.ts';
import { monthsOf } from '../../src/domain/dashboard/months.ts';
import { columnLetter } from '../../src/sheet/column.ts';
import { INPUT_HEADERS } from '../../src/sheet/tabs/register/columns.ts';
import { OWN_POSITIONS } from '../../src/sheet/tabs/register/formulas.ts';
import { lintFormula } from '../sheet/formula-lint.ts';

const QUARTER = { name: '2026-Q4', from: '2026-10-01', due: '2026-12-31' };
const YEAR = { name: '2027', from: '2026-04-01', due: '2027-03-31' };
const PHASE = { name: 'Say "go", then', from: '2026-10-15', due: '2028-10-14' };

/** As the server puts the columns in. */
const inPlace = (cell: string): string =>
  cell.replace(/«(@?)(log )?(.*?)»/g, (_, one: string, log: string | undefined, header: string) => {
    if (log) return `'Check-ins'!${header}2:${header}`;
    const letter = columnLetter(OWN_POSITIONS.get(header || 'Objective / key result') ?? 0);
    return `'OKRs'!${letter}${header === '' ? 1 : 2}${one === '@' ? '' : `:${letter}`}`;
  });

describe.each([QUARTER, YEAR, PHASE])('the Dashboard of $name', (cycle) => {
  const plan = dashboardPlan(cycle, 4);
  const formulas = plan.lines.flat().filter((cell) => cell.startsWith('='));

  test('every formula reads the same in every locale of Sheets', () => {
    expect(formulas.length).toBeGreaterThan(500);
    const findings = formulas.flatMap((formula) => lintFormula(inPlace(formula), INPUT_HEADERS));
    expect([...new Set(findings)]).toEqual([]);
    expect(formulas.filter((formula) => inPlace(formula).includes('$A0'))).toEqual([]);
  });

  test('the rectangles that are written again hold all its formulas and nothing else, in few calls', () => {
    const inside = plan.formulas.flatMap((a1) => {
      const [from = '', to = from] = a1.split(':');
      const place = (one: string) => /([A-Z]+)(\d+)/.exec(one)!.slice(1) as [string, string];
      const number = (letters: string) => [...letters].reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 64, 0);
      const [[left, top], [right, bottom]] = [place(from), place(to)];
      return plan.lines
        .slice(Number(top) - 1, Number(bottom))
        .flatMap((line) => line.slice(number(left) - 1, number(right)));
    });
    expect(inside.every((cell) => cell.startsWith('='))).toBe(true);
    expect(inside).toHaveLength(formulas.length);
    expect(plan.formulas.length).toBeLessThan(40);
  });

  test('a phone sees nothing wider than its screen, nor below it', () => {
    const [a, b] = plan.widths;
    expect((a?.[2] ?? 0) + (b?.[2] ?? 0)).toBeLessThanOrEqual(340);
    expect(plan.lines.findIndex((line) => line[0]?.includes('All objectives')) * 21).toBeLessThanOrEqual(340);
  });
});

describe('its months', () => {
  test.each([
    [QUARTER, ['Oct', 'Nov', 'Dec']],
    [YEAR, ['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar']],
    [{ from: '2026-10-15', due: '2026-11-14' }, ['Oct', 'Nov']],
  ])('of %j', (cycle, labels) => {
    const months = monthsOf(cycle);
    expect(months.map(({ label }) => label)).toEqual(labels);
    expect(months[0]?.from).toBe(cycle.from);
  });
  test('two by two in a cycle of two years, without a day between them', () => {
    const months = monthsOf(PHASE);
    expect(months.length).toBeLessThanOrEqual(12);
    expect(months.slice(1).every(({ from }, index) => from === months[index]?.until)).toBe(true);
    expect(months[months.length - 1]?.until).toBe('2028-10-15');
  });
});
