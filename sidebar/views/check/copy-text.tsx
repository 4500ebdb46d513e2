import { useState } from 'preact/hooks';
import { texts } from '../../i18n.ts';
import { Button } from '../../parts/button.tsx';

/** Copies by way of a text area: a sidebar may not reach the clipboard itself. Where that fails the text stands there. */
export function CopyText({ text }: { readonly text: string }) {
  const [outcome, setOutcome] = useState<'copied' | 'by hand' | null>(null);
  const { check } = texts;
  return (
    <>
      <Button onClick={() => setOutcome(copy(text) ? 'copied' : 'by hand')}>{check.copy}</Button>
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

function copy(text: string): boolean {
  const before = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.setAttribute('readonly', '');
  area.className = 'unseen';
  document.body.append(area);
  area.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
    if (before instanceof HTMLElement) before.focus();
  }
}
