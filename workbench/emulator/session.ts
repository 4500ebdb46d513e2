import type { Cost } from './calls.ts';
import type { Execution } from './execution.ts';

/** A person as Session, getOwner or getEditors gives them. */
export class User {
  static readonly service = 'User';
  static readonly costs: Readonly<Record<string, Cost>> = { getEmail: 'local', getUserLoginId: 'local' };
  private readonly email: string;
  constructor(email: string) {
    this.email = email;
  }
  getEmail(): string {
    return this.email;
  }
  getUserLoginId(): string {
    return this.email;
  }
}

export class Session {
  static readonly service = 'Session';
  static readonly costs: Readonly<Record<string, Cost>> = {
    ...{
      getActiveUser: 'service',
      getEffectiveUser: 'service',
      getActiveUserLocale: 'local',
      getScriptTimeZone: 'local',
    },
    getTemporaryActiveUserKey: 'service',
  };
  private readonly execution: Execution;
  constructor(execution: Execution) {
    this.execution = execution;
  }
  /** Blank in simple triggers and custom functions (reference/base/session). */
  private get email(): string {
    return this.execution.mode === 'FULL' ? this.execution.person.email : '';
  }
  getActiveUser(): User {
    return new User(this.email);
  }
  getEffectiveUser(): User {
    return new User(this.email);
  }
  getActiveUserLocale(): string {
    return this.execution.file.state.locale.slice(0, 2);
  }
  getScriptTimeZone(): string {
    return this.execution.file.project.timeZone;
  }
  getTemporaryActiveUserKey(): string {
    return `key-of-${this.execution.person.email}`;
  }
}
