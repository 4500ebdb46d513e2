/**
 * The agreement on a cycle's OKRs: a team's lead writes down when they were presented, by whom and what is open; each
 * person says that they know them and their own part, or that they have a question. A line of the Agreement tab each.
 */

export const AGREEMENT_HEADERS = ['Cycle', 'For', 'Who', 'Says', 'When', 'Presented by', 'Open questions'] as const;
export type AgreementHeader = (typeof AGREEMENT_HEADERS)[number];

/** `For`: whose line it is. */
const AGREEMENT_KINDS = ['Company', 'Team', 'Person'] as const;
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

export const KNOWS = 'Knows our OKRs and their part';
export const ASKS = 'Has a question';
export const PRESENTED = 'Presented and discussed';

/** A line as it is read. */
export interface Agreement {
  readonly cycle: string;
  readonly kind: AgreementKind;
  /** The team or the person; blank for the company. */
  readonly who: string;
  readonly says: string;
  /** `5 Oct 2026`, as a person reads it. */
  readonly when: string;
  readonly presentedBy: string;
  /** '' where nothing is open. */
  readonly questions: string;
}

/** By the name of the header. */
export type AgreementCells = Readonly<Partial<Record<AgreementHeader, string>>>;

const key = (text: unknown): string =>
  String(text ?? '')
    .trim()
    .toLowerCase();

/** The lines that say what they are for; anything else people keep in the tab is left alone. */
export function readAgreements(lines: readonly AgreementCells[]): readonly Agreement[] {
  return lines.flatMap((cells) => {
    const kind = AGREEMENT_KINDS.find((one) => key(one) === key(cells.For));
    const word = (header: AgreementHeader) => String(cells[header] ?? '').trim();
    if (!kind || word('Cycle') === '' || (kind !== 'Company' && word('Who') === '')) return [];
    return [
      {
        ...{ cycle: word('Cycle'), kind, who: word('Who'), says: word('Says'), when: word('When') },
        ...{ presentedBy: word('Presented by'), questions: word('Open questions') },
      },
    ];
  });
}

/** What a file keeps of a cycle's agreement so that Home need not read the tab: names. */
export interface Agreed {
  /** Teams it was presented to; the company as ''. */
  readonly teams: readonly string[];
  readonly know: readonly string[];
  readonly ask: readonly string[];
}

/** By `For` and what a person says; a word nobody here wrote counts as a question. */
export function agreedIn(lines: readonly AgreementCells[], cycle: string): Agreed {
  const agreed = { teams: [] as string[], know: [] as string[], ask: [] as string[] };
  for (const { Cycle, For, Who = '', Says } of lines) {
    if (Cycle === cycle) agreed[For !== 'Person' ? 'teams' : Says === KNOWS ? 'know' : 'ask'].push(Who);
  }
  return agreed;
}

/** `12 know their part, 1 question`: for a line of numbers. */
export function agreedText({ know, ask }: Agreed): string {
  const asked = ask.length === 0 ? '' : `, ${ask.length} question${ask.length === 1 ? '' : 's'}`;
  return `${know.length} ${know.length === 1 ? 'knows' : 'know'} their part${asked}`;
}
