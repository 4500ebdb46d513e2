import type { DraftKeyResult, DraftObjective, QuarterDraft } from '../../../src/contract.ts';
import { needsStart } from '../../../src/domain/measure.ts';
import { isBlankKeyResult } from '../../../src/domain/quarter-draft.ts';
import { ofWhole, titleAt } from '../../coach.ts';
import { texts } from '../../i18n.ts';
import { Findings } from '../../parts/findings.tsx';
import { Heading } from '../../parts/heading.tsx';
import { asksTarget, readKeyResult } from '../../reading.ts';
import type { Calls } from '../../use-call.ts';
import { wizardTexts } from '../../words/wizard.ts';
import { addTo, StepButtons } from './step-buttons.tsx';
import type { StepProps } from './step-props.ts';

interface SummaryStepProps extends StepProps {
  readonly calls: Calls;
  readonly onChange: (step: 1 | 2 | 3, objective: number) => void;
  readonly onBack: () => void;
  readonly onCreate: () => void;
}

export function SummaryStep({ draft, decimal, findings, calls, onChange, onBack, onCreate }: SummaryStepProps) {
  const { summaryStep } = wizardTexts;
  const { name, from, due } = draft.cycle;
  const busy = calls.busy === 'create';
  const keyResults = draft.objectives.flatMap(written);
  return (
    <>
      <Heading focusOn={4}>{summaryStep.title}</Heading>
      <SummaryPart
        title={name}
        detail={texts.dates(from, due)}
        off={busy}
        onChange={() => onChange(draft.into ? 2 : 1, 0)}
      />
      {draft.objectives.map((objective, at) => (
        <SummaryPart
          key={`objectives.${at}`}
          title={objective.title}
          detail={[placeOf(objective), objective.owner, supportsOf(objective, draft)]
            .filter((part) => part !== '')
            .join(' · ')}
          off={busy}
          onChange={() => onChange(3, at)}
        >
          <ul>
            {written(objective).map((one) => (
              <li key={one.title}>
                {one.title}
                <span class="hint"> {detailOf(one, decimal)}</span>
              </li>
            ))}
          </ul>
        </SummaryPart>
      ))}
      <p>
        <strong>{summaryStep.totals(draft.objectives.length, keyResults.length)}</strong>
      </p>
      <Findings findings={ofWhole(findings.all)} state={findings} where={({ field }) => titleAt(draft, field)} />
      {draft.actions && draft.actions.length > 0 && (
        <section class="summary" aria-label={summaryStep.actions}>
          <h2>{summaryStep.actions}</h2>
          <ul>
            {draft.actions.map(({ what, who }, at) => (
              <li key={`${at} ${what}`}>
                {what}
                {who !== '' && <span class="hint"> {who}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p class="hint">{draft.into ? texts.addition.note : summaryStep.note}</p>
      <StepButtons busy={busy} onNext={onCreate} onBack={onBack}>
        {busy ? summaryStep.creating : draft.into ? addTo(draft) : summaryStep.create}
      </StepButtons>
    </>
  );
}

interface SummaryPartProps {
  readonly title: string;
  readonly detail: string;
  readonly off: boolean;
  readonly onChange: () => void;
  readonly children?: preact.ComponentChildren;
}

function SummaryPart({ title, detail, off, onChange, children }: SummaryPartProps) {
  const { summaryStep } = wizardTexts;
  return (
    <section class="summary" aria-label={title}>
      <div class="row spread">
        <div class="what">
          <h2>{title}</h2>
          {detail !== '' && <p class="hint">{detail}</p>}
        </div>
        <button
          type="button"
          class="button quiet"
          disabled={off}
          aria-label={summaryStep.changeWhat(title)}
          onClick={onChange}
        >
          {summaryStep.change}
        </button>
      </div>
      {children}
    </section>
  );
}

/** The team, or the level where it is not the company's. */
function placeOf({ level = 'Company', team = '' }: DraftObjective): string {
  return team || (level === 'Company' ? '' : texts.levels[level]);
}

/** `supports O2 Grow our online sales`; one of the same draft by its title. */
function supportsOf({ supports = '' }: DraftObjective, { objectives }: QuarterDraft): string {
  const inside = objectives.find(({ key }) => supports === `#${key}`);
  const name = inside ? inside.title.trim() : supports.startsWith('#') ? '' : supports;
  return name === '' ? '' : wizardTexts.summaryStep.supports(name);
}

function written(objective: DraftObjective): readonly DraftKeyResult[] {
  return objective.keyResults.filter((one) => !isBlankKeyResult(one));
}

/** `£40k → £52,000 · Cleo · 70 % sure`. */
function detailOf(keyResult: DraftKeyResult, decimal: '.' | ','): string {
  const { summaryStep } = wizardTexts;
  const { measure, start, target, owner, confidence } = keyResult;
  const goal = readKeyResult(keyResult, decimal).target || target;
  const way = needsStart(measure) ? `${start} → ${goal}` : asksTarget(measure) ? goal : '';
  const kind = measure === 'Number' ? '' : wizardTexts.keyResultsStep.measures[measure];
  const sure = confidence === null ? '' : summaryStep.sure(Math.round(confidence * 100));
  return [way, kind, owner, sure].filter((part) => part.trim() !== '').join(' · ');
}
