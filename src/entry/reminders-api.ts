/** What Settings and reminders asks: how things stand, who sends, and what is to be gone by from now on. */
import type { Answer, RemindersView } from '../contract.ts';
import type { TypedSettings } from '../domain/settings.ts';
import { takeInSettings } from '../sheet/follow-settings.ts';
import { whileLocked } from '../sheet/lock.ts';
import { keepReminding, readReminding } from '../sheet/reminding.ts';
import { fillSettings, settingSentence, writeSetting } from '../sheet/tabs/settings.ts';
import { namesOf, readPeople } from '../sheet/tabs/team.ts';
import { openAgain, type Workbook } from '../sheet/workbook.ts';
import { answer } from './answer.ts';
import { fileOf, senderOf } from './home.ts';
import { openFile, openToChange } from './open-file.ts';
import { askAgain } from './permissions.ts';
import { HANDLER, remindersNow, removeTriggers } from './reminders.ts';

export function openReminders(): Answer<RemindersView> {
  return answer(() => viewOf(openFile()));
}

/**
 * On: whoever asks sends from now on, and whoever did before no more. Off: nobody. What went out this week stays known,
 * so that nobody gets it twice. There is nothing to undo: the other button does it.
 */
export function turnReminders(on: boolean): Answer<RemindersView> {
  return answer(() => {
    const ask = asked();
    return viewOf(
      whileLocked(() => {
        const workbook = openToChange();
        const { spreadsheet, store } = workbook;
        if (on && (isCopy(workbook) || (ask.mail ?? ask.triggers) !== null))
          throw new Error('Nothing can be sent yet: a permission is missing, or this is a copy.');
        if (ask.triggers === null)
          removeTriggers(ScriptApp.getUserTriggers(spreadsheet), (trigger) => trigger.getHandlerFunction() === HANDLER);
        const { facts } = fileOf(workbook);
        const { sent = null, mails = null } = readReminding(workbook) ?? {};
        // Cut off before it is kept, the trigger finds at its first run that it is not the one, and goes.
        const trigger = on ? ScriptApp.newTrigger(HANDLER).timeBased().everyHours(1).create().getUniqueId() : '';
        const who = on ? facts.me : '';
        keepReminding(store, { file: spreadsheet.getId(), trigger, who, on: facts.today, sent, mails, run: null });
        const settings = writeSetting(workbook, workbook.settings, 'reminders', on);
        store.commit();
        return { ...workbook, settings };
      }),
    );
  });
}

/** Into the cells of the Settings tab, which is made where there is none: one change, which can be undone. */
export function saveSettings(typed: TypedSettings): Answer<RemindersView> {
  return answer(() =>
    viewOf(
      whileLocked(() => {
        const workbook = openToChange();
        const by = { who: fileOf(workbook).facts.me, at: new Date().toISOString() };
        fillSettings(workbook, typed, by);
        return takeInSettings(openAgain(workbook));
      }),
    ),
  );
}

const isCopy = ({ identity }: Workbook): boolean => Boolean(identity.copyOf ?? identity.onlyCopy);

const asked = () => ({ mail: askAgain('mail'), triggers: askAgain('triggers') });

function viewOf(workbook: Workbook): RemindersView {
  const file = fileOf(workbook);
  const ask = asked();
  return {
    settings: workbook.settings,
    brokenSettings: workbook.brokenSettings.map(settingSentence),
    people: namesOf(readPeople(workbook, file.dates)),
    ...{ sender: senderOf(workbook), isCopy: isCopy(workbook), ask, me: file.facts.me },
    quota: ask.mail === null ? MailApp.getRemainingDailyQuota() : null,
    plan: remindersNow(workbook, file, readReminding(workbook)),
  };
}
