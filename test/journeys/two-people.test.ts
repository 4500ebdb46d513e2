/** Two people at one file: whatever the other does meanwhile, nothing is lost, nothing half-made, and it is said. */
import { describe, expect, test } from 'vitest';
import type { Answer, Created, Home, Repaired } from '../../src/contract.ts';
import { openWorkbench, type Workbench } from '../../workbench/emulator/index.ts';
import { ServiceError } from '../../workbench/emulator/service-error.ts';
import { doByHand, renameTab } from '../sheet/by-hand.ts';
import { idOfTab, keptState } from '../sheet/seen-register.ts';
import { accepted, refused } from './company.ts';
import { ANA, BEN, COMMANDS, contentOf, NEXT, protect, RUNNING, release } from './people-at-work.ts';
import { cell, home, logLines, TAB } from './running-file.ts';

const SCOPES = 'https://www.googleapis.com/auth/';
const BUSY = 'Somebody else is saving in this file right now. Wait a moment, then press the button again.';

describe.each(COMMANDS)('$name', ({ name, args, opened, writes }) => {
  test('whatever is in the way is said, changes nothing, and the next try works', () => {
    const owner = openWorkbench({ snapshot: opened() });
    const ana = owner.as(ANA);
    const press = (by: Workbench = ana) => by.rpc(name, ...args) as Answer<unknown>;
    const whole = contentOf(owner);
    const untouched = (why: string) => expect(contentOf(owner), why).toEqual(whole);

    owner.file.locks.occupy('document');
    expect(refused(press()), 'held lock').toMatchObject({ message: BUSY });
    untouched('held lock');
    owner.file.locks.vacate('document');

    owner.share(ANA, 'viewer');
    expect(() => press(), 'a viewer has no sidebar').toThrow('may only read this file');
    owner.share(ANA, 'editor');

    const without = owner.as(ANA, 'add-on', [`${SCOPES}spreadsheets.currentonly`]);
    expect(refused(press(without)).next, 'refused scope').toContain('allow what it asks for');
    untouched('refused scope');

    const spent = () => {
      throw new ServiceError('Service invoked too many times for one day: spreadsheets.');
    };
    owner.faults = { atCall: { n: 2, act: spent } };
    expect(refused(press()).next, 'quota').toContain('Google’s limit for today is reached.');
    untouched('quota');

    for (const tab of writes) {
      const protection = protect(owner, tab === 'register' ? TAB : tab);
      const problem = refused(press());
      expect(problem.message, tab).toContain('protected');
      expect(problem.next, tab).toContain('Ask the person who protected the cells');
      untouched(`protected ${tab}`);
      release(owner, protection);
    }

    // Nothing of the core needs to know who it is.
    const nameless = owner.as(ANA, 'add-on', [`${SCOPES}userinfo.email`]);
    expect(press(nameless)).toMatchObject({ ok: true });
    expect(contentOf(owner)).not.toEqual(whole);
  });
});

test('a person who was made a viewer while the sidebar was open', () => {
  const owner = openWorkbench({ snapshot: RUNNING() });
  const ana = owner.as(ANA);
  const whole = contentOf(owner);
  owner.faults = { atCall: { n: 1, act: () => owner.share(ANA, 'viewer') } };
  const { message, next } = refused(ana.rpc('createQuarter', NEXT));
  expect(message).toContain('permission');
  expect(next).toContain('ask the owner of the file for edit rights');
  expect(contentOf(owner)).toEqual(whole);
  owner.share(ANA, 'editor');
  accepted<Created>(ana.rpc('createQuarter', NEXT));
});

describe('typing while somebody else’s command holds the file', () => {
  test('what is typed stays, and is found and logged once later', () => {
    const owner = openWorkbench({ snapshot: RUNNING() });
    const before = logLines(owner);
    owner.file.locks.occupy('document');
    owner.as(ANA).edit(TAB, 'F4', [['87%']]);
    expect([cell(owner, 'F4'), cell(owner, 'J4'), logLines(owner), owner.failures()]).toEqual(['87%', '', before, []]);
    expect(home(owner).cycle?.name).toBe('2026-Q4');
    expect(logLines(owner)).toBe(before);
    owner.file.locks.vacate('document');
    home(owner);
    home(owner.as(ANA));
    expect([cell(owner, 'J4'), logLines(owner)]).toEqual(['12 Oct', before + 1]);
  });
});

describe('the same quarter by two', () => {
  const theirs = { ...NEXT, operationId: 'ben’s' };
  const ALREADY = 'There is already a register for 2027-Q1. Choose another cycle, or add objectives in “OKRs 2027-Q1”.';

  test('the second gets a sentence and the way to it', () => {
    const owner = openWorkbench({ snapshot: RUNNING() });
    accepted<Created>(owner.as(BEN).rpc('createQuarter', theirs));
    const whole = contentOf(owner);
    expect(refused(owner.as(ANA).rpc('createQuarter', NEXT)).message).toBe(ALREADY);
    expect(contentOf(owner)).toEqual(whole);
  });

  test.each([2, 5, 6, 7, 12, 30])('Ben presses at call %d of Ana’s: one register, one set of IDs', (n) => {
    const owner = openWorkbench({ snapshot: RUNNING() });
    const answers: Answer<Created>[] = [];
    const act = () => answers.push(owner.as(BEN).rpc('createQuarter', theirs) as Answer<Created>);
    owner.faults = { atCall: { n, act } };
    answers.push(owner.as(ANA).rpc('createQuarter', NEXT) as Answer<Created>);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const problem = refused(answers.find(({ ok }) => !ok));
    expect([ALREADY, BUSY]).toContain(problem.message);
    expect(owner.sheets().filter((name) => name.startsWith('OKRs'))).toEqual(['OKRs 2027-Q1', TAB]);
    expect(owner.display('OKRs 2027-Q1', 'M3:M7').flat()).toEqual(['O3', 'K4', 'K5', 'O4', 'K6']);
    expect(keptState(owner).get('counters')).toEqual({ O: 4, K: 6 });
  });
});

describe('undo', () => {
  test('by one after an edit of the other is refused with the difference', () => {
    const owner = openWorkbench({ snapshot: RUNNING() });
    accepted<Created>(owner.as(ANA).rpc('createQuarter', NEXT));
    owner.as(BEN).edit('OKRs 2027-Q1', 'A3', [['Become the best agency']]);
    const { message } = refused(owner.as(ANA).rpc('undoChange', home(owner).changes[0]?.id));
    expect(message).toContain('Somebody has worked on it since, so it stays.');
    expect(message).toContain('Become the best agency');
    expect(owner.sheets()).toContain('OKRs 2027-Q1');
  });

  test('by both: the second hears that it was done', () => {
    const owner = openWorkbench({ snapshot: RUNNING() });
    accepted<Home>(owner.as(ANA).rpc('undoChange', 2));
    expect(refused(owner.as(BEN).rpc('undoChange', 2)).message).toContain('This was undone already');
  });
});

test.each([1, 8, 20, 40])('repair by two, Ben at call %d of Ana’s: whole, and a third finds nothing', (n) => {
  const repair = COMMANDS.find(({ name }) => name === 'repairFile');
  const owner = openWorkbench({ snapshot: repair?.opened() });
  const answers: Answer<Repaired>[] = [];
  owner.faults = { atCall: { n, act: () => answers.push(owner.as(BEN).rpc('repairFile') as Answer<Repaired>) } };
  answers.push(owner.as(ANA).rpc('repairFile') as Answer<Repaired>);
  for (const answer of answers) if (!answer.ok) expect(answer.problem.message).toBe(BUSY);
  expect(accepted<Repaired>(owner.rpc('repairFile'))).toMatchObject({ changed: [], findings: [] });
  expect(home(owner).changes.filter(({ what }) => what.startsWith('Repaired'))).toHaveLength(1);
});

test('both open Home at once: what is found is logged once', () => {
  for (let n = 1; ; n++) {
    const owner = openWorkbench({ snapshot: RUNNING() });
    owner.faults = { dropEdits: true };
    owner.edit(TAB, 'F4', [['87%']]);
    const before = logLines(owner);
    let acted = false;
    const act = () => {
      acted = true;
      home(owner.as(BEN));
    };
    owner.faults = { atCall: { n, act } };
    expect(home(owner.as(ANA)).cycle?.name, `call ${n}`).toBe('2026-Q4');
    if (!acted) break;
    expect(logLines(owner), `call ${n}`).toBe(before + 1);
    expect(cell(owner, 'J4'), `call ${n}`).toBe('12 Oct');
  }
});

describe('Home where something is protected', () => {
  test.each([TAB, 'Check-ins', '_okr'])(
    '“%s”: it opens, and what was typed is logged once when it is free again',
    (tab) => {
      const owner = openWorkbench({ snapshot: RUNNING() });
      const ana = owner.as(ANA);
      owner.faults = { dropEdits: true };
      ana.edit(TAB, 'F4', [['87%']]);
      owner.faults = {};
      const before = logLines(owner);
      const protection = protect(owner, tab);
      for (let times = 0; times < 3; times++) expect(home(ana).cycle?.name).toBe('2026-Q4');
      expect(logLines(owner)).toBeLessThanOrEqual(before + 1);
      release(owner, protection);
      home(ana);
      home(owner);
      expect([logLines(owner), cell(owner, 'F4'), cell(owner, 'J4')]).toEqual([before + 1, '87%', '12 Oct']);
    },
  );

  test('a check-in typed where the log is protected is logged when it is free again', () => {
    const owner = openWorkbench({ snapshot: RUNNING() });
    const before = logLines(owner);
    const protection = protect(owner, 'Check-ins');
    owner.as(ANA).edit(TAB, 'F4', [['87%']]);
    release(owner, protection);
    home(owner);
    expect([logLines(owner), cell(owner, 'F4'), cell(owner, 'J4')]).toEqual([before + 1, '87%', '12 Oct']);
  });
});

describe.each(COMMANDS)('$name, while the other', ({ name, args, opened }) => {
  const calls = [3, 11, 30];

  test('renames the register: it is done all the same', () => {
    for (const n of calls) {
      const owner = openWorkbench({ snapshot: opened() });
      owner.faults = { atCall: { n, act: () => renameTab(owner, TAB, 'Unsere Ziele') } };
      accepted(owner.as(ANA).rpc(name, ...args));
      if (owner.sheets().includes(TAB)) break;
      if (name === 'removeFromFile') continue;
      expect(home(owner).deleted, `call ${n}`).toBe('');
    }
  });

  test('deletes the register: a sentence or done, and Home opens', () => {
    for (const n of calls) {
      const owner = openWorkbench({ snapshot: opened() });
      const act = () => doByHand(owner, 'DELETE_SHEET', { sheetId: idOfTab(owner, TAB), sheetName: TAB });
      owner.faults = { atCall: { n, act } };
      const answer = owner.as(ANA).rpc(name, ...args) as Answer<unknown>;
      if (owner.sheets().includes(TAB)) break;
      if (!answer.ok) expect(`${answer.problem.message} ${answer.problem.next}`, `call ${n}`).toContain('deleted');
      if (name === 'removeFromFile' && answer.ok) continue;
      const after = home(owner);
      expect(after.cycles.map((cycle) => cycle.name)).toContain('2026-Q4');
      const forgotten = accepted<Home>(owner.as(BEN).rpc('forgetQuarter', '2026-Q4'));
      expect(forgotten.cycles.map((cycle) => cycle.name)).not.toContain('2026-Q4');
    }
  });
});
