import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type Outcome, SLOW_AFTER_MS } from '../server.ts';
import { Opening } from '../views/opening.tsx';
import type { ViewSets, Views } from '../views-on-demand.ts';
import { TroubleCard } from './banner.tsx';

interface OnDemandProps<N extends keyof ViewSets> {
  readonly name: N;
  readonly views: Views;
  readonly children: (views: ViewSets[N]) => ComponentChildren;
}

/** Draws with views that may have to be fetched first. Give it the set's name as its key, too. */
export function OnDemand<N extends keyof ViewSets>({ name, views, children }: OnDemandProps<N>) {
  const [asked, setAsked] = useState(0);
  const [slow, setSlow] = useState(false);
  const [outcome, setOutcome] = useState<Outcome<ViewSets[N]> | null>(null);
  const here = views.get(name) ?? (outcome?.ok ? outcome.value : undefined);
  useEffect(() => {
    if (here) return;
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER_MS);
    void views.load(name).then((next) => {
      clearTimeout(timer);
      setOutcome(next);
    });
    return () => clearTimeout(timer);
  }, [asked]);
  if (here) return <>{children(here)}</>;
  if (!outcome || outcome.ok) return <Opening slow={slow} />;
  const again = () => {
    setOutcome(null);
    setSlow(false);
    setAsked(asked + 1);
  };
  return (
    <div class="view">
      <TroubleCard trouble={outcome.trouble} onRetry={again} main />
    </div>
  );
}
