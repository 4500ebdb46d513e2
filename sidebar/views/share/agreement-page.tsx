import { useState } from 'preact/hooks';
import {
  type Agreement,
  type AgreementKind,
  ASKS,
  KNOWS,
  PRESENTED,
  readAgreements,
} from '../../../src/domain/agreement.ts';
import { emailKey } from '../../../src/domain/sharing/pasted-people.ts';
import { texts } from '../../i18n.ts';
import { CallBanner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { SelectField, TitleField } from '../../parts/field.tsx';
import { Heading } from '../../parts/heading.tsx';
import { sharingTexts } from '../../words/sharing.ts';
import type { SharePageProps } from './share-props.ts';
import { TeamForm } from './team-form.tsx';

const words = sharingTexts.agreement;
const same = (one: string, other: string) => emailKey(one) === emailKey(other);

/** Which teams talked about the OKRs, and who knows their part in them. */
export function AgreementPage({ sharing, today, me, myName, cycle, calls, save }: SharePageProps) {
  const name = cycle?.name ?? '';
  const here = sharing.team.filter(
    (person) => person.name !== '' && (person.leaves === null || person.leaves >= today),
  );
  const [chosen, setChosen] = useState('');
  const [asking, setAsking] = useState(false);
  const [question, setQuestion] = useState('');
  const [error, setError] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const who = myName || chosen || (here.length === 0 ? me : '');
  const agreements = readAgreements(sharing.agreements).filter((one) => same(one.cycle, name));
  const of = (kind: AgreementKind, whose: string) =>
    agreements.find((one) => one.kind === kind && (kind === 'Company' || same(one.who, whose)));
  const off = calls.busy !== null;

  const write = (kind: AgreementKind, whose: string, cells: Partial<Agreement>, then: () => void) =>
    void save(
      `agree ${kind} ${whose}`,
      {
        ...{ do: 'write lines', tab: 'Agreement' },
        what: kind === 'Person' ? words.saidPerson(whose, name) : words.saidTeam(whose || words.company, name),
        lines: [
          {
            key: { Cycle: name, For: kind, Who: whose },
            set: {
              Says: cells.says ?? '',
              When: cells.when ?? '',
              'Presented by': cells.presentedBy ?? '',
              'Open questions': cells.questions ?? '',
            },
          },
        ],
      } as const,
      then,
    );
  const say = (says: string, questions: string) => {
    if (who === '') return setError(words.chooseWho);
    if (says === ASKS && questions.trim() === '') return setError(words.questionMissing);
    setError('');
    write('Person', who, { says, when: sharingTexts.fullDay(today), questions }, () => {
      setAsking(false);
      setQuestion('');
    });
  };
  const mine = who === '' ? undefined : of('Person', who);
  const teams = [...new Set(here.map(({ team }) => team).filter((team) => team !== ''))].sort((a, b) =>
    a.localeCompare(b),
  );
  const said = agreements.filter(({ kind }) => kind === 'Person');
  const know = said.filter(({ says }) => says === KNOWS).length;
  const waiting = here.filter((person) => !said.some((one) => same(one.who, person.name)));
  return (
    <>
      <Heading focusOn="agreement">{words.title(name)}</Heading>
      <p class="hint">{words.hint}</p>
      <section aria-label={words.mine}>
        <h2>{words.mine}</h2>
        {myName === '' && here.length > 0 && (
          <SelectField
            path="who"
            label={words.who}
            value={chosen}
            options={[['', sharingTexts.leavers.choose], ...here.map((person) => [person.name, person.name] as const)]}
            error={error === words.chooseWho ? error : ''}
            onValue={setChosen}
          />
        )}
        {mine && <p>{mine.says === KNOWS ? words.iKnow(mine.when) : words.iAsk(mine.when)}</p>}
        {mine && mine.questions !== '' && <p class="quote">{mine.questions}</p>}
        {asking && (
          <TitleField
            path="question"
            label={words.question}
            value={question}
            error={error === words.questionMissing ? error : ''}
            onValue={setQuestion}
          />
        )}
        <div class="actions">
          {asking ? (
            <Button
              look="main"
              busy={calls.busy?.startsWith('agree Person') ?? false}
              off={off}
              onClick={() => say(ASKS, question)}
            >
              {words.send}
            </Button>
          ) : (
            mine?.says !== KNOWS && (
              <Button
                look="main"
                busy={calls.busy?.startsWith('agree Person') ?? false}
                off={off}
                onClick={() => say(KNOWS, '')}
              >
                {words.know}
              </Button>
            )
          )}
          <Button look="quiet" off={off} onClick={() => setAsking(!asking)}>
            {asking ? texts.cancel : words.ask}
          </Button>
        </div>
      </section>
      <CallBanner calls={calls} />
      <section aria-label={words.teams}>
        <h2>{words.teams}</h2>
        <p class="hint">{words.teamHint}</p>
        <ul class="lines">
          {[
            { kind: 'Company' as const, whose: '' },
            ...teams.map((team) => ({ kind: 'Team' as const, whose: team })),
          ].map(({ kind, whose }) => {
            const line = of(kind, whose);
            const label = whose || words.company;
            return (
              <li key={label}>
                <div class="what">
                  <p>
                    <b>{label}</b>
                  </p>
                  <p class="hint">{line ? words.presented(line.when, line.presentedBy) : words.notYet}</p>
                  {line && line.questions !== '' && <p class="quote">{line.questions}</p>}
                  {open === label && (
                    <TeamForm
                      today={today}
                      line={line}
                      people={here.map((person) => person.name)}
                      calls={calls}
                      busy={calls.busy === `agree ${kind} ${whose}`}
                      onSave={(cells) => write(kind, whose, { ...cells, says: PRESENTED }, () => setOpen(null))}
                      onCancel={() => setOpen(null)}
                    />
                  )}
                </div>
                {open !== label && (
                  <Button
                    look="quiet"
                    off={off}
                    label={words.lineOf(line ? words.change : words.write, label)}
                    onClick={() => setOpen(label)}
                  >
                    {line ? words.change : words.write}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      </section>
      <section aria-label={words.people(know, here.length)}>
        <h2>{words.people(know, here.length)}</h2>
        {said.length === 0 && <p class="hint">{words.nobody}</p>}
        <ul class="names">
          {said
            .filter(({ says }) => says !== KNOWS)
            .map((one) => (
              <li key={one.who}>
                {one.who}: <span class="quote">{one.questions || one.says}</span>
              </li>
            ))}
        </ul>
        {said.length > 0 && waiting.length > 0 && (
          <p class="hint">
            {words.waiting}: {waiting.map((person) => person.name).join(', ')}
          </p>
        )}
      </section>
    </>
  );
}
