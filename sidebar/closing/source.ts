/** Everything a cycle is closed by, as the server tells it, and the page of its look back, kept. */
import type { CycleSummary, ReadReport } from '../../src/contract.ts';
import type { ClosingFacts, ClosingWords, LookedBack } from '../../src/domain/closing/closing.ts';
import { lookBackName, lookBackPlan } from '../../src/domain/closing/look-back.ts';
import { orderWithWords, wordsOn } from '../../src/domain/closing/look-back-words.ts';
import { keepReport } from '../report.ts';
import type { Client, Outcome } from '../server.ts';

export interface ClosingSource {
  readonly facts: ClosingFacts;
  /** As they stand on the page of the look back. */
  readonly written: ClosingWords;
}

export async function readClosing(
  server: Client,
  { name, sheetId }: CycleSummary,
  cycles: readonly CycleSummary[],
): Promise<Outcome<ClosingSource>> {
  const [read, lookBack, reviews] = await Promise.all([
    server.readToReview(sheetId),
    server.readReport({ role: 'lookBack', name: lookBackName(name), cycle: name }),
    server.readReport({ role: 'review', name: 'Review', cycle: name }),
  ]);
  if (!read.ok) return read;
  if (!lookBack.ok) return lookBack;
  if (!reviews.ok) return reviews;
  const past = cycles.flatMap(({ name: one, from, closed, example }) =>
    closed && !example ? [{ name: one, from, figures: closed.figures }] : [],
  );
  const { cycle, today, decimal, rhythmDays, rows, log } = read.value;
  const facts = { cycle, today, decimal, rhythmDays, rows, log, past, reviews: reviews.value.made };
  return { ok: true, value: { facts, written: wordsOn(lookBack.value) } };
}

/** The page as it follows from all this; `before`: the words as they were read from it. */
export function keepLookBack(server: Client, back: LookedBack, before: ClosingWords) {
  const plan = lookBackPlan(back);
  return keepReport(server, plan, (read: ReadReport) => orderWithWords(plan, read, { before, after: back.words }));
}
