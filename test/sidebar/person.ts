/** A person in front of the sidebar: finds things by what stands on them and uses keyboard or mouse. */
import { h, render } from 'preact';
import { expect, vi } from 'vitest';
import { App } from '../../sidebar/app.tsx';
import { connect } from '../../sidebar/server.ts';
import type { Views } from '../../sidebar/views-on-demand.ts';

export async function openSidebar(view?: string): Promise<void> {
  closeSidebar();
  const place = document.createElement('main');
  document.body.append(place);
  render(h(App, { server: connect(), views: fromSource, startView: view }), place);
  await sees(() => expect(document.querySelector('[role=status], h1, .trouble')).not.toBeNull());
}

/** The views as they stand in the sources; that the built ones arrive is the build's and the browser's to show. */
const fromSource: Views = {
  get: () => undefined,
  load: async (name) =>
    ({
      ok: true,
      value: await {
        planning: () => import('../../sidebar/on-demand/planning.ts'),
        care: () => import('../../sidebar/on-demand/care.ts'),
        transfer: () => import('../../sidebar/on-demand/transfer.ts'),
        rhythm: () => import('../../sidebar/on-demand/rhythm.ts'),
        closing: () => import('../../sidebar/on-demand/closing.ts'),
        sharing: () => import('../../sidebar/on-demand/sharing.ts'),
      }[name](),
    }) as never,
};

export function closeSidebar(): void {
  for (const place of document.querySelectorAll('main')) {
    render(null, place);
    place.remove();
  }
}

/** Waits until the page shows it. */
export async function sees(expectation: () => void): Promise<void> {
  await vi.waitFor(expectation, { timeout: 3000, interval: 5 });
}

export function text(): string {
  return (document.querySelector('main')?.textContent ?? '').replace(/\s+/g, ' ');
}

export async function seesText(words: string): Promise<void> {
  await sees(() => expect(text()).toContain(words));
}

export function heading(): string {
  return document.querySelector('h1')?.textContent ?? '';
}

export function buttons(): readonly string[] {
  return [...document.querySelectorAll('button')].map(nameOf);
}

export function button(name: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find((one) => nameOf(one) === name);
  if (!found) throw new Error(`No button "${name}", only: ${buttons().join(' | ')}`);
  return found;
}

/** The control with this label. */
export function field(label: string): HTMLInputElement {
  const found = [...document.querySelectorAll('label')].find((one) => words(one) === label);
  const control = found?.htmlFor ? document.getElementById(found.htmlFor) : found?.querySelector('input');
  if (!control) throw new Error(`No field "${label}".`);
  return control as HTMLInputElement;
}

export function fillIn(label: string, value: string): void {
  const control = field(label);
  control.focus();
  enter(control, value);
}

export async function click(name: string): Promise<void> {
  const found = button(name);
  found.focus();
  found.click();
  await drawn();
}

/** Types into whatever has the focus. */
export async function types(value: string): Promise<void> {
  const active = document.activeElement;
  if (!active?.matches('input, textarea')) throw new Error(`The focus is on ${active?.outerHTML.slice(0, 80)}.`);
  enter(active as HTMLInputElement, value);
  await drawn();
}

const REACHABLE = 'button:not(:disabled), input, textarea, select';

/** A key, with what browsers do on it where nobody prevents it. */
export async function presses(key: 'Enter' | 'Tab' | ' ' | 'ArrowRight'): Promise<void> {
  const active = (document.activeElement ?? document.body) as HTMLElement;
  const down = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  const allowed = active.dispatchEvent(down);
  if (allowed && (key === 'Enter' || key === ' ') && active.matches('button')) active.click();
  if (allowed && key === ' ' && active.matches('input[type=radio]')) active.click();
  if (allowed && key === 'Tab') tabOn(active);
  if (allowed && key === 'ArrowRight' && active.matches('input[type=radio]')) nextChoice(active);
  await drawn();
}

/** The Tab order has one stop per group of radio buttons: the chosen one, else the first. */
function tabOn(active: HTMLElement): void {
  const stops = [...document.querySelectorAll<HTMLInputElement>(`main :is(${REACHABLE})`)].filter((one) => {
    if (one.type !== 'radio' || one === active) return true;
    if (one.name === (active as HTMLInputElement).name) return false;
    const group = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
      (other) => other.name === one.name,
    );
    return one === (group.find((other) => other.checked) ?? group[0]);
  });
  const inside = stops.indexOf(active as HTMLInputElement);
  const after = stops.find((stop) => active.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING);
  (inside === -1 ? after : stops[inside + 1])?.focus();
}

function nextChoice(active: HTMLElement): void {
  const { name } = active as HTMLInputElement;
  const group = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
    (one) => one.name === name,
  );
  const next = group[group.indexOf(active as HTMLInputElement) + 1];
  next?.focus();
  next?.click();
}

function enter(control: HTMLInputElement, value: string): void {
  control.value = value;
  control.dispatchEvent(new Event(control.matches('select') ? 'change' : 'input', { bubbles: true }));
}

/** Until what was asked for is drawn. */
async function drawn(): Promise<void> {
  await new Promise((done) => setTimeout(done, 5));
}

function nameOf(element: Element): string {
  return element.getAttribute('aria-label') ?? words(element);
}

/** Text as a person reads it: without signs that are hidden from a screen reader. */
function words(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}
