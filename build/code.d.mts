/** What a part of the build made, and the sentences why it must not be used. */
export interface Built {
  readonly text: string;
  readonly findings: readonly string[];
}
export function buildCode(indexPath: string): Promise<Built>;
