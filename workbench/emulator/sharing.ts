/**
 * Who is named in the share dialog, and what Google says where somebody cannot be. Roles as in reference/spreadsheet
 * Spreadsheet.addEditor, addViewer and removeEditor; the sentences of Drive, which does the sharing, as in its guide
 * (drive/api/guides/handle-errors: invalidSharingRequest) and as people report them where it names none.
 */
import type { Execution } from './execution.ts';
import { ServiceError } from './service-error.ts';

/** What stands in the way of sharing, switched on for a test. */
export interface SharingFaults {
  /** Only the owner may change who has access: the share dialog's box for editors is unticked (files.writersCanShare). */
  readonly onlyTheOwner?: boolean;
  /** The administrator lets files be shared with addresses of this domain alone. */
  readonly onlyWithin?: string;
  /** Addresses without a Google account. */
  readonly noAccount?: readonly string[];
  /** Shared all the same, but Google’s mail to them does not arrive, and the call fails. */
  readonly notNotified?: readonly string[];
  /** Milliseconds that sharing with an address takes. */
  readonly slow?: Readonly<Record<string, number>>;
}

const bad = (message: string) => new ServiceError(`Bad Request. User message: "${message}"`);

/** Everyone by the address in small letters: capitals make no other account. */
export function shareFile(execution: Execution, address: string, role: 'editor' | 'viewer'): void {
  const { file, person } = execution;
  const { onlyTheOwner, onlyWithin, noAccount, notNotified, slow } = file.faults.sharing ?? {};
  const email = address.toLowerCase();
  execution.pass(slow?.[email] ?? 0);
  if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email) || noAccount?.includes(email))
    throw new ServiceError(`Invalid email: ${address}`);
  const { roles } = file.state;
  const mine = file.roleOf(person.email);
  if (mine === 'viewer' || (onlyTheOwner && mine !== 'owner')) throw bad('ACL change not allowed.');
  if (onlyWithin !== undefined && !email.endsWith(`@${onlyWithin}`))
    throw bad(
      `This email address is linked to a personal Google Account. ${onlyWithin} doesn't allow sharing with personal accounts.`,
    );
  const known = roles[email];
  if (known !== 'owner' && !(known === 'editor' && role === 'viewer')) roles[email] = role;
  if (notNotified?.includes(email))
    throw bad(`Sorry, the items were successfully shared but emails could not be sent to ${address}.`);
}

export function unshareFile({ file }: Execution, address: string): void {
  const email = address.toLowerCase();
  if (file.state.roles[email] === 'owner') throw new ServiceError('The owner cannot be removed.');
  delete file.state.roles[email];
}
