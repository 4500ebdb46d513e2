import { useEffect, useMemo, useState } from 'preact/hooks';
import type { CycleSummary, ExportedCycle } from '../../src/contract.ts';
import { cycleAsCsv } from '../../src/domain/export/csv.ts';
import { cycleAsMarkdown } from '../../src/domain/export/markdown.ts';
import { texts } from '../i18n.ts';
import { CallBanner } from '../parts/banner.tsx';
import { Button } from '../parts/button.tsx';
import { SelectField } from '../parts/field.tsx';
import { Heading } from '../parts/heading.tsx';
import { WayBack } from '../parts/way-back.tsx';
import type { Client } from '../server.ts';
import type { Calls } from '../use-call.ts';
import { useCopy } from '../use-copy.ts';
import { copyTexts } from '../words/copying.ts';
import { transferTexts } from '../words/transfer.ts';

interface ExportProps {
  readonly cycle: CycleSummary;
  readonly decimal: '.' | ',';
  readonly server: Client;
  readonly calls: Calls;
  readonly onHome: () => void;
}

type Form = keyof typeof transferTexts.export.forms;

const FILES: Readonly<Record<Form, readonly [type: string, ending: string]>> = {
  csv: ['text/csv', 'csv'],
  markdown: ['text/markdown', 'md'],
};

/** The cycle as text, to copy or to keep as a file. */
export function Export({ cycle: { name, sheetId }, decimal, server, calls, onHome }: ExportProps) {
  const words = transferTexts.export;
  const [form, setForm] = useState<Form>('csv');
  const [exported, setExported] = useState<ExportedCycle | null>(null);
  useEffect(() => {
    void calls.call('export', () => server.exportCycle(sheetId), setExported);
  }, []);
  const text = useMemo(() => {
    if (exported === null) return '';
    const { title, rows } = exported;
    return form === 'csv' ? cycleAsCsv(rows, { decimal }) : cycleAsMarkdown(title, rows, { decimal });
  }, [exported, form]);
  const copying = useCopy(text);
  const [type, ending] = FILES[form];
  return (
    <div class="view export">
      <WayBack onBack={onHome} />
      <Heading focusOn="export">{words.title(name)}</Heading>
      <SelectField
        path="form"
        label={words.form}
        value={form}
        options={Object.entries(words.forms)}
        onValue={(chosen) => {
          setForm(chosen === 'markdown' ? 'markdown' : 'csv');
          copying.forget();
        }}
      />
      <div class="field">
        <label for="exported">{words.text}</label>
        <textarea
          ref={copying.field}
          id="exported"
          class="diagnostics"
          readOnly
          rows={10}
          value={text === '' ? texts.working : text}
        />
      </div>
      <div class="actions">
        <Button look="main" off={text === ''} onClick={copying.copy}>
          {copyTexts.asText}
        </Button>
        {text !== '' && (
          // The mark at the start tells spreadsheets on Windows that this is UTF-8.
          <a
            class="button plain"
            download={`OKRs ${name}.${ending}`}
            href={`data:${type};charset=utf-8,${encodeURIComponent(`\ufeff${text}`)}`}
          >
            {words.download}
          </a>
        )}
      </div>
      <p class="hint" role="status">
        {copying.said}
      </p>
      <CallBanner calls={calls} />
    </div>
  );
}
