import type { Cost } from './calls.ts';
import type { Execution } from './execution.ts';
import { ServiceError } from './service-error.ts';

/** Recipients a day of a consumer account (guides/services/quotas); a Workspace account has 1,500. */
export const CONSUMER_MAILS = 100;
const MOST_RECIPIENTS = 50;
/** Bytes of the body, HTML included. */
const MOST_BODY = 200 * 1024;
const DAY_MS = 86_400_000;

/** The recipients a person's scripts have written to since the first mail of their day. */
export interface MailDay {
  /** Milliseconds. */
  readonly since: number;
  readonly sent: number;
}

const OPTIONS = new Set(['to', 'subject', 'body', 'htmlBody', 'cc', 'bcc', 'name', 'replyTo', 'noReply']);
const ADDRESS = /^[^\s@<>,;]+@[^\s@<>,;.]+(\.[^\s@<>,;.]+)+$/;

type Message = Readonly<Record<string, unknown>>;

/** reference/mail/mail-app. Quotas: guides/services/quotas (per user, reset 24 hours after the first request). */
export class MailApp {
  static readonly service = 'MailApp';
  static readonly costs: Readonly<Record<string, Cost>> = { sendEmail: 'service', getRemainingDailyQuota: 'service' };
  private readonly execution: Execution;
  constructor(execution: Execution) {
    this.execution = execution;
  }

  private get today(): MailDay {
    const { file, person } = this.execution;
    const kept = file.state.mailDays[person.email];
    const now = this.execution.now();
    return kept && now - kept.since < DAY_MS ? kept : { since: now, sent: 0 };
  }

  /** Counts recipients, not mails. */
  getRemainingDailyQuota(): number {
    return Math.max(0, this.execution.file.state.mailsADay - this.today.sent);
  }

  /** (message), (recipient, subject, body) or (recipient, subject, body, options). */
  sendEmail(...args: readonly unknown[]): void {
    const message = messageOf(args);
    for (const name of Object.keys(message))
      if (!OPTIONS.has(name)) throw new Error(`MailApp.sendEmail with ${name} is not emulated`);
    const text = (name: string) => String(message[name] ?? '');
    const recipients = ['to', 'cc', 'bcc'].flatMap((name) => addressesIn(text(name)));
    if (addressesIn(text('to')).length === 0) throw new ServiceError('Failed to send email: no recipient');
    for (const one of recipients) if (!ADDRESS.test(one)) throw new ServiceError(`Invalid email: ${one}`);
    const tooMany = 'Limit Exceeded: Email Recipients Per Message.';
    if (recipients.length > MOST_RECIPIENTS) throw new ServiceError(tooMany);
    const body = text('body');
    const htmlBody = text('htmlBody');
    if (body.length > MOST_BODY || htmlBody.length > MOST_BODY)
      throw new ServiceError('Limit Exceeded: Email Body Size.');
    if (recipients.length > this.getRemainingDailyQuota())
      throw new ServiceError('Service invoked too many times for one day: email.');
    const { file, person } = this.execution;
    const { since, sent } = this.today;
    file.state.mailDays[person.email] = { since, sent: sent + recipients.length };
    file.mails.push({
      to: text('to'),
      subject: text('subject'),
      body,
      ...(htmlBody === '' ? {} : { htmlBody }),
      ...(text('name') === '' ? {} : { name: text('name') }),
      from: person.email,
    });
  }
}

function messageOf(args: readonly unknown[]): Message {
  const [first, subject, body, options] = args;
  if (args.length === 1 && typeof first === 'object' && first !== null) return first as Message;
  if (args.length === 3 || (args.length === 4 && typeof options === 'object'))
    return { ...(options as Message | undefined), to: first, subject, body };
  throw new ServiceError("The parameters don't match the method signature for MailApp.sendEmail.");
}

/** `Ana <ana@firm.uk>, ben@firm.uk` → the two addresses. */
const addressesIn = (list: string): readonly string[] =>
  list
    .split(',')
    .map((one) => (/<([^>]*)>\s*$/.exec(one)?.[1] ?? one).trim())
    .filter((one) => one !== '');
