import { STATUS_SHAPE, type Status } from '../../src/domain/okr.ts';
import { texts } from '../i18n.ts';

/** Lower-case with dashes: the class that carries the colours of a status. */
export function statusClass(status: Status): string {
  return `status-${status.toLowerCase().replace(' ', '-')}`;
}

/** The shape of a status on its colour; the word for whoever cannot see it. Nothing while there is none. */
export function StatusMark({ status }: { readonly status: Status | null }) {
  if (status === null) return null;
  return (
    <span class={`mark ${statusClass(status)}`} title={texts.status[status]}>
      <span aria-hidden="true">{STATUS_SHAPE[status]}</span>
      <span class="unseen">{texts.status[status]}: </span>
    </span>
  );
}
