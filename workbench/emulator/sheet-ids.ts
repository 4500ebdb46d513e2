/** Sheets numbers its tabs; the engine's ids are texts. Tabs made by a script have the number as id. */
export function gidOf(sheetId: string): number {
  if (/^\d{1,10}$/.test(sheetId)) return Number(sheetId);
  // A tab made in the grid has the engine's own id: a stable number from its text.
  let hash = 7;
  for (const sign of sheetId) hash = (hash * 31 + sign.codePointAt(0)!) % 2_000_000_011;
  return hash;
}
