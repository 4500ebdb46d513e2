import { english } from './english.ts';

/** What a language has to say: the shape of the English texts. A further one is a file like it and a line below. */
export type Texts = typeof english;

const LANGUAGES: Readonly<Record<string, Texts>> = { en: english };

/** The texts in the person's language, else in English. */
export const texts: Texts = LANGUAGES[navigator.language.slice(0, 2)] ?? english;
