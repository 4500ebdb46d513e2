/** People as they are pasted: `Ana <ana@x.org>, ben@x.org`, a line each, parted by semicolons, or two columns of a sheet. */
import { EMAIL } from '../check/people.ts';
import { typedText } from '../typed-text.ts';

export interface PastedPerson {
  /** '' where only the address was pasted. */
  readonly name: string;
  readonly email: string;
}

export interface PastedPeople {
  /** Each address once, in the order of the text. */
  readonly people: readonly PastedPerson[];
  /** What is no address, as it was pasted. */
  readonly malformed: readonly string[];
  /** Addresses that stood there more than once, capitals or not. */
  readonly repeated: readonly string[];
}

const IS_EMAIL = new RegExp(EMAIL);
/** `ana.@x.org`, `a..b@x.org`, `ana@-x.org`: no mail server takes them. */
const NEVER = /^\.|\.\.|\.@|@[.-]|-\.|[()[\]\\":]/;

export const emailKey = (email: string): string => email.trim().toLowerCase();

export const isAddress = (email: string): boolean => IS_EMAIL.test(email) && !NEVER.test(email) && email.length <= 254;

export function readPastedPeople(text: string): PastedPeople {
  const people = new Map<string, PastedPerson>();
  const malformed: string[] = [];
  const repeated = new Set<string>();
  for (const piece of text
    .split(/\r\n|[\n\r]/)
    .flatMap(piecesOf)
    .flatMap(oneByOne)) {
    const person = personIn(piece);
    if (person === null) {
      malformed.push(piece);
      continue;
    }
    const key = emailKey(person.email);
    const before = people.get(key);
    if (before) repeated.add(before.email);
    if (!before || (before.name === '' && person.name !== ''))
      people.set(key, before ? { ...before, name: person.name } : person);
  }
  return { people: [...people.values()], malformed, repeated: [...repeated] };
}

/**
 * The people of one line. Commas stand between people and inside names (`Doe, Ana <ana@x.org>`): what holds no @ goes
 * with the piece after it.
 */
function piecesOf(line: string): readonly string[] {
  const pieces: string[] = [];
  let waiting = '';
  for (const part of line.match(/(?:"[^"]*"|<[^>]*>|[^,;"<]|["<])+/g) ?? []) {
    const piece = typedText(part);
    if (piece === '') continue;
    const whole = waiting === '' ? piece : `${waiting}, ${piece}`;
    waiting = piece.includes('@') ? '' : whole;
    if (waiting === '') pieces.push(whole);
  }
  return waiting === '' ? pieces : [...pieces, waiting];
}

/** Several people with nothing but a blank between them: each with the words before the address. */
function oneByOne(piece: string): readonly string[] {
  const parts = piece.match(/[^<>]*<[^<>]*>|[^<>]+/g) ?? [piece];
  const people = parts.flatMap((part) => {
    const words = part.split(/\s+/);
    const addresses = words.filter((word) => word.includes('@'));
    if (part.includes('<') || addresses.length < 2) return [part];
    return part.match(/[^@]*@\S*/g) ?? [part];
  });
  // What stands behind the last address (`<ana@x.org> (Sales)`) is none.
  const named = people.filter((part) => part.includes('@') || part.includes('<'));
  return (named.length > 0 ? named : [piece]).map((part) => part.trim());
}

function personIn(piece: string): PastedPerson | null {
  const [, named = '', inside] = /^(.*?)<([^<>]*)>\W*$/.exec(piece) ?? [];
  const words = inside === undefined ? piece.split(/[\s,]+/) : [];
  // Two columns of a sheet, or a name typed before the address.
  const at = words.findIndex((word) => word.includes('@'));
  const [name, address] =
    inside === undefined ? [words.filter((_, index) => index !== at).join(' '), words[at] ?? ''] : [named, inside];
  const email = address
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/^['"([]+|['")\].:]+$/g, '');
  if (!isAddress(email)) return null;
  const typed = typedText(name.replace(/"/g, '').replace(/,\s*$/, ''));
  return { name: /[\p{L}\p{N}]/u.test(typed) ? typed : '', email };
}

/** A name for whom only the address is known: `Ben Miller` for ben.miller@x.org. */
export function nameFromEmail(email: string): string {
  const [local = ''] = email.split(/[@+]/);
  return local
    .split(/[._-]+/)
    .filter((part) => part !== '')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ');
}
