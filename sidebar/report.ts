/** Lays a plan over its tab as it stands and has it written: again where somebody typed meanwhile. */
import type { ReadReport, WrittenReport } from '../src/contract.ts';
import { orderOf } from '../src/domain/report/order.ts';
import type { ReportPlan } from '../src/domain/report/plan.ts';
import type { Client, Outcome } from './server.ts';

const TRIES = 4;

/** `typedMeanwhile` in the answer: people go on typing, and nothing was written. */
export async function keepReport(
  server: Pick<Client, 'readReport' | 'writeReport'>,
  plan: ReportPlan,
  lay = (read: ReadReport) => orderOf(plan, read),
): Promise<Outcome<WrittenReport>> {
  const { role, name, cycle } = plan;
  for (let attempt = 1; ; attempt++) {
    const read = await server.readReport({ role, name, cycle });
    if (!read.ok) return read;
    const written = await server.writeReport(lay(read.value));
    if (!written.ok || !written.value.typedMeanwhile || attempt === TRIES) return written;
  }
}
