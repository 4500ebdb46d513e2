import { MONTH_NAME } from '../day.ts';
import {
  CHANGE_VERBS,
  DELIVERABLES,
  FILLERS,
  LIMIT_WORDS,
  MAKING_VERBS,
  OPENINGS,
  TASK_VERBS,
  VAGUE_OBJECTS,
  VAGUE_VERBS,
} from './words-en.ts';

const MONEY = '(?:[€£$¥₹]|CHF|EUR|USD|GBP)';
const NUMBER = '\\d(?:[\\d.,]*\\d)?';
const SIZE = '(?:\\s?(?:k|m|bn|million|billion)\\b)?';
const UNIT = '(?:\\s?%|\\s?(?:percent|per cent|euros?|dollars?|pounds?)\\b|\\s?[€£])';
/** A number with % or a currency, or one that a by, to or from leads up to. The text itself is the third group. */
const MEASURED = new RegExp(
  `(^|[\\s(])((?:(?:${LIMIT_WORDS}|of|by|to|from)\\s+)*)(${MONEY}\\s?${NUMBER}${SIZE}|${NUMBER}${SIZE}${UNIT}|${NUMBER}${SIZE})(?![\\w/:.–-]*\\w)(\\s+[A-Za-z]+)?`,
  'gi',
);
const HAS_UNIT = new RegExp(`${MONEY}|${UNIT}`, 'i');
const HAS_MONEY = new RegExp(`${MONEY}|(?:euros?|dollars?|pounds?)\\b`, 'i');
const ENDS_IN_LIMIT = new RegExp(`(?:${LIMIT_WORDS})\\s+$`, 'i');
const LIMIT = new RegExp(`\\b(?:${LIMIT_WORDS})\\s`, 'i');
const MONTH_AFTER = new RegExp(`^\\s+${MONTH_NAME}`, 'i');
const MONTH_BEFORE = new RegExp(`${MONTH_NAME}\\.?$`, 'i');
const CALENDAR = /^\s+(?:days?|weeks?|months?|quarters?|years?)\b/i;
const YEAR = /^(?:19|20)\d\d$/;
const MARK =
  /(?:score|rating|nps|grade)\s+of\s+(\d(?:[\d.]*\d)?)|(\d(?:[\d.]*\d)?)\s+or\s+(?:above|higher|more|better|below|less|lower)/i;

interface NumberInTitle {
  readonly text: string;
  /** The words that lead up to it: `to `, `at or below `, or ''. */
  readonly leadsUp: string;
}

/** The first number that makes an objective a key result: "by 30 %", "to £2m", "a score of 9". */
export function measuredNumber(title: string): string | undefined {
  const changes = CHANGE_VERBS.has(firstVerb(title));
  const found = numbersIn(title).find(({ text, leadsUp }) => {
    if (!HAS_UNIT.test(text)) return /(?:^|\s)(?:by|to|from)\s+$/i.test(leadsUp);
    if (ENDS_IN_LIMIT.test(leadsUp)) return changes;
    return changes || !(HAS_MONEY.test(text) && /of\s+$/i.test(leadsUp));
  });
  const mark = MARK.exec(title);
  return found?.text ?? mark?.[1] ?? mark?.[2];
}

/** The numbers of a title; dates, years, 24/7, B2B and No. 1 are none. */
export function numbersIn(title: string): readonly NumberInTitle[] {
  const found: NumberInTitle[] = [];
  for (const match of matchesOf(MEASURED, title)) {
    const [, , leadsUp = '', text = '', after = ''] = match;
    const before = title.slice(0, match.index);
    const isDate = YEAR.test(text) || MONTH_AFTER.test(after) || MONTH_BEFORE.test(before);
    const isDeadline = CALENDAR.test(after) && /(?:by|within|in)\s*$/i.test(leadsUp);
    if (isDate || isDeadline || /(?:\bno\.?|\bnumber|#)$/i.test(before)) continue;
    found.push({ text: text.trim(), leadsUp });
  }
  return found;
}

/** True where a title names a standard to be held, which needs no start: "Hold churn at or below 5 %". */
export function namesLimit(title: string): boolean {
  return LIMIT.test(title) && !CHANGE_VERBS.has(firstVerb(title));
}

/** True where a title begins with something to do and get over with. */
export function beginsWithTask(title: string): boolean {
  const verb = firstVerb(title);
  if (TASK_VERBS.has(verb)) return true;
  return (
    MAKING_VERBS.has(verb) &&
    words(title).some((word) => DELIVERABLES.has(word) || DELIVERABLES.has(word.replace(/s$/, '')))
  );
}

/** True where a title is only a phrase nobody could disagree with. */
export function isOnlyVague(title: string): boolean {
  const said = words(title).filter((word) => !FILLERS.has(word));
  return said.length > 0 && said.length <= 6 && said.every((word) => VAGUE_VERBS.has(word) || VAGUE_OBJECTS.has(word));
}

/** The first word as a verb in its base form: `Launching` is launch. A hyphen makes it another word: `Launch-week`. */
export function firstVerb(title: string): string {
  const first = /^[a-z]+(?![\w'’-])/i.exec(title.trim().replace(OPENINGS, ''))?.[0].toLowerCase() ?? '';
  const stem = first.endsWith('ing') && first.length > 5 ? first.slice(0, -3) : '';
  const forms = stem === '' ? [first] : [first, stem, `${stem}e`, stem.replace(/(.)\1$/, '$1')];
  return forms.find((form) => TASK_VERBS.has(form) || MAKING_VERBS.has(form) || CHANGE_VERBS.has(form)) ?? first;
}

function words(title: string): readonly string[] {
  return (
    title
      .toLowerCase()
      .replace(/[’]/g, "'")
      .match(/[a-z][a-z'-]*|\d+/g) ?? []
  );
}

function* matchesOf(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  const own = new RegExp(pattern.source, pattern.flags);
  for (let match = own.exec(text); match !== null; match = own.exec(text)) {
    yield match;
    if (match[0] === '') own.lastIndex++;
  }
}
