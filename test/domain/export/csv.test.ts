import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cycleAsCsv } from '../../../src/domain/export/csv.ts';
import { guarded, unguarded } from '../../../src/domain/formula-guard.ts';
import type { PlannedKeyResult, PlannedObjective } from '../../../src/domain/planned.ts';
import { typedText } from '../../../src/domain/typed-text.ts';
import { numberFormatOf, readTarget, readTyped, shapeForRow } from '../../../src/domain/typed-value.ts';
import { HOSTILE_TEXTS } from '../../journeys/hostile-texts.ts';
import { imported } from '../import/imported.ts';
import { exportedRows, objective, planned } from './exported.ts';

const csv = (objectives: readonly PlannedObjective[], decimal: '.' | ',' = '.') =>
  cycleAsCsv(exportedRows(objectives), { decimal });

describe('a cycle as CSV', () => {
  const objectives = [
    objective('Grow our online sales', [
      planned('Online sales a month', {
        ...{ start: 40_000, current: 45_000, target: 52_000, format: '[$£]#,##0', lastCheckIn: '2026-11-16' },
      }),
      planned('Keep clients, mostly', { start: 0.85, target: 0.95, format: '0%', due: '2026-12-01' }),
    ]),
  ];

  test('holds every input, and scores as the domain works them out', () => {
    expect(csv(objectives).split('\r\n')).toEqual([
      'Type,ID,Objective / key result,Status,Score,Heads for,Start,Current,Target,Owner,Confidence,Last check-in,Note,Supports,Level,Team,Sponsor,Ambition,Measure,Weight,From,Due,Source,Dropped',
      'Objective,O1,Grow our online sales,– No update,0.21,0.81,,,,Ana,,,,,Company,,,,,,,,,',
      'Key result,K1,Online sales a month,● On track,0.42,0.81,"£40,000","£45,000","£52,000",Ben,70%,2026-11-16,,O1 Grow our online sales,Company,,,Stretch,Number,,,,,',
      'Key result,K2,"Keep clients, mostly",– No update,0.00,,85%,,95%,Ben,70%,,,O1 Grow our online sales,Company,,,Stretch,Number,,,2026-12-01,,',
      '',
    ]);
  });

  test('in a file with a decimal comma by semicolons', () => {
    const [, , row] = csv(
      [objective('Grow', [planned('Rating', { start: 1.5, target: 1234.5, format: '#,##0.0' })])],
      ',',
    ).split('\r\n');
    expect(row).toContain(';"1,5";;"1.234,5";');
  });
});

describe('nothing in it runs where it is opened', () => {
  const cellsOf = (text: string) => csv([objective(text, [planned(text, { owner: text, note: text, source: text })])]);

  test.each(['=1+1', '=IMPORTXML("https://example.org";"//a")', '+49 30 1234', '-A1', '@SUM(A1)', '＝1+1', "'=1"])(
    '%s',
    (text) => {
      const line = cellsOf(text).split('\r\n')[2]!;
      for (const cell of line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)) expect(cell).not.toMatch(/^"?[=+\-@＝]/);
      expect(line).toContain(`'${text.replaceAll('"', '""')}`);
    },
  );

  test('numbers are left alone', () => {
    const [, , row] = csv([objective('Grow', [planned('Profit', { start: -5, current: -2.5, target: 5 })])]).split(
      '\r\n',
    );
    expect(row).toContain(',-5,-2.5,5,');
  });

  test('the apostrophe comes off again, and no other', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', 'a', ' ', '1') }), (text) => {
        expect(unguarded(guarded(text))).toBe(text);
        expect(guarded(text)).not.toMatch(/^[=+\-@]/);
      }),
    );
    expect(unguarded("'tis")).toBe("'tis");
  });
});

describe('what is exported comes back the same', () => {
  const text = fc.oneof(
    fc.constantFrom(...HOSTILE_TEXTS.map(typedText).filter((one) => one !== '')),
    fc.string({ maxLength: 30 }).map(typedText),
  );
  const title = text.filter((one) => one !== '');
  const day = fc.option(fc.constantFrom('2026-10-05', '2026-11-16', '2026-12-31'), { nil: null });
  const share = fc.option(
    fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
    { nil: null },
  );
  /** As the wizard reads what is typed. */
  const values = fc
    .constantFrom(
      ['0', '10', '4'],
      ['85 %', '95 %', '88.5 %'],
      ['£40k', '+30%', '£45,000'],
      ['4 h', '1 h', '2.5 h'],
      ['-5', '5', '0.25'],
      ['1.5', '1,234.56', ''],
      ['$1.2M', '$2M', ''],
    )
    .map(([from = '', to = '', now = '']) => {
      const [start, current] = [readTyped(from, { decimal: '.' }), readTyped(now, { decimal: '.' })];
      const target = start.ok ? readTarget(to, start, { decimal: '.' }) : start;
      if (!start.ok || !target.ok) throw new Error(`${from} ${to}`);
      const format = numberFormatOf(shapeForRow(start, target));
      return { start: start.value, target: target.value, current: current.ok ? current.value : null, format };
    });
  const number = fc
    .record({ measure: fc.constantFrom('Number', 'Number at the end', 'Keep at or below'), values })
    .map(({ measure, values: four }) => ({ ...four, measure }) as const);
  const yesNo = fc
    .record({ current: fc.constantFrom(null, 'yes', 'not yet') })
    .map(({ current }) => ({ measure: 'Yes / no', start: 'no', current, target: 'yes', format: '' }) as const);
  const steps = fc
    .constantFrom(null, 3, '3 of 5')
    .map((current) => ({ measure: 'Steps', start: null, current, target: 5, format: '' }) as const);
  const keyResult = fc
    .record({
      ...{
        title,
        owner: text,
        note: text,
        source: text,
        sponsor: text,
        confidence: share,
        weight: fc.constantFrom(null, 0, 2, 0.5),
      },
      ...{
        lastCheckIn: day,
        due: day,
        dropped: day,
        from: fc.constant(null),
        ambition: fc.constantFrom('Stretch', 'Must reach'),
      },
      measured: fc.oneof(number, yesNo, steps),
    })
    .map(({ measured, ...rest }) => ({ ...rest, ...measured }) as PlannedKeyResult);
  const objectives = fc
    .array(
      fc.record({
        ...{ title, owner: text, team: text, note: text, sponsor: text, supports: fc.constant(null) },
        ...{ level: fc.constantFrom('Company', 'Team', 'Person'), keyResults: fc.array(keyResult, { maxLength: 4 }) },
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map(
      (list) => list.map((one, at) => ({ ...one, supports: at > 0 && at % 2 === 1 ? 0 : null })) as PlannedObjective[],
    );

  test.each(['.', ','] as const)('with the decimal sign %s', (decimal) => {
    fc.assert(
      fc.property(objectives, (list) => {
        const plan = imported(csv(list, decimal), decimal);
        expect(plan.unplaced).toBe(0);
        expect(plan.objectives).toEqual(list);
      }),
    );
  });

  test('a register of 2,500 rows in a moment', () => {
    const list = Array.from({ length: 500 }, (_, at) =>
      objective(
        `Objective ${at}`,
        [1, 2, 3, 4].map((no) => planned(`Result ${at} ${no}`)),
      ),
    );
    const begun = performance.now();
    expect(imported(csv(list)).objectives).toEqual(list);
    expect(performance.now() - begun).toBeLessThan(8_000);
  });
});
