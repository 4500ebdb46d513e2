/**
 * A text that stands in the program again and again (a header, a status, a type) stands in it once, under a name that
 * terser makes one of two letters.
 */
import { cut, parsed, visit } from './rewriting.mjs';

const NAME = 'repeatedWord';

/** Letters of the name in Code.js, and of what declares it: `,ab=`. */
const SHORT_NAME = 2;
const DECLARATION = SHORT_NAME + 2;

/** `bundle`: a module without imports. Gives such a module again, which says the same. */
export function withWordsOnce(bundle) {
  if (bundle.includes(NAME)) throw new Error(`Something in the sources is called ${NAME}, as a helper of the build.`);
  const worth = [...placesOfWords(bundle)].filter(([, places]) => {
    const [{ start, end }] = places;
    const length = end - start;
    return places.length * SHORT_NAME + DECLARATION + length < places.length * length;
  });
  const edits = worth.flatMap(([, places], index) => places.map(({ start, end }) => [start, end, `${NAME}${index}`]));
  const declared = worth.map(([, [{ start, end }]], index) => `let ${NAME}${index} = ${bundle.slice(start, end)};`);
  return [...declared, cut(bundle, edits)].join('\n');
}

/** Texts as values, by what they say: not the names of properties, nor what only stands for itself. */
function placesOfWords(bundle) {
  const places = new Map();
  const apart = new Set();
  visit(parsed(bundle), (node) => {
    for (const one of readAsWritten(node)) apart.add(one);
    if (node.type !== 'Literal' || typeof node.value !== 'string' || apart.has(node)) return;
    places.set(node.value, [...(places.get(node.value) ?? []), node]);
  });
  return places;
}

/** The parts of a node that must stay where they are, or that V8 reads faster so: `typeof a === "string"`. */
function readAsWritten({ type, computed, key, expression, source, left, right }) {
  if (type === 'ExpressionStatement') return [expression];
  if (type === 'BinaryExpression') return [left, right].some(isTypeOf) ? [left, right] : [];
  return [...(computed ? [] : [key]), source].filter((one) => one?.type === 'Literal');
}

const isTypeOf = ({ type, operator }) => type === 'UnaryExpression' && operator === 'typeof';
