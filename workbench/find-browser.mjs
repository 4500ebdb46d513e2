import { existsSync } from 'node:fs';
import bundled from '@sparticuz/chromium';

const USUAL_PLACES = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

export const BROWSER_ARGUMENTS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--font-render-hinting=none',
  // Date fields read as the rest of the page does.
  '--lang=en-GB',
];

/**
 * Where the browser is: CHROME_PATH, else an installed one, else the one in the npm package (Linux x64).
 * @returns {Promise<string>}
 */
export async function browserPath() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH names ${named}, and there is no such file.`);
  }
  const installed = USUAL_PLACES.find((place) => existsSync(place));
  if (installed) return installed;
  if (process.platform === 'linux' && process.arch === 'x64') return bundled.executablePath();
  throw new Error('No browser found: install Chrome or Chromium, or put the path of one into CHROME_PATH.');
}
