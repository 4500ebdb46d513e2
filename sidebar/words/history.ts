/** What the history of a key result says. */
import type { LogValue } from '../../src/domain/check-in/history.ts';
import { shortDay } from '../../src/domain/day.ts';
import { inLanguage } from '../i18n.ts';

const KINDS: Readonly<Record<string, string>> = { win: 'A win', problem: 'A problem', adjustment: 'A change' };
const SOURCES: Readonly<Record<string, string>> = {
  cell: 'typed in the sheet',
  found: 'found in the sheet',
  import: 'imported',
  example: 'example',
};

export const historyTexts = inLanguage({
  en: {
    none: 'Nothing has been said about it yet.',
    more: 'Older lines stand in the tab Check-ins.',
    changed: (field: string, from: string, to: string) =>
      field === 'Dropped'
        ? to === ''
          ? 'Taken up again'
          : 'Dropped'
        : field === 'Row'
          ? 'Its row was deleted'
          : field === 'Carried over'
            ? `Carried over: ${to}`
            : `${field === 'Current' ? '' : `${field} `}${step(from, to)}`,
    score: (score: string) => `score ${score}`,
    headsFor: (score: string) => `heads for ${score}`,
    sure: (percent: number) => `${percent} % sure`,
    by: (who: string, source: string) => {
      const from = SOURCES[source] ?? '';
      // Where nobody is known, who says how it was found.
      return [who, from === who ? '' : from].filter((part) => part !== '').join(', ');
    },
    said: (kind: string, line: string) => `${KINDS[kind] === undefined ? '' : `${KINDS[kind]}: `}${line}`,
    start: (value: string) => `start ${value}`,
    target: (value: string) => `target ${value}`,
    /** For whoever cannot see the chart. */
    chart: (first: string, firstDay: string, last: string, lastDay: string, start: string, target: string) =>
      `From ${first} on ${shortDay(firstDay)} to ${last} on ${shortDay(lastDay)}; it started at ${start}, the target is ${target}.`,
  },
});

function step(from: LogValue, to: string): string {
  if (from === to) return to === '' ? 'No change' : `${to}, no change`;
  if (from === '') return to;
  return `${from} → ${to === '' ? 'blank' : to}`;
}
