import type { CycleSummary, LinesOrder, RowsToHandOver, Sharing } from '../../../src/contract.ts';
import type { Client, Outcome } from '../../server.ts';
import type { Calls } from '../../use-call.ts';

/** What every page of the view is given. */
export interface SharePageProps {
  readonly sharing: Sharing;
  readonly today: string;
  readonly decimal: '.' | ',';
  /** Address and name of whoever sits here, each '' where it is not known. */
  readonly me: string;
  readonly myName: string;
  readonly cycle: CycleSummary | null;
  readonly server: Client;
  readonly calls: Calls;
  readonly onSharing: (sharing: Sharing) => void;
  /** Writes and shows what there is then. */
  readonly save: (
    name: string,
    order: LinesOrder | RowsToHandOver,
    then?: () => void,
  ) => Promise<Outcome<Sharing> | null>;
}

const SHARE_PAGES = ['people', 'access', 'leavers', 'agreement', 'summary'] as const;
export type SharePage = (typeof SHARE_PAGES)[number];
