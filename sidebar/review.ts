/** What the review asks of the server, one step after the other. */
import type { CheckInSaved, ReviewFacts } from '../src/contract.ts';
import type { Month } from '../src/domain/kpi.ts';
import { writtenIn } from '../src/domain/report/written.ts';
import { type Decided, type Decision, decidedIn } from '../src/domain/review/decisions.ts';
import { monthProblem, reviewName } from '../src/domain/review/month.ts';
import { reviewPlan } from '../src/domain/review/review.ts';
import { keepReport } from './report.ts';
import type { Client, Outcome } from './server.ts';

export interface MadeReview {
  readonly sheetId: number;
  readonly name: string;
  /** People went on typing in it, so nothing was written. */
  readonly typedMeanwhile: boolean;
}

const refusal = (message: string, next = ''): Outcome<never> => ({
  ok: false,
  trouble: { kind: 'problem', problem: { message, next } },
});

/** Made or refreshed, from what the file holds at this moment. */
export async function makeReview(server: Client, sheetId: number, month: Month): Promise<Outcome<MadeReview>> {
  const facts = await server.readToReview(sheetId);
  if (!facts.ok) return facts;
  const problem = monthProblem(month, facts.value.cycle, facts.value.today);
  if (problem !== '') return refusal(problem);
  const plan = reviewPlan(facts.value, month);
  const written = await keepReport(server, plan);
  return written.ok ? { ok: true, value: { ...written.value, name: plan.name } } : written;
}

/** What stands in a review, held against the register as it is now. */
export interface Preview extends Decided {
  readonly facts: ReviewFacts;
  /** Of the tab: where its actions come from. */
  readonly from: string;
  readonly sheetId: number;
}

export async function readDecided(server: Client, sheetId: number, month: Month): Promise<Outcome<Preview>> {
  const facts = await server.readToReview(sheetId);
  if (!facts.ok) return facts;
  const read = await server.readReport({ role: 'review', name: reviewName(month), cycle: facts.value.cycle.name });
  if (!read.ok) return read;
  const { name, cells, sheetId: tab } = read.value;
  if (tab === null) return refusal(`${name} is not there.`, 'Make the review first.');
  const decided = decidedIn(writtenIn(cells), facts.value, name);
  return { ok: true, value: { ...decided, facts: facts.value, from: name, sheetId: tab } };
}

export interface AppliedDecision {
  readonly decision: Decision;
  /** Why it was not; '' where it was. */
  readonly problem: string;
}

/** Each decision on its own, so that one that is refused holds up none. Sent again, nothing is done twice. */
export async function applyDecided(
  server: Client,
  register: number,
  { decisions, newActions, done, from }: Preview,
  { operationId, again }: { readonly operationId: string; readonly again: boolean },
): Promise<Outcome<readonly AppliedDecision[]>> {
  const applied: AppliedDecision[] = [];
  for (const decision of decisions) {
    const { id, change, reason, seen } = decision;
    if (change === null) continue;
    const order = { operationId: `${operationId} ${id}`, sheetId: register, id, change, reason, seen, again };
    const saved: Outcome<CheckInSaved> = await server.changeKeyResult(order);
    // A sentence about this row; anything else is about the connection, and is tried again as a whole.
    if (!saved.ok && saved.trouble.kind !== 'problem') return saved;
    applied.push({ decision, problem: saved.ok ? '' : sentence(saved.trouble) });
  }
  if (newActions.length > 0 || done.length > 0) {
    const kept = await server.keepActions({ operationId, from, added: newActions, done });
    if (!kept.ok) return kept;
  }
  return { ok: true, value: applied };
}

const sentence = (trouble: Extract<Outcome<never>, { ok: false }>['trouble']): string =>
  trouble.kind === 'problem' ? `${trouble.problem.message} ${trouble.problem.next}`.trim() : '';
