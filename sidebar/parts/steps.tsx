import { texts } from '../i18n.ts';

/** Where one is among the steps, the first of which an addition does without: words for everyone, dots for a glance. */
export function Steps({ step, first }: { readonly step: 1 | 2 | 3 | 4; readonly first: 1 | 2 }) {
  const steps = [1, 2, 3, 4].slice(first - 1);
  return (
    <p class="steps">
      <span class="dots" aria-hidden="true">
        {steps.map((one) => (
          <span key={one} class={one === step ? 'dot here' : one < step ? 'dot done' : 'dot'} />
        ))}
      </span>
      {texts.wizard.step(step - first + 1, steps.length)}
    </p>
  );
}
