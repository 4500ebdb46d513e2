import { texts } from '../../i18n.ts';
import { Button } from '../../parts/button.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { careTexts } from '../../words/care.ts';
import type { WordedFinding } from './worded.ts';

interface FindingListProps {
  readonly findings: readonly WordedFinding[];
  readonly off: boolean;
  readonly busy?: string | null;
  /** Left out where Repair does it: nobody needs to go there. */
  readonly onShow?: (finding: WordedFinding) => void;
  readonly onSort?: () => void;
  /** With the name of the cycle. */
  readonly onForget?: (cycle: string) => void;
}

/** Where, why and what helps, one below the other; the tab is named once, where it changes. */
export function FindingList({ findings, off, busy = null, onShow, onSort, onForget }: FindingListProps) {
  return (
    <ul class="faults">
      {findings.map((finding, index) => {
        const { rule, tab, sheetId, where, why, fix, offer } = finding;
        const isNewTab = tab !== '' && tab !== findings[index - 1]?.tab;
        return (
          <li key={`${rule} ${tab} ${where} ${why}`}>
            <p class="hint">{[isNewTab ? tab : '', where].filter((part) => part !== '').join(' · ')}</p>
            <p class="why">{why}</p>
            <p>{fix}</p>
            {onSort && offer === 'sort' && (
              <Button busy={busy === 'sort'} off={off} onClick={onSort}>
                {careTexts.check.sort}
              </Button>
            )}
            {onForget && offer === 'forget' && (
              <Confirm
                ask={texts.deleted.forget(where)}
                question={texts.deleted.sure(where)}
                yes={texts.deleted.forget(where)}
                no={texts.deleted.keep}
                busy={busy === 'forget'}
                off={off}
                onYes={() => onForget(where)}
              />
            )}
            {onShow && sheetId !== null && (
              <Button look="quiet" off={off} label={careTexts.check.showWhat(where)} onClick={() => onShow(finding)}>
                {careTexts.check.show}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
