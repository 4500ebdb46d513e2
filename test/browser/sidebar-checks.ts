import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from 'vitest';
import type { Visit } from './workbench-page.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What every view of the sidebar owes: nothing for axe to find, nothing wider than 300 px, no text cut off. */
export async function expectGoodView(visit: Visit, view: string): Promise<void> {
  const frame = await visit.sidebarFrame();
  await frame.evaluate(axeSource);
  const seen = await frame.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: () => Promise<{ violations: Finding[] }> } };
    const { violations } = await axe.run();
    const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      const { overflowX, position } = getComputedStyle(element);
      const mayScroll = overflowX === 'auto' || overflowX === 'scroll' || element.matches('input, textarea, select');
      return (
        !mayScroll &&
        position !== 'absolute' &&
        element.scrollWidth > element.clientWidth + 1 &&
        element.clientWidth > 0
      );
    });
    return {
      violations: violations.map(
        ({ id, help, nodes }) => `${id}: ${help} ${nodes.map(({ html }) => html).join(' | ')}`,
      ),
      width: document.documentElement.scrollWidth,
      cut: cut.map((element) => element.outerHTML.slice(0, 120)),
    };
  });
  expect(seen.violations, `axe in ${view}`).toEqual([]);
  expect(seen.width, `width of ${view}`).toBeLessThanOrEqual(300);
  expect(seen.cut, `cut text in ${view}`).toEqual([]);
}

/** The same, and a picture of the whole view, however long, to be looked at: `test-output/<picture>.png`. */
export async function expectGoodPicture(visit: Visit, picture: string): Promise<void> {
  const frame = await visit.sidebarFrame();
  const height = await frame.evaluate(() => document.documentElement.scrollHeight);
  await visit.page.setViewportSize({ width: 1400, height: Math.max(900, height + 120) });
  await expectGoodView(visit, picture);
  await visit.page.locator('#sidebar').screenshot({ path: `test-output/${picture}.png` });
}
