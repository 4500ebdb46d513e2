import { ServiceError } from './service-error.ts';

const isDate = (value: unknown) => Object.prototype.toString.call(value) === '[object Date]';

/** What google.script.run takes: JSON. Dates and functions anywhere make the request fail (reference html/run). */
export function checkedArguments(args: readonly unknown[]): string {
  const look = (value: unknown, property: string): void => {
    if (typeof value === 'function' || isDate(value))
      throw new ServiceError(`Failed due to illegal value in property: ${property}`);
    if (value && typeof value === 'object') for (const [key, item] of Object.entries(value)) look(item, key);
  };
  for (const [i, arg] of args.entries()) look(arg, String(i));
  return JSON.stringify(args.map((arg) => arg ?? null));
}

/** What the client gets back: a Date or function anywhere, and the whole answer is null, without an error. */
export function answerOf(result: unknown): unknown {
  const illegal = (value: unknown): boolean => {
    if (typeof value === 'function' || isDate(value)) return true;
    return !!value && typeof value === 'object' && Object.values(value).some(illegal);
  };
  if (result === undefined || illegal(result)) return null;
  return JSON.parse(JSON.stringify(result) ?? 'null');
}
