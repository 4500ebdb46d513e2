import type { LookedBack } from '../../../src/domain/closing/closing.ts';
import {
  ambitionSentence,
  checkInSentence,
  reviewSentence,
  surenessSentence,
} from '../../../src/domain/closing/words.ts';
import { closingTexts as words } from '../../words/closing.ts';

/** Ambition, sureness and habits, in a sentence each. */
export function Numbers({ back: { figures, sureness, facts } }: { readonly back: LookedBack }) {
  const sentences = [
    ambitionSentence(figures.stretch, facts.decimal),
    surenessSentence(sureness),
    checkInSentence(figures.checkIns),
    reviewSentence(figures.reviews),
  ];
  return (
    <section aria-label={words.numbers}>
      <h2>{words.numbers}</h2>
      <ul class="points">
        {sentences
          .filter((sentence) => sentence !== '')
          .map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
      </ul>
    </section>
  );
}
