import type { Problem } from '../src/contract.ts';

/** Why an answer did not come: a sentence from the server, or something between here and there. */
export type Trouble =
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'accounts' | 'permission' | 'lost' | 'slow' | 'unexpected' };

// Google's words, as users report them. They come in English or not at all, so an unknown one is "unexpected".
const SIGNS: readonly (readonly [RegExp, Exclude<Trouble['kind'], 'problem'>])[] = [
  [/PERMISSION_DENIED|authori[sz]ation is required/i, 'accounts'],
  [/permission|not sufficient|scope/i, 'permission'],
  [/network|connection|offline|HTTP 0|failed to fetch/i, 'lost'],
];

/** What a failure handler's message means to a person. */
export function readFailure(message: string): Trouble {
  return { kind: SIGNS.find(([sign]) => sign.test(message))?.[1] ?? 'unexpected' };
}
