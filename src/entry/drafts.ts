/**
 * The wizard's unfinished draft, per person and file, in chunks: a property holds 9 KB at most, counted together with
 * its key. A chunk is counted in whole characters of four bytes at most, so that none is cut in half.
 */
import type { QuarterDraft } from '../contract.ts';

const CHUNK = 1_900;

export function readDraft(fileId: string): QuarterDraft | null {
  const kept = PropertiesService.getUserProperties().getProperties();
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

export function writeDraft(fileId: string, draft: QuarterDraft | null): void {
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
