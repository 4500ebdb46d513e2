import { useEffect, useState } from 'preact/hooks';
import type { AskedTab, RemindersView } from '../../src/contract.ts';
import { CallBanner } from '../parts/banner.tsx';
import { Heading } from '../parts/heading.tsx';
import { WayBack } from '../parts/way-back.tsx';
import type { Client } from '../server.ts';
import type { Calls } from '../use-call.ts';
import { reminderTexts as words } from '../words/reminders.ts';
import { Permissions } from './reminders/permissions.tsx';
import { SendingSection } from './reminders/sending-section.tsx';
import { SettingsForm } from './reminders/settings-form.tsx';

interface RemindersProps {
  readonly server: Client;
  readonly calls: Calls;
  readonly onTab: (tab: AskedTab) => void;
  readonly onHome: () => void;
}

/** Who is reminded of what and by whom, what the file goes by, and what Google was asked for. */
export function Reminders({ server, calls, onTab, onHome }: RemindersProps) {
  const [view, setView] = useState<RemindersView | null>(null);
  const look = () => calls.call('reminders', () => server.openReminders(), setView);
  useEffect(() => void look(), []);
  const off = calls.busy !== null;
  const top = <WayBack onBack={onHome} off={off} />;
  if (view === null) {
    return (
      <div class="view">
        {top}
        <Heading>{calls.trouble ? words.title : words.opening}</Heading>
        <CallBanner calls={calls} />
      </div>
    );
  }
  return (
    <div class="view about">
      {top}
      <Heading focusOn="reminders">{words.title}</Heading>
      <SendingSection
        view={view}
        calls={calls}
        onTurn={(on) => calls.call(`turn ${on}`, () => server.turnReminders(on), setView)}
      />
      <CallBanner calls={calls} />
      <SettingsForm
        // Drawn anew from what was saved.
        key={JSON.stringify(view.settings)}
        view={view}
        calls={calls}
        onSave={(typed) => calls.call('save settings', () => server.saveSettings(typed), setView)}
        onTab={() => onTab('Settings')}
      />
      <Permissions ask={view.ask} busy={calls.busy === 'reminders'} off={off} onLook={look} />
    </div>
  );
}
