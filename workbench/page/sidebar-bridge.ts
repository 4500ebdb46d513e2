/**
 * What `google.script` is inside the sidebar's frame. The function below is turned to text and run there before the
 * sidebar's own script, so it must not use anything from outside itself.
 * Rules: developers.google.com/apps-script/guides/html/reference/run (legal values, handlers, user object, ten calls
 * at a time) and …/reference/host (close, editor.focus).
 */
export interface BridgeCall {
  readonly workbench: 'call';
  readonly id: number;
  readonly name: string;
  /** JSON, as Apps Script sends it: undefined inside an array has become null. */
  readonly args: string;
}
export interface BridgeAnswer {
  readonly workbench: 'answer';
  readonly id: number;
  readonly ok: boolean;
  /** JSON of the value, or the error's name and message. */
  readonly value: string;
}
export interface HostCall {
  readonly workbench: 'host';
  readonly what: 'close' | 'focus';
}

function bridge(functionNames: readonly string[]): void {
  interface Handlers {
    success?: (value: unknown, userObject?: unknown) => void;
    failure?: (error: Error, userObject?: unknown) => void;
    userObject?: unknown;
  }
  const AT_ONCE = 10;
  const waiting = new Map<number, Handlers>();
  const queue: BridgeCall[] = [];
  let sent = 0;
  let running = 0;

  /** Throws as the real client does; returns a copy that holds JSON only. */
  const legal = (value: unknown, property: string, above: readonly unknown[]): unknown => {
    const refuse = () => new TypeError(`Failed due to illegal value in property: ${property}`);
    if (value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number') return Number.isFinite(value) ? value : null;
    if (typeof value !== 'object' || above.includes(value)) throw refuse();
    const path = [...above, value];
    if (Array.isArray(value)) return Array.from(value, (item, i) => legal(item, String(i), path) ?? null);
    const prototype = Object.getPrototypeOf(value);
    if (prototype !== null && prototype !== Object.prototype) throw refuse();
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, legal(item, key, path)]));
  };
  const send = () => {
    while (running < AT_ONCE && queue.length > 0) {
      running++;
      parent.postMessage(queue.shift(), '*');
    }
  };
  const runner = (handlers: Handlers): Record<string, unknown> => {
    const methods: Record<string, unknown> = {
      withSuccessHandler: (success: NonNullable<Handlers['success']>) => runner({ ...handlers, success }),
      withFailureHandler: (failure: NonNullable<Handlers['failure']>) => runner({ ...handlers, failure }),
      withUserObject: (userObject: unknown) => runner({ ...handlers, userObject }),
    };
    for (const name of functionNames) {
      methods[name] = (...args: unknown[]) => {
        const call: BridgeCall = {
          workbench: 'call',
          id: ++sent,
          name,
          args: JSON.stringify(args.map((arg, i) => legal(arg, String(i), []) ?? null)),
        };
        waiting.set(call.id, handlers);
        queue.push(call);
        send();
      };
    }
    return methods;
  };
  addEventListener('message', ({ data, source }: MessageEvent<BridgeAnswer>) => {
    if (source !== parent || data?.workbench !== 'answer') return;
    const handlers = waiting.get(data.id);
    if (!handlers) return;
    waiting.delete(data.id);
    running--;
    send();
    const value = JSON.parse(data.value);
    if (data.ok) return handlers.success?.(value, handlers.userObject);
    const error = Object.assign(new Error(value.message), { name: value.name });
    if (!handlers.failure) throw error;
    handlers.failure(error, handlers.userObject);
  });
  const tell = (what: HostCall['what']) => parent.postMessage({ workbench: 'host', what } satisfies HostCall, '*');
  Object.assign(globalThis, {
    google: {
      script: {
        run: runner({}),
        host: {
          close: () => tell('close'),
          setHeight: () => {},
          setWidth: () => {},
          editor: { focus: () => tell('focus') },
          origin: 'https://docs.google.com',
        },
      },
    },
  });
}

/** @param functionNames the script's top-level functions; those ending in `_` are private and must not be among them */
export function bridgeScript(functionNames: readonly string[]): string {
  return `<script>(${bridge})(${JSON.stringify(functionNames)});</script>`;
}
