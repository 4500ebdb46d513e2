import { useState } from 'preact/hooks';
import { copied } from '../../copy.ts';
import { Button } from '../../parts/button.tsx';
import { careTexts } from '../../words/care.ts';

/** Where the text cannot be copied it stands there. */
export function CopyText({ text }: { readonly text: string }) {
  const [outcome, setOutcome] = useState<'copied' | 'by hand' | null>(null);
  const { check } = careTexts;
  return (
    <>
      <Button onClick={async () => setOutcome((await copied(text)) ? 'copied' : 'by hand')}>{check.copy}</Button>
      <p class={outcome === 'copied' ? 'hint' : 'unseen'} role="status">
        {outcome === 'copied' && check.copied}
      </p>
      {outcome === 'by hand' && (
        <div class="field">
          <label for="check-text">{check.copyByHand}</label>
          <textarea id="check-text" readOnly rows={6} value={text} />
        </div>
      )}
    </>
  );
}
