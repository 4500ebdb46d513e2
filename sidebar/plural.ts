/** The forms a language has for a counted thing; `#` stands for the number. */
export type Forms = { readonly other: string } & { readonly [Form in Intl.LDMLPluralRule]?: string };

/** `pluralIn('en-GB')(1, { one: '# day', other: '# days' })` is `1 day`. */
export function pluralIn(language: string): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(language);
  return (count, forms) => (forms[rules.select(count)] ?? forms.other).replace('#', String(count));
}
