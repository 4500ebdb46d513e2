import type { ComponentChildren } from 'preact';

interface CardProps {
  readonly title: string;
  readonly children: ComponentChildren;
  /** Small buttons beside the title. */
  readonly tools?: ComponentChildren;
}

export function Card({ title, children, tools }: CardProps) {
  return (
    <div class="card">
      <header>
        <h2>{title}</h2>
        {tools && <div class="tools">{tools}</div>}
      </header>
      {children}
    </div>
  );
}
