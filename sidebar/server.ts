/** The server as typed promises over google.script.run. The only file that knows how it is reached. */
import type { Answer, Server } from '../src/contract.ts';
import { readFailure, type Trouble } from './trouble.ts';

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly trouble: Trouble };

type ValueOf<A extends Answer<unknown>> = Extract<A, { readonly ok: true }>['value'];

/** Every endpoint of the contract, answering with an outcome; nothing is ever rejected. */
export type Client = {
  readonly [Name in keyof Server]: (
    ...args: Parameters<Server[Name]>
  ) => Promise<Outcome<ValueOf<ReturnType<Server[Name]>>>>;
};

/** What Google puts into the sidebar, as far as we use it: handlers first, then the call. */
interface Runner {
  withSuccessHandler(handler: (answer: unknown) => void): Runner;
  withFailureHandler(handler: (error: { message?: string } | string) => void): Runner;
}

declare const google: { readonly script: { readonly run: Runner } };

const ENDPOINTS = {
  openHome: true,
  createQuarter: true,
  addToQuarter: true,
  openAlignment: true,
  startQuarter: true,
  tickStep: true,
  forgetQuarter: true,
  makeExample: true,
  removeExample: true,
  keepDraft: true,
  showTab: true,
  saveGoals: true,
  addKpis: true,
  followKpi: true,
  openTab: true,
  openDashboard: true,
  undoChange: true,
  readToCoach: true,
  followAdvice: true,
  leaveAdvice: true,
  openCheckIns: true,
  saveCheckIn: true,
  changeKeyResult: true,
  readToReview: true,
  keepActions: true,
  readReport: true,
  writeReport: true,
  openHistory: true,
  closeQuarter: true,
  reopenQuarter: true,
  checkFile: true,
  repairFile: true,
  sortUnderObjectives: true,
  answerCopy: true,
  useThisOne: true,
  removeFromFile: true,
  placesToImport: true,
  tableToImport: true,
  importQuarter: true,
  exportCycle: true,
  openSharing: true,
  shareWith: true,
  saveSharing: true,
  openReminders: true,
  turnReminders: true,
  saveSettings: true,
  diagnostics: true,
  loadViews: true,
} satisfies Record<keyof Server, true>;

export const endpointNames = Object.keys(ENDPOINTS) as readonly (keyof Server)[];

/** After this a person is told that it is still going on. */
export const SLOW_AFTER_MS = 15_000;
/** After this we stop waiting: with several accounts signed in Google may never answer. */
export const GIVE_UP_AFTER_MS = 60_000;

export function connect(): Client {
  const calls = endpointNames.map((name) => [name, (...args: unknown[]) => call(name, args)]);
  return Object.fromEntries(calls) as Client;
}

function call(name: keyof Server, args: readonly unknown[]): Promise<Outcome<unknown>> {
  return new Promise((done) => {
    const patience = setTimeout(() => finish({ kind: 'slow' }), GIVE_UP_AFTER_MS);
    const finish = (trouble: Trouble) => {
      clearTimeout(patience);
      done({ ok: false, trouble });
    };
    const runner = () =>
      google.script.run
        .withSuccessHandler((answer) => {
          clearTimeout(patience);
          done(unwrap(answer));
        })
        .withFailureHandler((error) => finish(readFailure(typeof error === 'string' ? error : String(error?.message))));
    try {
      (runner() as unknown as Record<string, (...args: readonly unknown[]) => void>)[name]?.(...args);
    } catch {
      finish({ kind: 'unexpected' });
    }
  });
}

/** An answer that holds something Google cannot carry arrives as null, without an error. */
function unwrap(answer: unknown): Outcome<unknown> {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) {
    return { ok: false, trouble: { kind: 'unexpected' } };
  }
  const known = answer as Answer<unknown>;
  return known.ok ? known : { ok: false, trouble: { kind: 'problem', problem: known.problem } };
}
