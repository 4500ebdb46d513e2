/** A module read as a tree, and edited as the text it is. */
import { parse } from 'acorn';

/** Each edit: from, to, what stands there instead. `editsOf` is asked for those of one node. */
export function rewritten(bundle, editsOf) {
  const edits = [];
  visit(parsed(bundle), (node) => edits.push(...editsOf(node, bundle)));
  return cut(bundle, edits);
}

export function cut(text, edits) {
  let out = '';
  let at = 0;
  for (const [from, to, put] of edits.sort((one, other) => one[0] - other[0])) {
    out += text.slice(at, from) + put;
    at = to;
  }
  return out + text.slice(at);
}

export const parsed = (bundle) => parse(bundle, { ecmaVersion: 2022, sourceType: 'module' });

/** Every node, the outer one before those in it. */
export function visit(node, see) {
  if (typeof node?.type !== 'string') return;
  see(node);
  for (const part of Object.values(node)) {
    if (Array.isArray(part)) for (const one of part) visit(one, see);
    else if (part !== null && typeof part === 'object') visit(part, see);
  }
}
