/** What the sharing views say. */
import { dayParts, MONTH_NAMES, shortDay } from '../../src/domain/day.ts';
import type { Refusal } from '../../src/domain/sharing/invitation.ts';
import { inLanguage } from '../i18n.ts';
import { keyResults, objectives, plural } from './counted.ts';

const people = (count: number) => plural(count, { one: '# person', other: '# people' });
const owned = ({ objectives: o, keyResults: k }: { readonly objectives: number; readonly keyResults: number }) =>
  [o > 0 ? objectives(o) : '', k > 0 ? keyResults(k) : ''].filter((part) => part !== '').join(' and ');

export const sharingTexts = inLanguage({
  en: {
    title: 'Share with team',
    opening: 'Looking who has access…',
    back: 'Share with team',
    seesAll: 'Everyone in this list sees everything in this file.',
    nobody: 'Everybody in Team with an address has access. Paste more people below.',
    nobodyYet: 'Nobody is in Team with an address yet. Paste people below.',
    roles: { editor: 'Can edit', viewer: 'Can view' },
    roleOf: (name: string) => `What ${name} can do`,
    viewsNow: 'Can view now',
    notInTeam: 'Not in Team',
    everybody: 'Choose all',
    nobodyChosen: 'Choose none',
    there: (count: number) =>
      plural(count, { one: '# person has access already.', other: '# people have access already.' }),
    noAddress: (names: readonly string[]) =>
      `Without an address in Team: ${names.slice(0, 5).join(', ')}${names.length > 5 ? ` and ${names.length - 5} more` : ''}.`,
    example: 'Addresses at example.com come with the example: they are never shared with.',
    paste: 'Add people by address',
    pasteHint: 'Ana <ana@your-company.com>, ben@your-company.com: a line each, or with commas or semicolons between.',
    add: 'Add to the list',
    nothingPasted: 'Paste addresses first.',
    tooMany: (most: number) =>
      `These are more than ${most} people. Share with a group or your domain in the sheet’s own Share dialog instead.`,
    malformed: (pieces: readonly string[]) =>
      `${plural(pieces.length, { one: 'This is no address', other: '# are no addresses' })}: ${pieces
        .slice(0, 5)
        .map((piece) => `“${piece.slice(0, 60)}”`)
        .join(', ')}${pieces.length > 5 ? ` and ${pieces.length - 5} more` : ''}.`,
    repeated: (count: number) =>
      plural(count, { one: '# address was there twice.', other: '# addresses were there twice.' }),
    pastedThere: (count: number) => plural(count, { one: '# has access already.', other: '# have access already.' }),
    share: (count: number) => (count === 0 ? 'Share' : `Share with ${people(count)}`),
    mailNote: 'Google may send each of them a mail with the link. Nobody loses access here.',
    progress: (done: number, all: number) => `${done} of ${all}`,
    unknownAccess: 'Google does not say who has access, so nobody is left out as being there already.',

    done: (added: number, failed: number) =>
      failed === 0
        ? `${people(added)} added`
        : added === 0
          ? `${people(failed)} could not be added`
          : `${added} added, ${failed} not`,
    noneAdded: 'All of them had access already',
    outcome: {
      added: { editor: 'Added, can edit', viewer: 'Added, can view' },
      promoted: { editor: 'Can edit now', viewer: 'Can view now' },
      there: { editor: 'Had access already', viewer: 'Had access already' },
    },
    refusals: {
      'no account':
        'Google knows no account with this address. Correct it, or ask for the address of their Google account.',
      policy: 'Your organisation’s rules do not allow this address. Ask whoever manages your Google Workspace.',
      'not allowed': 'You may not change who has access to this file. Its owner can.',
      permission: 'Google did not let OKR Register share this file.',
      quota: 'Google’s limit for now is reached. Try again tomorrow.',
      busy: 'Google was busy. Try again.',
      'no answer': 'Google did not answer in time. Try again.',
      example: 'This is an example address.',
      unknown: 'Google refused.',
    } satisfies Record<Refusal, string>,
    said: (sentence: string) => `Google says: “${sentence.slice(0, 200)}”`,
    notTried: 'Not tried.',
    notAdded: 'Not added.',
    moreList: 'Share with more people',
    again: (count: number) => `Try ${plural(count, { one: 'this one', other: 'these #' })} again`,
    ownerHelp: (owner: string) =>
      owner === ''
        ? 'The file lies on a shared drive: a manager of the drive can add them.'
        : `The file belongs to ${owner}.`,
    copyForOwner: 'Copy the list for the owner',
    permissionHelp:
      'Close this panel, open Share with team from the menu again and allow access to this spreadsheet. If it stays like this, paste the list into Share at the top right of the sheet.',
    copied: 'Copied. Send it to the owner, or paste the addresses into Share at the top right of the sheet.',
    listFor: (name: string, url: string) => `Please share “${name}” (${url}) with:`,
    intoTeam: (count: number) => `Put ${people(count)} into Team`,
    intoTeamHint: 'Then they can own key results and are found at the check-in.',
    inTeamNow: 'They are in Team now.',
    namesakes: (names: readonly string[]) =>
      `Not put into Team, since the name stands there with another address: ${names.join(', ')}. Add a surname in Team.`,
    addedToTeam: (count: number) => `Put ${people(count)} into Team.`,

    access: {
      title: 'Who has access',
      owner: 'Owner',
      sharedDrive: 'The file lies on a shared drive: its members have access, and nobody owns it.',
      editors: 'Can edit',
      viewers: 'Can view or comment',
      none: 'Nobody by name.',
      without: 'In Team, not named here',
      noAddress: 'In Team, without an address',
      strangers: 'Named here, not in Team',
      left: 'Left, and still named here',
      leftHint: 'Take it away in Share at the top right of the sheet: nothing here takes access from anybody.',
      unseen:
        'Only people named one by one can be seen from here. Members of groups, your whole domain and whoever has the link may have access as well: Share at the top right of the sheet shows that.',
      unknown: 'Google does not tell who has access to this file. Share at the top right of the sheet shows it.',
      you: 'you',
      more: (count: number) => `and ${count} more`,
    },

    leavers: {
      title: 'Hand over',
      open: 'Somebody leaves',
      hint: 'What belongs to people who are not in Team, have left or will.',
      none: 'Everything has an owner who is in Team and stays.',
      who: 'Somebody else',
      choose: 'Choose',
      belongs: (owner: string, counts: Parameters<typeof owned>[0]) =>
        `${owned(counts)} ${counts.objectives + counts.keyResults === 1 ? 'belongs' : 'belong'} to ${owner}`,
      notInTeam: (owner: string) => `${owner} is not in Team.`,
      left: (owner: string, day: string) => `${owner} left on ${shortDay(day)}.`,
      leaves: (owner: string, day: string) => `${owner} leaves on ${shortDay(day)}.`,
      nothing: (owner: string) => `Nothing belongs to ${owner}.`,
      to: 'Hand over to',
      reason: 'Why',
      reasonOf: (owner: string) => `${owner} leaves`,
      handOver: 'Hand over',
      chooseWho: 'Choose who takes it over.',
      handed: (to: string) => `${to} has it now. Home → Last changes takes it back.`,
      remains: 'Somebody changed one of the owners meanwhile: it stays as it is.',
      remove: (owner: string) => `Take ${owner} out of Team`,
      removeSure: (owner: string) =>
        `Take ${owner} out of Team? The check-ins stay. Access to the file stays, too: take it away in Share at the top right of the sheet.`,
      keep: 'Keep',
      removed: (owner: string) => `Took ${owner} out of Team.`,
      more: (count: number) => `and ${count} more`,
    },

    agreement: {
      title: (cycle: string) => `Agreement on ${cycle}`,
      open: 'Agreement',
      hint: 'Everybody sees it in the tab Agreement.',
      mine: 'You',
      know: 'I know our OKRs and my part in them',
      ask: 'I have a question',
      iKnow: (when: string) => `You said on ${when} that you know our OKRs and your part in them.`,
      iAsk: (when: string) => `You had a question on ${when}.`,
      who: 'Who are you?',
      chooseWho: 'Choose your name.',
      question: 'What do you ask?',
      questionMissing: 'Type your question.',
      send: 'Write it down',
      teams: 'Teams',
      company: 'Company',
      teamHint: 'For whoever presented the OKRs: one line a team.',
      notYet: 'Not yet',
      presented: (when: string, by: string) => (by === '' ? when : `${when}, ${by}`),
      write: 'Write down',
      change: 'Change',
      lineOf: (verb: string, name: string) => `${verb}: ${name}`,
      when: 'Presented on',
      whenMissing: 'Choose the day.',
      by: 'Presented by',
      open_: 'Open questions',
      openHint: 'Blank where nothing is open.',
      save: 'Save',
      people: (know: number, all: number) => `${know} of ${people(all)} know their part`,
      nobody: 'Nobody has said anything yet.',
      waiting: 'Not yet',
      said: (name: string) => `${name} on the OKRs.`,
      saidTeam: (name: string, cycle: string) => `Agreement on ${cycle}: ${name}.`,
      saidPerson: (name: string, cycle: string) => `Agreement on ${cycle}: ${name} said something.`,
    },

    summary: {
      title: 'Summary to send',
      open: 'Summary to send',
      of: 'For',
      company: 'The company',
      team: (team: string) => `Team: ${team}`,
      person: (name: string) => `${name}, their part`,
      as: 'As',
      forms: { text: 'Plain text', markdown: 'Markdown' },
      text: 'The text',
      copy: 'Copy',
      mail: 'Write a mail in Gmail',
      mailto: 'In another mail program',
      cut: 'The mail is shorter than the text: a link holds only so much.',
      cutElsewhere: 'In another mail program the mail is shorter than the text: it takes only so much.',
      cutLine: '… The rest is in the register.',
      headings: {
        company: (cycle: string) => `OKRs ${cycle}`,
        team: (cycle: string, team: string) => `OKRs ${cycle}: ${team}`,
        person: (cycle: string, name: string) => `OKRs ${cycle}: your part, ${name}`,
      },
      nothing: 'Nothing belongs here yet.',
    },
    /** `5 Oct 2026` */
    fullDay: (day: string) => {
      const { year, month, date } = dayParts(day);
      return `${date} ${(MONTH_NAMES[month - 1] ?? '').slice(0, 3)} ${year}`;
    },
  },
});
