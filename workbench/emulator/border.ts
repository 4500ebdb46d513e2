import { authorise } from './auth.ts';
import type { Cost } from './calls.ts';
import type { Execution } from './execution.ts';
import { Killed, notEmulated, ServiceError } from './service-error.ts';

/** Every service class says which of its methods the script may call, and what each costs. */
export interface ServiceClass {
  readonly service: string;
  readonly costs: Readonly<Record<string, Cost>>;
  /** Enums and other values the script may read. */
  readonly values?: Readonly<Record<string, unknown>>;
}

const classOf = (target: object): ServiceClass | undefined => {
  const made = target.constructor as unknown as Partial<ServiceClass>;
  return made.service && made.costs ? (made as ServiceClass) : undefined;
};

/** Names asked of any object by the language, consoles and test tools: no call of the script's. */
const ORDINARY = new Set([
  'then',
  'toJSON',
  'constructor',
  'nodeType',
  'tagName',
  'asymmetricMatch',
  '$$typeof',
  'inspect',
  'valueOf',
  'length',
]);

/**
 * The border between the script's realm and the services. Each call is checked against the mode and the scopes, counted,
 * and its values are made anew on the other side. What is not emulated throws, it is never silently undefined.
 */
export class Border {
  private readonly execution: Execution;
  private readonly shown = new WeakMap<object, object>();
  private readonly hidden = new WeakMap<object, object>();

  constructor(execution: Execution) {
    this.execution = execution;
  }

  /** A value of the emulator's, as the script gets it. */
  toScript(value: unknown): unknown {
    if (value === null || typeof value !== 'object') return value;
    const { kit } = this.execution;
    if (Array.isArray(value)) return kit.array(value.map((item) => this.toScript(item)));
    if (value instanceof Date) return kit.date(value.getTime());
    if (classOf(value)) return this.show(value);
    if (Object.isFrozen(value)) return value;
    return kit.object(Object.entries(value).map(([name, item]) => [name, this.toScript(item)]));
  }

  /** A value of the script's, as the emulator takes it: arrays and dates of its own realm, services unwrapped. */
  toHost(value: unknown): unknown {
    if (value === null || typeof value !== 'object') return value;
    const service = this.hidden.get(value);
    if (service) return service;
    // Not value.map: an array of the realm maps to another one of the realm.
    if (Array.isArray(value)) return Array.from(value, (item) => this.toHost(item));
    if (Object.prototype.toString.call(value) === '[object Date]') return new Date((value as Date).getTime());
    return value;
  }

  show(target: object): object {
    const known = this.shown.get(target);
    if (known) return known;
    const made = classOf(target)!;
    const methods = new Map<string, unknown>();
    const proxy = new Proxy(Object.create(null), {
      get: (_target, name) => {
        if (typeof name === 'symbol') return undefined;
        if (name === 'toString') return () => made.service;
        if (made.values && name in made.values) return made.values[name];
        if (!(name in made.costs)) {
          if (ORDINARY.has(name)) return undefined;
          throw this.failure(notEmulated(made.service, name));
        }
        let method = methods.get(name);
        if (!method) {
          method = (...args: unknown[]) => this.call(target, made, name, args);
          methods.set(name, method);
        }
        return method;
      },
      set: () => {
        throw this.failure(new ServiceError(`${made.service} cannot be changed.`));
      },
      has: (_target, name) => typeof name === 'string' && name in made.costs,
      ownKeys: () => [],
      getOwnPropertyDescriptor: () => undefined,
      getPrototypeOf: () => null,
    });
    this.shown.set(target, proxy);
    this.hidden.set(proxy, target);
    return proxy;
  }

  private call(target: object, made: ServiceClass, name: string, args: readonly unknown[]): unknown {
    const { execution } = this;
    try {
      execution.step(made.service, name, made.costs[name]!);
      authorise(execution.mode, (scope) => execution.granted(scope), made.service, name);
      const method = (target as Record<string, (...args: unknown[]) => unknown>)[name];
      if (typeof method !== 'function') throw notEmulated(made.service, name);
      if (made.costs[name] !== 'local') assertStands(execution, target);
      return this.toScript(
        method.apply(
          target,
          args.map((arg) => this.toHost(arg)),
        ),
      );
    } catch (error) {
      throw this.failure(error);
    }
  }

  /** An error of the emulator's as one of the realm's, so that the script's `instanceof Error` holds. */
  private failure(error: unknown): unknown {
    if (error instanceof Killed || !(error instanceof Error)) return error;
    const made = this.execution.kit.error(error.name, error.message) as Error;
    // What is not the platform's sentence is a fault of the workbench: then its own stack helps.
    if (!(error instanceof ServiceError) && error.stack) made.stack = error.stack;
    return made;
  }
}

/** A tab that somebody deleted while the script held it or one of its ranges: the engine would answer with blanks. */
function assertStands({ file }: Execution, target: object): void {
  const { sheetId } = target as { readonly sheetId?: unknown };
  if (typeof sheetId === 'string' && !file.getters.getSheetIds().includes(sheetId))
    throw new ServiceError(`Sheet ${sheetId} not found`);
}
