import type { Cost } from './calls.ts';
import type { Execution } from './execution.ts';
import { ServiceError } from './service-error.ts';

type Entries = Map<string, { readonly value: string; readonly until: number }>;

/** Keys of at most 250 characters, values of 100 KB, 10 minutes unless said, at most 6 hours (reference/cache). */
export class Cache {
  static readonly service = 'Cache';
  static readonly costs: Readonly<Partial<Record<keyof GoogleAppsScript.Cache.Cache, Cost>>> = {
    get: 'service',
    put: 'service',
    remove: 'service',
  };
  private readonly execution: Execution;
  private readonly entries: Entries;
  constructor(execution: Execution, entries: Entries) {
    this.execution = execution;
    this.entries = entries;
  }
  get(key: string): string | null {
    const entry = this.entries.get(key);
    return entry && entry.until > this.execution.now() ? entry.value : null;
  }
  put(key: string, value: unknown, seconds = 600): void {
    if (key.length > 250) throw new ServiceError('Argument too large: key');
    const text = String(value);
    if (text.length > 100 * 1024) throw new ServiceError('Argument too large: value');
    this.entries.set(key, { value: text, until: this.execution.now() + Math.min(seconds, 21_600) * 1000 });
  }
  remove(key: string): void {
    this.entries.delete(key);
  }
}

export class CacheService {
  static readonly service = 'CacheService';
  static readonly costs: Readonly<Record<string, Cost>> = {
    getDocumentCache: 'local',
    getScriptCache: 'local',
    getUserCache: 'local',
  };
  private readonly execution: Execution;
  constructor(execution: Execution) {
    this.execution = execution;
  }
  private cache(name: string): Cache {
    const { caches } = this.execution.file;
    let entries = caches.get(name);
    if (!entries) {
      entries = new Map();
      caches.set(name, entries);
    }
    return new Cache(this.execution, entries);
  }
  getDocumentCache(): Cache {
    return this.cache('document');
  }
  getScriptCache(): Cache {
    return this.cache('script');
  }
  getUserCache(): Cache {
    return this.cache(`user ${this.execution.person.email}`);
  }
}
