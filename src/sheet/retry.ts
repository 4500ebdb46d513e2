/**
 * Sheets is busy now and then (“Service Spreadsheets timed out …”), and works a second later. What may be repeated as a
 * whole is: reads, and commands that find what they have already done.
 */
const TRIES = 3;
const FIRST_WAIT_MS = 500;

/** What a second try does not change. In other languages than English it is tried again in vain, which costs a moment. */
const LASTING = /permission|authoriz|PERMISSION_DENIED|protected|quota|too many times|validation/i;

/** Ours are sentences for a person; what a service throws is named Exception. */
export const isOfService = (error: unknown): error is Error => error instanceof Error && error.name === 'Exception';

export function retried<T>(work: () => T): T {
  for (let attempt = 1; ; attempt++) {
    try {
      return work();
    } catch (error) {
      if (attempt === TRIES || !isOfService(error) || LASTING.test(error.message)) throw error;
      Utilities.sleep(FIRST_WAIT_MS * 2 ** (attempt - 1));
    }
  }
}
