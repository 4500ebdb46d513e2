/**
 * Who this file is: its own id, the script that looks after it and the version that wrote it. All of it travels with
 * File → Make a copy, so another id says that this is a copy; another script says that a second installation is here.
 */
import type { Store } from './store.ts';

/** The number of the last step in `migrations.ts`. */
export const SCHEMA_VERSION = 2;

export const IDENTITY_KEY = 'file';

export interface Identity {
  readonly fileId: string;
  /** The script that looks after the file: the first one that wrote to it. */
  readonly scriptId: string;
  readonly version: number;
  /** The file it was copied from, until somebody says what the copy is for. */
  readonly copyOf?: string;
  /** Somebody said that it is only a copy: nothing is to go out of it by itself. */
  readonly onlyCopy?: true;
  /** Removing OKR Register was begun and not finished. */
  readonly removing?: true;
}

/** Where the script runs now; '' where Google does not tell, and then nothing is concluded. */
export interface Here {
  readonly fileId: string;
  readonly scriptId: string;
}

/** Why the file may be looked at but not be written to. */
export type Obstacle = 'newer' | 'installed twice' | 'half removed';

export const OBSTACLES: Readonly<Record<Obstacle, { readonly message: string; readonly next: string }>> = {
  newer: {
    message: 'This file was last used with a newer OKR Register.',
    next: 'Reload the page to get the newer one; until then it can be read but not changed.',
  },
  'installed twice': {
    message: 'OKR Register is already installed in this file another way.',
    next: 'Use the other one, or choose Use this one instead in the sidebar.',
  },
  'half removed': {
    message: 'Removing OKR Register from this file was cut off.',
    next: 'Choose Remove the rest in the sidebar.',
  },
};

/** As it will stand once something is written, and what stands in the way of writing. No call. */
export function identityIn(store: Store, here: Here): { identity: Identity; obstacle: Obstacle | null } {
  const kept = store.get<Identity>(IDENTITY_KEY);
  const version = kept?.version ?? store.get<number>('version') ?? (store.keys('').length > 0 ? 1 : SCHEMA_VERSION);
  const identity = kept ? inThisFile({ ...kept, version }, here) : { ...here, version };
  return { identity, obstacle: obstacleFor(identity, here) };
}

/** In a copy the script that is here looks after it: a bound script was copied too and is another one now. */
function inThisFile(kept: Identity, here: Here): Identity {
  if (here.fileId === '' || kept.fileId === here.fileId) return kept;
  const { onlyCopy: _, ...rest } = kept;
  return { ...rest, ...here, copyOf: kept.fileId };
}

function obstacleFor({ version, scriptId, removing }: Identity, here: Here): Obstacle | null {
  if (version > SCHEMA_VERSION) return 'newer';
  if (here.scriptId !== '' && scriptId !== '' && scriptId !== here.scriptId) return 'installed twice';
  return removing ? 'half removed' : null;
}

export function whereAmI(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Here {
  return { fileId: spreadsheet.getId(), scriptId: scriptId() };
}

function scriptId(): string {
  try {
    return ScriptApp.getScriptId();
  } catch {
    return '';
  }
}
