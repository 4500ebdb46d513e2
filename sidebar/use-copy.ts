import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { copied } from './copy.ts';
import { copyTexts } from './words/copying.ts';

interface Copying {
  /** The text area that shows the text. */
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** Null before anybody has pressed, and after `forget`. */
  readonly done: boolean | null;
  /** What came of it, '' while there is nothing to say. */
  readonly said: string;
  copy(): Promise<void>;
  /** Another text stands there now. */
  forget(): void;
}

/** Copies a text; where neither way is open it is marked: one key is all that is left to press. */
export function useCopy(text: string, success: string = copyTexts.copied): Copying {
  const [done, setDone] = useState<boolean | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  return {
    field,
    done,
    said: done === null ? '' : done ? success : copyTexts.marked,
    copy: async () => {
      const outcome = await copied(text);
      setDone(outcome);
      // Once the text area stands there: some show it only now.
      if (!outcome) setTimeout(() => field.current?.select());
    },
    forget: () => setDone(null),
  };
}
