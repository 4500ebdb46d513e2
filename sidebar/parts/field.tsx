import type { ComponentChildren } from 'preact';

interface FieldProps {
  /** The field's path in the draft; also its id, so that a problem finds it. */
  readonly path: string;
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly error?: string | undefined;
  readonly hint?: ComponentChildren;
  /** For a screen reader, where the same label stands in several cards. */
  readonly of?: string;
  /** The label is for a screen reader only: the card's title says the same. */
  readonly unlabelled?: boolean;
  /** The sentence stands below a row of fields, where there is room for it; whoever asks for this puts it there. */
  readonly errorBelow?: boolean;
}

/** What links a control to its sentences. */
function described(path: string, error: string | undefined, hint: ComponentChildren) {
  const ids = [error ? `${path}-error` : '', hint ? `${path}-hint` : ''].filter((one) => one !== '');
  return { 'aria-invalid': Boolean(error), 'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined };
}

export function ErrorText({ path, error }: { readonly path: string; readonly error?: string | undefined }) {
  return error ? (
    <p class="error" id={`${path}-error`}>
      {error}
    </p>
  ) : null;
}

function Frame({
  path,
  label,
  error,
  hint,
  of,
  unlabelled = false,
  errorBelow = false,
  children,
}: Omit<FieldProps, 'value' | 'onValue'> & { readonly children: ComponentChildren }) {
  return (
    <div class="field">
      <label for={path} class={unlabelled ? 'unseen' : ''}>
        {label}
        {of && <span class="unseen"> {of}</span>}
      </label>
      {children}
      {hint && (
        <p class="hint" id={`${path}-hint`}>
          {hint}
        </p>
      )}
      {!errorBelow && <ErrorText path={path} error={error} />}
    </div>
  );
}

interface TextFieldProps extends FieldProps {
  readonly type?: 'text' | 'date';
  /** Id of a list of suggestions. */
  readonly list?: string;
  readonly placeholder?: string;
}

export function TextField({ type = 'text', list, placeholder, ...field }: TextFieldProps) {
  const { path, value, onValue, error, hint } = field;
  return (
    <Frame {...field}>
      <input
        id={path}
        type={type}
        value={value}
        list={list}
        placeholder={placeholder}
        autocomplete="off"
        onInput={(event) => onValue(event.currentTarget.value)}
        {...described(path, error, hint)}
      />
    </Frame>
  );
}

/** A title: two lines to see it whole, yet one line of text. */
export function TitleField({ placeholder, ...field }: FieldProps & { readonly placeholder?: string }) {
  const { path, value, onValue, error, hint } = field;
  return (
    <Frame {...field}>
      <textarea
        id={path}
        rows={2}
        value={value}
        placeholder={placeholder}
        onInput={(event) => onValue(event.currentTarget.value.replace(/\s*\n\s*/g, ' '))}
        {...described(path, error, hint)}
      />
    </Frame>
  );
}

interface SelectFieldProps extends FieldProps {
  readonly options: readonly (readonly [value: string, text: string])[];
}

export function SelectField({ options, ...field }: SelectFieldProps) {
  const { path, value, onValue, error, hint } = field;
  return (
    <Frame {...field}>
      <select
        id={path}
        value={value}
        onChange={(event) => onValue(event.currentTarget.value)}
        {...described(path, error, hint)}
      >
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </Frame>
  );
}
