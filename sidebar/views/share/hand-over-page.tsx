import { useState } from 'preact/hooks';
import { countsOf, type Holding, hasLeft, holdingsOf, leaversAmong } from '../../../src/domain/sharing/leavers.ts';
import { emailKey } from '../../../src/domain/sharing/pasted-people.ts';
import { newOperationId } from '../../draft.ts';
import { CallBanner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { SelectField, TextField } from '../../parts/field.tsx';
import { Heading } from '../../parts/heading.tsx';
import { sharingTexts } from '../../words/sharing.ts';
import type { SharePageProps } from './share-props.ts';

const words = sharingTexts.leavers;
const SHOWN = 6;

/** What belongs to people who are not there any more, or soon: it goes to somebody else in one write. */
export function HandOverPage(props: SharePageProps) {
  const { sharing, today, calls } = props;
  const [asked, setAsked] = useState('');
  const [said, setSaid] = useState('');
  const holdings = holdingsOf(sharing.owned, sharing.team);
  const leavers = leaversAmong(holdings);
  // Whoever leaves and owns nothing can still be taken out of Team.
  const idle = sharing.team
    .filter(({ name }) => name !== '' && !holdings.some(({ person }) => person?.name === name))
    .map((person): Holding => ({ owner: person.name, person, rows: [] }));
  const others = [...holdings.filter((one) => !leavers.includes(one)), ...idle];
  const shown = [...leavers, ...others.filter(({ owner }) => owner === asked)];
  return (
    <>
      <Heading focusOn="leavers">{words.title}</Heading>
      <p class="hint">{words.hint}</p>
      {leavers.length === 0 && <p>{words.none}</p>}
      <p class={said === '' ? 'unseen' : ''} role="status">
        {said}
      </p>
      {shown.map((holding) => (
        <LeaverCard
          key={holding.owner}
          {...props}
          holding={holding}
          others={holdings}
          today={today}
          onSaid={(sentence) => {
            setAsked('');
            setSaid(sentence);
          }}
        />
      ))}
      {others.length > 0 && (
        <SelectField
          path="somebody-else"
          label={words.who}
          value={asked}
          options={[['', words.choose], ...others.map(({ owner }) => [owner, owner] as const)]}
          onValue={(owner) => {
            setSaid('');
            setAsked(owner);
          }}
        />
      )}
      <CallBanner calls={calls} />
    </>
  );
}

interface LeaverCardProps extends SharePageProps {
  readonly holding: Holding;
  readonly others: readonly Holding[];
  readonly onSaid: (sentence: string) => void;
}

function LeaverCard({ holding, others, sharing, today, server, calls, save, onSharing, onSaid }: LeaverCardProps) {
  const { owner, person, rows } = holding;
  const [operationId, setOperationId] = useState(newOperationId);
  const [to, setTo] = useState('');
  const [reason, setReason] = useState(words.reasonOf(owner));
  const [error, setError] = useState('');
  const off = calls.busy !== null;
  const path = `over-${emailKey(owner)}`;
  const names = [
    ...sharing.team.filter(({ leaves }) => leaves === null).map(({ name }) => name),
    ...others.filter((one) => one.person === null).map((one) => one.owner),
  ];
  const takers = [...new Set(names)].filter((name) => name !== '' && name !== owner && name !== person?.name);
  const handOver = async () => {
    setError(to === '' ? words.chooseWho : '');
    if (to === '') return;
    const ask = async () => {
      // A register after the other, each one write with an undo of its own.
      let last = await server.openSharing();
      for (const sheetId of new Set(rows.map((row) => row.sheetId))) {
        const mine = rows.filter((row) => row.sheetId === sheetId);
        const order = { sheetId, ids: mine.map(({ id }) => id), from: mine[0]?.owner ?? owner, to, reason };
        last = await server.saveSharing({ do: 'hand over', operationId: `over ${operationId} ${sheetId}`, ...order });
        if (!last.ok) return last;
      }
      return last;
    };
    await calls.call('hand over', ask, (next) => {
      const remains = holdingsOf(next.owned, next.team).some((one) => emailKey(one.owner) === emailKey(owner));
      setOperationId(newOperationId());
      onSharing(next);
      onSaid(remains ? words.remains : words.handed(to));
    });
  };
  return (
    <div class="card">
      <h2>{rows.length > 0 ? words.belongs(owner, countsOf(rows)) : words.nothing(owner)}</h2>
      {person === null && <p class="hint">{words.notInTeam(owner)}</p>}
      {person !== null && person.leaves !== null && (
        <p class="hint">{(hasLeft(holding, today) ? words.left : words.leaves)(owner, person.leaves)}</p>
      )}
      {rows.length > 0 && (
        <>
          <ul class="names">
            {rows.slice(0, SHOWN).map(({ id, title, cycle }) => (
              <li key={`${cycle} ${id}`}>
                {title} <span class="hint">{cycle}</span>
              </li>
            ))}
          </ul>
          {rows.length > SHOWN && <p class="hint">{words.more(rows.length - SHOWN)}</p>}
          <SelectField
            path={path}
            label={words.to}
            value={to}
            options={[['', words.choose], ...takers.map((name) => [name, name] as const)]}
            error={error}
            onValue={setTo}
          />
          <TextField path={`${path}-why`} label={words.reason} value={reason} onValue={setReason} />
          <Button busy={calls.busy === 'hand over'} off={off} onClick={() => void handOver()}>
            {words.handOver}
          </Button>
        </>
      )}
      {rows.length === 0 && person !== null && (
        <Confirm
          ask={words.remove(owner)}
          question={words.removeSure(owner)}
          yes={words.remove(owner)}
          no={words.keep}
          busy={calls.busy === 'remove'}
          off={off}
          onYes={() =>
            void save(
              'remove',
              {
                ...{ do: 'write lines', tab: 'Team', what: words.removed(owner) },
                lines: [
                  {
                    key: { Name: person.name, Email: person.email },
                    set: { Name: '', Email: '', Team: '', Role: '', 'Leaves when': '' },
                    standing: true,
                  },
                ],
              },
              () => onSaid(words.removed(owner)),
            )
          }
        />
      )}
    </div>
  );
}
