import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { AimView, Created, Home, QuarterDraft } from '../src/contract.ts';
import { withKeys, withOwnersPassedOn, withoutBlankObjectives } from './draft.ts';
import { checkCycle, checkKeyResults, checkObjectives, type Errors, fieldShown, placeOf } from './draft-checks.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import { useFocusRequest } from './focus.ts';
import { settleMeasures } from './reading.ts';
import type { Client, Outcome } from './server.ts';
import type { Calls } from './use-call.ts';
import { type Change, useDraft } from './use-draft.ts';
import { useFindings } from './use-findings.ts';

type Step = QuarterDraft['step'];

/** Whoever stops typing for so long has finished a word. */
const PAUSE_MS = 1_500;

/** Where the wizard stands, and the ways from there. */
export function useWizard(home: Home, first: QuarterDraft, server: Client, keeper: DraftKeeper, calls: Calls) {
  const state = useDraft(
    useMemo(() => withKeys(first), [first]),
    keeper,
  );
  const { draft, latest, change, changeNow } = state;
  const [errors, setErrors] = useState<Errors>({});
  const [objective, setObjective] = useState(0);
  const [openKeyResult, setOpenKeyResult] = useState(0);
  const focus = useFocusRequest();
  const [aims, setAims] = useState<readonly AimView[]>([]);
  // Asked for when somebody first wants to choose from them; without an answer there is the draft itself to choose from.
  const askedFor = useRef('');
  const askForAims = () => {
    const { cycle } = latest();
    const key = `${cycle.name} ${cycle.from} ${cycle.due}`;
    if (askedFor.current === key || (home.cycles.length === 0 && !home.goals)) return;
    askedFor.current = key;
    void server.openAlignment(cycle).then((outcome) => {
      if (outcome.ok) setAims(outcome.value.aims);
      else askedFor.current = '';
    });
  };
  const focusOnRow = (field: string) => {
    const place = placeOf(field);
    if (latest().step === 4) return focus('next');
    if (place?.step === 3) setOpenKeyResult(place.keyResult);
    focus(field);
  };
  const findings = useFindings(first, home, state, focusOnRow, aims);
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);
  const { decimal } = home.file;
  const taken = home.cycles.map((one) => one.name);

  const goTo = (step: Step, at = 0, prepare: Change = same) => {
    setErrors({});
    setObjective(at);
    setOpenKeyResult(0);
    calls.forget();
    changeNow((before) => ({ ...prepare(before), step }));
    findings.judge(latest());
  };

  /** Shows sentences at their fields and goes to the first of them; false where there is none. */
  const point = (found: Errors): boolean => {
    setErrors(found);
    const [field] = Object.keys(found);
    const place = field === undefined ? null : placeOf(field);
    if (field === undefined || place === null) return false;
    if (place.step === 3) {
      setObjective(place.objective);
      setOpenKeyResult(place.keyResult);
    }
    if (latest().step !== place.step) change((before) => ({ ...before, step: place.step }));
    focus(field);
    return true;
  };

  const type = (next: Change, path: string) => {
    // A sentence goes away as soon as its field is touched; the next check finds what is still wrong.
    setErrors((before) => Object.fromEntries(Object.entries(before).filter(([field]) => field !== path)));
    change(next);
    clearTimeout(pause.current);
    pause.current = setTimeout(() => findings.judge(latest()), PAUSE_MS);
  };

  const leaveCycle = () => {
    if (!point(checkCycle(latest(), taken, decimal))) goTo(2);
  };
  const leaveObjectives = () => {
    if (!point(checkObjectives(latest()))) goTo(3, 0, (before) => withOwnersPassedOn(withoutBlankObjectives(before)));
  };
  const leaveKeyResults = (onCreated: (made: Created) => void) => {
    if (point(checkKeyResults(settleMeasures(latest()), objective, decimal))) return;
    if (latest().into?.under) return create(onCreated);
    const isLast = objective >= latest().objectives.length - 1;
    goTo(isLast ? 4 : 3, isLast ? 0 : objective + 1, settleMeasures);
  };

  /** `asTyped`: the rest is written in the sheet. */
  const create = (onCreated: (made: Created) => void, asTyped = false) => {
    const settled = settleMeasures(latest());
    const ask = async (): Promise<Outcome<Created>> => {
      // A save that arrives after the quarter is made would bring the draft back.
      await keeper.settle();
      if (settled.into) return server.addToQuarter(settled);
      return asTyped ? server.createQuarter(settled, true) : server.createQuarter(settled);
    };
    void calls.call(asTyped ? 'write' : 'create', ask, onCreated).then((outcome) => {
      if (outcome === null || outcome.ok || outcome.trouble.kind !== 'problem') return;
      const { field, message, next } = outcome.trouble.problem;
      if (field !== undefined && point({ [fieldShown(field)]: `${message} ${next}` })) calls.forget();
    });
  };

  return {
    step: {
      ...{ draft, errors, decimal, people: home.people, findings, type, focus, aims, askForAims },
      ...{ kpis: home.kpis?.kpis ?? [], mission: home.goals?.mission ?? '' },
    },
    latest,
    taken,
    objective,
    openKeyResult,
    setOpenKeyResult,
    goTo,
    leaveCycle,
    leaveObjectives,
    leaveKeyResults,
    create,
  };
}

function same(draft: QuarterDraft): QuarterDraft {
  return draft;
}
