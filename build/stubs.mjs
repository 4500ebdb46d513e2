/**
 * The top-level functions Apps Script looks for. The bundle hides everything in one `OKR`; each stub reaches into it
 * when it is called, so nothing depends on the order in which files are loaded.
 */

/** One function declaration each; under its doc comment where Sheets shows that to people. */
export function writeStubs(entryPoints) {
  return entryPoints.map(writeStub).join('\n');
}

function writeStub({ name, parameters, doc }) {
  const list = parameters.join(', ');
  const comment = doc.includes('@customfunction') ? `\n${doc}\n` : '';
  return `${comment}function ${name}(${list}) {return OKR.${name}(${list})}`;
}
