import { texts } from '../i18n.ts';
import type { Calls } from '../use-call.ts';
import { IconButton } from './button.tsx';

export function TopBar({ calls, onRefresh }: { readonly calls: Calls; readonly onRefresh: () => void }) {
  return (
    <div class="top-bar">
      <span>{texts.name}</span>
      <IconButton icon="↻" label={texts.overview.refresh} off={calls.busy !== null} onClick={onRefresh} />
    </div>
  );
}
