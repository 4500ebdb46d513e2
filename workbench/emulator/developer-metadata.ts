import type { Cost } from './calls.ts';
import type { Zone } from './engine.ts';
import { DeveloperMetadataLocationType, DeveloperMetadataVisibility, type EnumValue } from './enums.ts';
import type { Execution } from './execution.ts';
import { FileService } from './file-service.ts';
import type { MetaItem } from './meta-plugin.ts';
import { Range } from './range.ts';
import { ServiceError } from './service-error.ts';
import { Sheet } from './sheet.ts';

type Where = 'SPREADSHEET' | 'SHEET' | 'ROW' | 'COLUMN';

/** Metadata stands on whole rows, whole columns, a sheet or the file, and moves with them. */
function placeOf(execution: Execution, sheetId: string, { left, right, top, bottom }: Zone): Where {
  const { getters } = execution.file;
  const allRows = top === 0 && bottom >= getters.getNumberRows(sheetId) - 1;
  const allColumns = left === 0 && right >= getters.getNumberCols(sheetId) - 1;
  if (allRows && allColumns) return 'SHEET';
  if (allRows && left === right) return 'COLUMN';
  if (allColumns && top === bottom) return 'ROW';
  throw new ServiceError(
    'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  );
}

export class DeveloperMetadata extends FileService {
  static readonly service = 'DeveloperMetadata';
  static readonly costs: Readonly<Partial<Record<keyof GoogleAppsScript.Spreadsheet.DeveloperMetadata, Cost>>> = {
    ...{ getId: 'local', getKey: 'local', getValue: 'local', getVisibility: 'local', getLocation: 'service' },
    ...{ setKey: 'service', setValue: 'service', remove: 'service' },
  };
  private readonly id: string;
  private readonly seen: MetaItem['payload'];

  constructor(execution: Execution, { id, payload }: MetaItem) {
    super(execution);
    this.id = id;
    this.seen = payload;
  }
  static add(
    execution: Execution,
    sheetId: string,
    zone: Zone,
    key: string,
    value?: unknown,
    visibility?: EnumValue,
    file = false,
  ): void {
    const where: Where = file ? 'SPREADSHEET' : placeOf(execution, sheetId, zone);
    // Whole rows and columns stay whole when the sheet grows.
    const open = {
      ...zone,
      ...(where === 'COLUMN' ? { bottom: undefined } : where === 'ROW' ? { right: undefined } : {}),
    } as Zone;
    const shown = visibility ?? (value as EnumValue | undefined);
    const isVisibility = typeof value === 'object' && value !== null;
    execution.file.addMeta('metadata', sheetId, open, {
      ...{ key, where, value: isVisibility ? null : (value ?? null) },
      visibility: isVisibility || visibility ? shown!.name : 'DOCUMENT',
    });
  }

  private get item(): MetaItem {
    const item = this.file.meta('metadata').find(({ id }) => id === this.id);
    if (!item) throw new ServiceError('The developer metadata no longer exists.');
    return item;
  }
  private update(change: Record<string, unknown>): this {
    this.atOnce(() => {
      const { range, payload } = this.item;
      this.file.setMeta(this.id, 'metadata', range.sheetId, range.zone, { ...payload, ...change });
    });
    return this;
  }
  getId(): number {
    return Number(this.id.split(':')[1]);
  }
  getKey(): string {
    return String(this.seen.key);
  }
  getValue(): string | null {
    return this.seen.value as string | null;
  }
  getVisibility(): EnumValue {
    return DeveloperMetadataVisibility[this.seen.visibility as 'DOCUMENT'];
  }
  setKey(key: string): this {
    return this.update({ key });
  }
  setValue(value: string): this {
    return this.update({ value });
  }
  remove(): void {
    this.atOnce(() => this.file.removeMeta(this.id));
  }
  getLocation(): MetadataLocation {
    return new MetadataLocation(this.execution, this.item);
  }
}

class MetadataLocation extends FileService {
  static readonly service = 'DeveloperMetadataLocation';
  static readonly costs: Readonly<Record<string, Cost>> = {
    ...{ getLocationType: 'local', getColumn: 'local', getRow: 'local', getSheet: 'local' },
  };
  private readonly item: MetaItem;
  constructor(execution: Execution, item: MetaItem) {
    super(execution);
    this.item = item;
  }
  getLocationType(): EnumValue {
    return DeveloperMetadataLocationType[this.item.payload.where as Where];
  }
  private get range(): Range {
    return new Range(this.execution, this.item.range.sheetId, this.item.range.zone);
  }
  getColumn(): Range | null {
    return this.item.payload.where === 'COLUMN' ? this.range : null;
  }
  getRow(): Range | null {
    return this.item.payload.where === 'ROW' ? this.range : null;
  }
  getSheet(): Sheet | null {
    return this.item.payload.where === 'SHEET' ? new Sheet(this.execution, this.item.range.sheetId) : null;
  }
}

const inside = (inner: Zone, outer: Zone) =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;

export function metadataOn(execution: Execution, sheetId: string, zone: Zone): DeveloperMetadata[] {
  return execution.file
    .meta('metadata', sheetId)
    .filter(
      ({ range, payload }) => inside(range.zone, zone) && payload.where !== 'SPREADSHEET' && payload.where !== 'SHEET',
    )
    .map((item) => new DeveloperMetadata(execution, item));
}

export class MetadataFinder extends FileService {
  static readonly service = 'DeveloperMetadataFinder';
  static readonly costs: Readonly<Record<string, Cost>> = {
    withKey: 'local',
    withValue: 'local',
    withVisibility: 'local',
    find: 'service',
  };
  private readonly tests: ((payload: MetaItem['payload']) => boolean)[] = [];
  private readonly sheetId: string | undefined;
  constructor(execution: Execution, sheetId?: string) {
    super(execution);
    this.sheetId = sheetId;
  }
  withKey(key: string): this {
    this.tests.push((payload) => payload.key === key);
    return this;
  }
  withValue(value: string): this {
    this.tests.push((payload) => payload.value === value);
    return this;
  }
  withVisibility({ name }: EnumValue): this {
    this.tests.push((payload) => payload.visibility === name);
    return this;
  }
  find(): DeveloperMetadata[] {
    return this.file
      .meta('metadata', this.sheetId)
      .filter(({ payload }) => this.tests.every((test) => test(payload)))
      .map((item) => new DeveloperMetadata(this.execution, item));
  }
}
