export function sidebarScriptIsSafe(script: string): readonly string[];
export function sidebarStandsAlone(html: string, script: string): readonly string[];
export function sidebarFits(html: string, name?: string): readonly string[];
