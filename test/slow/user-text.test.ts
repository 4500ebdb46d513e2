import { describe, expect, test } from 'vitest';
import type { Created, Home } from '../../src/contract.ts';
import { accepted, keyResult, objective, quarter } from '../journeys/company.ts';
import { HOSTILE_TEXTS } from '../journeys/hostile-texts.ts';
import { open, TAB, textsInTheCells, textsInTheWizard } from '../journeys/user-text-journey.ts';

textsInTheWizard('de_DE');
textsInTheCells(HOSTILE_TEXTS);

describe('names of cycles', () => {
  test.each(['2026-Q4', 'Spring 2027', 'Frühjahr_2027', '2026', '007', '１月', 'Ö', 'true', '__proto__', '-1'])(
    '%s names a tab, a line and Home',
    (name) => {
      const workbench = open();
      const cycle = { name, from: '2026-10-01', due: '2026-12-31' };
      accepted<Created>(workbench.rpc('createQuarter', quarter({ cycle })));
      const home = accepted<Home>(workbench.rpc('startQuarter', name));
      expect(home.cycle?.name).toBe(name);
      expect(home.cycles.map((one) => one.name)).toEqual([name]);
      expect(workbench.sheets()).toContain(`OKRs ${name}`);
      expect(workbench.display(`OKRs ${name}`, 'A1')[0]?.[0]).toContain(`OKRs ${name} · 1 Oct – 31 Dec · 51 % gone`);
    },
  );
});

describe('many', () => {
  test('forty objectives of the same title are forty rows with forty IDs', () => {
    const workbench = open();
    const same = Array.from({ length: 40 }, () => objective('Be loved', keyResult('Rating', '7', '9')));
    accepted<Created>(workbench.rpc('createQuarter', quarter({ objectives: same })));
    const home = accepted<Home>(workbench.rpc('startQuarter', '2026-Q4'));
    expect(home.cycle?.objectives.map(({ title }) => title)).toEqual(Array(40).fill('Be loved'));
    const ids = workbench.values(TAB, 'M3:M82').map(([id]) => id);
    expect(new Set(ids).size).toBe(80);
    workbench.edit(TAB, 'F4', [['8.5']]);
    expect(workbench.display(TAB, 'B3:C6')).toEqual([
      ['● On track', '0.75'],
      ['● On track', '0.75'],
      ['– No update', '0.00'],
      ['– No update', '0.00'],
    ]);
  });
});
