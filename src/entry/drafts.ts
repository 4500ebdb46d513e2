/**
 * The wizard's unfinished draft, per person and file, in chunks: a property holds 9 KB at most, counted together with
 * its key. A chunk is counted in whole characters of four bytes at most, so that none is cut in half.
 */
import type { QuarterDraft } from '../contract.ts';

const CHUNK = 1_900;

export interface Drafts {
  /** Of a new quarter. */
  readonly draft: QuarterDraft | null;
  /** Of objectives or key results for a register that is there. */
  readonly adding: QuarterDraft | null;
}
export type DraftKind = keyof Drafts;

export function readDrafts(fileId: string): Drafts {
  const kept = PropertiesService.getUserProperties().getProperties();
  return { draft: draftIn(kept, fileId), adding: draftIn(kept, placeOf(fileId, 'adding')) };
}

/** Neither kind is in the way of the other. */
const placeOf = (fileId: string, kind: DraftKind): string => (kind === 'draft' ? fileId : `${fileId} ${kind}`);

function draftIn(kept: Readonly<Record<string, string>>, fileId: string): QuarterDraft | null {
  const count = Number(kept[keyOf(fileId, 'chunks')] ?? 0);
  if (!(count > 0)) return null;
  const json = Array.from({ length: count }, (_, index) => kept[keyOf(fileId, index)] ?? '').join('');
  try {
    return JSON.parse(json) as QuarterDraft;
  } catch {
    // Cut off while it was kept: nothing to continue from.
    return null;
  }
}

export function writeDraft(file: string, draft: QuarterDraft | null, kind: DraftKind): void {
  const fileId = placeOf(file, kind);
  const store = PropertiesService.getUserProperties();
  const before = Number(store.getProperty(keyOf(fileId, 'chunks')) ?? 0);
  const json = draft === null ? '' : JSON.stringify(draft);
  const chunks = json.match(new RegExp(`[^]{1,${CHUNK}}`, 'gu')) ?? [];
  for (let index = chunks.length; index < before; index++) store.deleteProperty(keyOf(fileId, index));
  if (chunks.length === 0) {
    store.deleteProperty(keyOf(fileId, 'chunks'));
    return;
  }
  const entries = chunks.map((chunk, index) => [keyOf(fileId, index), chunk] as const);
  store.setProperties(Object.fromEntries([...entries, [keyOf(fileId, 'chunks'), String(chunks.length)]]));
}

const keyOf = (fileId: string, part: string | number): string => `draft ${fileId} ${part}`;
