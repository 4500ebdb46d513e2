import type { Built } from './code.mjs';
export function buildSidebar(folder: string): Promise<Built>;
