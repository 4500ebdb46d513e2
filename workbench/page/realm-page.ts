import { LANGUAGE_GLOBALS, type OpenRealm } from '../emulator/realm.ts';

type World = Record<string, unknown> & { Function: FunctionConstructor };
/** What the scope below hands out for a text: its value, or what it threw. */
type Outcome = { readonly value: unknown } | { readonly thrown: unknown };

/** window, document, location and top cannot be deleted from a frame's global object: hidden as parameters instead. */
function hiddenNames(world: World): string[] {
  const left: string[] = [];
  for (let owner: object | null = world; owner; owner = Object.getPrototypeOf(owner)) {
    for (const name of Object.getOwnPropertyNames(owner)) {
      if (/^[A-Za-z_$][\w$]*$/.test(name) && !LANGUAGE_GLOBALS.includes(name)) left.push(name);
    }
  }
  return [...new Set(left)].filter((name) => !(name in Object.prototype) && name !== 'constructor');
}

/**
 * A scope that stays open: each text is evaluated in one and the same function body, so `var` and `function` of an
 * earlier file are seen by later ones (a generator keeps its variables between two texts), while the names above
 * are hidden from all of them.
 */
function openScope(world: World): (code: string) => unknown {
  const make = world.Function(
    ...hiddenNames(world),
    `return function*(){ let outcome; for (;;) { const code = yield outcome;
       try { outcome = { value: eval(code) }; } catch (thrown) { outcome = { thrown }; } } }();`,
  ) as () => Generator<Outcome, never, string>;
  const scope = make();
  scope.next('');
  let busy = false;
  return (code) => {
    // Asked while a file is still loading: then the plain global scope has to do.
    if (busy) return world.Function(`return (${code})`)();
    busy = true;
    try {
      const outcome = scope.next(code).value;
      if ('thrown' in outcome) throw outcome.thrown;
      return outcome.value;
    } finally {
      busy = false;
    }
  };
}

/** A hidden frame of the page's own origin: synchronous like node:vm, but a loop in it cannot be interrupted. */
export const openRealm: OpenRealm = (globals) => {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  document.body.append(frame);
  const world = frame.contentWindow as unknown as World;
  for (const name of Object.getOwnPropertyNames(world)) {
    if (!LANGUAGE_GLOBALS.includes(name)) Reflect.deleteProperty(world, name);
  }
  const evaluate = openScope(world);
  Object.assign(world, globals);
  const checked = (path: string) => {
    if (!/^[\w$]+(\.[\w$]+)*$/.test(path)) throw new Error(`Not the name of a function: ${path}`);
    return path;
  };
  const has = (path: string) =>
    evaluate(`(() => { try { return typeof ${checked(path)}; } catch { return ''; } })()`) === 'function';
  const apply = evaluate('(f, args) => f(...args)') as (f: unknown, args: readonly unknown[]) => unknown;
  return {
    // A strict text would keep its declarations to itself when evaluated; a script on the platform does not.
    load: (code) => void evaluate(code.replace(/^\s*(['"])use strict\1;?/, '')),
    evaluate,
    has,
    call(path, args) {
      if (!has(path)) throw new Error(`Script function not found: ${path}`);
      return apply(evaluate(`(${checked(path)})`), args);
    },
    close: () => frame.remove(),
  };
};
