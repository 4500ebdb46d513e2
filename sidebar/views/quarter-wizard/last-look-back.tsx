import type { CycleSummary, QuarterDraft } from '../../../src/contract.ts';
import { wizardTexts } from '../../words/wizard.ts';

interface LastLookBackProps {
  readonly cycles: readonly CycleSummary[];
  readonly draft: QuarterDraft;
}

/** What the last closed cycle before this one has taught. */
export function LastLookBack({ cycles, draft }: LastLookBackProps) {
  const last = cycles
    .filter(({ closed, from }) => closed && from < draft.cycle.from)
    .reduce<CycleSummary | null>((latest, one) => (latest && latest.from >= one.from ? latest : one), null);
  const insights = last?.closed?.insights ?? [];
  if (!last || insights.length === 0) return null;
  const title = wizardTexts.lastLookBack(last.name);
  return (
    <section class="card notice" aria-label={title}>
      <h2>{title}</h2>
      <ul class="points">
        {insights.map((insight) => (
          <li key={insight}>{insight}</li>
        ))}
      </ul>
    </section>
  );
}
