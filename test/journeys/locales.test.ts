import { describe, expect, test } from 'vitest';
import { aQuarterTypedIn, findingsIn, openIn, type Written } from './locale-journey.ts';

// The one that differs most from how we write; test/slow/locales.test.ts goes through the others.
aQuarterTypedIn('de_DE');

describe('a formula written as in English does not go unseen in a file with a decimal comma', () => {
  test('in a cell it is an error', () => {
    const workbench = openIn('de_DE');
    workbench.rpc('writeAsInEnglish', 'cell');
    expect(workbench.display('English', 'A1')[0]?.[0]).toMatch(/^#/);
  });

  test('in a conditional format it cannot be written', () => {
    expect(() => openIn('de_DE').rpc('writeAsInEnglish', 'colour')).toThrow();
  });

  test('in a validation the linter finds it', () => {
    const workbench = openIn('de_DE');
    workbench.rpc('writeAsInEnglish', 'check');
    const [tab] = workbench.rpc('formulasAndRules') as Written[];
    expect(tab?.checks.flatMap(findingsIn)).not.toEqual([]);
  });
});
