import { texts } from '../i18n.ts';

/** Before the first answer: grey bars where Home will stand. */
export function Opening({ slow }: { readonly slow: boolean }) {
  return (
    <div class="view opening" role="status">
      <h1>{slow ? texts.stillWorking : texts.opening}</h1>
      <div class="bones" aria-hidden="true">
        <span />
        <span />
        <span />
        <span />
      </div>
    </div>
  );
}
