export interface EntryPoint {
  readonly name: string;
  /** As declared; a rest parameter with its three dots. */
  readonly parameters: readonly string[];
  /** The doc comment with its marks, or ''. */
  readonly doc: string;
  readonly file: string;
}
export function readEntryPoints(indexPath: string): readonly EntryPoint[];
