import { useLayoutEffect, useRef } from 'preact/hooks';

/** Moves the focus to an element by id after the next drawing, when it is there. */
export function useFocusRequest(): (id: string) => void {
  const wanted = useRef<string | null>(null);
  useLayoutEffect(() => {
    const element = wanted.current === null ? null : document.getElementById(wanted.current);
    if (element === null) return;
    wanted.current = null;
    element.focus();
  });
  return (id) => {
    wanted.current = id;
  };
}

/** What Enter stops at: fields, and the buttons that carry a step on; the coach's are never pressed in passing. */
const STOPS = 'input, textarea, select, button.plain, button.main';

/** Enter in a field goes to the next one, as Tab does; lines are never broken by it. On a button it presses the button. */
export function goOnWithEnter(event: KeyboardEvent): void {
  const field = event.target;
  if (event.key !== 'Enter' || event.isComposing || !(field instanceof HTMLElement)) return;
  if (!field.matches('input, textarea, select')) return;
  event.preventDefault();
  const stops = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>(STOPS)].filter(
    (stop) => stop === field || !(isSameChoice(stop, field) || stop.closest('.finding')),
  );
  stops[stops.indexOf(field) + 1]?.focus();
}

/** The other radio buttons of the same question are not the next thing, but where one of the next question is chosen, that one is. */
function isSameChoice(stop: HTMLElement, field: HTMLElement): boolean {
  const name = stop.getAttribute('name');
  if (!stop.matches('input[type=radio]') || name === null) return false;
  return name === field.getAttribute('name');
}
