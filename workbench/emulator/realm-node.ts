import vm from 'node:vm';
import { LANGUAGE_GLOBALS, type OpenRealm } from './realm.ts';

/**
 * Compiling a 230 kB bundle takes 5 ms: once per text is enough, every realm runs the same compiled script. By file and
 * text, not by both in one key: joining them would copy the text every time.
 */
const compiled = new Map<string, Map<string, vm.Script>>();

function compile(code: string, fileName: string): vm.Script {
  let ofFile = compiled.get(fileName);
  if (!ofFile || ofFile.size > 50) {
    ofFile = new Map();
    compiled.set(fileName, ofFile);
  }
  let script = ofFile.get(code);
  if (!script) {
    script = new vm.Script(code, { filename: fileName });
    ofFile.set(code, script);
  }
  return script;
}

/** node:vm names nothing but plain paths here, so a path cannot smuggle code in. */
function checked(path: string): string {
  if (!/^[\w$]+(\.[\w$]+)*$/.test(path)) throw new Error(`Not the name of a function: ${path}`);
  return path;
}

export const openRealm: OpenRealm = (globals) => {
  const context = vm.createContext({});
  const evaluate = (expression: string): unknown => compile(expression, 'realm.js').runInContext(context);
  const world = evaluate('globalThis') as Record<string, unknown>;
  for (const name of Object.getOwnPropertyNames(world)) if (!LANGUAGE_GLOBALS.includes(name)) delete world[name];
  Object.assign(world, globals);
  const typeOf = (path: string) =>
    evaluate(`(() => { try { return typeof ${checked(path)}; } catch { return ''; } })()`);
  const apply = evaluate('(f, args) => f(...args)') as (f: unknown, args: readonly unknown[]) => unknown;
  return {
    load: (code, fileName) => void compile(code, fileName).runInContext(context),
    evaluate,
    has: (path) => typeOf(path) === 'function',
    call(path, args, limitMs) {
      if (typeOf(path) !== 'function') throw new Error(`Script function not found: ${path}`);
      // A call from outside has no time limit; one that node:vm starts itself has.
      const start = compile(`(${checked(path)})`, 'realm.js').runInContext(context);
      world.__call = () => apply(start, args);
      try {
        return compile('__call()', 'realm.js').runInContext(context, { timeout: Math.max(1, Math.ceil(limitMs)) });
      } catch (error) {
        if ((error as NodeJS.ErrnoException)?.code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
        throw Object.assign(new Error('Exceeded maximum execution time'), { name: 'RealmTimeout' });
      } finally {
        delete world.__call;
      }
    },
    close: () => {},
  };
};
