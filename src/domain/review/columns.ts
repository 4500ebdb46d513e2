/** The tables of a review share nine columns, about 1,000 px: a page in landscape. */
import type { ReportColumn } from '../report/plan.ts';

export const WIDTHS: readonly number[] = [226, 76, 100, 130, 60, 60, 190, 80, 82];
/** Among them. */
export const STATUS_AT = 2;

type Column = ReportColumn;
const score = (key: string, name: string): Column => ({ key, name, kind: 'value', format: '0.00', align: 'right' });
const value = (key: string, name: string, align?: Column['align']): Column => ({
  ...{ key, name, kind: 'value' },
  ...(align ? { align } : {}),
});
const words = (key: string, name: string): Column => ({ key, name, kind: 'words' });
const day = (key: string, name: string): Column => ({ key, name, kind: 'day', align: 'right' });
const person = (key: string, name: string, people: readonly string[]): Column => ({
  ...{ key, name, kind: 'choice', choices: people, open: true },
});

export const DECISIONS = ['Keep', 'Change target', 'Change weight', 'Drop'] as const;

/** Nine places each; null leaves one blank. */
export const COLUMNS = {
  celebrate: (_people: readonly string[]) => [
    value('title', 'Key result'),
    value('owner', 'Owner'),
    value('status', 'Status'),
    value('why', 'Why it is here'),
    score('scoreThen', 'Score then'),
    score('scoreNow', 'Score now'),
    words('thanks', 'What made it happen? Whom do we thank?'),
    null,
    null,
  ],
  problems: (people: readonly string[]) => [
    value('title', 'Key result'),
    value('owner', 'Owner'),
    value('status', 'Status'),
    value('why', 'Why'),
    score('scoreNow', 'Score'),
    score('headsFor', 'Heads for'),
    words('todo', 'What will we do?'),
    person('who', 'Who', people),
    day('byWhen', 'By when'),
  ],
  adjust: (people: readonly string[]) => [
    value('title', 'Key result'),
    value('weight', 'Weight', 'right'),
    value('status', 'Status'),
    { key: 'decision', name: 'Decision', kind: 'choice', choices: DECISIONS },
    value('target', 'Target', 'right'),
    { ...words('to', 'New value'), align: 'right' },
    words('reason', 'Why'),
    person('who', 'Who', people),
    day('byWhen', 'By when'),
  ],
  changes: (_people: readonly string[]) => [
    value('title', 'Key result'),
    value('who', 'Who'),
    value('day', 'When'),
    value('what', 'What'),
    value('before', 'Before', 'right'),
    value('after', 'After', 'right'),
    value('reason', 'Why'),
    null,
    null,
  ],
  actions: (people: readonly string[]) => [
    words('what', 'What'),
    person('who', 'Who', people),
    day('byWhen', 'By when'),
    words('forWhat', 'For key result'),
    { key: 'done', name: 'Done', kind: 'tick', align: 'center' },
    null,
    value('from', 'From'),
    null,
    null,
  ],
  kpis: (people: readonly string[]) => [
    value('title', 'KPI'),
    value('latest', 'Latest', 'right'),
    value('status', 'Status'),
    value('limit', 'Limit'),
    value('trend', 'Trend'),
    value('month', 'As of', 'right'),
    words('todo', 'What will we do?'),
    person('who', 'Who', people),
    day('byWhen', 'By when'),
  ],
  all: (_people: readonly string[]) => [
    value('title', 'Objective / key result'),
    value('owner', 'Owner'),
    value('status', 'Status'),
    value('way', 'Where it is'),
    score('scoreThen', 'Score then'),
    score('scoreNow', 'Score now'),
    value('why', 'Why'),
    score('headsFor', 'Heads for'),
    { key: 'sure', name: 'Confidence', kind: 'value', format: '0%', align: 'right' },
  ],
  trend: (_people: readonly string[]) => [
    value('day', 'Where it heads'),
    null,
    null,
    null,
    score('headsFor', 'Heads for'),
    score('score', 'Score'),
    null,
    null,
    null,
  ],
  objectives: (_people: readonly string[]) => [
    value('title', 'Objective'),
    value('Done', 'Done', 'right'),
    value('On track', 'On track', 'right'),
    value('At risk', 'At risk', 'right'),
    value('Off track', 'Off track', 'right'),
    value('No update', 'No update', 'right'),
    null,
    null,
    null,
  ],
} as const satisfies Record<string, (people: readonly string[]) => readonly (Column | null)[]>;
