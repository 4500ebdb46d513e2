import type { Cost } from './calls.ts';
import { AuthMode, AuthorizationStatus, type EnumValue, EventType, TriggerSource } from './enums.ts';
import type { Execution } from './execution.ts';
import { ServiceError } from './service-error.ts';
import { Spreadsheet } from './spreadsheet.ts';
import { Trigger, TriggerBuilder } from './trigger.ts';

export class AuthorizationInfo {
  static readonly service = 'AuthorizationInfo';
  static readonly costs: Readonly<Record<string, Cost>> = {
    ...{ getAuthorizationStatus: 'local', getAuthorizationUrl: 'local', getAuthorizedScopes: 'local' },
  };
  private readonly execution: Execution;
  private readonly wanted: readonly string[];
  constructor(execution: Execution, wanted: readonly string[]) {
    this.execution = execution;
    this.wanted = wanted;
  }
  private get missing(): boolean {
    return this.wanted.some((scope) => !this.execution.granted(scope));
  }
  getAuthorizationStatus(): EnumValue {
    return this.missing ? AuthorizationStatus.REQUIRED : AuthorizationStatus.NOT_REQUIRED;
  }
  getAuthorizationUrl(): string | null {
    return this.missing ? 'https://accounts.google.com/o/oauth2/auth' : null;
  }
  getAuthorizedScopes(): string[] {
    return this.wanted.filter((scope) => this.execution.granted(scope));
  }
}

export class ScriptApp {
  static readonly service = 'ScriptApp';
  static readonly costs: Readonly<Record<string, Cost>> = {
    ...{ getScriptId: 'local', getAuthorizationInfo: 'service', newTrigger: 'local', deleteTrigger: 'service' },
    ...{ getProjectTriggers: 'service', getUserTriggers: 'service' },
  };
  static readonly values = { AuthMode, AuthorizationStatus, EventType, TriggerSource };
  private readonly execution: Execution;
  constructor(execution: Execution) {
    this.execution = execution;
  }
  getScriptId(): string {
    return this.execution.file.project.scriptId;
  }
  getAuthorizationInfo(_mode: EnumValue, scopes?: string[]): AuthorizationInfo {
    return new AuthorizationInfo(this.execution, scopes ?? this.execution.file.project.scopes);
  }
  newTrigger(functionName: string): TriggerBuilder {
    return new TriggerBuilder(this.execution, functionName);
  }
  /** Of this person alone, whoever else has some. Of an add-on those in other files as well, which are not here. */
  getProjectTriggers(): Trigger[] {
    const { file, person } = this.execution;
    return file.state.triggers.filter(({ owner }) => owner === person.email).map((kept) => new Trigger(kept));
  }
  /** Of this person in this file. */
  getUserTriggers(document: unknown): Trigger[] {
    if (!(document instanceof Spreadsheet)) throw new ServiceError('Only for the spreadsheet itself.');
    return this.getProjectTriggers();
  }
  deleteTrigger(trigger: unknown): void {
    const { triggers } = this.execution.file.state;
    const at = trigger instanceof Trigger ? triggers.findIndex(({ id }) => id === trigger.kept.id) : -1;
    if (at < 0) throw new ServiceError('Unexpected error while deleting the trigger.');
    triggers.splice(at, 1);
  }
}
