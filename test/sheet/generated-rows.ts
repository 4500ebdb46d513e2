/** Registers as people leave them: mostly sound, some rows blank, draft, dropped, stale, mistyped or out of order. */
import fc from 'fast-check';
import { AMBITIONS, MEASURES } from '../../src/domain/okr.ts';
import type { RegisterRow } from '../../src/domain/register-row.ts';

export type Cells = { readonly [Name in keyof RegisterRow]-?: string | number | boolean };

const FROM = 46_296;
const DUE = 46_387;
export const CYCLE = { name: 'Twin', from: '2026-10-01', due: '2026-12-31' } as const;

const mostly = <T, U>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<U>, weight = 12) =>
  fc.oneof({ weight, arbitrary: usual as fc.Arbitrary<T | U> }, { weight: 1, arbitrary: odd });
const ODD = fc.constantFrom<string | number | boolean>('soon', '', true, '12 or so', '#N/A', ' ');
const VALUE = fc.oneof(
  fc.integer({ min: -20, max: 120 }),
  fc.constantFrom(0, 0.5, 0.85, 0.92, 0.95, 7.8, 40_000, 52_000, 100),
  fc.integer({ min: 0, max: 1000 }).map((n) => n / 8),
);
const DAY = fc.integer({ min: FROM - 5, max: DUE + 5 });
const spelled = (words: readonly string[]) =>
  fc.constantFrom(...words).chain((word) => fc.constantFrom(word, word.toUpperCase(), ` ${word.toLowerCase()} `));

const currentFor = (measure: string) => {
  if (measure === 'Yes / no')
    return mostly(
      fc.constantFrom<string | boolean | number>('yes', 'No', 'not yet', true, false, 1, 0, 'done', 'OPEN'),
      ODD,
    );
  if (measure === 'Steps')
    return mostly(fc.oneof(fc.integer({ min: 0, max: 8 }), fc.constantFrom('3 of 5', '0 of 4', '10of 12')), ODD);
  return mostly(VALUE, ODD);
};

const keyResult = (objectives: number): fc.Arbitrary<Cells> =>
  fc.constantFrom(...MEASURES, 'Number', 'Number', 'Number').chain((measure) =>
    fc.record<Cells>({
      title: fc.constantFrom('Retention', 'Rating', 'Visitors'),
      start: mostly(VALUE, ODD),
      current: mostly(currentFor(measure), fc.constant(''), 6),
      target:
        measure === 'Steps'
          ? mostly(fc.integer({ min: 1, max: 9 }), fc.constantFrom<string | number>(0, -1, '', 'x'))
          : mostly(VALUE, ODD),
      owner: fc.constant('Ben'),
      confidence: fc.oneof(
        { weight: 6, arbitrary: fc.integer({ min: 0, max: 20 }).map((n) => n / 20) },
        { weight: 2, arbitrary: fc.constant<string | number>('') },
        {
          weight: 1,
          arbitrary: fc.constantFrom<string | number | boolean>(1.2, -0.1, 'high', true, 0.4, 0.2, 0.39999999999),
        },
      ),
      lastCheckIn: mostly(
        fc.oneof(DAY, fc.constantFrom<string | number>('', FROM + 46.75)),
        fc.constantFrom('last week'),
        20,
      ),
      id: fc.integer({ min: 1, max: 60 }).map((n) => `K${n}`),
      supports: mostly(
        fc
          .integer({ min: 1, max: objectives })
          .chain((n) => fc.constantFrom(`O${n}`, `O${n} Grow our online sales`, `o${n} Grow`)),
        fc.constantFrom('', 'O99', 'K1', ' O1'),
        15,
      ),
      type: mostly(spelled(['Key result']), fc.constantFrom('', 'Task'), 20),
      level: fc.constant('Company'),
      team: fc.constant(''),
      sponsor: fc.constant(''),
      ambition: mostly(fc.oneof(spelled(AMBITIONS), fc.constant('')), fc.constantFrom('Hard'), 20),
      measure: mostly(
        measure === 'Number' ? fc.constantFrom('Number', '') : spelled([measure]),
        fc.constantFrom('Percent'),
        20,
      ),
      weight: mostly(
        fc.constantFrom<string | number>('', '', 1, 2, 0.5, 0),
        fc.constantFrom<string | number>(-1, 'heavy'),
        12,
      ),
      from: mostly(fc.oneof(fc.constant<string | number>(''), DAY), fc.constantFrom('Monday'), 20),
      due: mostly(
        fc.oneof(fc.constant<string | number>(''), fc.integer({ min: FROM + 20, max: DUE })),
        fc.constantFrom('Friday'),
        20,
      ),
      dropped: mostly(fc.constant<string | number>(''), fc.constant(FROM + 30), 12),
      moved: mostly(fc.oneof(fc.constant<string | number>(''), DAY), fc.constantFrom('in May', FROM + 20.5), 12),
    }),
  );

const blankCells: Cells = {
  title: '',
  start: '',
  current: '',
  target: '',
  owner: '',
  confidence: '',
  lastCheckIn: '',
  id: '',
  supports: '',
  type: '',
  level: '',
  team: '',
  sponsor: '',
  ambition: '',
  measure: '',
  weight: '',
  from: '',
  due: '',
  dropped: '',
  moved: '',
};

const objective = (number: number): fc.Arbitrary<Cells> =>
  fc
    .record({
      ambition: fc.constantFrom('', 'Stretch', 'Must reach', 'Hard'),
      dropped: mostly(fc.constant<string | number>(''), fc.constant(FROM + 9), 15),
    })
    .map((more) => ({
      ...blankCells,
      title: `Objective ${number}`,
      id: `O${number}`,
      type: 'Objective',
      ...more,
    }));

/** Up to 90 rows, sorted anyhow. */
export const GENERATED_ROWS: fc.Arbitrary<readonly Cells[]> = fc
  .integer({ min: 1, max: 6 })
  .chain((objectives) =>
    fc
      .tuple(
        fc.tuple(...Array.from({ length: objectives }, (_, index) => objective(index + 1))),
        fc.array(mostly(keyResult(objectives), fc.constant(blankCells), 15), { minLength: 4, maxLength: 60 }),
      )
      .chain(([tops, rows]) => fc.shuffledSubarray([...tops, ...rows], { minLength: tops.length + rows.length })),
  );
