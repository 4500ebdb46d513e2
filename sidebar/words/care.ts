/** What the views say that look after the file itself. */
import { inLanguage } from '../i18n.ts';
import { keyResults, objectives, plural } from './counted.ts';
import { englishFindings } from './findings.ts';

export const careTexts = inLanguage({
  en: {
    about: {
      onlyCopy: 'This file is only a copy of another one: no reminders are sent from it.',
      diagnostics: 'For whoever helps you',
      diagnosticsHint: 'Versions, settings and the last error. Nothing you typed, no names, no addresses.',
      copy: 'Copy diagnostics',
      remove: 'Remove OKR Register from this file',
      removeHint: 'Scores and status stay as plain values; what you typed, colours and dropdowns stay too.',
      removeSure:
        'Remove OKR Register from this file? Nothing is computed, dated or logged from then on. File → Version history can bring it back.',
      keep: 'Keep',
    },

    check: {
      looking: 'Looking through the file…',
      title: 'Check and repair',
      whole: 'Everything is whole.',
      canMend: 'Can be mended now',
      lookAt: 'For you to look at',
      repair: 'Repair',
      repairHint: 'Nothing you typed into the tinted cells is touched.',
      changed: 'Repaired',
      show: 'Show',
      showWhat: (where: string) => `Show ${where}`,
      sort: 'Put key results back',
      again: 'Check again',
      lookedAt: (tab: string, objectiveCount: number, keyResultCount: number, columns: number) =>
        `Looked at: ${tab} with ${objectives(objectiveCount)} and ${keyResults(keyResultCount)}, the formulas, headers, formats, dropdowns, colours and protection of its ${columns} columns, and the tabs Guide and Team.`,
      others: (count: number) =>
        plural(count, {
          one: 'Of # other cycle, that its tab is there.',
          other: 'Of # other cycles, that their tabs are there.',
        }),
      nothingToLookAt: 'There is no register with formulas in this file yet.',
    },

    findings: englishFindings,
  },
});
