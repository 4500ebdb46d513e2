import type { Cost } from './calls.ts';
import type { Execution } from './execution.ts';
import { ServiceError } from './service-error.ts';

/** Characters: 9 KB a value, 500 KB a store (guides/services/quotas). */
const MOST_PER_VALUE = 9 * 1024;
const MOST_PER_STORE = 500 * 1024;

export class Properties {
  static readonly service = 'Properties';
  static readonly costs: Readonly<Partial<Record<keyof GoogleAppsScript.Properties.Properties, Cost>>> = {
    ...{ getProperty: 'service', getProperties: 'service', getKeys: 'service', setProperty: 'service' },
    ...{ setProperties: 'service', deleteProperty: 'service', deleteAllProperties: 'service' },
  };
  private readonly store: Record<string, string>;
  constructor(store: Record<string, string>) {
    this.store = store;
  }
  getProperty(key: string): string | null {
    return Object.hasOwn(this.store, key) ? this.store[key]! : null;
  }
  getProperties(): Record<string, string> {
    return { ...this.store };
  }
  getKeys(): string[] {
    return Object.keys(this.store);
  }
  /** Everything becomes text. */
  setProperty(key: string, value: unknown): this {
    return this.put({ [key]: value });
  }
  setProperties(properties: Record<string, unknown>, deleteOthers = false): this {
    if (deleteOthers) this.deleteAllProperties();
    return this.put(properties);
  }
  deleteProperty(key: string): this {
    delete this.store[key];
    return this;
  }
  deleteAllProperties(): this {
    for (const key of Object.keys(this.store)) delete this.store[key];
    return this;
  }
  private put(properties: Record<string, unknown>): this {
    const fresh = Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, String(value)]));
    for (const value of Object.values(fresh))
      if (byteLength(value) > MOST_PER_VALUE) throw new ServiceError('Argument too large: value');
    const size = Object.entries({ ...this.store, ...fresh }).reduce(
      (sum, [k, v]) => sum + byteLength(k) + byteLength(v),
      0,
    );
    if (size > MOST_PER_STORE)
      throw new ServiceError(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    Object.assign(this.store, fresh);
    return this;
  }
}

function byteLength(text: string): number {
  let bytes = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** Script: everyone. User: this person, this script. Document: this script in this file; lost when a file is copied. */
export class PropertiesService {
  static readonly service = 'PropertiesService';
  static readonly costs: Readonly<Record<string, Cost>> = {
    ...{ getScriptProperties: 'local', getUserProperties: 'local', getDocumentProperties: 'local' },
  };
  private readonly execution: Execution;
  constructor(execution: Execution) {
    this.execution = execution;
  }
  getScriptProperties(): Properties {
    return new Properties(this.execution.file.state.properties.script);
  }
  getDocumentProperties(): Properties {
    return new Properties(this.execution.file.state.properties.document);
  }
  /** In a custom function these are the owner's (guides/sheets/functions). */
  getUserProperties(): Properties {
    const { state } = this.execution.file;
    const email = this.execution.mode === 'CUSTOM_FUNCTION' ? (state.owner ?? '') : this.execution.person.email;
    state.properties.user[email] ??= {};
    return new Properties(state.properties.user[email]);
  }
}
