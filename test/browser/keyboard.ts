/** A person without a mouse. */
import type { Locator } from 'playwright-core';
import type { Visit } from './workbench-page.ts';

type Key = 'Tab' | 'Shift+Tab';

/**
 * Presses Tab until the control has the focus. Back with the other key: what lies before is not reached by going round
 * through the page.
 */
export async function tabTo(visit: Visit, control: Locator, key: Key = 'Tab'): Promise<void> {
  await control.waitFor();
  for (let presses = 0; presses < 80; presses++) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await visit.page.keyboard.press(key);
  }
  throw new Error(`The keyboard does not reach ${control}`);
}

export async function press(visit: Visit, name: string | RegExp, key: Key = 'Tab'): Promise<void> {
  await tabTo(visit, visit.sidebar.getByRole('button', { name }).first(), key);
  await visit.page.keyboard.press('Enter');
}

/** Over what stands there. */
export async function fillIn(visit: Visit, label: string, text: string): Promise<void> {
  await tabTo(visit, visit.sidebar.getByLabel(label, { exact: true }));
  await visit.page.keyboard.press('ControlOrMeta+A');
  await visit.page.keyboard.type(text);
}
