import { useState } from 'preact/hooks';
import { type Invitation, refusalIn, type ShareResult, stopsAll } from '../../../src/domain/sharing/invitation.ts';
import { emailKey, nameFromEmail } from '../../../src/domain/sharing/pasted-people.ts';
import { planTeam } from '../../../src/domain/sharing/team-lines.ts';
import { CallBanner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { Heading } from '../../parts/heading.tsx';
import { useCopy } from '../../use-copy.ts';
import { sharingTexts as words } from '../../words/sharing.ts';
import type { SharePageProps } from './share-props.ts';
import type { ShareRun } from './use-sharing.ts';

interface ResultsPageProps extends SharePageProps {
  readonly run: ShareRun;
  /** By address. */
  readonly names: ReadonlyMap<string, string>;
  readonly progress: { readonly done: number; readonly all: number } | null;
  readonly onList: () => void;
  readonly onAgain: (invitations: readonly Invitation[]) => void;
}

/** A line for each person; then what can be done for those who were not added. */
export function ResultsPage({ sharing, calls, save, run, names, progress, onList, onAgain }: ResultsPageProps) {
  const { results } = run;
  const [inTeam, setInTeam] = useState(false);
  const failed = results.filter(({ outcome }) => outcome === 'failed');
  const added = results.filter(({ outcome }) => outcome === 'added' || outcome === 'promoted');
  const stop = failed.map(({ said }) => refusalIn(said)).find(stopsAll);
  const nameOf = (email: string) => names.get(emailKey(email)) || nameFromEmail(email);
  const plan = planTeam(
    results
      .filter(({ outcome }) => outcome !== 'failed')
      .map(({ email, role }) => ({ name: names.get(emailKey(email)) ?? '', email, role })),
    sharing.team,
  );
  const off = calls.busy !== null;
  return (
    <>
      <Heading focusOn={`${added.length} ${failed.length}`}>
        {added.length + failed.length === 0 ? words.noneAdded : words.done(added.length, failed.length)}
      </Heading>
      {stop && (
        <div class="card notice">
          <h2>{words.refusals[stop]}</h2>
          <p>{stop === 'permission' ? words.permissionHelp : words.ownerHelp(sharing.access?.owner ?? '')}</p>
        </div>
      )}
      <Lines of={failed} isStopped={stop !== undefined} nameOf={nameOf} />
      <div class="actions">
        {stop && <CopyForOwner text={listOf(sharing.name, sharing.url, failed)} look="main" />}
        {failed.length > 0 && (
          <Button
            look={stop ? 'plain' : 'main'}
            busy={calls.busy === 'share'}
            off={off}
            onClick={() => onAgain(failed.map(({ email, role }) => ({ email, role })))}
          >
            {progress ? words.progress(progress.done, progress.all) : words.again(failed.length)}
          </Button>
        )}
        {failed.length > 0 && !stop && <CopyForOwner text={listOf(sharing.name, sharing.url, failed)} look="plain" />}
        {plan.lines.length > 0 && (
          <>
            <Button
              look={failed.length === 0 ? 'main' : 'plain'}
              busy={calls.busy === 'team'}
              off={off}
              onClick={() =>
                void save(
                  'team',
                  { do: 'write lines', tab: 'Team', what: words.addedToTeam(plan.lines.length), lines: plan.lines },
                  () => setInTeam(true),
                )
              }
            >
              {words.intoTeam(plan.lines.length)}
            </Button>
            <p class="hint">{words.intoTeamHint}</p>
          </>
        )}
        {plan.namesakes.length > 0 && (
          <p class="hint">{words.namesakes(plan.namesakes.map(({ name, email }) => `${name} (${email})`))}</p>
        )}
        {inTeam && plan.lines.length === 0 && (
          <p class="hint" role="status">
            {words.inTeamNow}
          </p>
        )}
        <Button look="quiet" off={off} onClick={onList}>
          {words.moreList}
        </Button>
      </div>
      <CallBanner calls={calls} />
      <Lines
        of={results.filter(({ outcome }) => outcome !== 'failed')}
        isStopped={stop !== undefined}
        nameOf={nameOf}
      />
    </>
  );
}

interface LinesProps {
  readonly of: readonly ShareResult[];
  readonly isStopped: boolean;
  readonly nameOf: (email: string) => string;
}

function Lines({ of, isStopped, nameOf }: LinesProps) {
  if (of.length === 0) return null;
  return (
    <ul class="lines results">
      {of.map((one) => (
        <li key={one.email}>
          <span class={`mark ${one.outcome === 'failed' ? 'status-off-track' : 'status-on-track'}`} aria-hidden="true">
            {one.outcome === 'failed' ? '✕' : '✓'}
          </span>
          <div class="what">
            <p>{nameOf(one.email)}</p>
            <span class="hint">{one.email}</span>
            <p>{lineOf(one, isStopped)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function lineOf({ outcome, role, said }: ShareResult, isStopped: boolean): string {
  if (outcome !== 'failed') return words.outcome[outcome][role];
  if (said === '') return isStopped ? words.notTried : words.refusals.unknown;
  const refusal = refusalIn(said);
  // Said once above the list.
  if (stopsAll(refusal)) return words.notAdded;
  return refusal === 'unknown' ? words.said(said) : words.refusals[refusal];
}

/** As the share dialog of Sheets takes it: addresses with commas between. */
function listOf(name: string, url: string, failed: readonly Invitation[]): string {
  const lines = (['editor', 'viewer'] as const).flatMap((role) => {
    const emails = failed.filter((one) => one.role === role).map(({ email }) => email);
    return emails.length > 0 ? [`${words.roles[role]}: ${emails.join(', ')}`] : [];
  });
  return [words.listFor(name, url), ...lines].join('\n');
}

function CopyForOwner({ text, look }: { readonly text: string; readonly look: 'main' | 'plain' }) {
  const { field, done, said, copy } = useCopy(text, words.copied);
  return (
    <>
      <Button look={look} onClick={copy}>
        {words.copyForOwner}
      </Button>
      {done === false && (
        <textarea ref={field} class="diagnostics" readOnly rows={4} value={text} aria-label={words.copyForOwner} />
      )}
      <p class="hint" role="status">
        {said}
      </p>
    </>
  );
}
