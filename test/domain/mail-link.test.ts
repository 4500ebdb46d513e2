import { describe, expect, test } from 'vitest';
import { gmailLink, mailtoLink } from '../../src/domain/mail-link.ts';

const draft = (body: string, to: readonly string[] = ['ana@x.org']) => ({
  ...{ to, subject: 'OKRs 2026-Q4', body, cut: '… more in the register' },
});
const parameter = (href: string, name: string) => new URL(href).searchParams.get(name);
const LINE = 'Online sales a month: £40,000 → £52,000 · ● On track';
const LONG = Array.from({ length: 300 }, (_, at) => `${at} ${LINE}`).join('\n');

describe('a mail to compose', () => {
  test('in Gmail, with everything that may stand in a mail', () => {
    const { href, isCut } = gmailLink(draft('50 % & more?\n#1 „ja“ + 🎯', ['ana@x.org', 'ben@x.org']));
    expect(href.startsWith('https://mail.google.com/mail/?view=cm&fs=1&')).toBe(true);
    expect(parameter(href, 'to')).toBe('ana@x.org,ben@x.org');
    expect(parameter(href, 'su')).toBe('OKRs 2026-Q4');
    expect(parameter(href, 'body')).toBe('50 % & more?\n#1 „ja“ + 🎯');
    expect(isCut).toBe(false);
  });

  test('in another mail program, with its line ends', () => {
    const { href } = mailtoLink(draft('one\ntwo'));
    expect(href).toBe('mailto:ana@x.org?subject=OKRs%202026-Q4&body=one%0D%0Atwo');
  });

  test.each([
    ['gmail', gmailLink, 6_000],
    ['mailto', mailtoLink, 1_900],
  ] as const)(
    '%s is never longer than it may be: whole lines from the top, then where the rest is',
    (_, link, most) => {
      const { href, isCut } = link(draft(LONG));
      expect(href.length).toBeLessThanOrEqual(most);
      expect(href.length).toBeGreaterThan(most - 300);
      expect(isCut).toBe(true);
      const lines = (parameter(href, 'body') ?? '').split(/\r?\n/);
      expect(lines.at(-1)).toBe('… more in the register');
      expect(lines.slice(0, -1)).toEqual(LONG.split('\n').slice(0, lines.length - 1));
    },
  );

  test('more addresses than a link holds are left out', () => {
    const everybody = Array.from({ length: 400 }, (_, at) => `person.number.${at}@a-long-company-name.org`);
    expect(parameter(gmailLink(draft('Hello', everybody)).href, 'to')).toBe('');
  });

  test('half a character does not stop it', () => {
    expect(parameter(gmailLink(draft('a\ud83cb')).href, 'body')).toBe('ab');
  });
});
