import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame, FrameLocator, Page } from 'playwright-core';
import { buildPage } from '../../workbench/build.mjs';
import type {} from '../../workbench/page/test-handle.ts';
import { servePage } from '../../workbench/serve.mjs';
import { launchBrowser } from './browser.ts';

/** A visit to the workbench, driven as a person does: clicks and keys; values are read from the model. */
export interface Visit {
  readonly page: Page;
  /** Everything the browser wrote to its console or threw, page and sidebar together. */
  readonly complaints: readonly string[];
  readonly sidebar: FrameLocator;
  /** The same frame, to run something in it. */
  sidebarFrame(): Promise<Frame>;
  /** Chooses a menu item by its words: `menu('Extensions', 'OKR Register', 'Check in')`. */
  menu(...path: readonly string[]): Promise<void>;
  /** What a cell shows, in the file's locale. Without a sheet's name: the sheet in view. */
  display(a1: string, sheet?: string): Promise<string>;
  /** The fill a cell is drawn with, conditional formats included: `#CDEBE6`, or '' for none. */
  fill(a1: string, sheet?: string): Promise<string>;
  clickCell(a1: string): Promise<void>;
  /** Rests the pointer on a cell. */
  hover(a1: string): Promise<void>;
  /** Clicks a cell of the sheet in view, types and presses Enter. */
  type(a1: string, text: string): Promise<void>;
  sheetNames(): Promise<string[]>;
  openTab(name: string): Promise<void>;
  bePerson(id: string): Promise<void>;
  goToDay(day: string): Promise<void>;
  reload(): Promise<void>;
}

export interface Workshop {
  /** A fresh browser profile each time: nothing is left of an earlier visit. */
  visit(query?: string): Promise<Visit>;
  close(): Promise<void>;
}

/** Builds the page round a built add-on, serves it and starts a browser. */
export async function openWorkshop(addOn?: string): Promise<Workshop> {
  const out = await mkdtemp(join(tmpdir(), 'okr-workbench-'));
  await buildPage(addOn ? { addOn, out } : { out });
  const served = await servePage(out);
  const browser = await launchBrowser();
  return {
    visit: (query = '') => visit(browser, served.address + query),
    async close() {
      await browser.close();
      await served.close();
      await rm(out, { recursive: true });
    },
  };
}

async function visit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, acceptDownloads: true });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`));
  const ready = () => page.locator('body.ready .o-grid-overlay').waitFor({ timeout: 30_000 });
  await page.goto(address);
  await ready();

  const cell = (a1: string, sheet: string | undefined, what: 'formattedValue' | 'fillColor') =>
    page.evaluate(([a, s, w]) => window.workbench.look(a, s)[w], [a1, sheet, what] as const);
  const middleOf = async (a1: string): Promise<[number, number]> => {
    const at = await page.evaluate((a) => window.workbench.bringIntoView(a), a1);
    const grid = (await page.locator('.o-grid').boundingBox())!;
    return [grid.x + at.x + at.width / 2, grid.y + at.y + at.height / 2];
  };
  const clickCell = async (a1: string) => page.mouse.click(...(await middleOf(a1)));
  return {
    page,
    complaints,
    sidebar: page.frameLocator('#sidebar iframe'),
    async sidebarFrame() {
      const frame = await (await page.locator('#sidebar iframe').elementHandle())?.contentFrame();
      if (!frame) throw new Error('The sidebar is closed.');
      return frame;
    },
    async menu(top, ...path) {
      await page.locator('.o-topbar-menu', { hasText: new RegExp(`^${top}$`) }).click();
      for (const name of path) await page.locator('.o-menu-item', { hasText: name }).last().click();
    },
    display: (a1, sheet) => cell(a1, sheet, 'formattedValue'),
    fill: (a1, sheet) => cell(a1, sheet, 'fillColor'),
    clickCell,
    async hover(a1) {
      const [x, y] = await middleOf(a1);
      await page.mouse.move(x - 3, y - 3);
      await page.mouse.move(x, y, { steps: 3 });
    },
    async type(a1, text) {
      await clickCell(a1);
      // At the pace of a quick typist: the editor opens with the first key and must be drawn before the second.
      await page.keyboard.type(text, { delay: 40 });
      await page.keyboard.press('Enter');
    },
    sheetNames: () => page.evaluate(() => window.workbench.sheetNames()),
    openTab: (name) => page.locator('.o-sheet', { hasText: name }).click(),
    bePerson: async (id) => void (await page.locator('#person').selectOption(id)),
    async goToDay(day) {
      await page.locator('#day').fill(day);
    },
    async reload() {
      await page.evaluate(() => window.workbench.kept());
      await page.reload();
      await ready();
    },
  };
}
