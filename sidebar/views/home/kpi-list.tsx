import { useState } from 'preact/hooks';
import type { KpisView, KpiView } from '../../../src/contract.ts';
import { STATUS_SHAPE } from '../../../src/domain/okr.ts';
import { texts } from '../../i18n.ts';
import { Button } from '../../parts/button.tsx';
import { SelectField } from '../../parts/field.tsx';
import type { Calls } from '../../use-call.ts';

export interface KpiActions {
  /** Prepares an objective that brings it back. */
  readonly onObjective: (kpi: KpiView) => void;
  /** Lets the key result in the selected row follow it; left out where there is no register. */
  readonly onFollow?: (id: string) => void;
}

interface KpiListProps extends KpiActions {
  readonly kpis: KpisView;
  readonly calls: Calls;
  readonly onOpen: (sheetId: number) => void;
}

/** The KPIs outside their limits, each with an offer; and the way to let a key result follow one. */
export function KpiList({ kpis: { kpis, sheetId }, calls, onOpen, onObjective, onFollow }: KpiListProps) {
  const words = texts.kpis;
  const off = calls.busy !== null;
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState('');
  const outside = kpis.filter(({ limit }) => limit !== '');
  const id = chosen || (kpis[0]?.id ?? '');
  return (
    <section aria-label={words.title}>
      <h2>{words.title}</h2>
      {outside.length === 0 && <p class="hint">{words.calm}</p>}
      <ul class="lines">
        {outside.map((kpi) => (
          <li key={kpi.id}>
            <span class="mark status-off-track" aria-hidden="true">
              {STATUS_SHAPE['Off track']}
            </span>
            <div class="what">
              <p>{kpi.name}</p>
              <p class="hint">{words.outside(kpi.value, kpi.status, kpi.limit)}</p>
              <Button look="quiet" off={off} label={words.objectiveOf(kpi.name)} onClick={() => onObjective(kpi)}>
                {words.objective}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {onFollow && (
        <Button look="quiet" off={off} onClick={() => onOpen(sheetId)}>
          {words.open}
        </Button>
      )}
      {onFollow && kpis.length > 0 && (
        <Button look="quiet" expanded={open} onClick={() => setOpen(!open)}>
          {`${open ? '▾' : '▸'} ${words.follow}`}
        </Button>
      )}
      {open && onFollow && (
        <div class="card">
          <p class="hint">{words.followHint}</p>
          <SelectField
            path="follow"
            label={words.which}
            value={id}
            options={kpis.map((kpi) => [kpi.id, kpi.name])}
            onValue={setChosen}
          />
          <Button busy={calls.busy === 'follow'} off={off} onClick={() => onFollow(id)}>
            {words.followIt}
          </Button>
        </div>
      )}
    </section>
  );
}
