import type { CycleDates } from '../cycle.ts';
import { cases, date, iff, percent, text, twoDecimals } from '../formula.ts';
import { ALWAYS_COUNTED, STATUS_SHAPE, STATUSES } from '../okr.ts';
import { markAnd, shown, span, TITLE, where } from './cells.ts';
import type { Grid } from './grid.ts';
import { countOf, FIRST, nextTrouble, objectiveCount, placeOf, troubleCount } from './rows.ts';
import { LISTED, ON_TOP, PHONE } from './size.ts';

/** The first 340 px: title, counts, the first objectives and, in the lines they leave, what is in trouble. */
export function putPhone({ put }: Grid, { name, from, due }: CycleDates): void {
  const [first, last] = [date(from), date(due)];
  const days = `${last}-TODAY()`;
  const time = cases(
    [`TODAY()<${first}`, `"starts in "&(${first}-TODAY())&" days"`],
    [`TODAY()>${last}`, text('time is over')],
    `${percent(`(TODAY()-${first}+1)/(${last}-${first}+1)`)}&" gone · "&${days}&${iff(`${days}=1`, text(' day left'), text(' days left'))}`,
  );
  const broken = 'The register or one of its columns was deleted. Choose Check and repair.';
  const blocked = 'Score cannot be shown. If it stays like this, choose Check and repair.';
  put('A1', 'Dashboard');
  put(
    'A2',
    `=IFERROR(${cases(
      [`LEFT(«@»;1)=${text(STATUS_SHAPE.Check)}`, '«@»'],
      ['IFERROR(LEN(«@Score»);0)*IFERROR(LEN(«@Status»);0)=0', text(`${STATUS_SHAPE.Check} ${blocked}`)],
      `${text(`${name} · `)}&${time}`,
    )};${text(`${STATUS_SHAPE.Check} ${broken}`)})`,
  );
  const counts = STATUSES.map((status, index) => {
    const one = `${text(`${index > 0 ? '  ' : ''}${STATUS_SHAPE[status]} `)}&${countOf(status)}`;
    const always = ALWAYS_COUNTED.includes(status);
    return always ? one : iff(`${countOf(status)}=0`, text(''), one);
  });
  put('A3', shown(counts.join('&')));
  const company = 'AVERAGEIFS(«Heads for»;«Kind»;"O";«Level»;"Company")';
  put('B3', shown(`"heads for "&${twoDecimals(company)}`));
  const trouble = `(${troubleCount})`;
  const room = PHONE.lines - 1;
  const heading = cases(
    [`${objectiveCount}+COUNTIF(«Kind»;"K")=0`, text('No objectives yet')],
    [`${trouble}=0`, text('Nothing is in trouble')],
    `"In trouble"&${iff(`${trouble}>${room}-${ON_TOP}`, `": the worst of "&${trouble}`, text(''))}`,
  );
  for (let line = 1; line <= PHONE.lines; line++) {
    const row = PHONE.first + line - 1;
    const place = where(span('AF', PHONE.trouble), `${line}-${ON_TOP}-1`);
    const of = (objective: string, keyResult: string, between: string) =>
      shown(
        cases(
          [`${line}<=${ON_TOP}`, objective],
          [`${line}=${ON_TOP}+1`, between],
          [`${place}=""`, text('')],
          keyResult,
        ),
      );
    const slot = (letter: string) => `${letter}${LISTED + line - 1}`;
    put(`A${row}`, of(slot('T'), `LEFT(${where('«Own status»', place)};1)&" "&TRIM(${where(TITLE, place)})`, heading));
    put(`B${row}`, of(markAnd(slot('U'), slot('V')), where('«Owner»', place), text('')));
    if (line <= PHONE.trouble) {
      const at = LISTED + line - 1;
      put(`AE${at}`, nextTrouble(line === 1 ? FIRST : `AE${at - 1}`));
      put(`AF${at}`, placeOf(`AE${at}`));
    }
  }
  const more = `(${objectiveCount}-${PHONE.objectives})`;
  put(`A${PHONE.last + 1}`, shown(iff(`${more}>0`, `"and "&${more}&" more objectives, below"`, text(''))));
}
