/** The pages by their file name, and what is wrong with them. */
export interface BuiltPages {
  readonly pages: Readonly<Record<string, string>>;
  readonly findings: readonly string[];
}
export function buildSidebar(folder: string): Promise<BuiltPages>;
