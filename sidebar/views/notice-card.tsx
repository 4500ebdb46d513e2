import type { FileNotice } from '../../src/contract.ts';
import { texts } from '../i18n.ts';
import { Button } from '../parts/button.tsx';
import { Confirm } from '../parts/confirm.tsx';
import type { Calls } from '../use-call.ts';

export interface FileActions {
  readonly onCopy: (isRegister: boolean) => void;
  readonly onUseThisOne: () => void;
  readonly onRemove: () => void;
}

interface NoticeCardProps extends FileActions {
  readonly notice: FileNotice | null;
  readonly calls: Calls;
}

/** What is to be said about the file itself, above everything else, with the buttons that settle it. */
export function NoticeCard({ notice, calls, onCopy, onUseThisOne, onRemove }: NoticeCardProps) {
  if (notice === null || notice === 'only a copy') return null;
  const { title, text } = texts.notice[notice];
  const { copy, useThisOne, removeRest } = texts.notice;
  const off = calls.busy !== null;
  return (
    <div class="card notice">
      <h2>{title}</h2>
      <p>{text}</p>
      {notice === 'copy' && (
        <div class="actions">
          <Button busy={calls.busy === 'copy true'} off={off} onClick={() => onCopy(true)}>
            {copy.register}
          </Button>
          <Button busy={calls.busy === 'copy false'} off={off} onClick={() => onCopy(false)}>
            {copy.onlyCopy}
          </Button>
        </div>
      )}
      {notice === 'installed twice' && (
        <Confirm
          ask={useThisOne.ask}
          question={useThisOne.sure}
          yes={useThisOne.ask}
          no={texts.cancel}
          busy={calls.busy === 'use this one'}
          off={off}
          onYes={onUseThisOne}
        />
      )}
      {notice === 'half removed' && (
        <Button busy={calls.busy === 'remove'} off={off} onClick={onRemove}>
          {removeRest}
        </Button>
      )}
    </div>
  );
}
