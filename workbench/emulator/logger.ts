import type { Cost } from './calls.ts';
import type { Execution } from './execution.ts';

const text = (value: unknown): string => {
  if (typeof value === 'string') return value;
  const { message } = (value ?? {}) as { message?: string };
  return message ?? JSON.stringify(value) ?? String(value);
};

export class Logger {
  static readonly service = 'Logger';
  static readonly costs: Readonly<Record<string, Cost>> = { log: 'local', getLog: 'local', clear: 'local' };
  private readonly lines: string[];
  constructor(execution: Execution) {
    this.lines = execution.file.log;
  }
  log(...values: unknown[]): void {
    this.lines.push(values.map(text).join(' '));
  }
  getLog(): string {
    return this.lines.join('\n');
  }
  clear(): void {
    this.lines.length = 0;
  }
}

export class Console {
  static readonly service = 'console';
  static readonly costs: Readonly<Record<string, Cost>> = {
    ...{ log: 'local', info: 'local', warn: 'local', error: 'local', debug: 'local', time: 'local', timeEnd: 'local' },
  };
  private readonly lines: string[];
  constructor(execution: Execution) {
    this.lines = execution.file.log;
  }
  log(...values: unknown[]): void {
    this.lines.push(values.map(text).join(' '));
  }
  info(...values: unknown[]): void {
    this.log(...values);
  }
  warn(...values: unknown[]): void {
    this.log(...values);
  }
  error(...values: unknown[]): void {
    this.log(...values);
  }
  debug(...values: unknown[]): void {
    this.log(...values);
  }
  time(): void {}
  timeEnd(): void {}
}
