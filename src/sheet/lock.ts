/**
 * One writer at a time, for our own executions: people typing are not held off. Held only around the write, and what
 * is written is committed before it is given back.
 */
const PATIENCE_MS = 10_000;
/** For what nobody waits for: it is found again the next time somebody looks. */
const LITTLE_PATIENCE_MS = 3_000;

/** Ends with the execution, or with `whileLocked` around it: an execution that has the lock gets it again. */
export function takeLock(): GoogleAppsScript.Lock.Lock {
  const lock = LockService.getDocumentLock();
  if (lock.tryLock(PATIENCE_MS)) return lock;
  throw new Error('Somebody else is saving in this file right now. Wait a moment, then press the button again.');
}

/** As `takeLock`, but false where somebody else is saving. */
export const tookLock = (): boolean => LockService.getDocumentLock().tryLock(LITTLE_PATIENCE_MS);

export function whileLocked<T>(write: () => T): T {
  const lock = takeLock();
  try {
    const result = write();
    SpreadsheetApp.flush();
    return result;
  } finally {
    lock.releaseLock();
  }
}
