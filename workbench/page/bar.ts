import { element } from './element.ts';
import { PEOPLE } from './people.ts';

export interface BarState {
  readonly person: string;
  /** '2026-11-16' */
  readonly day: string;
  readonly locale: string;
  /** What the last command asked of Google: `OKR start: 12 reads, 3 writes`. Blank before the first. */
  readonly calls: string;
  readonly mails: number;
  readonly shares: number;
}

export interface BarActions {
  readonly choosePerson: (id: string) => void;
  readonly chooseDay: (day: string) => void;
  readonly laterByDays: (days: number) => void;
  readonly chooseLocale: (locale: string) => void;
  readonly mails: () => HTMLElement;
  readonly shares: () => HTMLElement;
  readonly startOver: () => void;
  readonly saveXlsx: () => void;
}

export const LOCALES = ['en_GB', 'en_US', 'de_DE', 'fr_FR', 'pt_BR', 'ja_JP'] as const;

/** The workbench's own bar: everything on it stands for something outside the file (who, when, where, what it cost). */
export function makeBar(bar: HTMLElement, actions: BarActions): (state: BarState) => void {
  const person = element(
    'select',
    { id: 'person', onchange: () => actions.choosePerson(person.value) },
    ...PEOPLE.map(({ id, label }) => element('option', { value: id }, label)),
  );
  const day = element('input', {
    id: 'day',
    type: 'date',
    required: true,
    onchange: () => day.value && actions.chooseDay(day.value),
  });
  const locale = element(
    'select',
    { id: 'locale', onchange: () => actions.chooseLocale(locale.value) },
    ...LOCALES.map((name) => element('option', { value: name }, name)),
  );
  const calls = element('span', { class: 'calls', id: 'calls', title: 'Service calls of the last command' });
  const mails = popoverButton('mails', 'Mails sent', actions.mails);
  const shares = popoverButton('shares', 'Who has access', actions.shares);
  const button = (id: string, label: string, onclick: () => void) =>
    element('button', { type: 'button', id, onclick }, label);

  bar.replaceChildren(
    element('strong', {}, 'Workbench'),
    element('label', {}, 'You are', person),
    element(
      'span',
      { class: 'group' },
      element('label', {}, 'Today is', day),
      button('week-later', '+1 week', () => actions.laterByDays(7)),
    ),
    element('label', {}, 'Locale', locale),
    calls,
    element('span', { class: 'group end' }, mails.button, shares.button),
    button('save-xlsx', 'Save as xlsx', actions.saveXlsx),
    button('start-over', 'Start over', actions.startOver),
  );
  return (state) => {
    person.value = state.person;
    day.value = state.day;
    locale.value = state.locale;
    calls.textContent = state.calls;
    mails.show(state.mails);
    shares.show(state.shares);
  };
}

/** A button with a count; out of sight until there is something to show. */
function popoverButton(id: string, label: string, content: () => HTMLElement) {
  const popover = element('div', { class: 'sheet-popover', popover: 'auto', id: `${id}-list` });
  const button = element('button', { type: 'button', id, popovertarget: popover.id, hidden: true });
  popover.addEventListener('beforetoggle', (event) => {
    if ((event as ToggleEvent).newState !== 'open') return;
    const { left, bottom } = button.getBoundingClientRect();
    popover.style.left = `${Math.min(left, innerWidth - 360)}px`;
    popover.style.top = `${bottom + 6}px`;
    popover.replaceChildren(element('h2', {}, label), content());
  });
  document.body.append(popover);
  const show = (count: number) => {
    button.hidden = count === 0;
    button.textContent = `${label}: ${count}`;
  };
  return { button, show };
}
