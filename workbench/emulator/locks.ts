import type { Execution } from './execution.ts';

/** Locks of all executions on a file, by name; executions run one after the other, so a foreign lock never frees itself. */
export class Locks {
  private readonly holders = new Map<string, Execution | 'other'>();

  take(name: string, execution: Execution): boolean {
    const holder = this.holders.get(name);
    if (holder && holder !== execution) return false;
    this.holders.set(name, execution);
    return true;
  }
  has(name: string, execution: Execution): boolean {
    return this.holders.get(name) === execution;
  }
  release(name: string, execution: Execution): void {
    if (this.holders.get(name) === execution) this.holders.delete(name);
  }
  /** At the end of an execution, and while one of its alerts or prompts is open (reference/base/ui). */
  releaseAll(execution: Execution): void {
    for (const [name, holder] of this.holders) if (holder === execution) this.holders.delete(name);
  }
  /** Another execution holds the lock, for tests of two people pressing at once. */
  occupy(name: string): void {
    this.holders.set(name, 'other');
  }
  vacate(name: string): void {
    if (this.holders.get(name) === 'other') this.holders.delete(name);
  }
}
