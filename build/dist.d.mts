export type DistFile = 'Code.js' | 'sidebar.html' | 'appsscript.json';
export function buildDist(root: string, dist?: string): Promise<Readonly<Record<DistFile, string>>>;
