/** The Dashboard: planned here, written by the server. */
import type { CycleView, Home } from '../src/contract.ts';
import type { Client, Outcome } from './server.ts';
import type { Views } from './views-on-demand.ts';

/** `asked`: by a person, who is shown it. */
export async function openDashboard(
  server: Client,
  views: Views,
  cycle: CycleView,
  asked: boolean,
): Promise<Outcome<null>> {
  const set = await views.load('rhythm');
  if (!set.ok) return set;
  return server.openDashboard(set.value.dashboardPlan(cycle, cycle.objectives.length), asked);
}

/** With the first check-in there is something to show. One that was made and deleted is not made again by itself. */
export function wantsDashboard({ cycle, dashboard, notice }: Home): boolean {
  if (cycle?.state !== 'Running' || dashboard !== null || notice !== null) return false;
  const { counts } = cycle;
  return counts['On track'] + counts['At risk'] + counts['Off track'] + counts.Done > 0;
}
