import { useEffect, useRef, useState } from 'preact/hooks';
import { type Outcome, SLOW_AFTER_MS } from './server.ts';
import type { Trouble } from './trouble.ts';

export interface Calls {
  /** The name of what is going on, or null. */
  readonly busy: string | null;
  /** True once it has been going on for a while. */
  readonly slow: boolean;
  readonly trouble: Trouble | null;
  /** Asks the server, unless something is still going on: then nothing happens and the answer is null. */
  call<T>(name: string, ask: () => Promise<Outcome<T>>, then: (value: T) => void): Promise<Outcome<T> | null>;
  /** Does once more what failed. */
  retry(): void;
  forget(): void;
}

/** One thing at a time: whatever a person clicks twice runs once. */
export function useCall(): Calls {
  const [busy, setBusy] = useState<string | null>(null);
  const [slow, setSlow] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  // A ref, since two clicks may come before the next drawing.
  const running = useRef(false);
  const again = useRef<() => void>(() => {});

  useEffect(() => {
    if (busy === null) return;
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, [busy]);

  const call: Calls['call'] = async (name, ask, then) => {
    if (running.current) return null;
    running.current = true;
    again.current = () => void call(name, ask, then);
    setBusy(name);
    setSlow(false);
    setTrouble(null);
    const outcome = await ask();
    running.current = false;
    setBusy(null);
    if (outcome.ok) then(outcome.value);
    else setTrouble(outcome.trouble);
    return outcome;
  };

  return { busy, slow, trouble, call, retry: () => again.current(), forget: () => setTrouble(null) };
}
