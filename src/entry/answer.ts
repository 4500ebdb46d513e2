import type { Answer, Problem } from '../contract.ts';
import { isOfService, retried } from '../sheet/retry.ts';
import { keepLastError } from './last-error.ts';

/** A refusal with its field and its next step, for the sidebar to show where the person is looking. */
export class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

/**
 * The edge: whatever goes wrong inside becomes a sentence. Our own errors are sentences already; those of the platform
 * are put beside what can be done. Every command finds what it has already done, so it is tried again as a whole where
 * Sheets was only busy.
 */
export function answer<T>(work: () => T): Answer<T> {
  try {
    return { ok: true, value: retried(work) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problem: error.problem };
    keepLastError(error);
    return { ok: false, problem: problemOf(error) };
  }
}

/** For what Google says in words, or a language, that we do not know. */
const UNKNOWN = 'Press the button again: nothing is made twice. If it stays like this, choose Check and repair.';
const KNOWN: readonly (readonly [pattern: RegExp, next: string])[] = [
  [
    /permission|authoriz|PERMISSION_DENIED/i,
    'Choose OKR Register in the menu once more and allow what it asks for, or ask the owner of the file for edit rights.',
  ],
  [
    /sheet .*not found/i,
    'Somebody deleted the tab meanwhile. File → Version history brings it back; Home says what is missing.',
  ],
  [
    /protected cell|protected/i,
    'Ask the person who protected the cells, or remove the protection under Data → Protect sheets and ranges.',
  ],
  [
    /timed out|internal error|Service .* (failed|unavailable)/i,
    'Google Sheets was busy. Wait a moment, then press the button again: nothing is made twice.',
  ],
  [
    /too many .*triggers/i,
    'An older one of this file goes by itself within the hour: then press the button again. Those of other files stand at script.google.com under My triggers.',
  ],
  [
    /too many times|quota/i,
    'Google’s limit for today is reached. Try again tomorrow; what is in the sheet keeps working.',
  ],
];

function problemOf(error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error);
  const known = KNOWN.find(([pattern]) => pattern.test(message))?.[1];
  const next = known ?? (isOfService(error) ? UNKNOWN : '');
  return { message, next };
}
