import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { functionTable } from '../src/entry/custom-function-list.ts';

const README = new URL('../README.md', import.meta.url);
const BLOCK = /(<!-- functions: [^>]*-->\n)[\s\S]*(<!-- end of functions -->)/;

test('the README lists every custom function as it is', () => {
  const text = readFileSync(README, 'utf8');
  const wanted = text.replace(BLOCK, (_, start: string, end: string) => `${start}${functionTable().trim()}\n${end}`);
  if (process.env.WRITE_README) writeFileSync(README, wanted);
  else expect(text, 'run npm run readme').toBe(wanted);
});
