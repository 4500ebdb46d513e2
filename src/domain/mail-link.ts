/** A mail to compose: an address that opens it, cut where it would grow longer than browsers and mail programs take. */

export interface MailDraft {
  readonly to: readonly string[];
  readonly subject: string;
  readonly body: string;
  /** What stands in place of the lines that had to be left out. */
  readonly cut: string;
}

export interface MailLink {
  readonly href: string;
  /** Lines of the body were left out. */
  readonly isCut: boolean;
}

/** Longer ones are refused by servers on the way; where exactly is written nowhere, so this stays well below. */
const MOST_OF_GMAIL = 6_000;
/** Windows hands no more to a mail program. */
const MOST_OF_MAILTO = 1_900;

/** Gmail's own window for a new mail, in a tab of its own. */
export const gmailLink = (draft: MailDraft): MailLink =>
  fitting(draft, MOST_OF_GMAIL, (to, subject, body) => {
    const address = 'https://mail.google.com/mail/?view=cm&fs=1';
    return `${address}&to=${encodeURIComponent(to)}&su=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
  });

/** For whoever uses another mail program. */
export const mailtoLink = (draft: MailDraft): MailLink =>
  fitting(
    draft,
    MOST_OF_MAILTO,
    (to, subject, body) =>
      `mailto:${encodeURIComponent(to).replace(/%40/g, '@').replace(/%2C/g, ',')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replace(/\n/g, '\r\n'))}`,
  );

/** As many lines from the top as fit. Where not even the addresses do, they are left out: then the mail has none. */
function fitting(
  { to, subject, body, cut }: MailDraft,
  most: number,
  link: (to: string, subject: string, body: string) => string,
): MailLink {
  // Half a character at the end, as a cut elsewhere leaves it, cannot be encoded.
  const whole = body.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(^|[^\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '$1');
  const all = link(to.join(','), subject, whole);
  if (all.length <= most) return { href: all, isCut: false };
  const people = link(to.join(','), subject, cut).length <= most ? to.join(',') : '';
  const lines = whole.split('\n');
  let [few, many] = [0, lines.length];
  while (few < many) {
    const middle = Math.ceil((few + many) / 2);
    const fits = link(people, subject, [...lines.slice(0, middle), cut].join('\n')).length <= most;
    if (fits) few = middle;
    else many = middle - 1;
  }
  return { href: link(people, subject.slice(0, 200), [...lines.slice(0, few), cut].join('\n')), isCut: true };
}
