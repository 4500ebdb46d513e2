/** The example's check-ins as the log would hold them had they been typed week by week. */
import type { CycleDates } from '../domain/cycle.ts';
import { goneOn } from '../domain/cycle.ts';
import type { ExampleKeyResult, ExampleObjective } from '../domain/example-company.ts';
import { headsForRow } from '../domain/heads-for.ts';
import { progressOfRow, scoreOf } from '../domain/scoring.ts';
import type { Dates } from '../sheet/dates.ts';
import type { LogEntry } from '../sheet/tabs/check-in-log.ts';

/** `counters`: the last numbers given, after the example was made. */
export function exampleHistory(
  cycle: CycleDates,
  objectives: readonly ExampleObjective[],
  counters: { readonly K: number },
  dates: Dates,
): readonly LogEntry[] {
  const keyResults = objectives.flatMap((objective) => objective.keyResults);
  const first = counters.K - keyResults.length + 1;
  return keyResults
    .flatMap((keyResult, index) => entriesOf(keyResult, `K${first + index}`, cycle, dates))
    .sort((a, b) => a.when.getTime() - b.when.getTime());
}

function entriesOf(keyResult: ExampleKeyResult, id: string, cycle: CycleDates, dates: Dates): readonly LogEntry[] {
  const { measure, start, target, title, owner, ambition } = keyResult;
  return keyResult.history.map(({ day, value, confidence, line }, index) => {
    const progress = progressOfRow(measure, start, target, value);
    const known = typeof progress === 'number' ? progress : '';
    const gone = goneOn(cycle.from, cycle.due, day);
    return {
      when: dates.dateOf(day),
      who: owner,
      owner,
      cycle: cycle.name,
      id,
      title,
      field: 'Current',
      previous: keyResult.history[index - 1]?.value ?? '',
      current: value,
      score: known === '' ? '' : scoreOf(known),
      headsFor: headsForRow(measure, known, gone, ambition, confidence),
      confidence,
      kind: '',
      line,
      source: 'example',
      operationId: `example ${id} ${index + 1}`,
    };
  });
}
