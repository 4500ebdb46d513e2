/**
 * Objects with the same properties in the same order (`{ header, width, format, note }`) are made by one function that
 * names them once: terser gives it a name of two letters.
 */
import { parsed, rewritten, visit } from './rewriting.mjs';

const NAME = 'madeAlike';

/** Letters of its name in Code.js and of each of its parameters, and what else stands round them. */
const CALL = 4;
const DECLARATION = 10;
const PARAMETER = 5;

/** `bundle`: a module without imports. Gives such a module again, which says the same. */
export function withShapesOnce(bundle) {
  if (bundle.includes(NAME)) throw new Error(`Something in the sources is called ${NAME}, as a helper of the build.`);
  const worth = [...placesOfShapes(bundle)].filter(([shape, places]) => saved(shape, places.length) > 0);
  const makers = new Map(worth.flatMap(([, places], index) => places.map((place) => [place, `${NAME}${index}`])));
  const text = rewritten(bundle, (node) => callEdits(node, makers.get(placeOf(node)), bundle));
  return [...worth.map(([shape], index) => makerOf(shape, `${NAME}${index}`)), text].join('\n');
}

function saved(shape, times) {
  const names = shape.split(',');
  const letters = names.join('').length;
  const written = letters + 2 * names.length + 1;
  const called = CALL + names.length - 1;
  return times * (written - called - names.length) - (DECLARATION + letters + PARAMETER * names.length);
}

const makerOf = (shape, name) => {
  const names = shape.split(',');
  const given = names.map((_, index) => `value${index}`);
  const made = names.map((one, index) => `${one}: ${given[index]}`);
  return `const ${name} = (${given.join(', ')}) => ({ ${made.join(', ')} });`;
};

/** Those that name each property plainly, by the names in their order. */
function placesOfShapes(bundle) {
  const places = new Map();
  visit(parsed(bundle), (node) => {
    if (node.type !== 'ObjectExpression' || node.properties.length === 0 || !node.properties.every(isPlain)) return;
    const shape = node.properties.map(({ key }) => key.name).join(',');
    places.set(shape, [...(places.get(shape) ?? []), placeOf(node)]);
  });
  return places;
}

/** `{ __proto__: a }` is no property; a method and a getter are more than a value. */
function isPlain({ type, computed, method, kind, key }) {
  return (
    type === 'Property' &&
    !computed &&
    !method &&
    kind === 'init' &&
    key.type === 'Identifier' &&
    key.name !== '__proto__'
  );
}

const placeOf = ({ type, start, end }) => `${type} ${start} ${end}`;

/** What stands between the values goes, but for the commas and for brackets round a value. */
function callEdits({ properties, start, end }, maker, bundle) {
  if (maker === undefined) return [];
  const names = properties.map(({ start: from, key, value, shorthand }) => {
    const brackets = shorthand ? '' : bundle.slice(key.end, value.start).replace(/[^(]/g, '');
    return [from, shorthand ? from : value.start, brackets];
  });
  const [[, first, brackets], ...others] = names;
  return [[start, first, `${maker}(${brackets}`], ...others, [end - 1, end, ')']];
}
