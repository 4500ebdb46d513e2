export interface Asked {
  /** Id of the spreadsheet the script shall live in; null makes a new one. */
  readonly parent: string | null;
  readonly title: string;
  /** Make another project although .clasp.json already names one. */
  readonly again: boolean;
}
export function readArguments(words: readonly string[]): Asked;
export function createScriptProject(
  asked: Asked & { readonly root: string },
): Promise<{ readonly scriptId: string; readonly parentId?: string }>;
