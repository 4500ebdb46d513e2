import { useEffect, useState } from 'preact/hooks';
import type { RegisterToJudge } from '../../src/contract.ts';
import { type Advice, adviceOn } from '../coach.ts';
import { texts } from '../i18n.ts';
import { CallBanner } from '../parts/banner.tsx';
import { Button } from '../parts/button.tsx';
import { Heading } from '../parts/heading.tsx';
import { Thought } from '../parts/thought.tsx';
import type { Client } from '../server.ts';
import type { Calls } from '../use-call.ts';
import { planningTexts } from '../words/planning.ts';

interface CoachProps {
  readonly cycle: string;
  readonly server: Client;
  readonly calls: Calls;
  readonly onHome: () => void;
}

/** What the coach has to say about a register: three things at a time, and it stops nobody. */
export function Coach({ cycle, server, calls, onHome }: CoachProps) {
  const { coach } = planningTexts;
  const [register, setRegister] = useState<RegisterToJudge | null>(null);
  // Counts answers: the heading takes the focus with each, since the button goes with its thought.
  const [answers, setAnswers] = useState(0);
  const show = (next: RegisterToJudge) => {
    setRegister(next);
    setAnswers((before) => before + 1);
  };
  useEffect(() => void calls.call('coach', () => server.readToCoach(cycle), show), []);
  const advice = register === null ? [] : adviceOn(register);
  const follow = ({ key, id, title, remedies }: Advice, at: number) => {
    const remedy = remedies[at];
    if (!remedy) return;
    void calls.call(`${at} ${key}`, () => server.followAdvice({ cycle, key, id, title, remedy }), show);
  };
  const leave = ({ key }: Advice) => calls.call(`leave ${key}`, () => server.leaveAdvice(cycle, key), show);
  const off = calls.busy !== null;
  return (
    <div class="view">
      <Heading focusOn={answers}>{coach.title}</Heading>
      <CallBanner calls={calls} />
      {register !== null && <p class="hint">{advice.length > 0 ? coach.stopsNobody : coach.nothing}</p>}
      <div class="findings">
        {advice.map((one) => (
          <Thought
            key={one.key}
            where={one.where}
            why={one.why}
            fix={one.fix}
            remedies={one.remedies}
            busy={busyAt(calls.busy, one)}
            off={off}
            onFix={(at) => follow(one, at)}
            onLeave={() => void leave(one)}
          />
        ))}
      </div>
      <div class="actions last">
        <Button look="quiet" off={off} onClick={onHome}>
          {texts.home}
        </Button>
      </div>
    </div>
  );
}

function busyAt(busy: string | null, { key }: Advice): number | 'leave' | null {
  if (busy === null || !busy.endsWith(` ${key}`)) return null;
  return busy.startsWith('leave') ? 'leave' : Number.parseInt(busy, 10);
}
