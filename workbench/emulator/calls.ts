/**
 * What a service call costs on the platform. `local`: builders and getters of what an object already knows; about
 * nothing. `read`: a round trip that first commits pending writes. `write`: buffered, several make one batch until a
 * read, a flush or the end. `service`: every other round trip (properties, locks, insertSheet, protect, metadata).
 */
export type Cost = 'local' | 'read' | 'write' | 'service';

export interface Calls {
  local: number;
  reads: number;
  /** Batches, not calls. */
  writes: number;
  services: number;
  /** Cells that values, texts or formulas were asked of: what a read brings along, and not how many there are. */
  cells: number;
  /** Every call by `Class.method`, local ones too. */
  byMethod: Record<string, number>;
}

export class CallCounter {
  private now: Calls = CallCounter.none();
  private batchOpen = false;

  static none(): Calls {
    return { local: 0, reads: 0, writes: 0, services: 0, cells: 0, byMethod: {} };
  }

  count(name: string, cost: Cost): void {
    this.now.byMethod[name] = (this.now.byMethod[name] ?? 0) + 1;
    if (cost === 'local') this.now.local++;
    else if (cost === 'read') this.now.reads++;
    else if (cost === 'service') this.now.services++;
    else if (!this.batchOpen) {
      this.batchOpen = true;
      this.now.writes++;
    }
  }
  /** A read that is counted already brought so many cells. */
  bring(cells: number): void {
    this.now.cells += cells;
  }
  /** Pending writes were committed: the next write opens a new batch. */
  closeBatch(): void {
    this.batchOpen = false;
  }
  calls(): Calls {
    return { ...this.now, byMethod: { ...this.now.byMethod } };
  }
  reset(): void {
    this.now = CallCounter.none();
    this.batchOpen = false;
  }
}
