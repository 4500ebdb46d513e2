/**
 * `node workbench/screenshot.mjs out.png`: what the workbench shows with the example company at mid-quarter, the
 * sidebar open on Home, 1400 px wide. Needs a built add-on in dist.
 */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { buildPage } from './build.mjs';
import { BROWSER_ARGUMENTS, browserPath } from './find-browser.mjs';
import { servePage } from './serve.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { scale: { type: 'string', default: '1' }, now: { type: 'string', default: '2026-11-16T09:00:00Z' } },
});
const [file = 'docs/screenshot.png'] = positionals;

const out = await buildPage({ out: await mkdtemp(join(tmpdir(), 'okr-screenshot-')) });
const served = await servePage(out);
const browser = await chromium.launch({ executablePath: await browserPath(), args: BROWSER_ARGUMENTS });
try {
  const page = await browser.newPage({
    viewport: { width: 1400, height: 860 },
    deviceScaleFactor: Number(values.scale),
    locale: 'en-GB',
  });
  await page.goto(`${served.address}?example&now=${values.now}`);
  await page.locator('body.ready').waitFor();
  await page.frameLocator('#sidebar iframe').getByRole('heading', { level: 1 }).waitFor();
  // Past the focus ring's and the toasts' time.
  await page.waitForTimeout(6000);
  await page.screenshot({ path: file });
  console.log(file);
} finally {
  await browser.close();
  await served.close();
  await rm(out, { recursive: true });
}
