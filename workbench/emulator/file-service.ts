import type { Getters, Zone } from './engine.ts';
import type { Execution } from './execution.ts';
import type { WorkbenchFile } from './file.ts';
import { assertMayWrite } from './protection-rule.ts';

/** What every service that reaches the document has in common. Names ending in `_` are not the script's. */
export class FileService {
  protected readonly execution: Execution;

  constructor(execution: Execution) {
    this.execution = execution;
  }

  protected get file(): WorkbenchFile {
    return this.execution.file;
  }
  /** Getters of the engine after everything written so far is computed. */
  protected get settled(): Getters {
    this.file.settle();
    return this.file.getters;
  }

  /** Buffers a change of cells; protection is asked when it is written, as on the platform. */
  protected change(sheetId: string, zone: Zone, write: () => void): void {
    this.execution.later(() => {
      assertMayWrite(this.file, this.execution.person, sheetId, zone);
      write();
    });
  }

  /** A change of structure: at once, after the buffered ones. */
  protected atOnce<T>(write: () => T): T {
    return this.execution.atOnce(write);
  }
}
