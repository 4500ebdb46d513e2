/** The last thing that went wrong in this file, kept for whoever asks for help: the sentence without what people typed. */
import { openWorkbook } from '../sheet/workbook.ts';

const KEY = 'last error';
const PATIENCE_MS = 500;

export interface LastError {
  /** ISO instant. */
  readonly when: string;
  readonly sentence: string;
}

/** Never in the way of the answer: where it cannot be kept, it is not. A file we have not written to stays untouched. */
export function keepLastError(error: unknown): void {
  try {
    const lock = LockService.getDocumentLock();
    if (!lock.tryLock(PATIENCE_MS)) return;
    const { store, state, obstacle } = openWorkbook();
    if (obstacle === null && store.keys('').some((key) => key !== 'file')) {
      const cycles = state.cycles.map(({ name }) => name);
      const sentence = withoutContent(error instanceof Error ? error.message : String(error), cycles);
      store.set(KEY, { when: new Date().toISOString(), sentence } satisfies LastError);
      store.commit();
      SpreadsheetApp.flush();
    }
    lock.releaseLock();
  } catch {
    // The answer with the sentence matters more than its copy.
  }
}

export function readLastError({ store }: ReturnType<typeof openWorkbook>): LastError | null {
  return store.get<LastError>(KEY);
}

/** What stands in quotation marks, addresses, links and names of cycles are the company's; the rest is ours or Google's. */
function withoutContent(sentence: string, cycles: readonly string[]): string {
  const plain = sentence
    .replace(/“[^”]*”|"[^"]*"|‘[^’]*’/g, '“…”')
    .replace(/\bhttps?:\S+/g, '(link)')
    .replace(/\S+@\S+/g, '(address)')
    .replace(/(register for ).+?(?= in this file|\. )/g, '$1…');
  return cycles.reduce((text, name) => text.split(name).join('…'), plain).slice(0, 300);
}
