import { SCOPES } from '../emulator/auth.ts';
import { type Edited, type MenuItem, openWorkbench, type Workbench } from '../emulator/index.ts';
import { dialogs } from './dialogs.ts';
import { PEOPLE, type Person, personOf } from './people.ts';

const DAY_MS = 86_400_000;
/** Of a longer leap only these are lived through. */
const MOST_DAYS = 31;

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
  readonly edited: (edit: Edited) => void;
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
  const file = openWorkbench({
    now,
    locale,
    user: personOf('owner').email,
    name: 'Company register',
    dialogs,
    ...(kept && { snapshot: kept.snapshot }),
  });
  if (!kept) for (const { email, role } of PEOPLE) if (role !== 'owner') file.share(email, role);
  let here = file;

  const counted = (label: string, work: () => unknown): unknown => {
    here.resetCalls();
    try {
      return work();
    } finally {
      const { reads, writes, services } = here.calls();
      calls = `${label}: ${count(reads, 'read')}, ${count(writes, 'write')}, ${count(services, 'other call')}`;
    }
  };
  /** On each day in between, at this hour, what is installed runs as well. */
  const passTime = (from: string, to: string) => {
    if (here.triggers().length === 0) return;
    const first = Date.parse(from) + DAY_MS;
    const last = Math.min(Date.parse(to), first + MOST_DAYS * DAY_MS);
    for (let time = first; time < last; time += DAY_MS) here.at(new Date(time).toISOString()).runTriggers();
  };
  /** Another person or another day: the file is opened anew, with what opening sets off. */
  const arrive = () => {
    here = file.as(person.email, person.install, person.authorised ? [] : Object.values(SCOPES)).at(now);
    here.faults = { ...here.faults, editMode: person.authorised ? undefined : 'NONE' };
    here.closeSidebar();
    if (person.install !== 'none') here.run('onOpen');
  };
  arrive();

  return {
    workbench: () => here,
    person: () => person,
    now: () => now,
    locale: () => locale,
    calls: () => calls,
    busy: () => file.busy(),
    menu: () => here.menu(),
    run: (name, label, ...args) => counted(label, () => here.run(name, ...args)),
    call: (name, args) => counted(name, () => here.rpc(name, ...args)),
    edited: (edit) => void counted('Edit', () => here.edited(edit)),
    become(personId) {
      person = personOf(personId);
      arrive();
    },
    goTo(instant) {
      passTime(now, instant);
      now = instant;
      arrive();
      here.runTriggers();
    },
    speak(name) {
      locale = name;
      here.setLocale(name);
    },
    kept: () => ({ snapshot: file.snapshot(), person: person.id, now, locale }),
  };
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
