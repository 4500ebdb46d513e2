export function shortenDefaults(bundle: string): string;
