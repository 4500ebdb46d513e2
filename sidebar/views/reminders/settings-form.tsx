import { useState } from 'preact/hooks';
import type { RemindersView } from '../../../src/contract.ts';
import { shownIn } from '../../../src/domain/read-settings.ts';
import { SETTING_ROWS, type SettingCell, type Settings, type TypedSettings } from '../../../src/domain/settings.ts';
import { Button } from '../../parts/button.tsx';
import { SelectField, TextField } from '../../parts/field.tsx';
import type { Calls } from '../../use-call.ts';
import { reminderTexts as words } from '../../words/reminders.ts';

interface SettingsFormProps {
  readonly view: RemindersView;
  readonly calls: Calls;
  readonly onSave: (typed: TypedSettings) => void;
  readonly onTab: () => void;
}

/** Turned on and off with a button of their own: a switch in two places would be asked which one counts. */
const ELSEWHERE: keyof Settings = 'reminders';

/** The settings as their tab has them, in the same words; saved together. */
export function SettingsForm({ view, calls, onSave, onTab }: SettingsFormProps) {
  const [typed, setTyped] = useState<TypedSettings>({});
  const [pressed, setPressed] = useState(false);
  const { settings, people, brokenSettings } = view;
  const changed = Object.keys(typed).length > 0;
  const errorIn = ({ name, kind }: SettingCell) => {
    const text = typed[name]?.trim() ?? '';
    return pressed && text !== '' && kind.read(text) === undefined ? words.wanted(kind.wanted) : undefined;
  };
  const isRight = SETTING_ROWS.flatMap(({ value, ofYear }) => (ofYear ? [value, ofYear] : [value])).every(
    ({ name, kind }) => (typed[name]?.trim() ?? '') === '' || kind.read(typed[name]?.trim() ?? '') !== undefined,
  );
  const field = (cell: SettingCell, label: string, hint: string) => {
    const { name, kind } = cell;
    const before = shownIn(cell, settings);
    const onValue = (text: string) => {
      const { [name]: _, ...others } = typed;
      setTyped(text === before ? others : { ...typed, [name]: text });
    };
    const shared = { path: `setting-${name}`, label, hint, value: typed[name] ?? before, onValue };
    return kind.choices.length > 0 ? (
      <SelectField key={name} {...shared} options={kind.choices.map((choice) => [choice, choice] as const)} />
    ) : (
      <TextField key={name} {...shared} error={errorIn(cell)} {...(name === 'lead' ? { list: 'lead-people' } : {})} />
    );
  };
  return (
    <section aria-labelledby="settings-title">
      <h2 id="settings-title">{words.settings}</h2>
      {brokenSettings.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <div class="fields">
        {SETTING_ROWS.filter(({ value }) => value.name !== ELSEWHERE).flatMap(({ label, what, value, ofYear }) => [
          field(value, label, what),
          ofYear && field(ofYear, words.ofYear(label), ''),
        ])}
      </div>
      <datalist id="lead-people">
        {people.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <p class="hint">{words.language}</p>
      <Button
        look={changed && view.sender !== null ? 'main' : 'plain'}
        busy={calls.busy === 'save settings'}
        off={calls.busy !== null || !changed}
        onClick={() => {
          setPressed(true);
          if (isRight) onSave(typed);
        }}
      >
        {words.save}
      </Button>
      <Button look="quiet" busy={calls.busy === 'tab Settings'} off={calls.busy !== null} onClick={onTab}>
        {words.openTab}
      </Button>
    </section>
  );
}
