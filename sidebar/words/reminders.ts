/** What Settings and reminders says. */
import type { OptionalPermission } from '../../src/contract.ts';
import { shortDay, WEEKDAY_NAMES } from '../../src/domain/day.ts';
import { inLanguage } from '../i18n.ts';
import { plural } from './counted.ts';

const mails = (count: number) => plural(count, { one: '# mail', other: '# mails' });

export const reminderTexts = inLanguage({
  en: {
    title: 'Settings and reminders',
    opening: 'Looking who is reminded of what…',

    reminders: 'Reminders',
    off: 'Nobody sends reminders from this file yet.',
    copy: 'Nothing is sent from a copy. If this file is your new register, say so on Home.',
    sender: (who: string, isMine: boolean) =>
      isMine ? `You send them, from ${who}.` : `${who === '' ? 'Somebody Google does not name' : who} sends them.`,
    paused: 'They rest: Reminders is Off in the Settings tab.',
    lastRun: (day: string) => `Last run ${shortDay(day)}.`,
    lastMails: (day: string, count: number) => `${mails(count)} went out on ${shortDay(day)}.`,
    left: (count: number) =>
      plural(count, {
        one: '# mail waits until Google lets more be sent.',
        other: '# mails wait until Google lets more be sent.',
      }),
    failed: (addresses: readonly string[]) => `Google refused ${addresses.join(', ')}. Correct it in Team.`,
    lost: 'Google may no longer send mails for the sender. Let them allow it below, or take over.',
    what: (weekday: number) => [
      `One mail a week to each owner whose key results are due: on ${WEEKDAY_NAMES[weekday - 1]} from 8:00, and once more two working days later for what is still due. Who has checked in gets none.`,
      'To the addresses in Team, the digest to the lead of Settings; never to those of the example. In the mail: IDs, last values, a link to the tab.',
      'From the account of whoever turns them on, also while they are away. Somebody else can take over at any time.',
    ],
    quota: (count: number) =>
      count === 0 ? 'Google lets you send no more mails today.' : `Google lets you send ${mails(count)} more today.`,
    turnOn: 'Turn on reminders',
    now: (count: number) => (count === 0 ? 'Nothing goes out today.' : `${mails(count)} would go out within the hour.`),
    takeOver: 'Take over',
    takeOverSure: 'Send them from your account from now on? The one before sends no more.',
    turnOff: 'Turn off',
    turnOffSure: 'Turn reminders off, for everybody in this file?',
    keep: 'Keep',

    look: 'See what would be sent',
    nothing: 'Right now nothing would be sent.',
    noMailDay: 'Mails go out on working days between 8:00 and 18:00.',
    to: (address: string) => `To ${address}`,
    unreached: 'Nobody is written to for',

    settings: 'Settings',
    ofYear: (label: string) => `${label}, in a year`,
    save: 'Save settings',
    saved: 'Saved. Undo stands on Home under Last changes.',
    wanted: (wanted: string) => `Type ${wanted}.`,
    language: 'There is no setting for the language yet: everything is in English.',
    openTab: 'Open the Settings tab',

    permissions: 'Permissions',
    permissionsHint: 'Google asked for all of them at first. Nothing leaves Google but the reminders.',
    core: [
      ['This spreadsheet', 'reads and writes the tabs it made, in the open file alone; shares it with whom you choose'],
      ['A sidebar', 'shows this panel'],
      ['Your e-mail address', 'knows which key results are yours'],
    ],
    optional: {
      mail: ['Send email as you', 'the reminders, once you turn them on'],
      triggers: ['Run while you are away', 'looks once an hour whether one is due'],
    } satisfies Record<OptionalPermission, readonly [string, string]>,
    missing: 'Not allowed. Reminders need it; all the rest works without.',
    allow: (name: string) => `Allow “${name}” ↗`,
    lookAgain: 'I have allowed it',
  },
});
