import type { ComponentChildren } from 'preact';
import { ErrorText } from './field.tsx';

interface ChipsProps {
  readonly path: string;
  readonly legend: ComponentChildren;
  readonly options: readonly (readonly [value: number, text: string])[];
  readonly chosen: number | null;
  readonly onChoose: (value: number) => void;
  readonly error?: string | undefined;
}

/** One of a few numbers, none chosen at first. Real radio buttons, so that the arrow keys work. */
export function Chips({ path, legend, options, chosen, onChoose, error }: ChipsProps) {
  return (
    <fieldset class="chips" id={path} tabIndex={-1} aria-describedby={error ? `${path}-error` : undefined}>
      <legend>{legend}</legend>
      <div class="row">
        {options.map(([value, text]) => (
          <label key={value} class="chip">
            <input type="radio" name={path} value={value} checked={chosen === value} onChange={() => onChoose(value)} />
            <span>{text}</span>
          </label>
        ))}
      </div>
      <ErrorText path={path} error={error} />
    </fieldset>
  );
}
