import { useEffect, useState } from 'preact/hooks';
import type { DraftObjective, QuarterDraft } from '../../../src/contract.ts';
import { type Aim, aimText, choicesFor } from '../../../src/domain/alignment.ts';
import { daysBetween } from '../../../src/domain/day.ts';
import { findLevel, LEVELS } from '../../../src/domain/okr.ts';
import { idKey } from '../../../src/domain/rollup.ts';
import { withObjective } from '../../draft.ts';
import { texts } from '../../i18n.ts';
import { SelectField, TextField } from '../../parts/field.tsx';
import { wizardTexts } from '../../words/wizard.ts';
import { PEOPLE_LIST } from './people-list.tsx';
import type { StepProps } from './step-props.ts';

interface ObjectiveMoreProps extends StepProps {
  readonly at: number;
  readonly objective: DraftObjective;
  /** What the card is called, for a screen reader. */
  readonly of: string;
}

/** Whose objective it is and what it serves. A first quarter of the company needs none of it. */
export function ObjectiveMore({ at, objective, of, draft, errors, aims, askForAims, type }: ObjectiveMoreProps) {
  const words = wizardTexts.objectivesStep;
  const path = `objectives.${at}`;
  const [wanted, setWanted] = useState<boolean | null>(null);
  const { level = 'Company', team = '', sponsor = '', supports = '' } = objective;
  const isNeeded = `${path}.supports` in errors || `${path}.team` in errors;
  const open = isNeeded || (wanted ?? (draft.into !== undefined || level !== 'Company' || supports !== ''));
  const { name, from, due } = draft.cycle;
  useEffect(() => {
    if (open) askForAims();
  }, [open, name, from, due]);
  const set = (change: Partial<DraftObjective>) =>
    type((before) => withObjective(before, at, change), `${path}.${Object.keys(change)[0]}`);
  const choices = choicesOf(draft, at, aims);
  const chosen = choices.find(([value]) => idKey(value) === idKey(supports));
  const teams = [...new Set([...aims, ...draft.objectives].map((one) => one.team ?? ''))].filter((one) => one !== '');
  return (
    <div class="more">
      <button type="button" class="button quiet" aria-expanded={open} onClick={() => setWanted(!open)}>
        <span aria-hidden="true">{open ? '▾' : '▸'} </span>
        {words.more}
        <span class="unseen"> {of}</span>
      </button>
      {open && (
        <div class="fields">
          <SelectField
            path={`${path}.level`}
            label={words.level}
            of={of}
            value={level}
            options={LEVELS.map((one) => [one, texts.levels[one]])}
            onValue={(value) => set({ level: findLevel(value) ?? 'Company' })}
          />
          {level !== 'Company' && (
            <>
              <datalist id={`${path}.teams`}>
                {teams.map((one) => (
                  <option key={one} value={one} />
                ))}
              </datalist>
              <TextField
                path={`${path}.team`}
                label={words.team}
                of={of}
                list={`${path}.teams`}
                value={team}
                error={errors[`${path}.team`]}
                onValue={(value) => set({ team: value })}
              />
            </>
          )}
          <SelectField
            path={`${path}.supports`}
            label={words.supports}
            of={of}
            value={chosen?.[0] ?? supports}
            error={errors[`${path}.supports`]}
            options={[
              ['', words.supportsNothing],
              ...choices,
              ...(chosen || supports === '' ? [] : [[supports, supports] as const]),
            ]}
            onValue={(value) => set({ supports: value })}
          />
          <TextField
            path={`${path}.sponsor`}
            label={words.sponsor}
            of={of}
            list={PEOPLE_LIST}
            value={sponsor}
            onValue={(value) => set({ sponsor: value })}
          />
        </div>
      )}
    </div>
  );
}

/** What stands in the file and in the draft itself, but for what serves this one already. */
function choicesOf(draft: QuarterDraft, at: number, aims: readonly Aim[]): readonly (readonly [string, string])[] {
  const { cycle } = draft;
  const drafted = draft.objectives.map(
    ({ key, title, level = 'Company', supports = '' }): Aim => ({
      ...{ id: `#${key}`, title: title.trim(), level, supports, cycle: cycle.name },
      days: daysBetween(cycle.from, cycle.due) + 1,
    }),
  );
  const own = drafted[at];
  if (!own) return [];
  return choicesFor(own, [...aims, ...drafted])
    .filter(({ title }) => title !== '')
    .map((aim) => {
      if (aim.id.startsWith('#')) return [aim.id, aim.title];
      const isElsewhere = aim.cycle !== '' && aim.cycle !== cycle.name;
      return [aimText(aim), isElsewhere ? `${aimText(aim)} (${aim.cycle})` : aimText(aim)];
    });
}
