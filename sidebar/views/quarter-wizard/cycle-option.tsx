interface CycleOptionProps {
  readonly title: string;
  readonly detail?: string;
  readonly note?: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
}

export function CycleOption({ title, detail = '', note = '', checked, onChoose }: CycleOptionProps) {
  return (
    <label class="option">
      <input type="radio" name="cycle" checked={checked} onChange={onChoose} />
      <span class="what">
        <span>{title}</span>
        {detail !== '' && <span class="hint">{detail}</span>}
        {note !== '' && <span class="hint">{note}</span>}
      </span>
    </label>
  );
}
