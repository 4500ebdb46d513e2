import type { Cost } from './calls.ts';
import type { Zone } from './engine.ts';
import { type EnumValue, ProtectionType } from './enums.ts';
import type { Execution } from './execution.ts';
import { FileService } from './file-service.ts';
import type { MetaItem, MetaKind } from './meta-plugin.ts';
import { mayEdit, type ProtectionPayload, payloadOf } from './protection-rule.ts';
import { Range } from './range.ts';
import { ServiceError } from './service-error.ts';
import { User } from './session.ts';

const FRESH: ProtectionPayload = { description: '', warningOnly: false, editors: null, domainEdit: false };

export function addProtection(
  execution: Execution,
  kind: 'protection' | 'sheet-protection',
  sheetId: string,
  zone: Zone,
): Protection {
  const id = execution.file.addMeta(kind, sheetId, zone, { ...FRESH });
  return new Protection(execution, id, kind);
}

/** Protects nobody until its list of editors is changed; any one covering protection that blocks a person blocks. */
export class Protection extends FileService {
  static readonly service = 'Protection';
  static readonly costs: Readonly<Partial<Record<keyof GoogleAppsScript.Spreadsheet.Protection, Cost>>> = {
    ...{
      setDescription: 'write',
      getDescription: 'read',
      setWarningOnly: 'write',
      isWarningOnly: 'read',
      getRange: 'read',
    },
    ...{ setRange: 'write', remove: 'write', addEditor: 'write', addEditors: 'write', removeEditor: 'write' },
    ...{ removeEditors: 'write', getEditors: 'read', canEdit: 'read', canDomainEdit: 'read', setDomainEdit: 'write' },
    ...{ getProtectionType: 'local' },
  };
  private readonly id: string;
  private readonly kind: MetaKind;

  constructor(execution: Execution, id: string, kind: MetaKind) {
    super(execution);
    this.id = id;
    this.kind = kind;
  }

  private get item(): MetaItem {
    const item = this.file.meta(this.kind).find(({ id }) => id === this.id);
    if (!item) throw new ServiceError('The protection no longer exists.');
    return item;
  }
  private get allowed(): boolean {
    return mayEdit(this.file, this.item, this.execution.person.email);
  }
  private update(change: (payload: ProtectionPayload) => Partial<ProtectionPayload>): this {
    this.execution.later(() => {
      const { item } = this;
      if (!this.allowed) throw new ServiceError('You do not have permission to edit this protection.');
      const payload = { ...item.payload, ...change(payloadOf(item)) };
      this.file.setMeta(this.id, this.kind, item.range.sheetId, item.range.zone, payload);
    });
    return this;
  }

  setDescription(description: string): this {
    return this.update(() => ({ description }));
  }
  getDescription(): string {
    return payloadOf(this.item).description;
  }
  setWarningOnly(warningOnly: boolean): this {
    return this.update(() => ({ warningOnly }));
  }
  isWarningOnly(): boolean {
    return payloadOf(this.item).warningOnly;
  }
  getProtectionType(): EnumValue {
    return this.kind === 'protection' ? ProtectionType.RANGE : ProtectionType.SHEET;
  }
  getRange(): Range {
    const { sheetId, zone } = this.item.range;
    return new Range(this.execution, sheetId, zone);
  }
  setRange(range: Range): this {
    this.execution.later(() =>
      this.file.setMeta(this.id, this.kind, range.sheetId, range.zone, { ...this.item.payload }),
    );
    return this;
  }
  remove(): void {
    this.execution.later(() => {
      if (!this.allowed) throw new ServiceError('You do not have permission to remove this protection.');
      this.file.removeMeta(this.id);
    });
  }
  addEditor(editor: string | User): this {
    return this.addEditors([editor]);
  }
  addEditors(added: (string | User)[]): this {
    const emails = added.map((one) => (one instanceof User ? one.getEmail() : one));
    return this.update(({ editors }) => ({ editors: [...new Set([...(editors ?? this.fileEditors()), ...emails])] }));
  }
  removeEditor(editor: string | User): this {
    return this.removeEditors([editor]);
  }
  /** The owner and whoever runs this cannot be removed. */
  removeEditors(removed: (string | User)[]): this {
    const emails = removed.map((one) => (one instanceof User ? one.getEmail() : one));
    const me = this.execution.person.email;
    return this.update(({ editors }) => ({
      editors: (editors ?? this.fileEditors()).filter((email) => email === me || !emails.includes(email)),
    }));
  }
  /** The owner of a new protection is not among them. */
  getEditors(): User[] {
    if (!this.allowed) throw new ServiceError('You do not have permission to view the editors of this protection.');
    const { editors } = payloadOf(this.item);
    return (editors ?? this.fileEditors()).map((email) => new User(email));
  }
  canEdit(): boolean {
    return this.allowed;
  }
  canDomainEdit(): boolean {
    if (!this.allowed) throw new ServiceError('You do not have permission to view the editors of this protection.');
    return payloadOf(this.item).domainEdit;
  }
  setDomainEdit(domainEdit: boolean): this {
    if (/@(gmail|googlemail)\.com$/.test(this.file.state.owner ?? ''))
      throw new ServiceError('Domain edit cannot be set for a file owned by a consumer account.');
    return this.update(() => ({ domainEdit }));
  }
  private fileEditors(): string[] {
    return Object.entries(this.file.state.roles).flatMap(([email, role]) => (role === 'editor' ? [email] : []));
  }
}
