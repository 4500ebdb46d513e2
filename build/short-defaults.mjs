/**
 * `a ?? b` has no short form in ES2019: each one becomes a variable and a question. Where b is a plain value it is a
 * call of one function instead, which means the same, since a plain value does nothing when it is read too early.
 */
import { parse } from 'acorn';

/** Its name in the bundle, where nothing else may be called so. */
const NAME = 'valueOr';
const HELPER = `const ${NAME} = (value, blank) => value == null ? blank : value;`;
/** `bundle`: what esbuild made for ES2022, as one module without imports. */
export function shortenDefaults(bundle) {
  if (bundle.includes(NAME))
    throw new Error(`Something in the sources is called ${NAME}, as a helper of the build is.`);
  const edits = [];
  visit(parse(bundle, { ecmaVersion: 2022, sourceType: 'module' }), (node) => {
    if (node.type !== 'LogicalExpression' || node.operator !== '??' || !isPlain(node.right)) return;
    const sign = bundle.indexOf('??', node.left.end);
    // Brackets round either side stand outside of its own bounds and inside of those of the whole: they stay paired.
    edits.push([node.start, node.start, `${NAME}(`], [sign, sign + 2, ','], [node.end, node.end, ')']);
  });
  if (edits.length === 0) return bundle;
  let text = '';
  let at = 0;
  for (const [from, to, put] of edits.sort((one, other) => one[0] - other[0])) {
    text += bundle.slice(at, from) + put;
    at = to;
  }
  text += bundle.slice(at);
  return `${HELPER}\n${text}`;
}

function isPlain({ type, elements, argument, expressions }) {
  if (type === 'Literal' || type === 'Identifier') return true;
  if (type === 'ArrayExpression') return elements.length === 0;
  if (type === 'TemplateLiteral') return expressions.length === 0;
  return type === 'UnaryExpression' && argument.type === 'Literal';
}

function visit(node, see) {
  if (typeof node?.type !== 'string') return;
  see(node);
  for (const part of Object.values(node)) {
    if (Array.isArray(part)) for (const one of part) visit(one, see);
    else if (part !== null && typeof part === 'object') visit(part, see);
  }
}
