/** What Check and repair answers, as a person reads it in the sidebar. */

import { doneLines, type WordedFinding, worded } from '../sidebar/views/check/worded.ts';
import { englishFindings } from '../sidebar/words/findings.ts';
import type { CheckReport, Noticed, Repaired } from '../src/contract.ts';

export interface WordedReport extends Omit<CheckReport, 'findings'> {
  readonly findings: readonly WordedFinding[];
}

export const inWords = (report: CheckReport): WordedReport => ({
  ...report,
  findings: report.findings.map((one) => worded(one, englishFindings)),
});

export const repairedInWords = (report: Repaired): WordedReport & { readonly changed: readonly string[] } => ({
  ...inWords(report),
  changed: doneLines(report.changed, englishFindings),
});

/** What the domain found, with its sentences. */
export function saying<One extends Pick<Noticed, 'rule' | 'facts' | 'header'>>(one: One, id = ''): One & WordedFinding {
  const place = { tab: '', sheetId: null, cell: '', id, mendable: 'given' in one.facts, offer: null, more: 0 };
  return { ...worded({ ...place, ...one }, englishFindings), ...one };
}
