/** Findings as a person reads them. */
import type { Finding, Noticed } from '../../../src/contract.ts';
import { listOf } from '../../../src/domain/check/text.ts';
import type { FindingTexts, Place, Said } from '../../words/findings.ts';

export interface WordedFinding extends Finding {
  /** The place in words: `Score, C2`. */
  readonly where: string;
  readonly why: string;
  readonly fix: string;
}

const asked = ({ rule, facts, ...place }: Noticed, texts: FindingTexts): Said =>
  // Rule and facts of one finding belong together, which the compiler cannot know of a union.
  (texts.said[rule] as (facts: Noticed['facts'], place: Place) => Said)(facts, place);

export function worded(finding: Finding, texts: FindingTexts): WordedFinding {
  const { id, header, cell, more, mendable } = finding;
  const { why, fix, where } = asked(finding, texts);
  const place = [id, header, listOf(cell === '' ? [] : cell.split(', '))].filter((part) => part !== '').join(', ');
  if (more === 0) return { ...finding, where: where ?? place, why, fix };
  return { ...finding, where: where ?? place, why: texts.more(more), fix: mendable ? fix : texts.listedLater };
}

/** What Repair did, each thing once. */
export const doneLines = (changed: readonly Noticed[], texts: FindingTexts): readonly string[] => [
  ...new Set(changed.map((one) => asked(one, texts).done ?? '')),
];

/** `OKRs 2026-Q4, Score, C2: why. fix` */
export function findingLine({ tab, where, why, fix }: WordedFinding): string {
  return `${[tab, where].filter((part) => part !== '').join(', ')}: ${why} ${fix}`;
}
