import { CorePlugin, coreTypes, type Range, registries, type Zone } from './engine.ts';

/** What Sheets keeps on cells, rows, columns and sheets and the engine does not know. */
export type MetaKind = 'note' | 'protection' | 'sheet-protection' | 'metadata';

export interface MetaItem {
  readonly id: string;
  readonly kind: MetaKind;
  readonly range: Range;
  readonly payload: Readonly<Record<string, unknown>>;
}

interface Stored {
  range: Range;
  kind: MetaKind;
  payload: Record<string, unknown>;
}
interface MetaCommand {
  readonly type: string;
  readonly id: string;
  readonly sheetId: string;
  readonly sheetIdTo?: string;
  readonly kind: MetaKind;
  readonly range: { _sheetId: string; _zone: Zone };
  readonly payload: Record<string, unknown>;
}
interface Exported {
  workbenchMeta?: Record<string, { kind: MetaKind; payload: Record<string, unknown>; sheetId: string; xc: string }>;
}

/**
 * Notes, protections and developer metadata as ranges that follow inserted, deleted and moved rows and columns, renamed
 * sheets and undo, and are part of the exported file. Sorting does not move them.
 */
class Meta extends CorePlugin<{ items: Record<string, Stored | undefined> }> {
  static override getters = ['getWorkbenchMeta'];
  items: Record<string, Stored | undefined> = {};

  getWorkbenchMeta(): MetaItem[] {
    return Object.entries(this.items).flatMap(([id, item]) => (item ? [{ id, ...item }] : []));
  }

  override adaptRanges({ applyChange }: Parameters<CorePlugin['adaptRanges']>[0]) {
    for (const [id, item] of Object.entries(this.items)) {
      if (!item) continue;
      const change = applyChange(item.range);
      if (change.changeType === 'REMOVE') this.history.update('items', id, undefined);
      else if (change.changeType !== 'NONE') this.history.update('items', id, 'range', change.range);
    }
  }

  override handle(given: unknown) {
    const command = given as MetaCommand;
    switch (command.type) {
      case 'WB_META_SET': {
        const range = this.getters.getRangeFromRangeData(command.range);
        this.history.update('items', command.id, { range, kind: command.kind, payload: command.payload });
        break;
      }
      case 'WB_META_REMOVE':
        this.history.update('items', command.id, undefined);
        break;
      case 'DELETE_SHEET':
        for (const [id, item] of Object.entries(this.items))
          if (item?.range.sheetId === command.sheetId) this.history.update('items', id, undefined);
        break;
      case 'DUPLICATE_SHEET':
        this.copySheet(command.sheetId, command.sheetIdTo!);
        break;
    }
  }

  /** A duplicated tab keeps notes and protections; metadata stays with the original. */
  private copySheet(from: string, to: string) {
    for (const [id, item] of Object.entries(this.items)) {
      if (item?.range.sheetId !== from || item.kind === 'metadata') continue;
      const range = this.getters.getRangeFromSheetXC(to, this.getters.getRangeString(item.range, from));
      this.history.update('items', `${id}:${to}`, { ...item, range });
    }
  }

  override import(data: unknown) {
    for (const [id, { kind, payload, sheetId, xc }] of Object.entries((data as Exported).workbenchMeta ?? {}))
      this.items[id] = { kind, payload, range: this.getters.getRangeFromSheetXC(sheetId, xc) };
  }

  override export(data: unknown) {
    const out: NonNullable<Exported['workbenchMeta']> = {};
    for (const { id, kind, payload, range } of this.getWorkbenchMeta())
      out[id] = { kind, payload, sheetId: range.sheetId, xc: this.getters.getRangeString(range, range.sheetId) };
    (data as Exported).workbenchMeta = out;
  }
}

export function registerMeta(): void {
  registries.corePluginRegistry.add('workbench_meta', Meta as never);
  // A core plugin is told of these commands, and undo knows what takes them back.
  const types = coreTypes as unknown as Set<string>;
  types.add('WB_META_SET');
  types.add('WB_META_REMOVE');
  const inverse = registries.inverseCommandRegistry;
  inverse.add('WB_META_SET', ((command: object) => [{ ...command, type: 'WB_META_REMOVE' }]) as never);
  inverse.add('WB_META_REMOVE', ((command: object) => [command]) as never);
}
