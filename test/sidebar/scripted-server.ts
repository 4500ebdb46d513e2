import type { Answer, Problem, Server } from '../../src/contract.ts';

type Name = keyof Server;
type ValueOf<N extends Name> = Extract<ReturnType<Server[N]>, { ok: true }>['value'];

/** What the server does with one call: answer, refuse with a sentence, break, or stay silent. */
type Reaction = { readonly answer: Answer<unknown> | null } | { readonly breaks: string } | 'silent' | 'held';

export interface ScriptedServer {
  /** Every call in the order it was made, with its arguments as they arrive on the other side. */
  readonly calls: readonly { readonly name: Name; readonly args: readonly unknown[] }[];
  named(name: Name): readonly (readonly unknown[])[];
  /** The next call of this name answers so; without a script it answers as `always` says. */
  once<N extends Name>(name: N, value: ValueOf<N>): void;
  always<N extends Name>(name: N, value: ValueOf<N>): void;
  refuse(name: Name, problem: Problem): void;
  break(name: Name, message: string): void;
  /** Answers null, as Google does where an answer holds a Date. */
  empty(name: Name): void;
  silence(name: Name): void;
  /** Holds the next call of this name until `release`. */
  hold(name: Name): void;
  release(): void;
}

/** Puts a google.script.run into the page that plays a script, with Google's rules for what may cross. */
export function scriptServer(): ScriptedServer {
  const queues = new Map<Name, Reaction[]>();
  const defaults = new Map<Name, unknown>([
    ['keepDraft', null],
    ['showTab', null],
    // Asked in the background by every wizard that offers what to support.
    ['openAlignment', { aims: [], tree: [], loose: [], loops: [] }],
    // Made in the background after a first check-in.
    ['openDashboard', null],
  ]);
  const calls: { name: Name; args: readonly unknown[] }[] = [];
  const held: (() => void)[] = [];
  const queue = (name: Name, reaction: Reaction) => queues.set(name, [...(queues.get(name) ?? []), reaction]);

  const run = (name: Name, args: unknown[], success: (answer: unknown) => void, failure: (error: Error) => void) => {
    calls.push({ name, args: args.map(across) });
    const answer = () => {
      if (!defaults.has(name)) throw new Error(`Nobody scripted ${name}.`);
      success(across({ ok: true, value: defaults.get(name) }));
    };
    const reaction = queues.get(name)?.shift();
    if (reaction === 'silent') return;
    if (reaction === 'held') held.push(answer);
    else if (reaction === undefined) setTimeout(answer, 1);
    else if ('breaks' in reaction) setTimeout(() => failure(new Error(reaction.breaks)), 1);
    else setTimeout(() => success(across(reaction.answer)), 1);
  };

  const runner = (success: (answer: unknown) => void, failure: (error: Error) => void): unknown =>
    new Proxy(
      {},
      {
        get: (_, name: string) => {
          if (name === 'withSuccessHandler') return (handler: typeof success) => runner(handler, failure);
          if (name === 'withFailureHandler') return (handler: typeof failure) => runner(success, handler);
          return (...args: unknown[]) => run(name as Name, args, success, failure);
        },
      },
    );
  const unheard = () => {
    throw new Error('A call without handlers.');
  };
  (globalThis as unknown as Record<string, unknown>).google = { script: { run: runner(unheard, unheard) } };

  return {
    calls,
    named: (name) => calls.filter((one) => one.name === name).map((one) => one.args),
    once: (name, value) => void queue(name, { answer: { ok: true, value } }),
    always: (name, value) => void defaults.set(name, value),
    refuse: (name, problem) => void queue(name, { answer: { ok: false, problem } }),
    break: (name, message) => void queue(name, { breaks: message }),
    empty: (name) => void queue(name, { answer: null }),
    silence: (name) => void queue(name, 'silent'),
    hold: (name) => void queue(name, 'held'),
    release: () => {
      for (const answer of held.splice(0)) answer();
    },
  };
}

/** Only plain values cross; what Google refuses to carry is an error here. */
function across(value: unknown): unknown {
  walk(value, 'value');
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);
}

function walk(value: unknown, path: string): void {
  if (value === null || ['string', 'number', 'boolean', 'undefined'].includes(typeof value)) return;
  if (Array.isArray(value)) {
    value.forEach((one, at) => {
      if (one === undefined) throw new Error(`${path}[${at}] is undefined.`);
      walk(one, `${path}[${at}]`);
    });
    return;
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) throw new Error(`${path} cannot cross to the server.`);
  for (const [key, one] of Object.entries(value as object)) walk(one, `${path}.${key}`);
}
