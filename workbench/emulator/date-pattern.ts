import { ServiceError } from './service-error.ts';
import { instantOf, offsetAt, wallClock } from './zone.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const pad = (n: number, width: number) => String(n).padStart(width, '0');

/** The pieces of a SimpleDateFormat pattern: runs of one letter, quoted text, anything else as it is. */
const pieces = (pattern: string) => pattern.match(/'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+/g) ?? [];

function offsetText(minutes: number, colon: string): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60), 2)}${colon}${pad(size % 60, 2)}`;
}

/** Utilities.formatDate with Java's SimpleDateFormat letters, English names. */
export function formatDate(instant: number, zone: string, pattern: string): string {
  const wall = wallClock(instant, zone);
  const weekday = new Date(Date.UTC(wall.year, wall.month - 1, wall.day)).getUTCDay();
  const minutes = Math.round(offsetAt(instant, zone) / 60_000);
  return pieces(pattern)
    .map((piece) => {
      const letter = piece[0]!;
      const width = piece.length;
      if (letter === "'") return piece === "''" ? "'" : piece.slice(1, -1).replaceAll("''", "'");
      if (!/[A-Za-z]/.test(letter)) return piece;
      switch (letter) {
        case 'y':
          return width === 2 ? pad(wall.year % 100, 2) : pad(wall.year, width);
        case 'M':
          return width >= 4
            ? MONTHS[wall.month - 1]
            : width === 3
              ? MONTHS[wall.month - 1]!.slice(0, 3)
              : pad(wall.month, width);
        case 'd':
          return pad(wall.day, width);
        case 'E':
          return width >= 4 ? DAYS[weekday] : DAYS[weekday]!.slice(0, 3);
        case 'u':
          return pad(weekday || 7, width);
        case 'H':
          return pad(wall.hour, width);
        case 'h':
          return pad(wall.hour % 12 || 12, width);
        case 'a':
          return wall.hour < 12 ? 'AM' : 'PM';
        case 'm':
          return pad(wall.minute, width);
        case 's':
          return pad(wall.second, width);
        case 'S':
          return pad(wall.millisecond, width);
        case 'Z':
          return offsetText(minutes, '');
        case 'X':
          return minutes === 0
            ? 'Z'
            : offsetText(minutes, width === 3 ? ':' : '').slice(0, width === 1 ? 3 : undefined);
        default:
          throw new Error(`Utilities.formatDate with the letter ${letter} is not emulated`);
      }
    })
    .join('');
}

/** Utilities.parseDate: the instant at which the zone's clock shows the text. */
export function parseDate(text: string, zone: string, pattern: string): number {
  const found: Record<string, number> = { y: 1970, M: 1, d: 1, H: 0, m: 0, s: 0, S: 0 };
  let rest = text;
  const refuse = () => new ServiceError(`Cannot parse date: ${text}`);
  for (const piece of pieces(pattern)) {
    const letter = piece[0]!;
    if (!/[A-Za-z]/.test(letter)) {
      const literal = letter === "'" ? piece.slice(1, -1) || "'" : piece;
      if (!rest.startsWith(literal)) throw refuse();
      rest = rest.slice(literal.length);
    } else if (letter === 'M' && piece.length >= 3) {
      const month = MONTHS.findIndex((name) => rest.toLowerCase().startsWith(name.slice(0, 3).toLowerCase()));
      if (month < 0) throw refuse();
      found.M = month + 1;
      rest = rest.replace(/^[A-Za-z]+/, '');
    } else if (letter in found) {
      const digits = /^\d+/.exec(rest)?.[0].slice(0, letter === 'y' ? 4 : Math.max(2, piece.length));
      if (!digits) throw refuse();
      found[letter] = Number(digits);
      rest = rest.slice(digits.length);
    } else throw new Error(`Utilities.parseDate with the letter ${letter} is not emulated`);
  }
  return instantOf(Date.UTC(found.y!, found.M! - 1, found.d!, found.H!, found.m!, found.s!, found.S!), zone);
}
