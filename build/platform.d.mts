export const SERVICES: readonly string[];
export const MISSING: readonly string[];
