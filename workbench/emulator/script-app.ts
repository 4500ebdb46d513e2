import type { Cost } from './calls.ts';
import { AuthMode, AuthorizationStatus, type EnumValue } from './enums.ts';
import type { Execution } from './execution.ts';

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
  static readonly costs: Readonly<Record<string, Cost>> = { getScriptId: 'local', getAuthorizationInfo: 'service' };
  static readonly values = { AuthMode, AuthorizationStatus };
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
}
