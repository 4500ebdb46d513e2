export function buildPage(options?: { readonly addOn?: string; readonly out?: string }): Promise<string>;
