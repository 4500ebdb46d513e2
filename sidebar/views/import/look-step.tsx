import type { ImportField } from '../../../src/domain/import/fields.ts';
import type { ImportComplaint } from '../../../src/domain/import/plan.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorText, SelectField } from '../../parts/field.tsx';
import { Heading } from '../../parts/heading.tsx';
import { transferTexts } from '../../words/transfer.ts';
import { wizardTexts } from '../../words/wizard.ts';
import { StepButtons } from '../quarter-wizard/step-buttons.tsx';
import type { useImport } from './use-import.ts';

/** The dry run: what would come in, what has no place, and what the columns are taken for. */
export function LookStep({ state }: { readonly state: ReturnType<typeof useImport> }) {
  const words = transferTexts.import;
  const { reading, errors, leftOut, setLeftOut, setColumn, setDecimal, leaveLook } = state;
  const { objectives, keyResults, toLookAt, unplaced, complaints, more, preview, mapping } = reading;
  const nowhere = complaints.filter(({ placed }) => !placed);
  const others = complaints.filter(({ placed }) => placed);
  return (
    <>
      <Heading focusOn="look">{wizardTexts.summaryStep.totals(objectives, keyResults)}</Heading>
      <p role="status">{toLookAt > 0 && words.toLookAt(toLookAt)}</p>
      {preview.length > 0 && (
        <ul class="points" aria-label={words.preview}>
          {preview.map(({ title, keyResults: count }, at) => (
            <li key={`${at} ${title}`}>
              <bdi>{title}</bdi> <span class="hint">{words.keyResults(count)}</span>
            </li>
          ))}
          {objectives > preview.length && <li>{words.more(objectives - preview.length)}</li>}
        </ul>
      )}
      {unplaced > 0 && (
        <section class="card">
          <h2>{words.nowhere(unplaced)}</h2>
          <Lines of={nowhere} more={unplaced - nowhere.length} />
          {leftOut ? (
            <p role="status">{words.left(unplaced)}</p>
          ) : (
            <Button id="leave" onClick={() => setLeftOut(true)}>
              {words.leave}
            </Button>
          )}
          <ErrorText path="leave" error={leftOut ? undefined : errors.leave} />
        </section>
      )}
      {others.length > 0 && (
        <section>
          <h2>{words.complaints}</h2>
          <Lines of={others} more={unplaced > nowhere.length ? 0 : more} />
        </section>
      )}
      <h2>{words.columns}</h2>
      {reading.columns.map(({ name, field, why }, at) => (
        <SelectField
          key={`${at} ${name}`}
          path={`column.${at}`}
          label={name}
          value={field}
          hint={why}
          options={reading.choices}
          onValue={(chosen) => setColumn(at, chosen as ImportField | '')}
        />
      ))}
      <SelectField
        path="decimal"
        label={words.decimal}
        value={mapping.decimal}
        options={[
          ['.', '1,234.5'],
          [',', '1.234,5'],
        ]}
        onValue={(sign) => setDecimal(sign === ',' ? ',' : '.')}
      />
      <StepButtons onNext={leaveLook}>{words.next}</StepButtons>
    </>
  );
}

function Lines({ of, more }: { readonly of: readonly ImportComplaint[]; readonly more: number }) {
  const words = transferTexts.import;
  return (
    <ul class="points">
      {of.map(({ line, text }, at) => (
        <li key={`${line} ${at}`}>
          {line !== null && <strong>{words.line(line)}</strong>}
          {text}
        </li>
      ))}
      {more > 0 && <li>{words.more(more)}</li>}
    </ul>
  );
}
