import { dataOf } from './engine-speed.ts';
import { type FileState, type Mail, WorkbenchFile } from './file.ts';
import type { Person } from './person.ts';

/** Everything a file is, as JSON. */
export interface Snapshot {
  readonly state: FileState;
  readonly data: object;
  readonly mails: readonly Mail[];
}

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

export function snapshotOf(file: WorkbenchFile): Snapshot {
  return plain({ state: file.state, data: dataOf(file.model), mails: file.mails });
}

/**
 * File → Make a copy: the copier owns it, nobody else is in it, document properties are gone. A bound script is copied
 * too and is then another script, with properties of its own.
 */
export function copyOf(file: WorkbenchFile, person: Person): WorkbenchFile {
  const { state, data } = snapshotOf(file);
  const bound = person.install === 'bound';
  const id = `${state.id}-copy${state.nextItem}`;
  const { script, user } = state.properties;
  const copied: FileState = {
    ...state,
    id,
    name: `Copy of ${state.name}`,
    owner: person.email,
    roles: { [person.email]: 'owner' },
    // Triggers belong to the file they were made in (guides/triggers/installable).
    triggers: [],
    properties: bound ? { document: {}, script: {}, user: {} } : { document: {}, script, user },
  };
  const project = bound ? { ...file.project, scriptId: `${file.project.scriptId}-of-${id}` } : file.project;
  const made = new WorkbenchFile(copied, project, person, data);
  made.dialogs = file.dialogs;
  return made;
}
