import { element } from './element.ts';
import type { Person } from './people.ts';

const SHEETS_ICON =
  '<svg viewBox="0 0 22 30" aria-hidden="true"><path fill="#0f9d58" d="M2 0h13l7 7v21a2 2 0 0 1-2 2H2a2 2 0 0 1-2-2V2a2 2 0 0 1 2-2z"/><path fill="#87ceac" d="M15 0v5a2 2 0 0 0 2 2h5z"/><path fill="none" stroke="#fff" stroke-width="1.6" d="M5 13h12v10H5zM5 18h12M11 13v10"/></svg>';

/** The line above the menus: the file's name, and who looks at it, as in Sheets. */
export function drawTitle(target: HTMLElement, fileName: string, person: Person): void {
  const icon = element('span');
  icon.innerHTML = SHEETS_ICON;
  target.replaceChildren(
    icon,
    element('span', { class: 'name' }, fileName),
    element('span', { class: 'who', title: person.email }, person.label.slice(0, 1)),
  );
}
