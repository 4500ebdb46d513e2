import { english } from './english.ts';

/**
 * The one of these in the person's language, else the English one. A further language is a line beside `en` wherever
 * this is called: here for what the first page says, in words/ for what each set of views brings along.
 */
export function inLanguage<Texts>(languages: { readonly en: Texts } & Readonly<Record<string, Texts>>): Texts {
  return languages[navigator.language.slice(0, 2)] ?? languages.en;
}

export const texts = inLanguage({ en: english });
