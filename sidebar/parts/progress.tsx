/** A thin bar from 0 to 1 with its meaning in words. */
export function Progress({ value, label }: { readonly value: number; readonly label: string }) {
  const percent = Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div class="progress" role="img" aria-label={label}>
      <span style={{ width: `${percent}%` }} />
    </div>
  );
}
