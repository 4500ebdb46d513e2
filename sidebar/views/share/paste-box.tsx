import { useState } from 'preact/hooks';
import { Button } from '../../parts/button.tsx';
import { ErrorText } from '../../parts/field.tsx';
import { sharingTexts as words } from '../../words/sharing.ts';

interface Taken {
  readonly error: string;
  readonly said?: readonly string[];
  /** What stays in the box. */
  readonly rest: string;
}

interface PasteBoxProps {
  readonly off: boolean;
  readonly onPeople: (text: string) => Taken;
}

/** Addresses from anywhere: a mail, a list, two columns of a sheet. */
export function PasteBox({ off, onPeople }: PasteBoxProps) {
  const [text, setText] = useState('');
  const [taken, setTaken] = useState<Taken>({ error: '', rest: '' });
  const add = () => {
    if (text.trim() === '') return setTaken({ error: words.nothingPasted, rest: '' });
    const next = onPeople(text);
    setTaken(next);
    setText(next.rest);
  };
  return (
    <div class="field">
      <label for="pasted-people">{words.paste}</label>
      <textarea
        id="pasted-people"
        rows={3}
        value={text}
        spellcheck={false}
        aria-invalid={taken.error !== ''}
        aria-describedby={`pasted-people-hint${taken.error ? ' pasted-people-error' : ''}`}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p class="hint" id="pasted-people-hint">
        {words.pasteHint}
      </p>
      <ErrorText path="pasted-people" error={taken.error} />
      {(taken.said ?? []).map((sentence) => (
        <p key={sentence} class="hint" role="status">
          {sentence}
        </p>
      ))}
      <Button off={off} onClick={add}>
        {words.add}
      </Button>
    </div>
  );
}
