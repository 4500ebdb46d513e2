export const BROWSER_ARGUMENTS: string[];
export function browserPath(): Promise<string>;
