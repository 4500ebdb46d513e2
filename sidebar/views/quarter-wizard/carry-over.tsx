import { useState } from 'preact/hooks';
import type { CycleSummary, QuarterDraft } from '../../../src/contract.ts';
import { type CarryGroup, carryGroups, withCarryChoice, withCarryReason } from '../../../src/domain/carry-over.ts';
import { CARRY_CHOICES } from '../../../src/domain/quarter-draft.ts';
import { twoDecimals } from '../../../src/domain/written-number.ts';
import { TroubleCard } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { Chips } from '../../parts/chips.tsx';
import { TextField } from '../../parts/field.tsx';
import { StatusMark } from '../../parts/status-mark.tsx';
import type { Client } from '../../server.ts';
import type { Trouble } from '../../trouble.ts';
import { wizardTexts } from '../../words/wizard.ts';
import type { StepProps } from './step-props.ts';

interface CarryOverProps extends Pick<StepProps, 'draft' | 'decimal' | 'type'> {
  readonly cycles: readonly CycleSummary[];
  readonly server: Client;
}

/** The cycle before: the last one that began earlier, running or closed. */
function cycleBefore(cycles: readonly CycleSummary[], { from, name }: QuarterDraft['cycle']) {
  return cycles
    .filter((one) => !one.example && one.state !== 'Draft' && one.from < from && one.name !== name)
    .reduce<CycleSummary | null>((last, one) => (last && last.from >= one.from ? last : one), null);
}

/** Key result by key result: does it go on, does it go on differently, or is it over; and why. */
export function CarryOver({ cycles, server, draft, decimal, type }: CarryOverProps) {
  const words = wizardTexts.carryOver;
  const before = cycleBefore(cycles, draft.cycle);
  const [groups, setGroups] = useState<readonly CarryGroup[] | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [busy, setBusy] = useState(false);
  if (!before) return null;
  const load = async () => {
    setBusy(true);
    setTrouble(null);
    const outcome = await server.exportCycle(before.sheetId);
    setBusy(false);
    if (outcome.ok) setGroups(carryGroups(outcome.value.rows, decimal));
    else setTrouble(outcome.trouble);
  };
  const decided = draft.carry?.from === before.name ? draft.carry.rows : [];
  if (!groups) {
    return (
      <>
        <Button busy={busy} onClick={() => void load()}>
          {words.open(before.name)}
        </Button>
        {decided.length > 0 && <p class="hint">{words.decided(decided.length)}</p>}
        {trouble && <TroubleCard trouble={trouble} onRetry={() => void load()} />}
      </>
    );
  }
  return (
    <section class="carry" aria-label={words.title(before.name)}>
      <h2>{words.title(before.name)}</h2>
      <p class="hint">{groups.length === 0 ? words.nothing : words.hint}</p>
      {groups.map((group) => (
        <div class="card" key={group.id}>
          <h3>{group.objective.title}</h3>
          {group.keyResults.map((candidate) => {
            const { id, keyResult, status, score, suggested } = candidate;
            const row = decided.find((one) => one.id === id);
            const path = `carry.${id}`;
            return (
              <div class="candidate" key={id}>
                <Chips
                  path={path}
                  legend={
                    <>
                      {status !== '' && <StatusMark status={status} />} {keyResult.title}
                      {score !== null && <span class="hint"> {twoDecimals(score, decimal)}</span>}
                      {before.state === 'Closed' && suggested && (
                        <span class="hint"> · {words.suggested(words.choices[suggested])}</span>
                      )}
                    </>
                  }
                  options={CARRY_CHOICES.map((choice, at) => [at, words.choices[choice]])}
                  chosen={row ? CARRY_CHOICES.indexOf(row.choice) : null}
                  onChoose={(at) =>
                    type(
                      (now) => withCarryChoice(now, before.name, group, candidate, CARRY_CHOICES[at] ?? 'keep'),
                      path,
                    )
                  }
                />
                {row && (
                  <TextField
                    path={`${path}.reason`}
                    label={words.why}
                    of={keyResult.title}
                    value={row.reason}
                    onValue={(reason) => type((now) => withCarryReason(now, id, reason), `${path}.reason`)}
                  />
                )}
              </div>
            );
          })}
        </div>
      ))}
    </section>
  );
}
