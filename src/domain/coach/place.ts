/** Where a finding's field points: -1 and null where it is about more than a row. */
export interface PlaceInDraft {
  readonly objective: number;
  readonly keyResult: number | null;
  readonly cell: string;
}

/** `objectives.0.keyResults.1.target` is the target of the second key result of the first objective. */
export function placeInDraft(field: string): PlaceInDraft {
  const [, at = '-1', place, cell = ''] =
    /^objectives(?:\.(\d+))?(?:\.keyResults\.(\d+))?(?:\.(\w+))?$/.exec(field) ?? [];
  return { objective: Number(at), keyResult: place === undefined ? null : Number(place), cell };
}
