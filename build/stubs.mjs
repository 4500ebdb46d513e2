/**
 * The top-level functions Apps Script looks for. The bundle hides everything in one `OKR`; each stub reaches into it
 * when it is called, so nothing depends on the order in which files are loaded.
 */

/** One function declaration each; under its doc comment where Sheets shows that to people. */
export function writeStubs(entryPoints) {
  return entryPoints.map(writeStub).join('\n');
}

/** A long list of names needs to stand there once only. */
const ALL_GIVEN = '...arguments';

function writeStub({ name, parameters, doc }) {
  const list = parameters.join(', ');
  const comment = doc.includes('@customfunction') ? `\n${shown(doc)}\n` : '';
  const passed = list.length > ALL_GIVEN.length ? ALL_GIVEN : list;
  return `${comment}function ${name}(${list}) {return OKR.${name}(${passed})}`;
}

/** Of a doc comment Sheets shows the description and each parameter, never what is returned. */
const shown = (doc) =>
  doc
    .split('\n')
    .filter((line) => !/^ *\* @return/.test(line))
    .join('\n');
