import { type Browser, chromium } from 'playwright-core';
import { BROWSER_ARGUMENTS, browserPath } from '../../workbench/find-browser.mjs';

/** A browser, or an error with a sentence: a test that needs one fails without it, it is never skipped. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await browserPath(), headless: true, args: [...BROWSER_ARGUMENTS] });
}
