import type { Realm } from './realm.ts';

/**
 * Makes things in a realm: what the emulator hands to the script must be the script's own kind of Array, Date and
 * Error, or `instanceof` and `constructor` tell the difference to the platform.
 */
export interface RealmKit {
  array(items: readonly unknown[]): unknown;
  object(entries: readonly (readonly [string, unknown])[]): unknown;
  date(instant: number): unknown;
  error(name: string, message: string): unknown;
  parse(json: string): unknown;
}

/**
 * In the realm `Date` reads the workbench's clock, and its local getters the script's time zone: a browser page knows
 * only its own zone. `clock()` gives the instant, `offset(instant)` milliseconds ahead of UTC, `instant(wall)` back.
 */
const DATE_IN_ZONE = `((clock, offset, instant, zone) => {
  const Real = Date;
  const machineOffset = Real.prototype.getTimezoneOffset;
  const shifted = (date) => new Real(date.getTime() + offset(date.getTime()));
  function ZonedDate(...args) {
    if (!new.target) return new ZonedDate().toString();
    const made = args.length === 0 ? new Real(clock())
      : args.length === 1 ? new Real(typeof args[0] === 'string' ? ZonedDate.parse(args[0]) : args[0])
      : new Real(instant(Real.UTC(...args)));
    return Object.setPrototypeOf(made, new.target.prototype);
  }
  ZonedDate.prototype = Real.prototype;
  ZonedDate.UTC = Real.UTC;
  ZonedDate.now = () => clock();
  ZonedDate.parse = (text) => {
    const parsed = Real.parse(text);
    const said = String(text).trim();
    if (Number.isNaN(parsed) || /^\\d{4}(-\\d\\d(-\\d\\d)?)?$/.test(said) || /(Z|GMT|UTC|[+-]\\d\\d:?\\d\\d)(\\s*\\(.*\\))?$/i.test(said)) return parsed;
    return instant(parsed - machineOffset.call(new Real(parsed)) * 60000);
  };
  Object.defineProperty(ZonedDate, 'name', { value: 'Date' });
  Object.defineProperty(Real.prototype, 'constructor', { value: ZonedDate, writable: true, configurable: true });
  const define = (name, value) => Object.defineProperty(Real.prototype, name, { value, writable: true, configurable: true });
  for (const part of ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds']) {
    define('get' + part, function () { return shifted(this)['getUTC' + part](); });
    if (part !== 'Day') define('set' + part, function (...values) {
      const wall = shifted(this);
      wall['setUTC' + part](...values);
      return this.setTime(instant(wall.getTime()));
    });
  }
  const two = (n) => String(n).padStart(2, '0');
  define('getTimezoneOffset', function () { return -offset(this.getTime()) / 60000; });
  define('toDateString', function () { return shifted(this).toUTCString().replace(/^(\\w+), (\\d+) (\\w+) (-?\\d+) .*$/, '$1 $3 $2 $4'); });
  define('toTimeString', function () {
    const minutes = Math.round(offset(this.getTime()) / 60000);
    const wall = shifted(this);
    return two(wall.getUTCHours()) + ':' + two(wall.getUTCMinutes()) + ':' + two(wall.getUTCSeconds()) + ' GMT'
      + (minutes < 0 ? '-' : '+') + two(Math.floor(Math.abs(minutes) / 60)) + two(Math.abs(minutes) % 60);
  });
  define('toString', function () { return Number.isNaN(this.getTime()) ? 'Invalid Date' : this.toDateString() + ' ' + this.toTimeString(); });
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
    const real = Real.prototype[name];
    define(name, function (locales, options) { return real.call(this, locales, { timeZone: zone, ...options }); });
  }
  globalThis.Date = ZonedDate;
})`;

const MAKERS = `({
  array: (items) => Array.from(items),
  object: (entries) => Object.fromEntries(entries.map((entry) => Array.from(entry))),
  date: (instant) => new Date(instant),
  error: (name, message) => { const error = new Error(message); error.name = name; return error; },
  parse: (json) => JSON.parse(json),
})`;

export interface RealmClock {
  now(): number;
  offset(instant: number): number;
  instant(wall: number): number;
  readonly zone: string;
}

export function equip(realm: Realm, clock: RealmClock): RealmKit {
  const install = realm.evaluate(DATE_IN_ZONE) as (...parts: unknown[]) => void;
  install(
    () => clock.now(),
    (instant: number) => clock.offset(instant),
    (wall: number) => clock.instant(wall),
    clock.zone,
  );
  return realm.evaluate(MAKERS) as RealmKit;
}
