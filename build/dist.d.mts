/** The files by name: `Code.js`, `appsscript.json` and the sidebar's pages. */
export function buildDist(root: string, dist?: string): Promise<Readonly<Record<string, string>>>;
