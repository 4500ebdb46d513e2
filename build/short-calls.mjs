/**
 * What JavaScript itself offers is written out at each use (`new Map(`, `Object.fromEntries(`, `typeof a === "number"`)
 * unless it has a name of ours: then terser makes that one of two letters.
 */
import { parsed, rewritten, visit } from './rewriting.mjs';

const PREFIX = 'shortFor';

/** With at most one argument, so that no argument is the same as `undefined`. */
const MADE = ['Map', 'Set', 'Error'];
const TYPES = ['number', 'string', 'boolean'];
const CALLED = ['String', 'Number', 'Boolean'];
/** Their functions need no `this`. */
const HOMES = ['Math', 'Object', 'Array', 'Number', 'JSON', 'Date'];

/** `bundle`: a module without imports. Gives such a module again, which says the same. */
export function withShortCalls(bundle) {
  if (bundle.includes(PREFIX))
    throw new Error(`Something in the sources is called ${PREFIX}, as a helper of the build.`);
  refuseOwnNames(bundle);
  const used = new Map();
  const named = (name, value) => {
    used.set(PREFIX + name, value);
    return PREFIX + name;
  };
  const text = rewritten(bundle, (node) => newEdits(node, named) ?? typeEdits(node, named) ?? callEdits(node, named));
  return [...[...used].map(([name, value]) => `const ${name} = ${value};`), text].join('\n');
}

function newEdits({ type, callee, arguments: given, start }, named) {
  if (type !== 'NewExpression' || !MADE.includes(callee.name)) return null;
  if (given.length > 1 || given.some((one) => one.type === 'SpreadElement')) return null;
  return [[start, callee.end, named(`New${callee.name}`, `(given) => new ${callee.name}(given)`)]];
}

/** `typeof a === "number"`; `a` is declared in every case, so that reading it is the same. */
function typeEdits({ type, operator, left, right, start, end }, named) {
  const isQuestion = type === 'BinaryExpression' && ['===', '!=='].includes(operator) && left.operator === 'typeof';
  if (!isQuestion || !TYPES.includes(right.value)) return null;
  const name = named(`Is_${right.value}`, `(value) => typeof value === "${right.value}"`);
  return [
    [start, left.argument.start, `${operator === '!==' ? '!' : ''}${name}(`],
    [left.argument.end, end, ')'],
  ];
}

function callEdits({ type, callee }, named) {
  if (type !== 'CallExpression') return [];
  if (callee.type === 'Identifier' && CALLED.includes(callee.name)) {
    return [[callee.start, callee.end, named(callee.name, callee.name)]];
  }
  const { object, property, computed } = callee;
  if (callee.type !== 'MemberExpression' || computed || !HOMES.includes(object.name)) return [];
  const name = `${object.name}.${property.name}`;
  return [[callee.start, callee.end, named(name.replace('.', '_'), name)]];
}

/** A variable of such a name would be taken for JavaScript's own. */
function refuseOwnNames(bundle) {
  const taken = new Set([...MADE, ...CALLED, ...HOMES]);
  visit(parsed(bundle), ({ id, params = [], param }) => {
    for (const name of [id, param, ...params].flatMap(namesIn)) {
      if (taken.has(name)) throw new Error(`Something in the sources is called ${name}, as a part of JavaScript.`);
    }
  });
}

/** The variables a pattern makes. */
function namesIn(pattern) {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((one) => namesIn(one.value ?? one.argument));
    case 'ArrayPattern':
      return pattern.elements.flatMap(namesIn);
    case 'AssignmentPattern':
      return namesIn(pattern.left);
    case 'RestElement':
      return namesIn(pattern.argument);
    default:
      return [];
  }
}
