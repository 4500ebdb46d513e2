/**
 * The same program in fewer bytes, where esbuild and terser may not assume what holds here: Code.js is parsed as a whole
 * at every menu click, edit and custom function.
 * `bundle`: what esbuild made for ES2022, as one module without imports. Gives such a module again.
 */
import { withWordsOnce } from './repeated-words.mjs';
import { cut, parsed, rewritten, visit } from './rewriting.mjs';
import { withShapesOnce } from './same-shapes.mjs';
import { withShortCalls } from './short-calls.mjs';

/** Their names in the bundle, where nothing else may be called so. */
const OR = 'valueOr';
const NONE = 'nothingThere';
const HELPERS = { [OR]: `(value, blank) => value == null ? blank : value`, [NONE]: 'Object.create(null)' };

export function shorten(bundle) {
  for (const name of Object.keys(HELPERS)) {
    if (bundle.includes(name)) throw new Error(`Something in the sources is called ${name}, as a helper of the build.`);
  }
  const shaped = withShapesOnce(bundle);
  const short = functionsAsArrows(rewritten(rewritten(shaped, defaultEdits), lookUpEdits));
  const used = Object.entries(HELPERS).filter(([name]) => short.includes(name));
  const helped = [...used.map(([name, value]) => `const ${name} = ${value};`), short].join('\n');
  return withWordsOnce(withShortCalls(helped));
}

/**
 * `a ?? b` has no short form in ES2019: each one becomes a variable and a question. Where b is a plain value it is a
 * call of one function instead, which means the same, since a plain value does nothing when it is read too early.
 */
function defaultEdits(node, bundle) {
  if (node.type !== 'LogicalExpression' || node.operator !== '??' || !isPlain(node.right)) return [];
  const sign = bundle.indexOf('??', node.left.end);
  // Brackets round either side stand outside of its own bounds and inside of those of the whole: they stay paired.
  return [
    [node.start, node.start, `${OR}(`],
    [sign, sign + 2, ','],
    [node.end, node.end, ')'],
  ];
}

function isPlain({ type, elements, argument, expressions }) {
  if (type === 'Literal' || type === 'Identifier') return true;
  if (type === 'ArrayExpression') return elements.length === 0;
  if (type === 'TemplateLiteral') return expressions.length === 0;
  return type === 'UnaryExpression' && argument.type === 'Literal';
}

/** What '', 0 and false answer to as well: there `a?.length` is not what an object with nothing in it says. */
const OF_VALUES = new Set(
  [String, Number, Boolean, Object].flatMap((one) => Object.getOwnPropertyNames(one.prototype)),
);

/** `a?.b` is `(a || nothingThere).b`, `a?.[0]` is `(a || nothingThere)[0]`: no property of ours is one of an empty text, 0 or false. */
function lookUpEdits(node, bundle) {
  if (node.type !== 'ChainExpression' || !isLookUp(node.expression)) return [];
  const edits = [];
  for (let at = node.expression; at.optional; at = at.object) {
    const sign = bundle.indexOf('?.', at.object.end);
    edits.push([at.object.start, at.object.start, '('], [sign, sign + 2, ` || ${NONE})${at.computed ? '' : '.'}`]);
  }
  return edits;
}

/** Optional from end to end: `a?.b?.c`. In `a?.b.c` the last step is not taken at all where a is missing. */
function isLookUp({ type, optional, computed, object, property }) {
  if (type !== 'MemberExpression' || !optional) return false;
  if (computed ? !isNumber(property) : OF_VALUES.has(property.name)) return false;
  return isStep(object) && object.optional ? isLookUp(object) : isCertain(object);
}

/** `a?.[row - 1]`: nothing stands at a number in an empty text, 0 or false. */
const isNumber = ({ type, value, operator }) =>
  type === 'Literal' ? typeof value === 'number' : type === 'BinaryExpression' && operator === '-';

const isStep = ({ type }) => type === 'MemberExpression' || type === 'CallExpression';

/** Nothing optional on the way to it. */
function isCertain(node) {
  return !isStep(node) || (!node.optional && isCertain(node.object ?? node.callee));
}

/**
 * `function f(a) { return b; }` becomes `const f = (a) => b`. Declarations may be used above of where they stand, so
 * all of them move to the top, where nothing but their names is evaluated.
 */
function functionsAsArrows(bundle) {
  const moved = parsed(bundle).body.filter((node) => node.type === 'FunctionDeclaration' && isPlainFunction(node));
  const arrows = moved.map((node) => {
    const open = bundle.indexOf('(', node.id.end);
    const params = bundle.slice(open, node.body.start).trim();
    return `const ${node.id.name} = ${params} => ${bundle.slice(node.body.start, node.end)};`;
  });
  const rest = cut(
    bundle,
    moved.map(({ start, end }) => [start, end, '']),
  );
  return [...arrows, rest].join('\n');
}

function isPlainFunction(node) {
  if (node.generator || node.async) return false;
  let plain = true;
  visit(node, (one) => {
    if (one.type === 'ThisExpression' || one.type === 'MetaProperty') plain = false;
    if (one.type === 'Identifier' && one.name === 'arguments') plain = false;
  });
  return plain;
}
