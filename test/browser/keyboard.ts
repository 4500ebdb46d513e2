/** A person without a mouse. */
import type { Locator } from 'playwright-core';
import type { Visit } from './workbench-page.ts';

/** Presses Tab until the control has the focus, as a person without a mouse does. */
export async function tabTo(visit: Visit, control: Locator): Promise<void> {
  await control.waitFor();
  for (let presses = 0; presses < 60; presses++) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await visit.page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${control}`);
}

export async function press(visit: Visit, name: string | RegExp): Promise<void> {
  await tabTo(visit, visit.sidebar.getByRole('button', { name }));
  await visit.page.keyboard.press('Enter');
}

export async function fillIn(visit: Visit, label: string, text: string): Promise<void> {
  await tabTo(visit, visit.sidebar.getByLabel(label, { exact: true }));
  await visit.page.keyboard.type(text);
}
