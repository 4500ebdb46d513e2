import { type MenuItem, openWorkbench, type Workbench } from '../emulator/index.ts';
import { localeOf } from '../emulator/locale.ts';
import { readInput } from '../emulator/typed.ts';
import type { GridEdit, GridEditHost } from './grid-edits.ts';
import { type Person, personOf } from './people.ts';

/** What lies in IndexedDB between two visits. */
export interface Kept {
  readonly snapshot: unknown;
  readonly person: string;
  /** ISO instant */
  readonly now: string;
  readonly locale: string;
}

/** The file, and who looks at it, when and from where. Knows nothing of the window. */
export interface Session {
  /** The file as the person in front of it has it, today. */
  readonly workbench: () => Workbench;
  readonly person: () => Person;
  readonly now: () => string;
  readonly locale: () => string;
  /** `Check in: 12 reads, 3 writes`; blank before the first command. */
  readonly calls: () => string;
  /** True while a script runs: what changes in the grid then is not a person's doing. */
  readonly busy: () => boolean;
  readonly menu: () => readonly MenuItem[];
  /** Runs a menu item or trigger; throws what the script threw. */
  readonly run: (name: string, label: string, ...args: readonly unknown[]) => unknown;
  /** What google.script.run does. */
  readonly call: (name: string, args: readonly unknown[]) => unknown;
  /** A person has changed cells in the grid: their edit trigger runs. */
  readonly edited: (edit: GridEdit) => void;
  /** What typed text becomes in a cell of this file. */
  readonly typed: GridEditHost['typed'];
  readonly become: (personId: string) => void;
  readonly goTo: (instant: string) => void;
  readonly speak: (locale: string) => void;
  readonly kept: () => Kept;
}

export function openSession(kept: Kept | null, firstNow: string): Session {
  let person = personOf(kept?.person ?? '');
  let now = kept?.now ?? firstNow;
  let locale = kept?.locale ?? 'en_GB';
  let calls = '';
  let running = 0;
  const file = openWorkbench({
    now,
    locale,
    user: person.email,
    owner: personOf('owner').email,
    install: person.install,
    timeZone: 'Europe/London',
    ...(kept && { snapshot: kept.snapshot }),
  });
  let here = file;

  const counted = (label: string, work: () => unknown): unknown => {
    here.resetCalls();
    running++;
    try {
      return work();
    } finally {
      running--;
      const { reads, writes, services } = here.calls();
      calls = `${label}: ${count(reads, 'read')}, ${count(writes, 'write')}, ${count(services, 'service call')}`;
    }
  };
  const arrive = () => {
    here = file.as(person.email, person.install).at(now);
    opened(here, person);
  };
  const opened = (workbench: Workbench, { install }: Person) => {
    if (install === 'none') return;
    running++;
    try {
      workbench.run('onOpen');
    } finally {
      running--;
    }
  };
  arrive();

  return {
    workbench: () => here,
    person: () => person,
    now: () => now,
    locale: () => locale,
    calls: () => calls,
    busy: () => running > 0,
    menu: () => (person.install === 'none' || person.phone ? [] : here.menu()),
    run: (name, label, ...args) => counted(label, () => here.run(name, ...args)),
    call: (name, args) => counted(name, () => here.rpc(name, ...args)),
    edited: (edit) => void counted('Edit', () => here.edited(edit)),
    typed: ({ text, english }, position) =>
      readInput(text, {
        locale: localeOf(english ? 'en_US' : locale),
        format: here.model.getters.getCell(position)?.format,
        year: Number(now.slice(0, 4)),
      }),
    become(personId) {
      person = personOf(personId);
      arrive();
    },
    goTo(instant) {
      now = instant;
      arrive();
    },
    speak(name) {
      locale = name;
      running++;
      here.setLocale(name);
      running--;
    },
    kept: () => ({ snapshot: file.snapshot(), person: person.id, now, locale }),
  };
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
