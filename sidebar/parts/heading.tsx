import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface HeadingProps {
  readonly children: ComponentChildren;
  /** Takes the focus when it first appears and whenever this changes; left out on the first screen of all. */
  readonly focusOn?: string | number;
}

/** The title of a view or step. A new step begins here for the keyboard and for a screen reader. */
export function Heading({ children, focusOn }: HeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (focusOn !== undefined) heading.current?.focus();
  }, [focusOn]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
