/**
 * What must hold of dist/Code.js before anyone pushes it. Each guard answers with sentences: none means it is fine.
 * Google parses and loads the file only at push and at the next menu click; here it fails while it is still cheap.
 */
import { createContext, Script } from 'node:vm';
import { parse } from 'acorn';
import { MISSING, SERVICES } from './platform.mjs';

const CODE_LIMIT = 250_000;

/** The one global that is not an entry point: the bundle the stubs reach into. */
const BUNDLE = 'OKR';

export function parsesAsES2019(code) {
  try {
    parse(code, { ecmaVersion: 2019, sourceType: 'script' });
    return [];
  } catch (error) {
    return [`Code.js is not an ES2019 script, so Apps Script would refuse it: ${error.message}.`];
  }
}

/** `exported`: the names in src/index.ts. */
export function globalsMatchExports(code, exported) {
  const { functions, others } = topLevelOf(code);
  const names = functions.map((one) => one.id.name);
  return [
    ...names.filter((name, at) => names.indexOf(name) !== at).map((name) => `Code.js declares ${name} twice.`),
    ...names.filter((name) => !exported.includes(name)).map((name) => `${name} is a global but not in src/index.ts.`),
    ...exported.filter((name) => !names.includes(name)).map((name) => `${name} is in src/index.ts but not a global.`),
    ...others.filter((name) => name !== BUNDLE).map((name) => `${name} is a global, yet not a function of index.ts.`),
  ];
}

/** Loads the script in an empty realm where reading any service, or anything Apps Script does not have, throws. */
export function loadTouchesNothing(code) {
  const realm = createContext({});
  for (const name of [...SERVICES, ...MISSING]) {
    Object.defineProperty(realm, name, {
      get() {
        throw new Error(`it reads ${name}`);
      },
    });
  }
  try {
    new Script(code, { filename: 'Code.js' }).runInContext(realm, { timeout: 2000 });
    return [];
  } catch (error) {
    return [`Code.js does more than define functions while it loads: ${error.message}. Move that into a function.`];
  }
}

/** Sheets offers a custom function only under `@customfunction`, and shows name and text of each `@param`. */
export function customFunctionsAreDocumented(code) {
  const { functions, comments } = topLevelOf(code);
  return functions
    .filter((one) => /^OKR/.test(one.id.name))
    .flatMap((one) => {
      const doc = comments.find(
        (comment) => comment.end <= one.start && code.slice(comment.end, one.start).trim() === '',
      );
      const text = doc?.type === 'Block' ? doc.value : '';
      return [...missingTag(one.id.name, text), ...parameterGaps(one, text)];
    });
}

function missingTag(name, text) {
  return /@customfunction\b/.test(text) ? [] : [`${name} lacks @customfunction, so Sheets would not offer it.`];
}

/** Optional names in brackets are not understood by Sheets, so `[x]` counts as missing. */
function parameterGaps(declaration, text) {
  const name = declaration.id.name;
  const taken = declaration.params.map((one) => (one.type === 'RestElement' ? one.argument.name : one.name));
  const described = [...text.matchAll(/@param[ \t]+(?:\{[^}]*\}[ \t]+)?([^\s{]\S*)[ \t]+\S/g)].map((match) => match[1]);
  return [
    ...taken
      .filter((one) => !described.includes(one))
      .map((one) => `${name} lacks a line "@param {type} ${one} what it is".`),
    ...described
      .filter((one) => !taken.includes(one))
      .map((one) => `${name} describes a parameter ${one} it does not take.`),
  ];
}

export function codeFits(code) {
  const size = Buffer.byteLength(code);
  return size <= CODE_LIMIT ? [] : [`Code.js has ${size} bytes; the limit is ${CODE_LIMIT}.`];
}

function topLevelOf(code) {
  const comments = [];
  const { body } = parse(code, { ecmaVersion: 2019, sourceType: 'script', onComment: comments });
  const functions = body.filter((node) => node.type === 'FunctionDeclaration');
  const others = body.flatMap((node) => {
    if (node.type === 'ClassDeclaration') return [node.id.name];
    return node.type === 'VariableDeclaration' ? node.declarations.map((one) => one.id.name) : [];
  });
  return { functions, others, comments };
}
