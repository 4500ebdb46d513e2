export type Install = 'bound' | 'add-on' | 'none';

/** Who sits at the file now. */
export interface Person {
  readonly email: string;
  readonly install: Install;
  /** OAuth scopes this person unticked or was never asked for. */
  readonly refused: readonly string[];
}
