import { useState } from 'preact/hooks';
import type { ChangeLine } from '../../../src/contract.ts';
import { texts } from '../../i18n.ts';
import { Button } from '../../parts/button.tsx';
import type { Calls } from '../../use-call.ts';

interface LastChangesProps {
  readonly changes: readonly ChangeLine[];
  readonly calls: Calls;
  readonly onUndo: (id: number) => void;
}

/** What was done by command, each with its Undo; closed until somebody looks for it. */
export function LastChanges({ changes, calls, onUndo }: LastChangesProps) {
  const [open, setOpen] = useState(false);
  if (changes.length === 0) return null;
  const { changed, undo } = texts.overview;
  return (
    <section aria-label={changed}>
      <Button look="quiet" expanded={open} onClick={() => setOpen(!open)}>
        {`${open ? '▾' : '▸'} ${changed}`}
      </Button>
      {open && (
        <ul class="lines">
          {changes.map(({ id, what, who, day }) => (
            <li key={id}>
              <div class="what">
                <p>{what}</p>
                <p class="hint">{who === '' ? texts.day(day) : `${texts.day(day)} · ${who}`}</p>
              </div>
              <Button
                look="quiet"
                busy={calls.busy === `undo ${id}`}
                off={calls.busy !== null}
                label={`${undo}: ${what}`}
                onClick={() => onUndo(id)}
              >
                {undo}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
