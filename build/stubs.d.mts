import type { EntryPoint } from './entry-points.mjs';
export function writeStubs(entryPoints: readonly EntryPoint[]): string;
