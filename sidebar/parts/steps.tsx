import { texts } from '../i18n.ts';

/** Where one is among the four steps: words for everyone, dots for a glance. */
export function Steps({ step }: { readonly step: 1 | 2 | 3 | 4 }) {
  return (
    <p class="steps">
      <span class="dots" aria-hidden="true">
        {[1, 2, 3, 4].map((one) => (
          <span key={one} class={one === step ? 'dot here' : one < step ? 'dot done' : 'dot'} />
        ))}
      </span>
      {texts.wizard.step(step)}
    </p>
  );
}
