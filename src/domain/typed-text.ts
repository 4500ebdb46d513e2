/** The most characters a title, a name or a source may have; a cell holds 50,000, a person reads far fewer. */
export const MOST_CHARACTERS = 2_000;

const LINE_BREAKS_AND_TABS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
const CONTROLS = /\p{Cc}/gu;
/** Half of a pair, as a cut at the wrong place leaves it: no cell and no property can hold it. */
const HALF_CHARACTERS = /\p{Cs}/gu;
const INVISIBLE = /[\p{Cf}\s]/gu;

/**
 * A text of one line as it may stand in a cell: what was typed, without what no cell can hold and without the blanks
 * round it. Direction marks and joiners stay: Arabic, Hebrew and emoji need them. Nothing that can be seen: ''.
 */
export function typedText(typed: string): string {
  const line = typed.replace(LINE_BREAKS_AND_TABS, ' ').replace(CONTROLS, '').replace(HALF_CHARACTERS, '\ufffd').trim();
  return line.replace(INVISIBLE, '') === '' ? '' : line;
}
