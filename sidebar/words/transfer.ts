/** What import and export say. */
import { inLanguage } from '../i18n.ts';
import { keyResults, plural } from './counted.ts';

export const transferTexts = inLanguage({
  en: {
    import: {
      where: 'Where are they?',
      pasted: 'I paste them',
      tab: (name: string) => `In the tab “${name}”`,
      paste: 'Paste them here',
      pasteHint: 'Rows of a sheet, a CSV file or a list. Any columns, any order.',
      look: 'Look at them',
      toLookAt: (rows: number) => plural(rows, { one: '# row needs a look.', other: '# rows need a look.' }),
      preview: 'What comes in',
      keyResults,
      more: (count: number) => `and ${count} more`,
      line: (line: number) => `Line ${line}: `,
      nowhere: (rows: number) => plural(rows, { one: '# row has no place', other: '# rows have no place' }),
      leave: 'Leave these out',
      left: (rows: number) => plural(rows, { one: '# row is left out.', other: '# rows are left out.' }),
      leaveFirst: 'Leave these rows out, or change what the columns hold.',
      complaints: 'For you to look at',
      columns: 'What the columns hold',
      decimal: 'Numbers are written as',
      next: 'Next: dates',
      outside: (count: number) =>
        plural(count, {
          one: '# key result has dates outside these. It comes in as it is.',
          other: '# key results have dates outside these. They come in as they are.',
        }),
      create: 'Create as draft',
    },

    export: {
      title: (cycle: string) => `${cycle} as text`,
      form: 'As',
      forms: { csv: 'CSV, for another sheet', markdown: 'Markdown, for a page or a mail' },
      text: 'The text',
      download: 'Download as a file',
    },
  },
});
