import { texts } from '../i18n.ts';

/** Before the first answer: grey bars where Home will stand. */
export function Opening({ slow }: { readonly slow: boolean }) {
  return (
    <div class="view opening" role="status">
      <p>{slow ? texts.stillWorking : texts.opening}</p>
      <div class="bones" aria-hidden="true">
        <span />
        <span />
        <span />
        <span />
      </div>
    </div>
  );
}
