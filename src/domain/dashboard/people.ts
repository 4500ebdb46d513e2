import { cases, iff, text } from '../formula.ts';
import { STATUS_SHAPE, statusText } from '../okr.ts';
import { shown, span, TITLE, where } from './cells.ts';
import { type Grid, letterOf } from './grid.ts';
import { countOf, FIRST, nextSilent, nextWord, placeOf } from './rows.ts';
import { COUNTED, LISTED, SHOWN, TEAMS_SHOWN } from './size.ts';

const { teams: TEAMS, owners: OWNERS } = SHOWN;

/** Teams, then under a heading of their own everybody with the own key results: one list without a gap. */
export function putTeamsAndOwners({ put }: Grid): void {
  put('E16', 'By team');
  ['Team, owner', 'Heads for', ...COUNTED.map((status) => STATUS_SHAPE[status])].forEach((head, index) => {
    put(`${letterOf(5 + index)}17`, head);
  });
  putNames(put, 'Team', '(«Kind»="O")+(«Kind»="K")', TEAMS);
  putNames(put, 'Owner', '«Kind»="K"', OWNERS);
  const names = 'AK';
  const count = `COUNT(${TEAMS_SHOWN})`;
  const heading = `(${count}+2)`;
  for (let line = 1; line <= TEAMS.lines + OWNERS.lines + 3; line++) {
    const row = LISTED + line - 1;
    const word = `$E${row}`;
    const both = (ofTeam: string, ofOwner: string, between: string) =>
      shown(cases([`${line}<=${count}`, ofTeam], [`${line}<=${heading}`, between], ofOwner));
    const between = iff(`${line}=${heading}`, text('By owner: own part'), `${names}$${TEAMS.first + TEAMS.lines}`);
    put(
      `E${row}`,
      both(`${names}${row}`, where(span(names, OWNERS.lines + 1, OWNERS.first), `${line}-${heading}`), between),
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

/** The names in the order of the register; where there are more than are shown, the last one says so. */
function putNames(put: Grid['put'], column: 'Team' | 'Owner', kind: string, list: typeof TEAMS | typeof OWNERS): void {
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
    const name =
      row < first + lines
        ? where(`«${column}»`, place)
        : text(`More ${column === 'Team' ? 'teams' : 'people'} in the register`);
    put(`AK${row}`, shown(iff(`${place}=""`, text(''), name)));
  }
}

/** Key results without an update, in the order of the register. */
export function putSilent({ put }: Grid): void {
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
