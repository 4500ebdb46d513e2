export function shorten(bundle: string): string;
