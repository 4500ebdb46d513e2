/** What the words of a title say: a task, a phrase, a limit, a total. */
import type { Words } from './words.ts';

/** True where a title names a standard to be held, which needs no start: "Hold churn at or below 5 %". */
export function namesLimit(title: string, words: Words): boolean {
  return has(title, `\\b(?:${words.limits})\\s`) && !words.changeVerbs.has(firstVerb(title, words));
}

/** True where the limit is one from above: "under 2 %". */
export function namesUpperLimit(title: string, words: Words): boolean {
  return has(title, `\\b(?:${words.upperLimits})\\b`);
}

/** True where a title begins with something to do and get over with. */
export function beginsWithTask(title: string, words: Words): boolean {
  const verb = firstVerb(title, words);
  const [first = '', second = '', ...others] = wordsOf(bare(title, words), words);
  if (words.taskPhrases.has(`${verb} ${second}`)) return true;
  // "Signed the lease" is one, "Recommended clients stay" is not.
  const isPast = first !== verb && first.endsWith('ed');
  const hasObject = words.determiners.has(second);
  const isSentence = [second, ...others].some((word) => words.clauses.has(word));
  if (hasObject && (words.taskVerbs.has(verb) || words.taskVerbsOrNouns.has(verb))) return true;
  if (words.taskVerbs.has(verb)) return !(isPast || isSentence || words.circumstances.has(second));
  if (words.taskVerbsOrNouns.has(verb)) {
    const isMeasured = [second, ...others.slice(0, 2)].some((word) => words.measures.has(word));
    const isShort = others.length <= 1 || handsOver([second, ...others], words);
    return isShort && !(isPast || second === '' || isSentence || isMeasured);
  }
  return words.makingVerbs.has(verb) && !namesLimit(title, words) && handsOver([second, ...others], words);
}

/** A thing to hand over within the first words, and nothing after it that says what it is to be like. */
function handsOver(after: readonly string[], words: Words): boolean {
  const at = after.slice(0, 5).findIndex((word, index) => {
    const isThing = words.deliverables.has(word) || words.deliverables.has(words.singular(word));
    // "a sales report": the last of several things counts.
    const next = after[index + 1] ?? '';
    return isThing && !words.deliverables.has(words.singular(next));
  });
  const next = after[at + 1] ?? '';
  return at >= 0 && (next === '' || words.afterDeliverable.has(next));
}

/** True where a title is only a phrase nobody could disagree with. */
export function isOnlyVague(title: string, words: Words): boolean {
  const all = wordsOf(title, words);
  const said = all.filter((word) => !words.fillers.has(word));
  return (
    all.length > 0 &&
    said.length <= 6 &&
    said.every((word) => words.vagueVerbs.has(word) || words.vagueObjects.has(word))
  );
}

/** True where what is counted begins at nothing with the cycle: "New clients", "Revenue this quarter". */
export function looksLikeTotal(title: string, words: Words): boolean {
  const said = bare(title, words).replace(/[.\s]+$/, '');
  if (has(said, words.periods))
    return !has(said, words.shares) && !has(said.replace(pattern(words.periods), ''), words.perPeriod);
  return !has(said, words.perPeriod) && (has(said, words.counted) || has(said, words.gained));
}

/** True where a title holds a number, in digits or as a word. */
export function holdsNumber(title: string, words: Words): boolean {
  return /\d/.test(title) || wordsOf(title, words).some((word) => words.numberWords.has(word));
}

/** The first word as a verb in its base form: `Launching` is launch. A hyphen makes it another word: `Launch-week`. */
export function firstVerb(title: string, words: Words): string {
  const first = /^\p{L}+(?![\p{L}\d_'’-])/u.exec(bare(title, words))?.[0].toLowerCase() ?? '';
  const known = [words.taskVerbs, words.taskVerbsOrNouns, words.makingVerbs, words.changeVerbs];
  const { taskPhrases } = words;
  const isKnown = (form: string) =>
    known.some((verbs) => verbs.has(form)) || [...taskPhrases].some((phrase) => phrase.startsWith(`${form} `));
  return words.baseForms(words.spelt(first)).find(isKnown) ?? first;
}

/** A title without what may stand before its verb. */
export function bare(title: string, words: Words): string {
  return title.trim().replace(pattern(`^(?:${words.openings})`), '');
}

export function wordsOf(title: string, { spelt }: Words): readonly string[] {
  const said = title.toLowerCase().replace(/’/g, "'");
  return (said.match(/\p{L}[\p{L}'-]*|\d+/gu) ?? []).map(spelt);
}

const has = (title: string, part: string): boolean => pattern(part).test(title);

const PATTERNS = new Map<string, RegExp>();

/** Made once each: a register of 2,500 rows asks the same few of every title. */
export function pattern(source: string): RegExp {
  const known = PATTERNS.get(source) ?? new RegExp(source, 'i');
  PATTERNS.set(source, known);
  return known;
}
