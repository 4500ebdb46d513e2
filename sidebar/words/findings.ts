/** What Check and repair says about each finding: why it matters, what helps, and what Repair has done. */
import type { Cleared, Facts, Noticed, Rule } from '../../src/domain/check/finding.ts';
import { counted, listOf, quoted } from '../../src/domain/check/text.ts';

export interface Said {
  readonly why: string;
  readonly fix: string;
  /** Once Repair has done it. */
  readonly done?: string;
  /** The place in words, where ID, column and cell do not say it. */
  readonly where?: string;
}

export type Place = Pick<Noticed, 'header' | 'cell' | 'id'>;

const HISTORY = 'File → Version history brings it back.';

const renamed = ({ held }: { readonly held: string }, { header, cell }: Place): Said => ({
  where: cell,
  why: held === '' ? `The header “${header}” was cleared.` : `The header “${header}” was changed to ${quoted(held)}.`,
  fix: `The header reads “${header}” again; the cells below stay as they are.`,
  done: `Wrote the header “${header}” into ${cell}${held === '' ? '' : `, which held “${held}”`}.`,
});

const noteGone = (_: object, { header }: Place): Said => ({
  why: `The note that says what “${header}” means is gone.`,
  fix: 'The note is put back.',
  done: `Put back the note on “${header}”.`,
});

/** Nothing typed is lost: each text that is cleared is said. */
const clearedText = (cleared: Cleared): string =>
  cleared.length === 0 ? '' : ` Cleared: ${cleared.map(([cell, text]) => `${cell} held “${text}”`).join(', ')}.`;

/** `the formula of “Score”`, `the formulas of “Status”, “Score” and 4 more` */
const formulasOf = (headers: readonly string[]): string =>
  `the ${headers.length === 1 ? 'formula' : 'formulas'} of ${listOf(headers.map((header) => `“${header}”`))}`;

const writtenAgain = (headers: readonly string[]): Pick<Said, 'fix' | 'done'> => ({
  fix: headers.length === 1 ? 'The formula is written again.' : 'The formulas are written again.',
  done: `Wrote ${formulasOf(headers)} again.`,
});

const HEADERS = { id: 'ID', type: 'Type', supports: 'Supports', level: 'Level', team: 'Team', owner: 'Owner' } as const;

function wroteInto({ row, given }: Facts['id-twice'], { id }: Place): string {
  const said = Object.entries(given).map(([name, text]) => `${HEADERS[name as keyof typeof HEADERS]} “${text}”`);
  return `Row ${row}${id === '' ? '' : ` (it was ${id})`}: wrote ${said.join(', ')}.`;
}

/** The first sentence, and what follows it. */
function parted(said: string): readonly [why: string, fix: string] {
  const end = said.indexOf('. ');
  return end < 0 ? [said, ''] : [said.slice(0, end + 1), said.slice(end + 2)];
}

export interface FindingTexts {
  readonly said: { readonly [R in Rule]: (facts: Facts[R], place: Place) => Said };
  readonly more: (count: number) => string;
  readonly listedLater: string;
}

const SAID: FindingTexts['said'] = {
  'half-made': ({ cycle, example }) => ({
    where: cycle,
    why: `Making ${cycle} was cut off half-way.`,
    fix: example
      ? 'Choose Try with an example once more: it is made anew, once.'
      : 'Choose Start new quarter and create it once more: it is made anew, once.',
  }),
  'tab-deleted': ({ cycle }) => ({
    where: cycle,
    why: `The tab of ${cycle} was deleted.`,
    fix: 'File → Version history → See version history brings it back: copy the tab from an older version, or restore that version. If it may be gone, it can be forgotten here.',
  }),
  'guide-missing': () => ({
    where: 'Guide',
    why: 'The Guide is missing.',
    fix: 'It is made again.',
    done: 'Made the Guide again.',
  }),
  'team-missing': () => ({
    where: 'Team',
    why: 'The Team tab is missing, so Owner and Team have no dropdown.',
    fix: 'It is made again with the owners of the register. File → Version history brings back what else stood in it.',
    done: 'Made the Team tab again, with the owners of the register.',
  }),
  'kpis-deleted': () => ({
    where: 'KPIs',
    why: 'The tab KPIs was deleted. Key results that followed a KPI show an error in Current.',
    fix: `${HISTORY} Else type their numbers into Current.`,
  }),
  'settings-missing': () => ({
    where: 'Settings',
    why: 'The Settings tab was deleted. What it said last still counts.',
    fix: 'It is made again and says the same.',
    done: 'Made the Settings tab again.',
  }),
  'setting-missing': ({ why }, { header }) => ({
    why,
    fix: 'It is put back with its default, below the others.',
    done: `Put back the setting “${header}” with its default.`,
  }),
  'setting-broken': ({ why, fix }) => ({ why, fix }),

  'person-twice': ({ name, rows }) => ({
    why: `${quoted(name)} stands in rows ${rows.join(' and ')}: an owner of that name could be either.`,
    fix: 'Add a surname to each, also in Owner, or delete the row that is too many.',
  }),
  'email-twice': ({ email, rows }) => ({
    why: `The address ${quoted(email)} stands in rows ${rows.join(' and ')}.`,
    fix: 'Correct one of them, or delete the row that is too many.',
  }),
  'email-malformed': ({ email }) => ({
    why: `${quoted(email)} is no address.`,
    fix: 'Type one address, as ana@example.com, or clear the cell.',
  }),
  'person-nameless': () => ({
    why: 'This row has no name, so nobody can be chosen from it.',
    fix: 'Type the name, or delete the row.',
  }),
  'leaves-no-date': ({ text }) => ({
    why: `${quoted(text)} is no date.`,
    fix: 'Type the last day as a date, or clear the cell.',
  }),
  'owner-left': ({ name, ids }) => ({
    why: `${quoted(name)} has left and still owns ${listOf(ids)}.`,
    fix: 'Choose somebody else in Owner, or clear the date.',
  }),

  'title-row-missing': () => ({
    where: 'row 1',
    why: 'The row with the title line was deleted, so the headers stand in its place.',
    fix: 'It is put back above the headers.',
    done: 'Put back the row of the title line.',
  }),
  'rows-above': ({ headerRow, wanted, going }) => ({
    where: going.length === 0 ? `rows 1 to ${headerRow - 1}` : `row ${going.join(', ')}`,
    why: `The headers stand in row ${headerRow} instead of row ${wanted}, because rows were inserted above them.`,
    fix:
      going.length === 0
        ? 'Move what stands in the rows above the headers to another tab, then delete all but the title line.'
        : 'The blank rows are removed.',
    done: `Removed ${going.length === 1 ? 'the blank row' : `${going.length} blank rows`} above the headers.`,
  }),
  'headers-missing': ({ headerRow, mendable }) => ({
    where: `row ${headerRow}`,
    why: 'The row with the headers was deleted, and every formula with it.',
    fix: mendable
      ? 'Headers and formulas are written again; the rows below stay as they are.'
      : `${HISTORY} It cannot be repaired, because columns were moved before.`,
    done: 'Wrote the row of headers and its formulas again.',
  }),
  'column-missing': ({ computed }, { header }) => ({
    where: `column “${header}”`,
    why: `The column “${header}” is missing.`,
    fix: computed
      ? 'It is put back at its place and fills itself.'
      : `It is put back at its place, empty. Do you miss what stood in it? ${HISTORY}`,
    done: `Put back the column “${header}”${computed ? '' : ', empty'}.`,
  }),
  'header-renamed': renamed,
  'header-twice': ({ read }, { header, cell }) => ({
    where: cell,
    why: `A second column is called “${header}”. Only the one in ${read} is read.`,
    fix: 'Give it another name, or delete it.',
  }),
  'order-left': () => ({
    why: 'Putting key results back under their objectives was cut off and left its column.',
    fix: 'That column is deleted.',
    done: 'Deleted the column that a sort had left.',
  }),

  'title-missing': ({ held, lost }, { cell }) => ({
    where: `title line, ${cell}`,
    why: lost
      ? 'The formula of the title line no longer reads the right columns.'
      : held === ''
        ? 'The title line is gone.'
        : `The title line was typed over with ${quoted(held)}.`,
    fix: 'The title line is written again.',
    done: `Wrote the title line again${held === '' ? '' : `; A1 held “${held}”`}.`,
  }),
  'formula-missing': ({ held, cleared }, { header, cell }) => ({
    why:
      held === ''
        ? `The formula of “${header}” is gone.`
        : `The formula of “${header}” was typed over with ${quoted(held)}.`,
    fix: 'The formula is written again.',
    done: `Wrote the formula of “${header}” into ${cell}${held === '' || held === header ? '' : `, which held “${held}”`}.${clearedText(cleared)}`,
  }),
  'formula-broken': ({ headers }) => {
    const names = formulasOf(headers);
    return {
      why: `${names[0]?.toUpperCase()}${names.slice(1)} no longer read the right columns.`,
      ...writtenAgain(headers),
    };
  },
  'formula-blocked': ({ head, cleared }, { header, cell }) => ({
    why: `Something typed in ${cell} stops the whole column “${header}”, so ${head} shows an error.`,
    fix: `${cleared.length === 1 ? 'The cell is' : 'These cells are'} cleared, and the column fills itself again.`,
    done: `Freed the column “${header}”.${clearedText(cleared)}`,
  }),
  'formula-error': ({ shown }, { header }) => ({
    why: `The formula of “${header}” is as it should be and shows ${quoted(shown)}.`,
    fix: 'A formula in one of the tinted columns may read it by way of another tab. Type a number there instead.',
  }),
  'formula-changed': ({ headers, row }) => ({
    why: `Somebody changed ${formulasOf(headers)}, and row ${row} shows something else than follows from its numbers.`,
    ...writtenAgain(headers),
  }),
  circle: ({ read }, { header, cell }) => ({
    why: `The formula in ${cell} reads “${read}”, which is worked out from ${header}: the column turns in a circle and shows an error in every row.`,
    fix: 'Type a number, or let the formula read another tab.',
  }),

  'note-missing': noteGone,
  'format-lost': ({ count }, { header }) => ({
    why: `${counted(count, 'cell has', 'cells have')} lost the number format of “${header}”.`,
    fix: 'The format is put back; what was typed stays as it is.',
    done: `Put back the number format of “${header}” in ${counted(count, 'cell')}.`,
  }),
  'check-lost': ({ what, count }, { header }) => ({
    why: `The ${what} of “${header}” is missing or another one in ${counted(count, 'cell')}.`,
    fix: `The ${what} is put back; what was typed stays as it is.`,
    done: `Put back the ${what} of “${header}”.`,
  }),
  colours: ({ count, of, rows }) => ({
    where: `rows ${rows}`,
    why: `${count} of ${of} colour rules are missing, doubled or do not reach every row.`,
    fix: 'They are put together again; your own rules stay where they are.',
    done: `Put ${counted(count, 'colour rule')} together again.`,
  }),
  protection: ({ count, warns }) => ({
    why:
      count === 0
        ? 'The protection that warns before a computed cell is typed over is gone.'
        : count > 1
          ? `The protection of the computed columns is there ${count} times.`
          : warns
            ? 'The protection does not reach all cells of Status, Score and Progress.'
            : 'The protection of the computed columns forbids instead of warning, and stops our own writing.',
    fix: 'One protection stays, which only warns.',
    done: 'Put back the one protection that warns.',
  }),
  'not-frozen': ({ headerRow }) => ({
    where: `rows 1 to ${headerRow}`,
    why: 'The title line and the headers scroll away.',
    fix: 'They are frozen again.',
    done: 'Froze the title line and the headers again.',
  }),

  'id-twice': (facts, place) => ({
    why: `${place.id} stands here a second time, so every number of it counts twice.`,
    fix: `This row becomes ${facts.given.id}; the upper one stays ${place.id}.`,
    done: wroteInto(facts, place),
  }),
  'id-missing': (facts, place) => ({
    why: `${quoted(facts.title)} has no ID, so nothing it says can be kept.`,
    fix: `It becomes ${facts.given.id}${facts.given.type === undefined ? '' : ` as ${facts.given.type.toLowerCase()}`}.`,
    done: wroteInto(facts, place),
  }),
  'type-missing': (facts, place) => ({
    why: `${place.id} does not say what it is or belongs to.`,
    fix: `It becomes: ${[facts.given.type, facts.given.supports].filter((part) => part !== undefined).join(', ')}.`,
    done: wroteInto(facts, place),
  }),
  complaint: ({ said }, { header }) => {
    const [why, fix] = parted(said);
    return { why, fix: fix || `Correct ${header} or clear the cell.` };
  },
  'supports-itself': ({ title }) => ({
    why: `${quoted(title)} supports itself.`,
    fix: 'Choose another one in Supports, or clear the cell.',
  }),
  'supports-nothing': ({ title, supports }) => ({
    why:
      supports === ''
        ? `${quoted(title)} supports no objective, so it counts for none.`
        : `${quoted(title)} supports ${quoted(supports)}, and no objective here has that ID.`,
    fix: 'Choose its objective in Supports.',
  }),
  'supports-in-circle': ({ said }) => {
    const [why, fix] = parted(said);
    return { why, fix };
  },
  'weights-all-0': ({ title }) => ({
    why: `Every key result of ${quoted(title)} has the weight 0, so it has no score.`,
    fix: 'Clear Weight in at least one of them: blank counts as 1.',
  }),
  'out-of-order': ({ ids }) => ({
    why: `${counted(ids.length, 'key result stands', 'key results stand')} under another objective than ${ids.length === 1 ? 'its own' : 'their own'}: ${listOf(ids)}.`,
    fix: 'The numbers are right all the same. Put key results back under their objectives, or leave it.',
  }),
  'owner-unknown': ({ owner, ids }) => ({
    why: `${quoted(owner)} owns ${listOf(ids)} and is not in the Team tab.`,
    fix: 'Choose a name from the dropdown, or add this one to Team.',
  }),
  'closed-edited': ({ cycle, was }, { header, id }) => ({
    why:
      was === null
        ? `${cycle} is closed, and ${header} of ${id} was typed over since.`
        : `${cycle} is closed, and ${header} of ${id} was ${was === '' ? 'blank' : was} then.`,
    fix: `Put it back, or reopen ${cycle} on Home if it is to count.`,
  }),
  'date-in-cell': ({ day, isTitle }) => ({
    why: `This cell holds a date, ${day}. Sheets makes one of what is pasted like 1/2 or 3-4.`,
    fix: isTitle ? "Type it again with an apostrophe before it: '1/2." : 'Type the number again.',
  }),

  'kpi-column': (_, { header }) => ({
    where: `column “${header}”`,
    why: `The column “${header}” is missing.`,
    fix: `It is put back at its place. Do you miss what stood in it? ${HISTORY}`,
    done: `Put back the column “${header}”.`,
  }),
  'kpi-header': renamed,
  'kpi-blocked': ({ cleared }, { header, cell }) => ({
    why: `Something typed in ${cell} stops the whole column “${header}”.`,
    fix: 'What was typed there is cleared, and the column fills itself again.',
    done: `Freed the column “${header}”.${clearedText(cleared)}`,
  }),
  'kpi-formula': ({ headers }) => {
    const names = listOf(headers.map((header) => `“${header}”`));
    return {
      why: `The formula of ${names} was changed or no longer reads every month.`,
      fix: 'It is written again.',
      done: `Wrote the formula of ${names} again.`,
    };
  },
  'kpi-text': ({ text }) => ({
    why:
      text === null
        ? 'A date or a tick stands where a number is read.'
        : `${quoted(text)} is a text, where a number is read.`,
    fix: 'Type the number, with decimals as this file writes them, or clear the cell.',
  }),
  'kpi-colours': ({ count, of, rows }) => ({
    where: `rows ${rows}`,
    why: `${count} of ${of} colour rules of Status are missing, doubled or do not reach every row.`,
    fix: 'They are put together again; your own rules stay.',
    done: `Put ${counted(count, 'colour rule')} of Status together again.`,
  }),
  'kpi-check': ({ count, rows }) => ({
    where: `rows ${rows}`,
    why: `The check that a number is typed is missing in ${counted(count, 'column')}.`,
    fix: 'The check is put back; what was typed stays as it is.',
    done: `Put back the check of ${counted(count, 'column')}.`,
  }),
  'kpi-format': ({ rows }) => ({
    where: listOf(rows.map((row) => `row ${row}`)),
    why: `${counted(rows.length, 'KPI is', 'KPIs are')} not shown in the unit beside the name.`,
    fix: 'The number format is put back; what was typed stays as it is.',
    done: `Put back the number format of ${counted(rows.length, 'KPI')}.`,
  }),
  'kpi-protection': ({ headers }) => ({
    where: headers.join(', '),
    why: 'The protection that warns before a computed cell is typed over is gone or there more than once.',
    fix: 'One protection stays, which only warns.',
    done: 'Put back the one protection that warns.',
  }),
  'kpi-note': noteGone,
  'kpi-freeze': () => ({
    where: 'row 1',
    why: 'The header row is not frozen.',
    fix: 'It is frozen again.',
    done: 'Froze the header row again.',
  }),
};

export const englishFindings: FindingTexts = {
  said: SAID,
  more: (count) => `${count} more of the same kind.`,
  listedLater: 'They are listed once those above are gone.',
};
