import { date, iff, text } from '../formula.ts';
import { statusText } from '../okr.ts';
import { shown, where } from './cells.ts';
import { type Grid, letterOf } from './grid.ts';
import type { Month } from './months.ts';
import { countOf, objectiveCount } from './rows.ts';
import { ANCHORS, CHARTED, HELPERS, LISTED, MOST_MONTHS, PHONE } from './size.ts';

/** What the charts read. */
export function putNumbers({ put }: Grid, cycle: string, months: readonly Month[]): void {
  put('Q1', 'The numbers behind the charts and lists. They fill themselves: please leave them as they are.');
  const statuses = ['On track', 'At risk', 'Off track', 'No update', 'Done'] as const;
  put('Q3', 'Status');
  statuses.forEach((status, index) => {
    put(`${letterOf(18 + index)}3`, statusText(status));
    put(`Q${4 + index}`, statusText(status));
    // Each in a column of its own, for a colour of its own.
    put(`${letterOf(18 + index)}${4 + index}`, shown(countOf(status)));
  });
  put('Q12', 'On top');
  put('R12', shown(`MIN(${PHONE.objectives};${objectiveCount})`));
  put('Q13', 'Months shown');
  put('R13', String(months.length));
  put('Q14', 'Months before');
  put('R14', shown(`MAX(0;COUNTIF(AE$4:AE$${3 + MOST_MONTHS};"<="&TODAY())-R13)`));
  for (const [letter, head] of [
    ...([
      ['X', 'Objective'],
      ['Y', 'Score'],
      ['Z', 'Heads for'],
    ] as const),
    ...([
      ['AB', 'Month'],
      ['AC', 'Heads for'],
      ['AE', 'From'],
      ['AF', 'Heads for'],
      ['AG', 'Month'],
    ] as const),
  ])
    put(`${letter}3`, head);
  for (let slot = 0; slot < CHARTED; slot++) {
    const [row, from] = [4 + slot, LISTED + slot];
    put(`X${row}`, shown(iff(`LEN(T${from})>18`, `LEFT(T${from};17)&"…"`, `T${from}`)));
    put(`Y${row}`, shown(iff(`R${from}=""`, text(''), where('«Built-in score»', `R${from}`))));
    put(`Z${row}`, shown(`V${from}`));
  }
  for (let index = 0; index < MOST_MONTHS; index++) {
    const row = 4 + index;
    const month = months[index];
    put(`AE${row}`, month ? `=${date(month.from)}` : '=""');
    const [since, until] = [`">="&AE${row}`, month ? `"<"&${date(month.until)}` : ''];
    const of = `«log D»;${text(nameToMatch(cycle))};«log A»;${since};«log A»;${until}`;
    put(`AF${row}`, month ? shown(`AVERAGEIFS(«log K»;${of})`) : '=""');
    put(`AG${row}`, `=${text(month?.label ?? '')}`);
    put(`AB${row}`, shown(`INDEX(AG$4:AG$${3 + MOST_MONTHS};${index + 1}+R$14)`));
    put(`AC${row}`, shown(`INDEX(AF$4:AF$${3 + MOST_MONTHS};${index + 1}+R$14)`));
  }
  for (const [letter, head] of Object.entries(HELPERS)) put(`${letter}17`, head);
  put(ANCHORS[1], 'The end');
}

/** A text of digits would be looked for as a number, and no text is one: a pattern is compared with texts. */
export const nameToMatch = (cycle: string): string => (/^\d+$/.test(cycle) ? `?${cycle.slice(1)}` : `=${cycle}`);
