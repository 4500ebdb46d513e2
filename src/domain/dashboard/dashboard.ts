/**
 * The Dashboard of a cycle: on the left what a phone shows, beside it charts, below them the lists, and to the right
 * the numbers they all read. Every number is a built-in formula over the register and the check-ins, so that a reader
 * without the add-on sees it as it is.
 */
import type { CycleDates } from '../cycle.ts';
import { cases, date, iff, isNumber, percent, text, twoDecimals } from '../formula.ts';
import { STATUS_SHAPE, STATUSES, statusText } from '../okr.ts';
import { type Grid, letterOf, newGrid } from './grid.ts';
import { chartsFor, LOOKS, SHAPED, WIDTHS } from './looks.ts';
import { monthsOf } from './months.ts';
import type { DashboardPlan } from './plan.ts';
import {
  countOf,
  FIRST,
  nextObjective,
  nextSilent,
  nextTrouble,
  nextWord,
  objectiveCount,
  placeOf,
  troubleCount,
} from './rows.ts';
import {
  ANCHORS,
  CHARTED,
  COUNTED,
  HELPERS,
  LISTED,
  MOST_MONTHS,
  ON_TOP,
  PHONE,
  SHOWN,
  SLOTS,
  TEAMS_SHOWN,
} from './size.ts';

/** `objectives`: how many there are now, for the size of their chart. */
export function dashboardPlan(cycle: CycleDates, objectives: number): DashboardPlan {
  const grid = newGrid();
  const months = monthsOf(cycle);
  putPhone(grid, cycle);
  putObjectives(grid);
  putTeamsAndOwners(grid);
  putSilent(grid);
  putNumbers(grid, cycle.name, months);
  return {
    cycle: cycle.name,
    lines: grid.lines(),
    formulas: grid.formulas(),
    widths: WIDTHS,
    looks: LOOKS,
    statuses: SHAPED,
    bold: [
      [`A${PHONE.first}:A${PHONE.last}`, `=ROW($A${PHONE.first})=${ON_TOP}+${PHONE.first}`],
      [`E${LISTED}:E${LISTED + SHOWN.lines - 1}`, `=ROW($E${LISTED})=COUNT(${TEAMS_SHOWN})+${LISTED + 1}`],
    ],
    anchors: ANCHORS,
    charts: chartsFor(Math.max(1, Math.min(CHARTED, objectives)), months.length),
  };
}

/** One value, nothing where a column it reads was deleted: the title says so. */
const shown = (value: string): string => `=IFERROR(${value};"")`;
const span = (letter: string, rows: number, first = LISTED): string =>
  `${letter}$${first}:${letter}$${first + rows - 1}`;
const where = (places: string, place: string) => `INDEX(${places};${place})`;
const TITLE = '«Objective / key result»';

const markAnd = (status: string, value: string): string =>
  `LEFT(${status};1)&${iff(isNumber(value), `" "&${twoDecimals(value)}`, text(''))}`;

function putPhone({ put }: Grid, { name, from, due }: CycleDates): void {
  const [first, last] = [date(from), date(due)];
  const days = `${last}-TODAY()`;
  const time = cases(
    [`TODAY()<${first}`, `"starts in "&(${first}-TODAY())&" days"`],
    [`TODAY()>${last}`, text('time is over')],
    `${percent(`(TODAY()-${first}+1)/(${last}-${first}+1)`)}&" gone · "&${days}&${iff(`${days}=1`, text(' day left'), text(' days left'))}`,
  );
  const broken = 'A column of the register was deleted. Choose Check and repair.';
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
    const always = ['On track', 'At risk', 'Off track', 'No update'].includes(status);
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

/** A line for each objective under what it supports, goals and longer cycles as headings: three levels. */
function putObjectives({ put }: Grid): void {
  const head = `"All objectives"&${iff(`${objectiveCount}>${SLOTS}`, `": the first ${SLOTS} of "&${objectiveCount}`, text(''))}`;
  put('A16', shown(head));
  for (const [letter, header] of [
    ['A', 'Goal → company → team'],
    ['B', 'Heads for'],
    ['C', 'Score'],
  ] as const)
    put(`${letter}17`, header);
  for (let slot = 1; slot <= SLOTS; slot++) {
    const row = LISTED + slot - 1;
    const [key, place] = [`Q${row}`, `R${row}`];
    const there = (value: string) => shown(iff(`${place}=""`, text(''), value));
    const parent = `TRIM(LEFT(SUBSTITUTE(TRIM(${where('«Supports»', place)});" ";REPT(" ";99));99))`;
    const supports = where(span('X', SLOTS), `X${row}`);
    const rootParent = where(span('W', SLOTS), `Y${row}`);
    put(key, nextObjective(slot === 1 ? FIRST : `Q${row - 1}`));
    put(place, placeOf(key));
    put(`S${row}`, there(where('«ID»', place)));
    put(`T${row}`, there(`TRIM(${where(TITLE, place)})`));
    put(`U${row}`, there(where('«Status»', place)));
    put(`V${row}`, there(where('«Heads for»', place)));
    // What supports itself supports nothing.
    put(`W${row}`, there(iff(`${parent}=S${row}`, text(''), parent)));
    // The place of the one it supports among these, of its root, and of the first root that serves the same.
    put(`X${row}`, there(iff(`LEN(W${row})=0`, '0', `IFERROR(MATCH(W${row};${span('S', SLOTS)};0);0)`)));
    put(`Y${row}`, there(cases([`X${row}=0`, String(slot)], [`${supports}=0`, `X${row}`], supports)));
    put(`Z${row}`, there(iff(`${rootParent}=""`, '99', `MATCH(${rootParent};${span('W', SLOTS)};0)`)));
    const below = cases([`X${row}=0`, '0'], [`X${row}=Y${row}`, String(slot * 100)], `X${row}*100+${slot}`);
    put(`AA${row}`, there(`Z${row}*1000000+Y${row}*10000+${below}`));
    put(`AB${row}`, there(iff(`(X${row}=0)*(Z${row}=${slot})=1`, `Z${row}*1000000`, text(''))));
  }
  for (let line = 1; line <= SHOWN.lines; line++) {
    const row = LISTED + line - 1;
    const [key, slot] = [`AC${row}`, `AD${row}`];
    const at = (letter: string) => where(span(letter, SLOTS), slot);
    put(key, shown(`SMALL(AA$${LISTED}:AB$${LISTED + SLOTS - 1};${line})`));
    // Below 0 for the heading above a slot.
    put(
      slot,
      shown(
        iff(
          `${key}=""`,
          text(''),
          `IFERROR(MATCH(${key};${span('AA', SLOTS)};0);-1*MATCH(${key};${span('AB', SLOTS)};0))`,
        ),
      ),
    );
    const goal = `TRIM(${where('«Supports»', where(span('R', SLOTS), `-1*${slot}`))})`;
    const depth = `${iff(`${at('Z')}<99`, '1', '0')}+${iff(`${at('X')}=0`, '0', iff(`${at('X')}=${at('Y')}`, '1', '2'))}`;
    const objective = (value: string, heading: string) =>
      shown(cases([`${slot}=""`, text('')], [`${slot}<0`, heading], value));
    put(`A${row}`, objective(`REPT("    ";${depth})&${at('T')}`, goal));
    put(`B${row}`, objective(markAnd(at('U'), at('V')), text('')));
    put(`C${row}`, objective(where('«Progress»', at('R')), text('')));
  }
}

const { teams: TEAMS, owners: OWNERS } = SHOWN;

/** Teams, then under a heading of their own everybody with the own key results: one list without a gap. */
function putTeamsAndOwners({ put }: Grid): void {
  put('E16', 'By team');
  ['Team, owner', 'Heads for', ...COUNTED.map((status) => STATUS_SHAPE[status])].forEach((head, index) => {
    put(`${letterOf(5 + index)}17`, head);
  });
  const [teams, owners] = [
    putNames({ put }, 'Team', '(«Kind»="O")+(«Kind»="K")', TEAMS),
    putNames({ put }, 'Owner', '«Kind»="K"', OWNERS),
  ];
  const count = `COUNT(${TEAMS_SHOWN})`;
  const heading = `(${count}+2)`;
  for (let line = 1; line <= TEAMS.lines + OWNERS.lines + 2; line++) {
    const row = LISTED + line - 1;
    const word = `$E${row}`;
    const both = (ofTeam: string, ofOwner: string, between: string) =>
      shown(cases([`${line}<=${count}`, ofTeam], [`${line}<=${heading}`, between], ofOwner));
    const more = iff(`${teams}$${TEAMS.first + TEAMS.lines}=""`, text(''), text('More teams are in the register'));
    const between = iff(`${line}=${heading}`, text('By owner: own part'), more);
    put(
      `E${row}`,
      both(`${teams}${row}`, where(span(owners, OWNERS.lines, OWNERS.first), `${line}-${heading}`), between),
    );
    const named = (value: (column: string, kind: string) => string) =>
      both(value('«Team»', '"O"'), iff(`${word}=""`, text(''), value('«Owner»', '"K"')), text(''));
    put(
      `F${row}`,
      named((column, kind) => `AVERAGEIFS(«Heads for»;«Kind»;${kind};${column};"="&${word})`),
    );
    COUNTED.forEach((status, index) => {
      const of = (column: string) => `COUNTIFS(«Own status»;${text(statusText(status))};${column};"="&${word})`;
      put(`${letterOf(7 + index)}${row}`, named(of));
    });
  }
}

/** The names in the order of the register, one more than is shown; the letter of their column. */
function putNames(
  { put }: Pick<Grid, 'put'>,
  column: 'Team' | 'Owner',
  kind: string,
  list: typeof TEAMS | typeof OWNERS,
): string {
  const { first, lines } = list;
  for (let row = first; row <= first + lines; row++) {
    const [key, place] = [`AI${row}`, `AJ${row}`];
    put(
      key,
      nextWord(
        row === first ? FIRST : `AI${row - 1}`,
        column,
        kind,
        row === first ? '' : `AK$${first - 1}:AK${row - 1}`,
      ),
    );
    put(place, placeOf(key));
    put(`AK${row}`, shown(iff(`${place}=""`, text(''), where(`«${column}»`, place))));
  }
  return 'AK';
}

function putSilent({ put }: Grid): void {
  const count = countOf('No update');
  put(
    'L16',
    shown(
      `"Without an update: "&${count}&${iff(`${count}>${SHOWN.silent}`, `", the first ${SHOWN.silent}"`, text(''))}`,
    ),
  );
  for (const [letter, head] of [
    ['L', 'Key result'],
    ['M', 'Owner'],
    ['N', 'Last check-in'],
  ] as const)
    put(`${letter}17`, head);
  for (let line = 0; line < SHOWN.silent; line++) {
    const row = LISTED + line;
    const [key, place] = [`AG${row}`, `AH${row}`];
    put(key, nextSilent(line === 0 ? FIRST : `AG${row - 1}`));
    put(place, placeOf(key));
    const there = (value: string) => shown(iff(`${place}=""`, text(''), value));
    const last = where('«Last check-in»', place);
    put(`L${row}`, there(`TRIM(${where(TITLE, place)})`));
    put(`M${row}`, there(where('«Owner»', place)));
    put(`N${row}`, there(iff(`LEN(${last})=0`, text('never'), last)));
  }
}

/** What the charts read. */
function putNumbers({ put }: Grid, cycle: string, months: ReturnType<typeof monthsOf>): void {
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
    const of = `«log D»;${text(`=${cycle}`)};«log A»;${since};«log A»;${until}`;
    put(`AF${row}`, month ? shown(`AVERAGEIFS(«log K»;${of})`) : '=""');
    put(`AG${row}`, `=${text(month?.label ?? '')}`);
    put(`AB${row}`, shown(`INDEX(AG$4:AG$${3 + MOST_MONTHS};${index + 1}+R$14)`));
    put(`AC${row}`, shown(`INDEX(AF$4:AF$${3 + MOST_MONTHS};${index + 1}+R$14)`));
  }
  for (const [letter, head] of Object.entries(HELPERS)) put(`${letter}17`, head);
  put(ANCHORS[1], 'The end');
}
