import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from './button.tsx';

interface ConfirmProps {
  /** The button that asks. */
  readonly ask: string;
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
  readonly busy?: boolean;
  readonly off?: boolean;
}

/** A button that takes something away: it asks first, in place, with buttons that say what they do. */
export function Confirm({ ask, question, yes, no, onYes, busy = false, off = false }: ConfirmProps) {
  const [asking, setAsking] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const wasAsking = useRef(false);
  useLayoutEffect(() => {
    if (asking !== wasAsking.current) box.current?.querySelector<HTMLElement>('[tabindex], button')?.focus();
    wasAsking.current = asking;
  }, [asking]);
  return (
    <div ref={box} class="confirm">
      {asking ? (
        <div class="card ask">
          <p tabIndex={-1}>{question}</p>
          <div class="row">
            <Button busy={busy} off={off} onClick={onYes}>
              {yes}
            </Button>
            <Button look="quiet" off={busy} onClick={() => setAsking(false)}>
              {no}
            </Button>
          </div>
        </div>
      ) : (
        <Button look="quiet" off={off} onClick={() => setAsking(true)}>
          {ask}
        </Button>
      )}
    </div>
  );
}
