import { useState } from 'preact/hooks';
import type { RemindersView, Sender } from '../../../src/contract.ts';
import { Button } from '../../parts/button.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import type { Calls } from '../../use-call.ts';
import { reminderTexts as words } from '../../words/reminders.ts';

interface SendingProps {
  readonly view: RemindersView;
  readonly calls: Calls;
  readonly onTurn: (on: boolean) => void;
}

/** Who sends, what, and when; the very mails that would go out now; and the switch. */
export function SendingSection({ view, calls, onTurn }: SendingProps) {
  const { sender, me, isCopy, ask, quota, plan, settings } = view;
  const isMine = sender !== null && me !== '' && sender.who === me;
  const mayTurnOn = !isCopy && ask.mail === null && ask.triggers === null;
  const off = calls.busy !== null;
  return (
    <section aria-labelledby="reminders-title">
      <h2 id="reminders-title">{words.reminders}</h2>
      {sender === null ? (
        <p>{isCopy ? words.copy : words.off}</p>
      ) : (
        stateOf(sender, isMine).map((sentence) => <p key={sentence}>{sentence}</p>)
      )}
      <ul class="bullets">
        {words.what(settings.checkInDay).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <DryRun plan={plan} />
      {quota !== null && <p class="hint">{words.quota(quota)}</p>}
      {sender === null && mayTurnOn && (
        <>
          <p>{words.now(plan.mails.length)}</p>
          <Button look="main" busy={calls.busy === 'turn true'} off={off} onClick={() => onTurn(true)}>
            {words.turnOn}
          </Button>
        </>
      )}
      {sender !== null && (
        <div class="row">
          {!isMine && mayTurnOn && (
            <Confirm
              ask={words.takeOver}
              question={words.takeOverSure}
              yes={words.takeOver}
              no={words.keep}
              busy={calls.busy === 'turn true'}
              off={off}
              onYes={() => onTurn(true)}
            />
          )}
          <Confirm
            ask={words.turnOff}
            question={words.turnOffSure}
            yes={words.turnOff}
            no={words.keep}
            busy={calls.busy === 'turn false'}
            off={off}
            onYes={() => onTurn(false)}
          />
        </div>
      )}
    </section>
  );
}

function stateOf({ who, paused, lastRun, run, mails }: Sender, isMine: boolean): readonly string[] {
  const last = [run && words.lastRun(lastRun), mails && words.lastMails(mails.day, mails.count)];
  return [
    words.sender(who, isMine),
    paused ? words.paused : '',
    last.filter((part) => part !== null).join(' '),
    run && run.left > 0 ? words.left(run.left) : '',
    run && run.failed.length > 0 ? words.failed(run.failed) : '',
    run?.lost ? words.lost : '',
  ].filter((sentence) => sentence !== '');
}

function DryRun({ plan }: Pick<RemindersView, 'plan'>) {
  const [open, setOpen] = useState(false);
  const { mails, unreached } = plan;
  return (
    <>
      <Button look="quiet" expanded={open} onClick={() => setOpen(!open)}>
        {`${open ? '▾' : '▸'} ${words.look}`}
      </Button>
      {open && (
        <ul class="lines">
          {mails.length === 0 && (
            <li>
              {words.nothing} {words.noMailDay}
            </li>
          )}
          {mails.map(({ to, subject, text }) => (
            <li key={`${to} ${subject}`} class="mail">
              <p class="hint">{words.to(to)}</p>
              <p>
                <b>{subject}</b>
              </p>
              <p class="body">{text}</p>
            </li>
          ))}
          {unreached.length > 0 && (
            <li class="mail">
              <p>
                <b>{words.unreached}</b>
              </p>
              <p class="body">{unreached.join('\n')}</p>
            </li>
          )}
        </ul>
      )}
    </>
  );
}
