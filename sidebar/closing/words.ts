/** What a person has said so far, before it is written. */
import type { ClosingWords, Question } from '../../src/domain/closing/closing.ts';
import type { Grade } from '../../src/domain/okr.ts';

export function withGrade(words: ClosingWords, id: string, grade: Grade, suggested: Grade): ClosingWords {
  const { [id]: before, ...others } = words.grades;
  const reason = before?.[1] ?? '';
  // Back to what was suggested, without a word: as if nobody had chosen.
  if (grade === suggested && reason.trim() === '') return { ...words, grades: others };
  return { ...words, grades: { ...others, [id]: [grade, reason] } };
}

export const withReason = (words: ClosingWords, id: string, grade: Grade, reason: string): ClosingWords => ({
  ...words,
  grades: { ...words.grades, [id]: [grade, reason] },
});

export const withCause = (words: ClosingWords, id: string, cause: string): ClosingWords => ({
  ...words,
  causes: { ...words.causes, [id]: cause },
});

export const withLesson = (words: ClosingWords, team: string, question: Question, text: string): ClosingWords => ({
  ...words,
  lessons: { ...words.lessons, [team]: { ...words.lessons[team], [question]: text } },
});

/**
 * Words by cycle, as they were read and as they are: whoever goes Home and comes back finds what was typed, as long as
 * the sidebar is open.
 */
const typed = new Map<string, { readonly before: ClosingWords; readonly now: ClosingWords }>();

export const typedWords = (cycle: string) => typed.get(cycle);
export const keepTyped = (cycle: string, before: ClosingWords, now: ClosingWords) =>
  void typed.set(cycle, { before, now });
export const forgetTyped = (cycle: string) => void typed.delete(cycle);
