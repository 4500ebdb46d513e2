/**
 * A realm: a fresh JavaScript world in which the add-on's files run for one execution, as on Apps Script.
 * Two implementations: `realm-node.ts` (node:vm, used by vitest) and the page's hidden iframe, swapped in when the
 * page is bundled. Both are synchronous. Everything else about an execution (services, Date, time zone, argument
 * conversion) is the same code for both and needs only what is declared here.
 */
export interface Realm {
  /**
   * Runs a file at the top level: its `function` and `var` declarations become reachable by `has` and `call`, and
   * later loads see those of earlier ones. Syntax errors and errors thrown at the top level propagate.
   */
  load(code: string, fileName: string): void;
  /** The value of an expression, made in the realm: `evaluate('[]') instanceof Array` is false outside it. */
  evaluate(expression: string): unknown;
  /** Whether a top-level function of that name exists; `menu.item1` looks into objects. */
  has(path: string): boolean;
  /**
   * Calls it with the arguments as they are (the caller has already made them in the realm) and returns or throws
   * what the function returns or throws. After `limitMs` of wall time: throws an Error named `RealmTimeout`
   * where the platform can (node:vm); a page cannot interrupt a loop and ignores the limit.
   */
  call(path: string, args: readonly unknown[], limitMs: number): unknown;
  /** The execution is over. Functions that were handed out may still be called once or twice afterwards. */
  close(): void;
}

/**
 * Opens a realm in which, besides the language itself, only `globals` exist: no setTimeout, fetch, URL, process,
 * window, document, crypto, TextEncoder, performance … (the list of what Apps Script lacks: guides/v8-runtime).
 * `globals` are the Apps Script services and `console`, objects and functions of the caller's own realm.
 */
export type OpenRealm = (globals: Readonly<Record<string, unknown>>) => Realm;

/** The names a realm keeps of the language. All other own keys of the global object are deleted or shadowed. */
export const LANGUAGE_GLOBALS: readonly string[] = [
  ...['Object', 'Function', 'Array', 'Number', 'Boolean', 'String', 'Symbol', 'BigInt', 'Date', 'RegExp', 'Promise'],
  ...['Error', 'AggregateError', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError'],
  ...['Math', 'JSON', 'Reflect', 'Proxy', 'Map', 'Set', 'WeakMap', 'WeakSet', 'WeakRef', 'FinalizationRegistry'],
  ...['ArrayBuffer', 'DataView', 'Atomics', 'Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array'],
  ...['Uint16Array', 'Int32Array', 'Uint32Array', 'Float32Array', 'Float64Array', 'BigInt64Array', 'BigUint64Array'],
  ...['Intl', 'globalThis', 'undefined', 'NaN', 'Infinity', 'eval', 'isNaN', 'isFinite', 'parseInt', 'parseFloat'],
  ...['encodeURI', 'encodeURIComponent', 'decodeURI', 'decodeURIComponent', 'escape', 'unescape'],
];
