import { Component, xml } from '@odoo/owl';
import { type CellPosition, registries, UIPlugin } from '../emulator/engine.ts';
import { addRenderingLayer } from './component.ts';

const MARK = 'WorkbenchNoteMarks';
const MARK_SIZE = 6;

let noteAt: (position: CellPosition) => string = () => '';

class Note extends Component {
  static override template = xml`<div class="note-box" t-esc="props.text"/>`;
  static override props = { text: String, onClosed: { type: Function, optional: true } };
}

interface MarkDrawing {
  readonly ctx: CanvasRenderingContext2D;
}

/** A dark corner on cells with a note, as Sheets draws it; only cells in view are asked. */
class NoteMarks extends UIPlugin {
  static override layers = [MARK] as never;

  override drawLayer({ ctx }: MarkDrawing) {
    const sheetId = this.getters.getActiveSheetId();
    for (const col of this.getters.getSheetViewVisibleCols()) {
      for (const row of this.getters.getSheetViewVisibleRows()) {
        if (!noteAt({ sheetId, col, row })) continue;
        const cell = this.getters.getVisibleRect({ left: col, right: col, top: row, bottom: row });
        if (cell.width < MARK_SIZE) continue;
        const right = cell.x + cell.width;
        ctx.fillStyle = '#1f1f1f';
        ctx.beginPath();
        ctx.moveTo(right - MARK_SIZE, cell.y);
        ctx.lineTo(right, cell.y);
        ctx.lineTo(right, cell.y + MARK_SIZE);
        ctx.fill();
      }
    }
  }
}

/** Before the first model is made. Notes show while the pointer rests on their cell. */
export function registerNotes(): void {
  addRenderingLayer(MARK as never, 45);
  registries.featurePluginRegistry.add('workbench_note_marks', NoteMarks as never);
  registries.cellPopoverRegistry.add('workbench_note', {
    onHover: (position) => {
      const text = noteAt(position);
      return text ? { isOpen: true, props: { text }, Component: Note, cellCorner: 'top-right' } : { isOpen: false };
    },
  });
}

export function showNotes(lookUp: (position: CellPosition) => string): void {
  noteAt = lookUp;
}
