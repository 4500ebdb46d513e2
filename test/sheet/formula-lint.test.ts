import { describe, expect, test } from 'vitest';
import type { FormulaFacts } from '../../src/sheet/column.ts';
import { COMPUTED_KPI_HEADERS, KPI_INPUTS } from '../../src/sheet/tabs/kpis/columns.ts';
import { kpiFormula } from '../../src/sheet/tabs/kpis/formulas.ts';
import { OWN_KPI_COLUMNS } from '../../src/sheet/tabs/kpis/make.ts';
import { COMPUTED_HEADERS, INPUT_HEADERS } from '../../src/sheet/tabs/register/columns.ts';
import { columnFormula, OWN_POSITIONS, titleFormula } from '../../src/sheet/tabs/register/formulas.ts';
import { lintFormula } from './formula-lint.ts';

const running: FormulaFacts = {
  from: '2026-10-01',
  due: '2026-12-31',
  state: 'Running',
  staleAfterDays: 10,
  customScore: true,
};
const states: readonly FormulaFacts[] = [
  running,
  { ...running, state: 'Draft' },
  { ...running, state: 'Closed' },
  { ...running, customScore: false },
];

describe('every formula we emit reads the same in every locale of Sheets', () => {
  describe.each(COMPUTED_HEADERS)('%s', (header) => {
    test.each(states)('in state $state, custom functions $customScore', (facts) => {
      expect(lintFormula(columnFormula(header, OWN_POSITIONS, facts), INPUT_HEADERS)).toEqual([]);
    });
  });

  test.each(states)('the title line in state $state', (facts) => {
    expect(lintFormula(titleFormula(OWN_POSITIONS, { ...facts, name: '2026-Q4' }), INPUT_HEADERS)).toEqual([]);
  });
});

describe('and those of the KPIs tab', () => {
  const months = ['2026-09-01', '2026-10-01', '2026-11-01'];
  const positions = new Map([...OWN_KPI_COLUMNS, ...months.map((month, index) => [month, 11 + index] as const)]);
  const typed = [...KPI_INPUTS.map(({ header }) => header), ...months];
  const places = { columns: OWN_KPI_COLUMNS, months: new Map(months.map((month, index) => [month, 11 + index])) };

  test.each(COMPUTED_KPI_HEADERS)('%s', (header) => {
    expect(lintFormula(kpiFormula(header, places), typed, { positions, headerRow: 1 })).toEqual([]);
  });
});

describe('the linter refuses', () => {
  test.each([
    ['a comma between arguments', '=ARRAYFORMULA(IF(A2:A=1,"x";"y"))'],
    ['a decimal sign', '=ARRAYFORMULA(IF(A2:A=1;0.7;"y"))'],
    ['an array literal', '=ARRAYFORMULA(IF(A2:A=1;{1;2};"y"))'],
    ['TRUE', '=ARRAYFORMULA(IF(A2:A=TRUE;1;2))'],
    ['an absolute row in an open range', '=ARRAYFORMULA(IF(A$2:A=1;1;2))'],
    ['a function that does not iterate', '=ARRAYFORMULA(IF(AND(A2:A=1;B2:B=1);1;2))'],
    ['an unknown function', '=ARRAYFORMULA(WENN(A2:A=1;1;2))'],
    ['an expression where SUMIF needs a range', '=ARRAYFORMULA(SUMIF(A2:A&"x";B2:B;C2:C))'],
    ['an input put in an order without asking whether it is a number', '=ARRAYFORMULA(IF(I2:I<1;1;2))'],
    ['the same on the other side', '=ARRAYFORMULA(IF(1>I2:I;1;2))'],
    ['parentheses that do not match', '=ARRAYFORMULA(IF(A2:A=1;1;2)'],
    ['a formula without =', 'ARRAYFORMULA(A2:A)'],
  ])('%s', (_, formula) => {
    expect(lintFormula(formula, INPUT_HEADERS)).not.toEqual([]);
  });

  test('but not what stands inside a text', () => {
    expect(lintFormula('=ARRAYFORMULA(IF(A2:A=1;"0.7, {or} TRUE";2))', INPUT_HEADERS)).toEqual([]);
  });
});
