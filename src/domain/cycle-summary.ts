/** How a cycle stands, for the company, a team or a person (their part), as text for a mail or as Markdown. */

import { isNumber } from './cell.ts';
import { dayFromNumber, shortDay } from './day.ts';
import type { ExportedRow, ExportStyle } from './export/exported-row.ts';
import { escaped } from './export/markdown.ts';
import { valueText } from './export/value-text.ts';
import { findLevel, STATUS_SHAPE } from './okr.ts';
import { rowTypeOf } from './register-row.ts';
import { idKey } from './rollup.ts';
import { twoDecimals } from './written-number.ts';

/** Whose summary it is. */
export type SummaryOf =
  | { readonly kind: 'company' }
  | { readonly kind: 'team'; readonly team: string }
  /** By every way they are written in Owner: name and address. */
  | { readonly kind: 'person'; readonly names: readonly string[] };

export type SummaryForm = 'text' | 'markdown';

export interface SummaryFrame extends ExportStyle {
  readonly form: SummaryForm;
  /** The first line: `OKRs 2026-Q4: your part, Ana`; for the company the line above the register in words. */
  readonly heading: string;
  /** Where the register is. */
  readonly link: string;
  /** What is said where nothing is theirs. */
  readonly nothing: string;
}

interface Section {
  /** Null for key results that support none of the objectives. */
  readonly objective: ExportedRow | null;
  readonly keyResults: readonly ExportedRow[];
}

const same = (one: unknown, other: string): boolean =>
  String(one ?? '')
    .trim()
    .toLowerCase() === other.trim().toLowerCase();

/** Objectives in the order of the register, with their key results below; dropped ones are left out. */
export function summarySections(rows: readonly ExportedRow[], of: SummaryOf): readonly Section[] {
  const live = rows.filter(({ result }) => !result.dropped);
  const objectives = live.filter(({ row }) => rowTypeOf(row) === 'Objective');
  const keyResults = live.filter(({ row }) => rowTypeOf(row) === 'Key result');
  const parents = new Map(objectives.map((objective) => [idKey(objective.row.id), objective]));
  const parentOf = (one: ExportedRow) => parents.get(idKey(one.row.supports)) ?? null;
  const teamOf = (one: ExportedRow) => one.row.team || parentOf(one)?.row.team || '';
  const levels = objectives.some(({ row }) => findLevel(String(row.level ?? '')) === 'Company');
  const isTheirs = (one: ExportedRow): boolean => {
    if (of.kind === 'person') return of.names.some((name) => name !== '' && same(one.row.owner, name));
    if (of.kind === 'team') return same(teamOf(one), of.team);
    // Where nobody uses levels, the company is all there is.
    return !levels || findLevel(String((parentOf(one) ?? one).row.level ?? '')) === 'Company';
  };
  const sections = objectives.map((objective): Section => {
    const below = keyResults.filter((one) => parentOf(one) === objective);
    // Whoever owns the objective has all of it in view; whoever owns a key result, what it is for.
    return { objective, keyResults: of.kind !== 'team' && isTheirs(objective) ? below : below.filter(isTheirs) };
  });
  const homeless = keyResults.filter((one) => parentOf(one) === null && isTheirs(one));
  return [
    ...sections.filter(({ objective, keyResults: below }) => below.length > 0 || (objective && isTheirs(objective))),
    ...(homeless.length > 0 ? [{ objective: null, keyResults: homeless }] : []),
  ];
}

export function cycleSummary(rows: readonly ExportedRow[], of: SummaryOf, frame: SummaryFrame): string {
  const { form, heading, link, nothing } = frame;
  const isMarkdown = form === 'markdown';
  const word = (text: unknown) =>
    isMarkdown
      ? escaped(text)
      : String(text ?? '')
          .replace(/\s+/g, ' ')
          .trim();
  const sections = summarySections(rows, of).map(({ objective, keyResults }) => {
    const facts = objective ? factsOf(objective, frame) : '';
    const name = objective ? word(objective.row.title) : '';
    const head = objective ? [isMarkdown ? `## ${name}` : name] : [];
    const about = facts === '' ? [] : [isMarkdown ? `${word(facts)}\n` : facts];
    const lines = keyResults.map((one) => {
      const owner = word(one.row.owner);
      const parts = [valuesOf(one, frame), factsOf(one, frame), owner].filter((part) => part !== '');
      return `- ${word(one.row.title)}: ${parts.map((part, at) => (at < 2 ? word(part) : part)).join(' · ')}`;
    });
    return [...head, ...about, ...lines].join('\n');
  });
  const top = isMarkdown ? `# ${word(heading)}` : heading;
  return [top, ...(sections.length > 0 ? sections : [nothing]), link].filter((part) => part !== '').join('\n\n');
}

/** `▲ At risk, score 0.42, heads for 0.61`; nothing while the cycle is a draft. */
function factsOf({ row, result }: ExportedRow, { decimal }: ExportStyle): string {
  const { status, score, headsFor } = result;
  const confidence = rowTypeOf(row) === 'Key result' ? row.confidence : '';
  return [
    status === '' ? '' : `${STATUS_SHAPE[status]} ${status}`,
    typeof score === 'number' && status !== '' ? `score ${twoDecimals(score, decimal)}` : '',
    headsFor === '' || status === '' ? '' : `heads for ${twoDecimals(headsFor, decimal)}`,
    isNumber(confidence) ? `${Math.round(confidence * 100)} % sure` : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** `£40,000 → £52,000, now £44,400 (16 Nov)` */
function valuesOf({ row, format }: ExportedRow, { decimal }: ExportStyle): string {
  const text = (cell: typeof row.start) => valueText(cell, format, decimal);
  const way = [text(row.start), text(row.target)].filter((part) => part !== '').join(' → ');
  const day = isNumber(row.lastCheckIn) ? ` (${shortDay(dayFromNumber(row.lastCheckIn))})` : '';
  const now = text(row.current) === '' ? '' : `now ${text(row.current)}${day}`;
  return [way, now].filter((part) => part !== '').join(', ');
}
