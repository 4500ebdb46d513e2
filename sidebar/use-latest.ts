import { useRef, useState } from 'preact/hooks';

/** State that a handler reads and changes as it stands, also where it was typed since the last drawing. */
export function useLatest<T>(
  first: T,
): readonly [shown: T, change: (change: (before: T) => T) => void, latest: () => T] {
  const [shown, setShown] = useState(first);
  const latest = useRef(first);
  const change = (next: (before: T) => T) => {
    latest.current = next(latest.current);
    setShown(latest.current);
  };
  return [shown, change, () => latest.current];
}
