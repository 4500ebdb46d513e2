/** A mail as plain text and as HTML: the same words in both, and what people typed stands in HTML as they typed it. */
import { typedText } from '../typed-text.ts';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The name and the address of a link, on a line of its own. */
const LINK = /^(Open .*): (https:\S+)$/gm;

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function asHtml(paragraph: string): string {
  const escaped = paragraph.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? '');
  return `<p>${escaped.replace(LINK, '<a href="$2">$1</a>').replace(/\n/g, '<br>')}</p>`;
}

/** No line of the subject can become a header of its own. */
export const mailOf = (to: string, subject: string, paragraphs: readonly string[]): Mail => ({
  to,
  subject: typedText(subject),
  text: paragraphs.join('\n\n'),
  html: paragraphs.map(asHtml).join(''),
});
