import { useState } from 'preact/hooks';
import type { ShareRole } from '../../../src/domain/sharing/access.ts';
import { isExampleAddress } from '../../../src/domain/sharing/example-address.ts';
import { candidatesOf, type Invitation, isToAdd } from '../../../src/domain/sharing/invitation.ts';
import { emailKey, isAddress, type PastedPerson, readPastedPeople } from '../../../src/domain/sharing/pasted-people.ts';
import { CallBanner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { Heading } from '../../parts/heading.tsx';
import { useLatest } from '../../use-latest.ts';
import { sharingTexts as words } from '../../words/sharing.ts';
import { CandidateList } from './candidate-list.tsx';
import { PasteBox } from './paste-box.tsx';
import { ResultsPage } from './results-page.tsx';
import type { SharePageProps } from './share-props.ts';
import { type ShareRun, useSharing } from './use-sharing.ts';

const NOBODY = { owner: '', editors: [], viewers: [] };
/** More names than Google lets a file have are better a group. */
const MOST = 300;

interface Choice {
  readonly pasted: readonly PastedPerson[];
  /** By address: what was chosen instead of what is suggested. */
  readonly roles: Readonly<Record<string, ShareRole>>;
  readonly chosen: Readonly<Record<string, boolean>>;
}

const NOTHING_CHOSEN: Choice = { pasted: [], roles: {}, chosen: {} };

/** Chooses who is to be given access: the people of Team, and whoever is pasted. */
export function PeoplePage(props: SharePageProps) {
  const { sharing, today, server, calls, onSharing } = props;
  const [choice, change, latest] = useLatest<Choice>(NOTHING_CHOSEN);
  const [run, setRun] = useState<ShareRun | null>(null);
  const { share, done } = useSharing(server, calls, (next) => {
    if (next.access) onSharing({ ...sharing, access: next.access });
    setRun(next);
  });
  const all = candidatesOf(sharing.team, choice.pasted, sharing.access ?? NOBODY, today);
  const roleOf = ({ email, role }: Invitation): ShareRole => choice.roles[emailKey(email)] ?? role;
  const open = all.filter((one) => isToAdd(one, roleOf(one)) || choice.roles[emailKey(one.email)] !== undefined);
  // Whoever can view already is only raised where somebody asks for it.
  const isChosen = (one: (typeof all)[number]) =>
    isToAdd(one, roleOf(one)) && (choice.chosen[emailKey(one.email)] ?? one.standing === null);
  const chosen = open.filter(isChosen).map((one) => ({ email: one.email, role: roleOf(one) }));
  const off = calls.busy !== null;

  if (run) {
    return (
      <ResultsPage
        {...props}
        run={run}
        names={new Map(all.map(({ name, email }) => [emailKey(email), name]))}
        onList={() => {
          calls.forget();
          setRun(null);
          change(() => NOTHING_CHOSEN);
        }}
        onAgain={(again) => void share(again, sharing.access)}
        progress={done}
      />
    );
  }
  const noAddress = sharing.team.filter(({ email, name }) => name !== '' && !isAddress(email)).map(({ name }) => name);
  const there = all.length - open.length;
  return (
    <>
      <Heading focusOn="people">{words.title}</Heading>
      {sharing.access === null && <p class="hint">{words.unknownAccess}</p>}
      {open.length === 0 && <p>{all.length === 0 ? words.nobodyYet : words.nobody}</p>}
      {open.length > 0 && (
        <CandidateList
          candidates={open}
          roleOf={roleOf}
          isChosen={isChosen}
          off={off}
          onRole={(email, role) =>
            change((before) => ({ ...before, roles: { ...before.roles, [emailKey(email)]: role } }))
          }
          onChoose={(emails, yes) =>
            change((before) => ({
              ...before,
              chosen: { ...before.chosen, ...Object.fromEntries(emails.map((email) => [emailKey(email), yes])) },
            }))
          }
        />
      )}
      {there > 0 && <p class="hint">{words.there(there)}</p>}
      {noAddress.length > 0 && <p class="hint">{words.noAddress(noAddress)}</p>}
      {sharing.team.some(({ email }) => isExampleAddress(email)) && <p class="hint">{words.example}</p>}
      <PasteBox
        off={off}
        onPeople={(text) => {
          const read = readPastedPeople(text);
          const before = latest().pasted;
          if (before.length + read.people.length > MOST) return { error: words.tooMany(MOST), rest: text };
          change((now) => ({ ...now, pasted: [...now.pasted, ...read.people] }));
          const examples = read.people.filter(({ email }) => isExampleAddress(email)).length;
          const now = candidatesOf(sharing.team, latest().pasted, sharing.access ?? NOBODY, today);
          const added = new Set(read.people.map(({ email }) => emailKey(email)));
          const already = now.filter((one) => added.has(emailKey(one.email)) && !isToAdd(one, roleOf(one))).length;
          return {
            error: read.malformed.length > 0 ? words.malformed(read.malformed) : '',
            said: [
              read.repeated.length > 0 ? words.repeated(read.repeated.length) : '',
              already > 0 ? words.pastedThere(already) : '',
              examples > 0 ? words.example : '',
            ].filter((sentence) => sentence !== ''),
            // What is no address stays to be corrected.
            rest: read.malformed.join('\n'),
          };
        }}
      />
      <div class="actions">
        <p class="important">{words.seesAll}</p>
        <Button
          look="main"
          busy={calls.busy === 'share'}
          off={off || chosen.length === 0}
          onClick={() => void share(chosen, sharing.access)}
        >
          {done ? words.progress(done.done, done.all) : words.share(chosen.length)}
        </Button>
        {done && (
          <progress class="bar" value={done.done} max={done.all} aria-label={words.progress(done.done, done.all)} />
        )}
        <p class="hint">{words.mailNote}</p>
      </div>
      <CallBanner calls={calls} />
    </>
  );
}
