import { useState } from 'preact/hooks';
import type { KpiView } from '../../../src/contract.ts';
import { AMBITIONS, findAmbition, findMeasure, MEASURES } from '../../../src/domain/okr.ts';
import { texts } from '../../i18n.ts';
import { SelectField, TextField } from '../../parts/field.tsx';
import { wizardTexts } from '../../words/wizard.ts';
import type { CardFieldsProps } from './value-fields.tsx';

const FIELDS = ['measure', 'ambition', 'weight', 'from', 'due', 'source'];

interface KeyResultMoreProps extends CardFieldsProps {
  readonly kpis: readonly KpiView[];
}

/** What most key results do not need. Opens by itself where something in it needs a look. */
export function KeyResultMore({ path, keyResult, errors, set, kpis }: KeyResultMoreProps) {
  const { keyResultsStep } = wizardTexts;
  const [wanted, setWanted] = useState(false);
  const open = wanted || FIELDS.some((field) => `${path}.${field}` in errors);
  const take = (id: string) => {
    const kpi = kpis.find((one) => one.id === id);
    // Not following any more leaves what is typed.
    if (!kpi) return set({ kpi: '' }, 'kpi');
    const { name, value } = kpi;
    set({ kpi: id, title: keyResult.title || name, start: value, source: texts.kpis.source(name) }, 'start');
  };
  const text = (field: 'weight' | 'from' | 'due' | 'source', label: string, type: 'text' | 'date' = 'text') => (
    <TextField
      type={type}
      path={`${path}.${field}`}
      label={label}
      value={keyResult[field]}
      error={errors[`${path}.${field}`]}
      onValue={(value) => set({ [field]: value }, field)}
    />
  );
  return (
    <div class="more">
      <button type="button" class="button quiet" aria-expanded={open} onClick={() => setWanted(!open)}>
        <span aria-hidden="true">{open ? '▾' : '▸'} </span>
        {keyResultsStep.more}
      </button>
      {open && (
        <div class="fields">
          {kpis.length > 0 && (
            <SelectField
              path={`${path}.kpi`}
              label={texts.kpis.startFrom}
              hint={keyResult.kpi && texts.kpis.follows}
              value={keyResult.kpi ?? ''}
              options={[['', texts.kpis.none], ...kpis.map(({ id, name }) => [id, name] as const)]}
              onValue={take}
            />
          )}
          <SelectField
            path={`${path}.measure`}
            label={keyResultsStep.measure}
            value={keyResult.measure}
            options={MEASURES.map((measure) => [measure, keyResultsStep.measures[measure]])}
            onValue={(value) => set({ measure: findMeasure(value) ?? 'Number' }, 'measure')}
          />
          <SelectField
            path={`${path}.ambition`}
            label={keyResultsStep.ambition}
            value={keyResult.ambition}
            options={AMBITIONS.map((ambition) => [ambition, keyResultsStep.ambitions[ambition]])}
            onValue={(value) => set({ ambition: findAmbition(value) ?? 'Stretch' }, 'ambition')}
          />
          {text('weight', keyResultsStep.weight)}
          {text('from', keyResultsStep.firstDay, 'date')}
          {text('due', keyResultsStep.lastDay, 'date')}
          {text('source', keyResultsStep.source)}
        </div>
      )}
    </div>
  );
}
