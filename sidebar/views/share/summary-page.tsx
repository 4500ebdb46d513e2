import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ExportedCycle } from '../../../src/contract.ts';
import { cycleSummary, type SummaryForm, type SummaryOf } from '../../../src/domain/cycle-summary.ts';
import { gmailLink, mailtoLink } from '../../../src/domain/mail-link.ts';
import { isExampleAddress } from '../../../src/domain/sharing/example-address.ts';
import { isAddress } from '../../../src/domain/sharing/pasted-people.ts';
import { texts } from '../../i18n.ts';
import { CallBanner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { SelectField } from '../../parts/field.tsx';
import { Heading } from '../../parts/heading.tsx';
import { useCopy } from '../../use-copy.ts';
import { sharingTexts } from '../../words/sharing.ts';
import type { SharePageProps } from './share-props.ts';

const words = sharingTexts.summary;

interface Recipient {
  readonly label: string;
  readonly of: SummaryOf;
  readonly heading: string;
  readonly to: readonly string[];
}

/** How the cycle stands for one person, a team or all, as text to copy or to send. */
export function SummaryPage({ sharing, decimal, today, myName, cycle, server, calls }: SharePageProps) {
  const [exported, setExported] = useState<ExportedCycle | null>(null);
  const [chosen, setChosen] = useState('company');
  const [form, setForm] = useState<SummaryForm>('text');
  const sheetId = cycle?.sheetId ?? 0;
  useEffect(() => {
    void calls.call('export', () => server.exportCycle(sheetId), setExported);
  }, []);
  const recipients = useMemo(() => recipientsOf(sharing, cycle?.name ?? '', today, myName), [sharing]);
  const recipient = recipients.get(chosen) ?? recipients.get('company');
  const text = useMemo(() => {
    if (exported === null || !recipient) return '';
    // The line above the register begins with the same words.
    const heading = recipient.of.kind === 'company' ? exported.title : recipient.heading;
    const link = `${sharing.url}#gid=${sheetId}`;
    return cycleSummary(exported.rows, recipient.of, { decimal, form, heading, link, nothing: words.nothing });
  }, [exported, recipient, form]);
  const copying = useCopy(text);
  const draft = {
    ...{ to: recipient?.to ?? [], subject: recipient?.heading ?? '', body: text },
    cut: `${words.cutLine} ${sharing.url}#gid=${sheetId}`,
  };
  const [gmail, mailto] = [gmailLink(draft), mailtoLink(draft)];
  return (
    <>
      <Heading focusOn="summary">{words.title}</Heading>
      <SelectField
        path="summary-of"
        label={words.of}
        value={chosen}
        options={[...recipients].map(([key, { label }]) => [key, label] as const)}
        onValue={(next) => {
          setChosen(next);
          copying.forget();
        }}
      />
      <SelectField
        path="summary-as"
        label={words.as}
        value={form}
        options={Object.entries(words.forms)}
        onValue={(next) => {
          setForm(next === 'markdown' ? 'markdown' : 'text');
          copying.forget();
        }}
      />
      <div class="field">
        <label for="summary-text">{words.text}</label>
        <textarea
          ref={copying.field}
          id="summary-text"
          class="diagnostics"
          readOnly
          rows={10}
          value={text === '' ? texts.working : text}
        />
      </div>
      <div class="actions">
        <Button look="main" off={text === ''} onClick={copying.copy}>
          {words.copy}
        </Button>
        {text !== '' && (
          <>
            <a class="button plain" target="_blank" rel="noopener noreferrer" href={gmail.href}>
              {words.mail}
            </a>
            <a class="button quiet" target="_blank" rel="noopener noreferrer" href={mailto.href}>
              {words.mailto}
            </a>
            {(gmail.isCut || mailto.isCut) && <p class="hint">{gmail.isCut ? words.cut : words.cutElsewhere}</p>}
          </>
        )}
      </div>
      <p class="hint" role="status">
        {copying.said}
      </p>
      <CallBanner calls={calls} />
    </>
  );
}

/** By the key of the choice: the company, every team, everybody who owns something or is in Team. Me first. */
function recipientsOf(
  { team, owned }: SharePageProps['sharing'],
  cycle: string,
  today: string,
  myName: string,
): ReadonlyMap<string, Recipient> {
  const here = team.filter(({ leaves }) => leaves === null || leaves >= today);
  const reachable = (emails: readonly string[]) =>
    emails.filter((email) => isAddress(email) && !isExampleAddress(email));
  const teams = [...new Set(here.map((person) => person.team).filter((name) => name !== ''))];
  const known = new Set(team.flatMap(({ name, email }) => [name.toLowerCase(), email.toLowerCase()]));
  const strangers = owned.filter((row) => row.cycle === cycle && !known.has(row.owner.trim().toLowerCase()));
  const names = [...new Set([...here.map(({ name }) => name), ...strangers.map(({ owner }) => owner.trim())])]
    .filter((name) => name !== '')
    .sort((a, b) => Number(b === myName) - Number(a === myName) || a.localeCompare(b));
  const emailOf = (name: string) => here.find((person) => person.name === name)?.email ?? '';
  return new Map<string, Recipient>([
    ['company', { label: words.company, of: { kind: 'company' }, heading: words.headings.company(cycle), to: [] }],
    ...teams.map((name): [string, Recipient] => [
      `team ${name}`,
      {
        label: words.team(name),
        of: { kind: 'team', team: name },
        heading: words.headings.team(cycle, name),
        to: reachable(here.filter((person) => person.team === name).map(({ email }) => email)),
      },
    ]),
    ...names.map((name): [string, Recipient] => [
      `person ${name}`,
      {
        label: words.person(name),
        of: { kind: 'person', names: [name, emailOf(name)] },
        heading: words.headings.person(cycle, name),
        to: reachable([emailOf(name)]),
      },
    ]),
  ]);
}
