import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CUSTOM_FUNCTIONS } from '../src/entry/custom-function-list.ts';

const README = new URL('../README.md', import.meta.url);
const BLOCK = /(<!-- functions: [^>]*-->\n)[\s\S]*(<!-- end of functions -->)/;

function table(): string {
  const cell = (text: string) => text.replace(/\|/g, '\\|');
  const lines = CUSTOM_FUNCTIONS.map(({ name, parameters, description, example, result, badInput }) => {
    const list = parameters
      .map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name))
      .join('; ');
    const shown = typeof result === 'number' ? String(Math.round(result * 1000) / 1000) : result;
    return `| \`${name}(${list})\` | ${cell(description)} | \`${example}\` → ${cell(shown)} | \`${badInput.formula}\` → ${cell(badInput.says)} |`;
  });
  return ['| function | gives | example | bad input |', '| --- | --- | --- | --- |', ...lines, ''].join('\n');
}

test('the README lists every custom function as it is', () => {
  const text = readFileSync(README, 'utf8');
  const wanted = text.replace(BLOCK, (_, start: string, end: string) => `${start}${table()}${end}`);
  if (process.env.WRITE_README) writeFileSync(README, wanted);
  else expect(text, 'run npm run readme').toBe(wanted);
});
