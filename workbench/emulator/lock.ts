import type { Cost } from './calls.ts';
import type { Execution } from './execution.ts';
import { ServiceError } from './service-error.ts';

export class Lock {
  static readonly service = 'Lock';
  static readonly costs: Readonly<Partial<Record<keyof GoogleAppsScript.Lock.Lock, Cost>>> = {
    ...{ tryLock: 'service', waitLock: 'service', hasLock: 'local', releaseLock: 'service' },
  };
  private readonly execution: Execution;
  private readonly name: string;
  constructor(execution: Execution, name: string) {
    this.execution = execution;
    this.name = name;
  }
  /** Time passes while waiting for somebody else's lock. */
  tryLock(milliseconds: number): boolean {
    const { locks } = this.execution.file;
    if (locks.take(this.name, this.execution)) return true;
    this.execution.pass(milliseconds);
    return locks.take(this.name, this.execution);
  }
  waitLock(milliseconds: number): void {
    if (!this.tryLock(milliseconds))
      throw new ServiceError('Lock timeout: another process was holding the lock for too long.');
  }
  hasLock(): boolean {
    return this.execution.file.locks.has(this.name, this.execution);
  }
  releaseLock(): void {
    this.execution.file.locks.release(this.name, this.execution);
  }
}

export class LockService {
  static readonly service = 'LockService';
  static readonly costs: Readonly<Record<string, Cost>> = {
    getDocumentLock: 'local',
    getScriptLock: 'local',
    getUserLock: 'local',
  };
  private readonly execution: Execution;
  constructor(execution: Execution) {
    this.execution = execution;
  }
  getDocumentLock(): Lock {
    return new Lock(this.execution, 'document');
  }
  getScriptLock(): Lock {
    return new Lock(this.execution, 'script');
  }
  getUserLock(): Lock {
    return new Lock(this.execution, `user ${this.execution.person.email}`);
  }
}
