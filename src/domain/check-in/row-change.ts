/** “Change this key result”: another target or weight, dropped, or in other hands. */
export type RowChange =
  | { readonly kind: 'target'; readonly target: number }
  | { readonly kind: 'weight'; readonly weight: number }
  | { readonly kind: 'drop' }
  | { readonly kind: 'hand over'; readonly owner: string };
