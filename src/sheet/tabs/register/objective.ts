/** What an objective takes from its key results: weighted means and counts by SUMIF, the twin of the roll-up. */
import type { ComputedColumn, Refs } from '../../column.ts';
import { all, cases, iff, isBlank, isNumber, not, text } from '../../formula.ts';
import { helper, SUPPORTED_ID } from './reading.ts';
import { statusIn } from './status.ts';

/** A key result's share in the sums of its objective: the value where it counts with a weight, else 0. */
const whereCounted = (refs: Refs, value: string): string =>
  iff(isNumber(refs.at('Counted weight')), iff(`${refs.at('Counted weight')}>0`, value, '0'), '0');

const sumOf = (refs: Refs, header: string): string =>
  `SUMIF(${refs.all('Counts for')};${refs.at('ID')};${refs.all(header)})`;

const perObjective = (header: string, note: string, sums: string): ComputedColumn =>
  helper(header, note, (refs) => iff(`${refs.at('Kind')}="O"`, sumOf(refs, sums), text('')));

export const OBJECTIVE_COLUMNS: readonly ComputedColumn[] = [
  helper('Part of', 'The objective a key result belongs to.', SUPPORTED_ID),
  helper('Counts for', 'The objective a key result counts for: none while something is wrong with it.', ({ at }) =>
    iff(`${at('Complaint')}=""`, at('Part of'), text('')),
  ),
  helper('Counted weight', 'Weight, or 1 where it is blank.', ({ at }) =>
    iff(`${at('Counts for')}=""`, text(''), iff(isNumber(at('Weight')), at('Weight'), '1')),
  ),
  helper('Counted', '1 where it counts with a weight.', (refs) => whereCounted(refs, '1')),
  helper('Counted score', 'Weight times score.', (refs) =>
    whereCounted(refs, `${refs.at('Counted weight')}*${refs.at('Own score')}`),
  ),
  helper('Counted forecast', 'Weight times heads for.', (refs) =>
    whereCounted(
      refs,
      iff(isNumber(refs.at('Own heads for')), `${refs.at('Counted weight')}*${refs.at('Own heads for')}`, '0'),
    ),
  ),
  helper('Forecast weight', 'Weight of those that head somewhere.', (refs) =>
    whereCounted(refs, iff(isNumber(refs.at('Own heads for')), refs.at('Counted weight'), '0')),
  ),
  helper('Counted fresh', '1 where it is up to date.', (refs) => whereCounted(refs, refs.at('Fresh'))),
  helper('Counted done', '1 where it is done.', (refs) =>
    whereCounted(refs, iff(`${refs.at('Own status')}=${statusIn('Done')}`, '1', '0')),
  ),
  helper('Counted off', '1 where it is off track.', (refs) =>
    whereCounted(refs, iff(`${refs.at('Own status')}=${statusIn('Off track')}`, '1', '0')),
  ),
  perObjective('Parts', 'Key results that count.', 'Counted'),
  perObjective('Fresh parts', 'Key results up to date.', 'Counted fresh'),
  perObjective('Done parts', 'Key results done.', 'Counted done'),
  perObjective('Off parts', 'Key results off track.', 'Counted off'),
  helper('Built-in score', 'The score without the add-on’s functions.', (refs) => {
    const { at } = refs;
    const weight = sumOf(refs, 'Counted weight');
    return cases(
      [not(`${at('Kind')}="O"`), at('Own score')],
      [`${weight}>0`, `${sumOf(refs, 'Counted score')}/${weight}`],
      text(''),
    );
  }),
  helper('Objective ID', 'The ID of an objective.', ({ at }) =>
    iff(`${at('Kind')}="O"`, `IFERROR(${at('ID')}&"";"")`, text('')),
  ),
  helper(
    'Choices',
    'What Supports offers: the objectives here, then goals and objectives of longer cycles.',
    (refs, facts) =>
      iff(
        all(`${refs.at('Kind')}="O"`, `LEN(${refs.at('ID')})>0`),
        `IFERROR(${refs.at('ID')}&" "&${refs.at('Objective / key result')};"")`,
        belowTheRows(refs, facts.above ?? []),
      ),
  ),
];

/** One a row, in the blank rows below the last: a dropdown reads one range, and it must follow rows that are added. */
function belowTheRows({ at }: Refs, texts: readonly string[]): string {
  if (texts.length === 0) return text('');
  const kind = at('Kind');
  // MAX makes one number of the column, also inside ARRAYFORMULA.
  const place = `(ROW(${kind})-MAX(ROW(${kind})*(LEN(${kind})>0)))`;
  return texts.map((one, index) => iff(`${place}=${index + 1}`, text(one), text(''))).join('&');
}

export const HEADS_FOR = (refs: Refs): string => {
  const { at } = refs;
  const weight = sumOf(refs, 'Forecast weight');
  return cases(
    [not(isBlank(at('Dropped'))), text('')],
    [`${at('Kind')}="K"`, at('Own heads for')],
    [`${at('Kind')}="O"`, iff(`${weight}>0`, `${sumOf(refs, 'Counted forecast')}/${weight}`, text(''))],
    text(''),
  );
};
