/** Time zones by name, through Intl: the same in Node and in a page, whatever zone the machine is in. */

export interface WallClock {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

const DAY_MS = 86_400_000;
/** Serial 0 is 1899-12-30. */
const EPOCH_DAYS = 25_569;

const formats = new Map<string, Intl.DateTimeFormat>();
function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      ...{ timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
      ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
    });
    formats.set(zone, format);
  }
  return format;
}

const known = new Map<string, number>();

/** Milliseconds a zone's clock is ahead of UTC at an instant; constant within a quarter of an hour. */
export function offsetAt(instant: number, zone: string): number {
  if (zone === 'UTC' || zone === 'Etc/UTC' || zone === 'GMT') return 0;
  const quarter = Math.floor(instant / 900_000);
  const key = `${zone} ${quarter}`;
  const cached = known.get(key);
  if (cached !== undefined) return cached;
  const at = quarter * 900_000;
  const part = Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const wall = new Date(0);
  wall.setUTCFullYear(part.year!, part.month! - 1, part.day!);
  wall.setUTCHours(part.hour!, part.minute!, part.second!);
  const offset = wall.getTime() - at;
  if (known.size > 5000) known.clear();
  known.set(key, offset);
  return offset;
}

/** The instant at which a zone's clock shows what UTC shows at `wall`; a skipped hour counts as the hour after. */
export function instantOf(wall: number, zone: string): number {
  const first = wall - offsetAt(wall, zone);
  const second = wall - offsetAt(first, zone);
  return second + offsetAt(second, zone) === wall ? second : Math.max(first, second);
}

export function wallClock(instant: number, zone: string): WallClock {
  const wall = new Date(instant + offsetAt(instant, zone));
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
    millisecond: wall.getUTCMilliseconds(),
  };
}

/** A spreadsheet's serial number (days since 1899-12-30, wall clock) and the instant it means in a zone. */
export const serialOf = (instant: number, zone: string): number =>
  Math.round((instant + offsetAt(instant, zone)) / 1000) / 86_400 + EPOCH_DAYS;
export const instantOfSerial = (serial: number, zone: string): number =>
  instantOf(Math.round((serial - EPOCH_DAYS) * 86_400) * 1000, zone);

/** The serial of a civil day. */
export const serialOfDay = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / DAY_MS + EPOCH_DAYS;
