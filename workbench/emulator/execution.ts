import type { AuthModeName } from './auth.ts';
import { Border } from './border.ts';
import type { Cost } from './calls.ts';
import type { WorkbenchFile } from './file.ts';
import type { Person } from './person.ts';
import type { Realm } from './realm.ts';
import { equip, type RealmKit } from './realm-kit.ts';
import { openRealm } from './realm-node.ts';
import { Killed, ServiceError } from './service-error.ts';
import { services } from './services.ts';
import type { Screen } from './ui.ts';
import { instantOf, offsetAt } from './zone.ts';

/** Milliseconds an execution may take: guides/services/quotas and guides/triggers. */
const LIMITS: Readonly<Record<AuthModeName, number>> = {
  FULL: 360_000,
  LIMITED: 30_000,
  NONE: 30_000,
  CUSTOM_FUNCTION: 30_000,
};

/** At some 20 ms a call no execution of six minutes comes to more: a loop that never ends is stopped, not waited for. */
const MOST_CALLS = 20_000;

/** One run of the script: a fresh realm, a mode, a person, a buffer of writes. */
export class Execution {
  readonly file: WorkbenchFile;
  readonly person: Person;
  readonly mode: AuthModeName;
  readonly realm: Realm;
  readonly kit: RealmKit;
  readonly border: Border;
  /** Whether this execution has changed cells: custom functions then have no results until it ends. */
  hasWritten = false;
  private pending: (() => void)[] = [];
  private steps = 0;
  private spent = 0;
  private over: Killed | null = null;

  constructor(file: WorkbenchFile, person: Person, mode: AuthModeName) {
    this.file = file;
    this.person = person;
    this.mode = mode;
    this.border = new Border(this);
    const globals = Object.fromEntries(
      Object.entries(services(this)).map(([name, service]) => [name, this.border.show(service)]),
    );
    this.realm = openRealm(globals);
    const zone = file.project.timeZone;
    this.kit = equip(this.realm, {
      zone,
      now: () => this.now(),
      offset: (instant) => offsetAt(instant, zone),
      instant: (wall) => instantOf(wall, zone),
    });
  }

  now(): number {
    return this.file.state.clock;
  }
  get screen(): Screen {
    return this.file.screenOf(this.person.email);
  }
  granted(scope: string): boolean {
    const { file, person } = this;
    const taken = [...person.refused, ...(file.state.revoked[person.email] ?? [])];
    return file.project.scopes.includes(scope) && !taken.includes(scope);
  }

  /** Loads the project's files and calls a function of theirs; what it throws comes out as an Error of the host's realm. */
  run(name: string, makeArgs: (execution: Execution) => readonly unknown[]): unknown {
    try {
      this.realm.load(this.file.project.code, 'Code.gs');
      const result = this.realm.call(name, makeArgs(this), LIMITS[this.mode]);
      if (this.over) throw this.over;
      this.commit();
      return result;
    } catch (error) {
      if (!this.over && (error as Error)?.name === 'RealmTimeout') this.kill('Exceeded maximum execution time');
      if (this.over) throw this.over;
      // What a script wrote before it failed stays written.
      this.commit();
      throw hostError(error);
    } finally {
      this.file.counter.closeBatch();
      this.file.locks.releaseAll(this);
      this.realm.close();
    }
  }

  /** Called before every service call: faults, limits, the order of reads and writes. */
  step(service: string, method: string, cost: Cost): void {
    if (this.over) throw this.over;
    const { faults, counter } = this.file;
    counter.count(`${service}.${method}`, cost);
    if (cost === 'local') return;
    this.steps++;
    if (this.steps > MOST_CALLS) this.kill('Exceeded maximum execution time');
    this.pass(faults.slowMs ?? 0);
    if (faults.killAtCall === this.steps) this.kill('The execution was stopped.');
    if (faults.atCall?.n === this.steps) this.meanwhile(faults.atCall.act);
    if (faults.transientAtCall === this.steps)
      throw new ServiceError(`Service Spreadsheets timed out while accessing document with id ${this.file.state.id}.`);
    if (cost === 'read') this.commit();
  }

  /** Others act between two calls of this run; then it goes on with its own person. */
  private meanwhile(act: () => void): void {
    const { file } = this;
    const { atCall: _, ...own } = file.faults;
    file.faults = {};
    try {
      act();
    } finally {
      file.faults = own;
      file.show(this.person);
    }
  }

  /** Time passes: a slow call, Utilities.sleep. */
  pass(milliseconds: number): void {
    this.spent += milliseconds;
    this.file.state.clock += milliseconds;
    if (this.spent > LIMITS[this.mode]) this.kill('Exceeded maximum execution time');
  }

  /** Buffers a change of the file until a read, a flush, a structural call or the end. */
  later(change: () => void): void {
    this.hasWritten = true;
    this.pending.push(change);
  }

  /** A call that takes effect at once (insertSheet, insertRowsAfter), after what was buffered before it. */
  atOnce<T>(change: () => T): T {
    this.apply();
    this.hasWritten = true;
    return change();
  }

  /** Writes what is buffered; the next write opens a new batch. */
  commit(): void {
    this.apply();
    this.file.counter.closeBatch();
  }

  private apply(): void {
    const changes = this.pending;
    this.pending = [];
    for (const change of changes) change();
  }

  private kill(reason: string): never {
    if ((this.file.faults.pending ?? 'lost') === 'kept') this.apply();
    this.pending = [];
    this.over = new Killed(reason);
    throw this.over;
  }
}

/** The script's error as one of the host's, with its name, message and the script's own stack. */
function hostError(error: unknown): Error {
  if (error instanceof Error) return error;
  const { name, message, stack } = (error ?? {}) as Partial<Error>;
  const made = new Error(message ?? String(error));
  made.name = name ?? 'Error';
  if (stack) made.stack = stack;
  return made;
}
