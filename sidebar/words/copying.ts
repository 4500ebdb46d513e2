/** What is said about a text to copy, wherever one is offered. */
import { inLanguage } from '../i18n.ts';

export const copyTexts = inLanguage({
  en: {
    asText: 'Copy as text',
    copied: 'Copied.',
    marked: 'The text is marked: press Ctrl+C or ⌘C to copy it.',
    byHand: 'Select this and copy it',
  },
});
