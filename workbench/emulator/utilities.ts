import type { Cost } from './calls.ts';
import { formatDate, parseDate } from './date-pattern.ts';
import type { Execution } from './execution.ts';
import { ServiceError } from './service-error.ts';

export class Utilities {
  static readonly service = 'Utilities';
  static readonly costs: Readonly<Partial<Record<keyof GoogleAppsScript.Utilities.Utilities, Cost>>> = {
    ...{ formatDate: 'local', parseDate: 'local', getUuid: 'local', sleep: 'local' },
  };
  private readonly execution: Execution;
  constructor(execution: Execution) {
    this.execution = execution;
  }
  formatDate(date: unknown, zone: string, pattern: string): string {
    if (!(date instanceof Date))
      throw new ServiceError("The parameters don't match the method signature for Utilities.formatDate.");
    return formatDate(date.getTime(), zone, pattern);
  }
  parseDate(text: string, zone: string, pattern: string): Date {
    return new Date(parseDate(text, zone, pattern));
  }
  /** Distinct within a file and the same in every run of a test. */
  getUuid(): string {
    const n = this.execution.file.state.nextItem++;
    const tail = ((n * 2_654_435_761) % 4_294_967_296).toString(16).padStart(8, '0');
    return `${tail}-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
  }
  /** The clock goes on; nobody waits. */
  sleep(milliseconds: number): void {
    this.execution.pass(milliseconds);
  }
}
