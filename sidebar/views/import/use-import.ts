import { useMemo, useState } from 'preact/hooks';
import type { Created, Home, ImportPlaces } from '../../../src/contract.ts';
import type { ImportField, ImportMapping } from '../../../src/domain/import/fields.ts';
import { type GuessedMapping, guessMapping, isHeaderWord } from '../../../src/domain/import/guess.ts';
import { planImport } from '../../../src/domain/import/plan.ts';
import { importReading, whyNotRead } from '../../../src/domain/import/read.ts';
import { readTable, type Table } from '../../../src/domain/import/table.ts';
import { likelyCycle } from '../../cycle-choices.ts';
import { newDraft, newOperationId } from '../../draft.ts';
import type { Errors } from '../../draft-checks.ts';
import { useFocusRequest } from '../../focus.ts';
import type { Client } from '../../server.ts';
import type { Calls } from '../../use-call.ts';
import { transferTexts } from '../../words/transfer.ts';

/** '' for a pasted text, else the sheet id of a tab. */
export type Place = string;

/** Where an import stands, and the ways from there. */
export function useImport(home: Home, server: Client, calls: Calls, onCreated: (made: Created) => void) {
  const [step, setStep] = useState<'where' | 'look' | 'when'>('where');
  const [places, setPlaces] = useState<ImportPlaces>({ tabs: [], dayOrder: 'day first' });
  const [place, setPlace] = useState<Place>('');
  const [pasted, setPasted] = useState('');
  const [table, setTable] = useState<Table>([]);
  const [mapping, setMapping] = useState<ImportMapping & Partial<GuessedMapping>>(NO_COLUMNS);
  const [leftOut, setLeftOut] = useState(false);
  const [errors, setErrors] = useState<Errors>({});
  const [draft, setDraft] = useState(() => {
    const taken = home.cycles.map(({ name }) => name);
    return newDraft(newOperationId(), likelyCycle(home.file.today, home.file.fiscalYearStartMonth, taken));
  });
  const focus = useFocusRequest();

  const plan = useMemo(() => planImport(table, mapping, places.dayOrder), [table, mapping, places]);
  const reading = useMemo(() => importReading(table, mapping, plan), [plan]);

  const point = (field: string, sentence: string) => {
    setErrors({ [field]: sentence });
    focus(field);
  };
  const goTo = (next: typeof step) => {
    setErrors({});
    calls.forget();
    setStep(next);
  };

  const lookAt = (found: Table) => {
    const why = whyNotRead(found, place === '' ? pasted.length : 0);
    if (why !== '') return point(place === '' ? 'pasted' : 'where', why);
    setTable(found);
    setMapping(guessMapping(found, home.file.decimal));
    setLeftOut(false);
    goTo('look');
  };
  const look = () => {
    if (place === '') lookAt(readTable(pasted, isHeaderWord));
    else void calls.call('look', () => server.tableToImport(Number(place)), lookAt);
  };

  /** A column holds one thing and a thing stands in one column; notes and key results may stand in several. */
  const setColumn = (at: number, field: ImportField | '') => {
    setLeftOut(false);
    setMapping(({ reasons: _, ...before }) => ({
      ...before,
      columns: before.columns.map((one, index) =>
        index === at ? field : one === field && !SEVERAL.includes(field) ? '' : one,
      ),
    }));
  };

  const leaveLook = () => {
    if (reading.unplaced > 0 && !leftOut) point('leave', transferTexts.import.leaveFirst);
    else goTo('when');
  };

  const outside = plan.objectives
    .flatMap(({ keyResults }) => keyResults)
    .filter(({ from, due }) =>
      [from, due].some((day) => day !== null && (day < draft.cycle.from || day > draft.cycle.due)),
    ).length;

  const create = () => {
    const { operationId, cycle, fiscalStart } = draft;
    const chosen = fiscalStart === undefined ? {} : { fiscalStart };
    const request = { operationId, cycle, ...chosen, objectives: plan.objectives };
    void calls
      .call('create', () => server.importQuarter(request), onCreated)
      .then((outcome) => {
        if (outcome === null || outcome.ok || outcome.trouble.kind !== 'problem') return;
        const { field, message, next } = outcome.trouble.problem;
        if (field === undefined) return;
        point(field, `${message} ${next}`);
        calls.forget();
      });
  };

  return {
    ...{ step, goTo, place, setPlace, pasted, setPasted, places, setPlaces, errors, look },
    ...{ reading, setColumn, leftOut, setLeftOut, leaveLook, draft, setDraft, focus, outside, create },
    setDecimal: (decimal: '.' | ',') => setMapping((before) => ({ ...before, decimal })),
  };
}

const SEVERAL: readonly string[] = ['note', 'keyResult'];

const NO_COLUMNS: ImportMapping = { headerLine: 0, columns: [], decimal: '.' };
