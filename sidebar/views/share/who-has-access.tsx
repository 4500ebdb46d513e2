import { type Named, reportAccess } from '../../../src/domain/sharing/access.ts';
import { emailKey } from '../../../src/domain/sharing/pasted-people.ts';
import { planTeam } from '../../../src/domain/sharing/team-lines.ts';
import { CallBanner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { Heading } from '../../parts/heading.tsx';
import { sharingTexts } from '../../words/sharing.ts';
import type { SharePageProps } from './share-props.ts';

const words = sharingTexts.access;
/** A longer list is not read. */
const SHOWN = 30;

/** Who is named in the share dialog, held against Team; and what cannot be seen from here. */
export function WhoHasAccess({ sharing, today, me, calls, save }: SharePageProps) {
  const { access, team } = sharing;
  if (access === null) {
    return (
      <>
        <Heading focusOn="access">{words.title}</Heading>
        <p>{words.unknown}</p>
      </>
    );
  }
  const report = reportAccess(access, team, today);
  const viewers = new Set(report.viewers.map(({ email }) => emailKey(email)));
  const plan = planTeam(
    report.strangers.map(({ email }) => ({
      name: '',
      email,
      role: viewers.has(emailKey(email)) ? 'viewer' : 'editor',
    })),
    team,
  );
  const off = calls.busy !== null;
  return (
    <>
      <Heading focusOn="access">{words.title}</Heading>
      {report.owner ? <NamedPeople title={words.owner} people={[report.owner]} me={me} /> : <p>{words.sharedDrive}</p>}
      <NamedPeople title={words.editors} people={report.editors} me={me} counted />
      <NamedPeople title={words.viewers} people={report.viewers} me={me} counted />
      {report.left.length > 0 && <NamedPeople title={words.left} people={report.left} me={me} hint={words.leftHint} />}
      {report.without.length > 0 && <NamedPeople title={words.without} people={report.without} me={me} counted />}
      {report.noAddress.length > 0 && <NamedPeople title={words.noAddress} people={report.noAddress} me={me} counted />}
      {report.strangers.length > 0 && <NamedPeople title={words.strangers} people={report.strangers} me={me} counted />}
      {plan.lines.length > 0 && (
        <Button
          busy={calls.busy === 'team'}
          off={off}
          onClick={() =>
            void save('team', {
              ...{ do: 'write lines', tab: 'Team', lines: plan.lines },
              what: sharingTexts.addedToTeam(plan.lines.length),
            })
          }
        >
          {sharingTexts.intoTeam(plan.lines.length)}
        </Button>
      )}
      <CallBanner calls={calls} />
      <p class="card notice">{words.unseen}</p>
    </>
  );
}

interface NamedPeopleProps {
  readonly title: string;
  readonly people: readonly Named[];
  readonly me: string;
  readonly counted?: boolean;
  readonly hint?: string;
}

function NamedPeople({ title, people, me, counted = false, hint }: NamedPeopleProps) {
  return (
    <section aria-label={title}>
      <h2>
        {title}
        {counted && people.length > 0 && ` (${people.length})`}
      </h2>
      {people.length === 0 && <p class="hint">{words.none}</p>}
      {hint && <p class="hint">{hint}</p>}
      <ul class="names">
        {people.slice(0, SHOWN).map(({ name, email }) => (
          <li key={email || name}>
            {name || email}
            {name !== '' && email !== '' && <span class="hint"> {email}</span>}
            {me !== '' && emailKey(me) === emailKey(email) && <span class="hint"> ({words.you})</span>}
          </li>
        ))}
      </ul>
      {people.length > SHOWN && <p class="hint">{words.more(people.length - SHOWN)}</p>}
    </section>
  );
}
