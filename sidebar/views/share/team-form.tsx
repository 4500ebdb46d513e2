import { useState } from 'preact/hooks';
import type { Agreement } from '../../../src/domain/agreement.ts';
import { isDay } from '../../../src/domain/day.ts';
import { texts } from '../../i18n.ts';
import { Button } from '../../parts/button.tsx';
import { TextField, TitleField } from '../../parts/field.tsx';
import type { Calls } from '../../use-call.ts';
import { sharingTexts } from '../../words/sharing.ts';

const words = sharingTexts.agreement;

interface TeamFormProps {
  readonly today: string;
  readonly line: Agreement | undefined;
  readonly people: readonly string[];
  readonly calls: Calls;
  readonly busy: boolean;
  readonly onSave: (cells: Pick<Agreement, 'when' | 'presentedBy' | 'questions'>) => void;
  readonly onCancel: () => void;
}

/** One line a team: the day, who presented, what is still open. */
export function TeamForm({ today, line, people, calls, busy, onSave, onCancel }: TeamFormProps) {
  const [day, setDay] = useState(today);
  const [by, setBy] = useState(line?.presentedBy ?? '');
  const [questions, setQuestions] = useState(line?.questions ?? '');
  const [error, setError] = useState('');
  const save = () => {
    setError(isDay(day) ? '' : words.whenMissing);
    if (isDay(day)) onSave({ when: sharingTexts.fullDay(day), presentedBy: by, questions });
  };
  return (
    <div class="fields">
      <TextField path="presented-on" type="date" label={words.when} value={day} error={error} onValue={setDay} />
      <TextField path="presented-by" label={words.by} value={by} list="presenters" onValue={setBy} />
      <datalist id="presenters">
        {people.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <TitleField
        path="open-questions"
        label={words.open_}
        hint={words.openHint}
        value={questions}
        onValue={setQuestions}
      />
      <div class="row">
        <Button busy={busy} off={calls.busy !== null} onClick={save}>
          {words.save}
        </Button>
        <Button look="quiet" off={calls.busy !== null} onClick={onCancel}>
          {texts.cancel}
        </Button>
      </div>
    </div>
  );
}
