/**
 * What src/index.ts hands to Apps Script: each exported function with its parameter names and doc comment, read from
 * the sources, because esbuild drops the comments and Sheets shows both to the person who types the formula.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parse } from 'acorn';
import { transformSync } from 'esbuild';

/** In the order of the index; throws a sentence where it holds something other than re-exports of functions. */
export function readEntryPoints(indexPath) {
  return exportsOf(indexPath).map(({ exported, local, file }) => {
    const { parameters, text } = findFunction(local, file);
    return { name: exported, parameters, doc: docAbove(local, text), file };
  });
}

/** The names an index file re-exports, each with the file it comes from. */
function exportsOf(indexPath) {
  const found = [];
  for (const node of parseTypeScript(readFileSync(indexPath, 'utf8'), indexPath).body) {
    if (node.type === 'EmptyStatement') continue;
    if (node.type !== 'ExportNamedDeclaration' || node.source === null) {
      throw new Error(`${indexPath} may only hold lines like \`export { name } from './entry/…'\`.`);
    }
    const file = resolve(dirname(indexPath), node.source.value);
    if (!existsSync(file)) throw new Error(`${indexPath} re-exports from ${node.source.value}, which does not exist.`);
    for (const one of node.specifiers) found.push({ exported: one.exported.name, local: one.local.name, file });
  }
  return found;
}

function findFunction(name, file) {
  const text = readFileSync(file, 'utf8');
  for (const node of parseTypeScript(text, file).body) {
    const declared = node.type === 'ExportNamedDeclaration' ? node.declaration : null;
    if (declared?.type === 'FunctionDeclaration' && declared.id.name === name) {
      return { parameters: declared.params.map((one) => parameterName(one, name, file)), text };
    }
  }
  throw new Error(`${file} has no \`export function ${name}(…)\`. Apps Script only sees function declarations.`);
}

function parameterName(node, name, file) {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'AssignmentPattern') return parameterName(node.left, name, file);
  if (node.type === 'RestElement') return `...${parameterName(node.argument, name, file)}`;
  throw new Error(`${name} in ${file} takes its parameters apart in the declaration. Give each a plain name.`);
}

/** The doc comment that ends directly above `export function NAME`, or '' (overloads: the first that has one). */
function docAbove(name, text) {
  const declarations = text.matchAll(new RegExp(`^export function ${name}\\b`, 'gm'));
  for (const { index } of declarations) {
    const before = text.slice(0, index).trimEnd();
    if (before.endsWith('*/')) {
      const start = before.lastIndexOf('/*');
      if (before.startsWith('/**', start)) return before.slice(start);
    }
  }
  return '';
}

/** Types away, everything else as written; `es2022` keeps default parameters where the author put them. */
function parseTypeScript(text, file) {
  const tsconfigRaw = { compilerOptions: { verbatimModuleSyntax: true } };
  const { code } = transformSync(text, { loader: 'ts', target: 'es2022', sourcefile: file, tsconfigRaw });
  return parse(code, { ecmaVersion: 2022, sourceType: 'module' });
}
