import type { Cost } from './calls.ts';
import type { Execution } from './execution.ts';
import { FileService } from './file-service.ts';
import { fold, groupsOf, type HeaderGroup } from './groups.ts';
import { Range } from './range.ts';

/** A group of columns. */
export class Group extends FileService {
  static readonly service = 'Group';
  static readonly costs: Readonly<Partial<Record<keyof GoogleAppsScript.Spreadsheet.Group, Cost>>> = {
    ...{
      collapse: 'write',
      expand: 'write',
      isCollapsed: 'read',
      getDepth: 'local',
      getRange: 'local',
      remove: 'write',
    },
    getControlIndex: 'local',
  };
  private readonly sheetId: string;
  private readonly group: HeaderGroup;
  private readonly depth: number;

  constructor(execution: Execution, sheetId: string, group: HeaderGroup, depth: number) {
    super(execution);
    this.sheetId = sheetId;
    this.group = group;
    this.depth = depth;
  }
  private get current(): HeaderGroup | undefined {
    return groupsOf(this.file, this.sheetId).find(
      ({ start, end }) => start === this.group.start && end === this.group.end,
    );
  }
  private fold(folded: boolean): this {
    this.execution.later(() => {
      const { current } = this;
      if (current && !!current.isFolded !== folded) fold(this.file, this.sheetId, current, folded);
    });
    return this;
  }
  collapse(): this {
    return this.fold(true);
  }
  expand(): this {
    return this.fold(false);
  }
  isCollapsed(): boolean {
    return !!this.current?.isFolded;
  }
  getDepth(): number {
    return this.depth;
  }
  /** The column with the toggle: after the group unless set otherwise. */
  getControlIndex(): number {
    return this.group.end + 2;
  }
  getRange(): Range {
    const { top, bottom } = this.file.getters.getSheetZone(this.sheetId);
    return new Range(this.execution, this.sheetId, { top, bottom, left: this.group.start, right: this.group.end });
  }
  remove(): void {
    const { start, end } = this.group;
    this.execution.later(() =>
      this.file.write('UNGROUP_HEADERS', { sheetId: this.sheetId, dimension: 'COL', start, end }),
    );
  }
}
