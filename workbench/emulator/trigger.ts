import type { Cost } from './calls.ts';
import { type EnumValue, EventType, TriggerSource } from './enums.ts';
import type { Execution } from './execution.ts';
import type { Install } from './person.ts';
import { ServiceError } from './service-error.ts';

/** A time-driven trigger as the file keeps it. It belongs to whoever made it and is seen by nobody else. */
export interface TimeTrigger {
  readonly id: string;
  readonly owner: string;
  readonly install: Exclude<Install, 'none'>;
  readonly handler: string;
  readonly everyMs: number;
  /** The instant from which it is due again. */
  readonly next: number;
}

/** guides/services/quotas: triggers per user per script. */
const MOST_TRIGGERS = 20;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
/** reference/script/clock-trigger-builder, everyMinutes. */
const MINUTES: readonly number[] = [1, 5, 10, 15, 30];

/** reference/script/trigger */
export class Trigger {
  static readonly service = 'Trigger';
  static readonly costs: Readonly<Record<string, Cost>> = {
    ...{ getUniqueId: 'local', getHandlerFunction: 'local', getEventType: 'local', getTriggerSource: 'local' },
  };
  readonly kept: TimeTrigger;
  constructor(kept: TimeTrigger) {
    this.kept = kept;
  }
  getUniqueId(): string {
    return this.kept.id;
  }
  getHandlerFunction(): string {
    return this.kept.handler;
  }
  getEventType(): EnumValue {
    return EventType.CLOCK;
  }
  getTriggerSource(): EnumValue {
    return TriggerSource.CLOCK;
  }
}

/** reference/script/trigger-builder. Only time-driven triggers are emulated. */
export class TriggerBuilder {
  static readonly service = 'TriggerBuilder';
  static readonly costs: Readonly<Record<string, Cost>> = { timeBased: 'local' };
  private readonly execution: Execution;
  private readonly handler: string;
  constructor(execution: Execution, handler: string) {
    this.execution = execution;
    this.handler = handler;
  }
  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.execution, this.handler);
  }
}

/** reference/script/clock-trigger-builder: intervals only; a day at a fixed hour is not emulated. */
export class ClockTriggerBuilder {
  static readonly service = 'ClockTriggerBuilder';
  static readonly costs: Readonly<Record<string, Cost>> = {
    ...{ everyMinutes: 'local', everyHours: 'local', everyDays: 'local', create: 'service' },
  };
  private readonly execution: Execution;
  private readonly handler: string;
  private everyMs = 0;
  constructor(execution: Execution, handler: string) {
    this.execution = execution;
    this.handler = handler;
  }
  everyMinutes(n: number): this {
    if (!MINUTES.includes(n)) throw new ServiceError('The value you passed to everyMinutes is invalid.');
    return this.every(n * MINUTE_MS);
  }
  everyHours(n: number): this {
    return this.every(n * HOUR_MS);
  }
  everyDays(n: number): this {
    return this.every(n * 24 * HOUR_MS);
  }
  private every(ms: number): this {
    this.everyMs = ms;
    return this;
  }

  create(): Trigger {
    const { file, person } = this.execution;
    const { state } = file;
    if (this.everyMs === 0) throw new ServiceError('The trigger has no schedule.');
    const mine = state.triggers.filter(({ owner }) => owner === person.email);
    const install = person.install === 'bound' ? 'bound' : 'add-on';
    if (install === 'add-on') {
      // workspace/add-ons/concepts/editor-triggers: one of each type per user per document, at most once an hour.
      if (mine.length > 0)
        throw new ServiceError(
          'This add-on has created too many time-based triggers in this document for this Google user account.',
        );
      if (this.everyMs < HOUR_MS) throw new ServiceError('An add-on may run a trigger once an hour at most.');
    }
    if (mine.length >= MOST_TRIGGERS)
      throw new ServiceError(
        'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
      );
    const kept: TimeTrigger = {
      id: String(1_000_000 + state.nextItem++),
      owner: person.email,
      install,
      handler: this.handler,
      everyMs: this.everyMs,
      next: this.execution.now() + this.everyMs,
    };
    state.triggers.push(kept);
    return new Trigger(kept);
  }
}
