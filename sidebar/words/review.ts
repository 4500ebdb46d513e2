/** What the monthly review says. */
import { inLanguage } from '../i18n.ts';
import { plural } from './counted.ts';

export const reviewTexts = inLanguage({
  en: {
    title: 'Monthly review',
    month: 'Month',
    cycle: (name: string) => `OKRs ${name}`,
    noCycle: 'There is no cycle yet, so there is nothing to review. Start a quarter first.',
    make: 'Make the review',
    refresh: 'Refresh the review',
    makeHint: 'A tab in the order of the meeting, 45 minutes. It changes nothing in the register.',
    refreshHint: 'Numbers are new; every word that was typed in it stays.',
    ready: (name: string) => `${name} is up to date.`,
    typing: (name: string) =>
      `Somebody is typing in ${name}. Nothing was written over: wait a moment, then refresh again.`,
    open: 'Open the tab',
    after: 'Apply adjustments',
    afterHint:
      'After the meeting: what was decided under Adjustments goes into the register, new actions go to the tab Actions.',
    look: 'See what was decided',
    nothing: 'Nothing is decided in it yet: choose a Decision or write an action in the tab, then look again.',
    apply: (count: number) => plural(count, { one: 'Apply it', other: 'Apply all #' }),
    applied: 'Applied',
    notApplied: 'Not applied',
    change: 'Goes into the register',
    already: 'So already',
    notPossible: 'Cannot be applied',
    actions: 'Go to Actions',
    done: 'Get ticked in Actions',
    actionsKept: (added: number, done: number) =>
      [
        added > 0 ? plural(added, { one: '# action added.', other: '# actions added.' }) : '',
        done > 0 ? plural(done, { one: '# ticked.', other: '# ticked.' }) : '',
      ]
        .filter((part) => part !== '')
        .join(' '),
    undo: 'Each change can be undone from Home.',
    by: (who: string, when: string) => [who, when === '' ? '' : `by ${when}`].filter((part) => part !== '').join(', '),
  },
});
