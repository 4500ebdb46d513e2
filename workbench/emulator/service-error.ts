/** What a service throws: inside the script an Error named Exception with the platform's sentence. */
export class ServiceError extends Error {
  override readonly name = 'Exception';
}

/** The execution is over, whatever the script does next: not catchable, its `finally` blocks change nothing. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

export const notEmulated = (service: string, method: string) => new Error(`${service}.${method} is not emulated`);
