import type { ComponentChildren } from 'preact';

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onClick: () => void;
  /** `main` is the blue one, of which a view has exactly one; `quiet` looks like a link. */
  readonly look?: 'main' | 'plain' | 'quiet';
  /** Going on: cannot be pressed and says so. */
  readonly busy?: boolean;
  /** Something else is going on. */
  readonly off?: boolean;
  readonly id?: string;
  readonly label?: string;
  /** For a button that opens and closes what stands below it. */
  readonly expanded?: boolean;
}

/** Keeps its place in the focus order while busy: a disabled button would drop the keyboard user somewhere else. */
export function Button({
  children,
  onClick,
  look = 'plain',
  busy = false,
  off = false,
  id,
  label,
  expanded,
}: ButtonProps) {
  const resting = busy || off;
  return (
    <button
      type="button"
      id={id}
      class={`button ${look}${busy ? ' busy' : ''}`}
      aria-disabled={resting}
      aria-busy={busy}
      aria-label={label}
      aria-expanded={expanded}
      onClick={() => {
        if (!resting) onClick();
      }}
    >
      {busy && <span class="spinner" aria-hidden="true" />}
      <span>{children}</span>
    </button>
  );
}

interface IconButtonProps {
  readonly icon: string;
  readonly label: string;
  readonly onClick: () => void;
  readonly off?: boolean;
  readonly id?: string;
}

export function IconButton({ icon, label, onClick, off = false, id }: IconButtonProps) {
  return (
    <button type="button" id={id} class="icon" aria-label={label} title={label} disabled={off} onClick={onClick}>
      <span aria-hidden="true">{icon}</span>
    </button>
  );
}
