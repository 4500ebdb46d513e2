import { useEffect, useState } from 'preact/hooks';
import type { CheckReport, Finding, Repaired } from '../../src/contract.ts';
import { texts } from '../i18n.ts';
import { CallBanner } from '../parts/banner.tsx';
import { Button } from '../parts/button.tsx';
import { Heading } from '../parts/heading.tsx';
import type { Client } from '../server.ts';
import type { Calls } from '../use-call.ts';
import { careTexts } from '../words/care.ts';
import { CopyText } from './check/copy-text.tsx';
import { FindingList } from './check/finding-list.tsx';
import { doneLines, findingLine, type WordedFinding, worded } from './check/worded.ts';

interface CheckProps {
  readonly server: Client;
  readonly calls: Calls;
  readonly onHome: () => void;
}

/** What is wrong in the file: what Repair can mend with one button, and what is for a person to look at. */
export function Check({ server, calls, onHome }: CheckProps) {
  const words = careTexts.check;
  const [report, setReport] = useState<CheckReport | Repaired | null>(null);
  // Counts reports: the heading takes the focus with each.
  const [looks, setLooks] = useState(0);
  const show = (next: CheckReport) => {
    setReport(next);
    setLooks((before) => before + 1);
  };
  const look = () => calls.call('check', () => server.checkFile(), show);
  useEffect(() => void look(), []);
  const off = calls.busy !== null;

  if (report === null) {
    return (
      <div class="view check">
        <Heading>{calls.trouble ? words.title : words.looking}</Heading>
        <CallBanner calls={calls} />
        {calls.trouble && <HomeButton off={off} onHome={onHome} />}
      </div>
    );
  }
  const findings = report.findings.map((one) => worded(one, careTexts.findings));
  const toMend = findings.filter(({ mendable }) => mendable);
  const toLookAt = findings.filter(({ mendable }) => !mendable);
  const changed = 'changed' in report ? doneLines(report.changed, careTexts.findings) : [];
  const isWhole = findings.length === 0;
  const showTab = ({ sheetId }: Finding) =>
    sheetId !== null &&
    calls.call(
      `open ${sheetId}`,
      () => server.showTab(sheetId),
      () => {},
    );
  const thenLook = (busy: string, ask: () => ReturnType<Client['sortUnderObjectives']>) =>
    void (async () => {
      const done = await calls.call(busy, ask, () => {});
      if (done?.ok) await look();
    })();

  return (
    <div class="view check">
      <Heading focusOn={looks}>{isWhole ? words.whole : words.title}</Heading>
      {changed.length > 0 && <Changed lines={changed} />}
      {toMend.length > 0 && (
        <section aria-label={words.canMend}>
          <h2>{words.canMend}</h2>
          <FindingList findings={toMend} off={off} />
          <div class="actions">
            <Button
              look="main"
              busy={calls.busy === 'repair'}
              off={off}
              onClick={() => void calls.call('repair', () => server.repairFile(), show)}
            >
              {words.repair}
            </Button>
            <p class="hint">{words.repairHint}</p>
          </div>
        </section>
      )}
      <CallBanner calls={calls} />
      {toLookAt.length > 0 && (
        <section aria-label={words.lookAt}>
          <h2>{words.lookAt}</h2>
          <FindingList
            findings={toLookAt}
            off={off}
            onShow={showTab}
            onSort={() => thenLook('sort', () => server.sortUnderObjectives())}
            onForget={(cycle) => thenLook('forget', () => server.forgetQuarter(cycle))}
            busy={calls.busy}
          />
        </section>
      )}
      <LookedAt report={report} />
      <div class="actions last">
        {(!isWhole || changed.length > 0) && <CopyText text={plainList(findings, changed)} />}
        <Button busy={calls.busy === 'check'} off={off} onClick={() => void look()}>
          {words.again}
        </Button>
        <HomeButton off={off} onHome={onHome} />
      </div>
    </div>
  );
}

function HomeButton({ off, onHome }: { readonly off: boolean; readonly onHome: () => void }) {
  return (
    <Button look="quiet" off={off} onClick={onHome}>
      {texts.home}
    </Button>
  );
}

function Changed({ lines }: { readonly lines: readonly string[] }) {
  return (
    <section class="changed" aria-label={careTexts.check.changed}>
      <h2>{careTexts.check.changed}</h2>
      <ul class="points">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function LookedAt({ report: { lookedAt } }: { readonly report: CheckReport }) {
  const { check } = careTexts;
  const { cycle, tab, objectives, keyResults, columns, otherCycles } = lookedAt;
  return (
    <p class="hint">
      {cycle === '' ? check.nothingToLookAt : check.lookedAt(tab, objectives, keyResults, columns)}
      {otherCycles.length > 0 && ` ${check.others(otherCycles.length)}`}
    </p>
  );
}

function plainList(findings: readonly WordedFinding[], changed: readonly string[]): string {
  return [...changed, ...findings.map(findingLine)].join('\n');
}
