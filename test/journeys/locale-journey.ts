import { beforeAll, describe, expect, test } from 'vitest';
import type { Created, Home } from '../../src/contract.ts';
import { INPUT_HEADERS } from '../../src/sheet/tabs/register/columns.ts';
import { distFiles } from '../../workbench/emulator/dist-files.ts';
import { openWorkbench, type Workbench } from '../../workbench/emulator/index.ts';
import { lintFormula } from '../sheet/formula-lint.ts';
import { accepted, keyResult, objective, quarter, refused } from './company.ts';
import { type Look, look } from './look.ts';

/** The first quarter in the five locales, typed as people there type. */
interface Habit {
  readonly locale: string;
  readonly decimal: '.' | ',';
  /** Current of: retention (in %), a share without %, a rating, sales in pounds. */
  readonly current: {
    readonly retention: string;
    readonly share: string;
    readonly rating: string;
    readonly sales: string;
  };
  /** 17 November 2026, 0.5, 70 %. */
  readonly day: string;
  readonly half: string;
  readonly confidence: string;
  /** One and a half thousand and a half in the wizard. */
  readonly thousands: string;
  readonly sentence: string;
}

const HABITS: readonly Habit[] = [
  {
    locale: 'en_US',
    decimal: '.',
    current: { retention: '92%', share: '0.92', rating: '8.6', sales: '44,400' },
    day: '11/17/2026',
    half: '0.5',
    confidence: '70%',
    thousands: '1,234.5',
    sentence: '1,234.5',
  },
  {
    locale: 'de_DE',
    decimal: ',',
    current: { retention: '92 %', share: '0,92', rating: '8,6', sales: '44.400' },
    day: '17.11.2026',
    half: '0,5',
    confidence: '70 %',
    thousands: '1.234,5',
    sentence: '1.234,5',
  },
  {
    locale: 'fr_FR',
    decimal: ',',
    current: { retention: '92 %', share: '0,92', rating: '8,6', sales: '44\u202f400' },
    day: '17/11/2026',
    half: '0,5',
    confidence: '70\u00a0%',
    thousands: '1 234,5',
    sentence: '1.234,5',
  },
  {
    locale: 'pt_BR',
    decimal: ',',
    current: { retention: '92%', share: '0,92', rating: '8,6', sales: '44.400' },
    day: '17/11/2026',
    half: '0,5',
    confidence: '70%',
    thousands: '1.234,5',
    sentence: '1.234,5',
  },
  {
    locale: 'ja_JP',
    decimal: '.',
    current: { retention: '92%', share: '0.92', rating: '8.6', sales: '44,400' },
    day: '2026/11/17',
    half: '0.5',
    confidence: '70%',
    thousands: '1,234.5',
    sentence: '1,234.5',
  },
];

/** Reads back by the platform's own methods every formula and rule that stands in the file. */
const PROBE = `
function formulasAndRules() {
  return SpreadsheetApp.getActiveSpreadsheet().getSheets().filter((tab) => tab.getName() !== 'Sheet1').map((tab) => {
    const all = tab.getRange(1, 1, tab.getMaxRows(), tab.getMaxColumns());
    const formulas = all.getFormulas().flat().filter((formula) => formula !== '');
    const formats = tab.getConditionalFormatRules().map((rule) => rule.getBooleanCondition());
    const colours = formats.filter((one) => String(one.getCriteriaType()) === 'CUSTOM_FORMULA')
      .map((one) => String(one.getCriteriaValues()[0]));
    const checks = all.getDataValidations().flat()
      .filter((rule) => rule && String(rule.getCriteriaType()) === 'CUSTOM_FORMULA')
      .map((rule) => String(rule.getCriteriaValues()[0]));
    return { tab: tab.getName(), formulas, colours, checks: [...new Set(checks)] };
  });
}
function writeAsInEnglish(kind) {
  const tab = SpreadsheetApp.getActiveSpreadsheet().insertSheet('English');
  const range = tab.getRange('B1:B3');
  const [format, check] = [SpreadsheetApp.newConditionalFormatRule(), SpreadsheetApp.newDataValidation()];
  if (kind === 'cell') tab.getRange('A1').setFormula('=IF(1=1,2,3)');
  if (kind === 'colour')
    tab.setConditionalFormatRules([format.whenFormulaSatisfied('=AND(B1>0.5;1=1)').setBold(true).setRanges([range]).build()]);
  if (kind === 'check') range.setDataValidation(check.requireFormulaSatisfied('=AND(B1=1,1=1)').build());
}`;

export const openIn = (locale: string, now = '2026-11-16T09:00:00Z'): Workbench => {
  const { code, html } = distFiles();
  return openWorkbench({ now, locale, timeZone: 'Europe/London', code: code + PROBE, html });
};

const TAB = 'OKRs 2026-Q4';

export interface Written {
  readonly tab: string;
  readonly formulas: readonly string[];
  readonly colours: readonly string[];
  readonly checks: readonly string[];
}

/** A comma or point that is wrong in the locale comes back as a sign no formula can hold. */
export const findingsIn = (formula: string): readonly string[] =>
  [...lintFormula(formula, INPUT_HEADERS), ...(formula.includes('§') ? ['A sign of another locale'] : [])].map(
    (finding) => `${finding}: ${formula}`,
  );

export function aQuarterTypedIn(locale: string): void {
  const habit = HABITS.find((one) => one.locale === locale);
  if (!habit) throw new Error(`Say how people type in ${locale}.`);
  describe(`a quarter typed in ${locale}`, () => journey(habit));
}

function journey(habit: Habit): void {
  const { current, decimal } = habit;
  let workbench: Workbench;
  let register: Look;
  const inSign = (text: string) => text.replace(/(\d)\.(\d)/g, `$1${decimal}$2`);

  const wizardValues = [
    ['NPS', inSign('8.5'), '10', 8.5, inSign('8.5')],
    ['Orders', habit.thousands, '2000', 1234.5, null],
    ['Budget', '£40k', '£52k', 40_000, null],
    ['Churn', inSign('12.5 %'), '10 %', 0.125, inSign('12.5%')],
    ['Replies', inSign('0.5 h'), '0 h', 0.5, inSign('0.5 h')],
  ] as const;

  beforeAll(() => {
    workbench = openIn(habit.locale);
    const draft = quarter({
      objectives: [
        objective(
          'Become the UK’s leading agency',
          keyResult('Keep more clients (retention)', '85 %', '95 %'),
          keyResult('Share of referrals', inSign('0.85'), inSign('0.95')),
          keyResult('Client rating', inSign('7.8'), '9'),
          keyResult('Write-offs', inSign('1.5 %'), inSign('0.5 %')),
        ),
        objective('Grow our online sales', keyResult('Online sales a month', '£40k', '+30%', { owner: 'Cleo' })),
        objective(
          'Be loved',
          ...wizardValues.map(([title, start, target]) => keyResult(title, start, target, { weight: inSign('1.5') })),
        ),
      ],
    });
    accepted<Created>(workbench.rpc('createQuarter', draft));
    accepted<Home>(workbench.rpc('startQuarter', '2026-Q4'));
    register = look(workbench);
    register.type('Keep more clients', 'Current', current.retention);
    register.type('Share of referrals', 'Current', current.share);
    register.type('Client rating', 'Current', current.rating);
    register.type('Online sales', 'Current', current.sales);
  });

  test('typed values are the same numbers, dated today', () => {
    const typed = ['Keep more clients', 'Share of referrals', 'Client rating', 'Online sales'];
    expect(typed.map((title) => register.value(title, 'Current'))).toEqual([0.92, 0.92, 8.6, 44_400]);
    expect(typed.map((title) => register.shown(title, 'Last check-in'))).toEqual(Array(4).fill('16 Nov'));
    expect(workbench.failures()).toEqual([]);
  });

  test('the same statuses and scores, with the decimal sign of the file', () => {
    expect(register.column('Status').slice(0, 7)).toEqual([
      ...['● On track', '● On track', '● On track', '● On track', '– No update', '● On track', '● On track'],
    ]);
    const scores = workbench.values(TAB, 'C3:C9').map(([score]) => score as number);
    [0.517, 0.7, 0.7, 0.667, 0, 0.367, 0.367].forEach((score, row) => {
      expect(scores[row]).toBeCloseTo(score, 3);
    });
    expect(register.column('Score').slice(0, 7)).toEqual(
      ['0.52', '0.70', '0.70', '0.67', '0.00', '0.37', '0.37'].map(inSign),
    );
    expect(register.column('Why').slice(0, 7)).toEqual(
      [
        ...['Heads for 1.00; 3 of 4 up to date', 'Heads for 1.00', 'Heads for 1.00', 'Heads for 1.00'],
        ...['No check-in yet', 'Heads for 0.74', 'Heads for 0.74'],
      ].map(inSign),
    );
    expect(workbench.display(TAB, 'A1')[0]?.[0]).toBe(
      inSign('OKRs 2026-Q4 · 1 Oct – 31 Dec · 51 % gone, 45 days left · heads for 0.87 · ● 4 ▲ 0 ■ 0 – 6'),
    );
  });

  test('Home gives the same answers and says the same sentences as the cells', () => {
    const { file, cycle } = accepted<Home>(workbench.rpc('openHome'));
    expect(file.decimal).toBe(decimal);
    expect(cycle?.counts).toMatchObject({ 'On track': 4, 'No update': 6, Check: 0 });
    expect(cycle?.headsFor).toBeCloseTo(0.869, 3);
    for (const { title, why } of cycle?.attention ?? []) expect(why).toBe(register.shown(title, 'Why'));
  });

  test('a share typed into a percentage cell is so many percent, and Why says what came of it', () => {
    const fresh = look(workbench);
    fresh.type('Write-offs', 'Current', inSign('0.92'));
    expect(fresh.value('Write-offs', 'Current')).toBeCloseTo(0.0092, 12);
    fresh.type('Write-offs', 'Current', inSign('1.9 %'));
    expect(fresh.shown('Write-offs', 'Why')).toBe(inSign('Heads for 0.00; worse than at the start'));
    const { cycle } = accepted<Home>(workbench.rpc('openHome'));
    expect(cycle?.attention[0]?.why).toBe(inSign('Heads for 0.00; worse than at the start'));
    fresh.type('Write-offs', 'Current', '');
  });

  test('a value typed with the other sign is refused or named, never counted', () => {
    const wrong = decimal === '.' ? '8,5' : '8.5';
    const [before, score] = [register.value('Client rating', 'Current'), register.value('Client rating', 'Score')];
    let refusal = '';
    try {
      register.type('Client rating', 'Current', wrong);
    } catch (error) {
      refusal = (error as Error).message;
    }
    if (refusal === '')
      expect(register.shown('Client rating', 'Why')).toBe('⚠ Current is not a number. Type digits only.');
    else {
      expect(refusal).toContain('a date');
      expect(register.value('Client rating', 'Current')).toBe(before);
    }
    register.type('Client rating', 'Current', current.rating);
    expect(register.value('Client rating', 'Score')).toBe(score);
  });

  test('dates, confidence and weight as they are typed here', () => {
    const title = 'Online sales';
    register.type(title, 'Confidence', habit.confidence);
    expect(register.value(title, 'Confidence')).toBeCloseTo(0.7, 12);
    register.type(title, 'Weight', habit.half);
    expect(register.value(title, 'Weight')).toBe(0.5);
    register.type(title, 'Due', habit.day);
    expect(register.shown(title, 'Due')).toBe('17 Nov 2026');
    expect(() => register.type(title, 'Due', 'soon')).toThrow('Type a date.');
    expect(register.shown(title, 'Due')).toBe('17 Nov 2026');
    register.type(title, 'Due', '');
    register.type(title, 'Weight', '');
    expect(register.shown(title, 'Score')).toBe(inSign('0.37'));
  });

  test('no cell of our tabs is in error, with the add-on and without', () => {
    for (const person of [workbench, workbench.as('reader@example.org', 'none')]) {
      const broken = person
        .sheets()
        .filter((tab) => tab !== 'Sheet1')
        .flatMap((tab) =>
          person
            .display(tab, 'A1:BG110')
            .flat()
            .filter((cell) => /^#|Loading/.test(cell)),
        );
      expect(broken).toEqual([]);
    }
  });

  test('the wizard reads values by the decimal sign of the file', () => {
    for (const [title, , , value, shown] of wizardValues) {
      expect(register.value(title, 'Start')).toBe(value);
      expect(register.value(title, 'Weight')).toBe(1.5);
      if (shown) expect(register.shown(title, 'Start')).toBe(shown);
    }
  });

  test('dates are values, too, beside dates', () => {
    for (const header of ['Start', 'Current', 'Target']) register.type('Replies', header, '');
    register.type('Replies', 'Start', habit.day);
    register.type('Replies', 'Target', '2026-11-27');
    register.type('Replies', 'Current', '2026-11-22');
    expect(register.value('Replies', 'Score')).toBeCloseTo(0.5, 12);
    expect(() => register.type('Replies', 'Current', '')).not.toThrow();
    expect(() => register.type('Orders', 'Current', habit.day)).toThrow('a date');
  });

  test('a number with the other sign is refused at its field, with a sentence that shows this file’s way', () => {
    const wrong = decimal === '.' ? '8,5' : '8.5';
    const cycle = { name: '2027-Q2', from: '2027-04-01', due: '2027-06-30' };
    const problem = refused(
      workbench.rpc(
        'createQuarter',
        quarter({ operationId: 'wrong', cycle, objectives: [objective('Be loved', keyResult('NPS', wrong, '9'))] }),
      ),
    );
    expect(problem.field).toBe('objectives.0.keyResults.0.start');
    expect(problem.message).toContain(habit.sentence);
  });

  test('functions of ours typed with the separators of this locale', () => {
    const typed = [
      '=OKRSCORE(8;5;6)',
      inSign('=OKRSCORE(7.8;9;8.4)'),
      '=OKREXPLAIN(85%;95%;89%;51%)',
      ...(decimal === '.' ? ['=OKRSCORE(8,5,6)', '=OKRSTATUS(0.2,0.5)'] : ['=OKRSCORE(8;5;6)', '=OKRSTATUS(0,2;0,5)']),
    ];
    const results = typed.map((formula, row) => {
      workbench.edit('Sheet1', `A${row + 1}`, [[formula]]);
      return workbench.values('Sheet1', `A${row + 1}`)[0]?.[0];
    });
    expect(results.map((result) => (typeof result === 'number' ? result.toFixed(3) : result))).toEqual([
      ...['0.667', '0.500'],
      'Moved 4 of the 10 points: 0.4. Half the time is gone; it heads for 0.79. Green from 0.7: On track.',
      ...['0.667', '▲ At risk'],
    ]);
  });

  // Read back in a file with a decimal point, `;` has become the comma that this locale shows.
  test.runIf(decimal === ',')('every formula, conditional format and validation in the file passes the linter', () => {
    const tabs = workbench.rpc('formulasAndRules') as Written[];
    const written = tabs.flatMap(({ formulas, colours, checks }) => [...formulas, ...colours, ...checks]);
    expect(written.flatMap(findingsIn)).toEqual([]);
    const ours = tabs.find(({ tab }) => tab === TAB);
    expect(ours?.formulas.length).toBeGreaterThan(30);
    expect(ours?.colours.length).toBeGreaterThanOrEqual(4);
    expect(ours?.checks.length).toBeGreaterThanOrEqual(2);
  });
}
