import { useState } from 'preact/hooks';
import { copied } from '../../copy.ts';
import { Button } from '../../parts/button.tsx';
import { copyTexts } from '../../words/copying.ts';

/** Where the text cannot be copied it stands there. */
export function CopyText({ text }: { readonly text: string }) {
  const [outcome, setOutcome] = useState<'copied' | 'by hand' | null>(null);
  return (
    <>
      <Button onClick={async () => setOutcome((await copied(text)) ? 'copied' : 'by hand')}>{copyTexts.asText}</Button>
      <p class={outcome === 'copied' ? 'hint' : 'unseen'} role="status">
        {outcome === 'copied' && copyTexts.copied}
      </p>
      {outcome === 'by hand' && (
        <div class="field">
          <label for="check-text">{copyTexts.byHand}</label>
          <textarea id="check-text" readOnly rows={6} value={text} />
        </div>
      )}
    </>
  );
}
