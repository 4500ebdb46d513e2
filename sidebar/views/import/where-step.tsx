import { texts } from '../../i18n.ts';
import { ErrorText, SelectField } from '../../parts/field.tsx';
import { Heading } from '../../parts/heading.tsx';
import { transferTexts } from '../../words/transfer.ts';
import { StepButtons } from '../quarter-wizard/step-buttons.tsx';
import type { useImport } from './use-import.ts';

interface WhereStepProps {
  readonly state: ReturnType<typeof useImport>;
  readonly busy: boolean;
}

export function WhereStep({ state, busy }: WhereStepProps) {
  const words = transferTexts.import;
  const { places, place, setPlace, pasted, setPasted, errors, look } = state;
  return (
    <>
      <Heading focusOn="where">{texts.opens.import}</Heading>
      {places.tabs.length > 0 && (
        <SelectField
          path="where"
          label={words.where}
          value={place}
          error={errors.where}
          options={[
            ['', words.pasted],
            ...places.tabs.map((tab) => [String(tab.sheetId), words.tab(tab.name)] as const),
          ]}
          onValue={setPlace}
        />
      )}
      {place === '' && (
        <div class="field">
          <label for="pasted">{words.paste}</label>
          <textarea
            id="pasted"
            rows={8}
            value={pasted}
            aria-invalid={Boolean(errors.pasted)}
            aria-describedby="pasted-hint pasted-error"
            onInput={(event) => setPasted(event.currentTarget.value)}
          />
          <p class="hint" id="pasted-hint">
            {words.pasteHint}
          </p>
          <ErrorText path="pasted" error={errors.pasted} />
        </div>
      )}
      <StepButtons busy={busy} onNext={look}>
        {words.look}
      </StepButtons>
    </>
  );
}
