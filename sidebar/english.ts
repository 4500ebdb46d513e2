import type { Step } from '../src/contract.ts';
import type { WeekChange } from '../src/domain/check-in/week.ts';
import { shortDay, spanText } from '../src/domain/day.ts';
import type { NextMeeting } from '../src/domain/next-meeting.ts';
import type { CycleState, Level, Status } from '../src/domain/okr.ts';
import { keyResults, objectives, plural } from './words/counted.ts';

/** Every text of the sidebar's first page; what is opened now and then brings its own (words/). Whoever translates it keeps the shape; counted things go through `plural`. */
export const english = {
  name: 'OKR Register',
  opening: 'Opening your register…',
  working: 'Working…',
  stillWorking: 'Still working. Larger files take a little longer.',
  tryAgain: 'Try again',
  back: 'Back',
  home: 'Home',
  remove: 'Remove',
  cancel: 'Cancel',
  day: (day: string) => shortDay(day),
  dates: (from: string, due: string) => spanText(from, due),
  months: 'January February March April May June July August September October November December'.split(' '),
  status: {
    'On track': 'On track',
    'At risk': 'At risk',
    'Off track': 'Off track',
    Done: 'Done',
    'No update': 'No update',
    Dropped: 'Dropped',
    Check: 'Check',
  } satisfies Record<Status, string>,

  state: { Draft: 'Draft', Running: 'Running', Closed: 'Closed' } satisfies Record<CycleState, string>,
  levels: { Company: 'Company', Team: 'Team', Person: 'Person' } satisfies Record<Level, string>,
  trouble: {
    accounts: {
      title: 'You are signed in with more than one Google account',
      text: 'Google then asks the wrong one. Open this file in a window where only the account that may edit it is signed in, for example a private window or its own browser profile.',
    },
    permission: {
      title: 'A permission is missing',
      text: 'OKR Register only reaches this file. Close this panel, open it again from Extensions, OKR Register, and tick every box when Google asks.',
    },
    lost: {
      title: 'The connection was lost',
      text: 'Nothing you typed is gone. Check that you are online, then try again.',
    },
    slow: {
      title: 'This takes longer than a minute',
      text: 'It may still finish by itself. Trying again does no harm: nothing is made twice.',
    },
    unexpected: {
      title: 'Google did not finish this',
      text: 'Nothing you typed is gone. Wait a moment, then try again. If it stays like this, reload the file.',
    },
  },

  firstRun: {
    title: 'What do you want to do?',
    intro: 'A register of objectives and key results, in this very file. Nothing leaves it.',
    goals: 'Just our direction: write down goals',
    goalsHint: 'Your mission in a sentence and a few long-term goals.',
    openGoals: 'Our mission and goals',
    kpis: 'Watch a few numbers: KPIs',
    kpisHint: 'Month by month, with limits that say when something is wrong.',
    openKpis: 'Our KPIs',
    quarter: 'Move something this quarter: OKRs',
    quarterHint: 'Four short steps, 15 minutes once you know what you want.',
    example: 'Try with an example',
    exampleHint: 'A small agency in mid-quarter, in a tab of its own. Remove it whenever you like.',
  },

  kpis: {
    title: 'KPIs',
    outside: (value: string, status: string, limit: string) => `${value}, ${status.toLowerCase()} ${limit}`,
    calm: 'None is outside its limits.',
    objective: 'Make it an objective',
    objectiveOf: (name: string) => `Make it an objective: ${name}`,
    backInside: (name: string) =>
      `Bring ${/^[A-Z][a-z]*( [a-z]+)*$/.test(name) ? name.toLowerCase() : name} back within its limits`,
    open: 'Open the KPIs',
    follow: 'Let a key result follow one',
    followHint: 'Click on the key result in the register first. Its Current is then filled from the KPI.',
    which: 'KPI',
    followIt: 'Follow it',
    startFrom: 'Start from a KPI',
    none: 'None',
    source: (name: string) => `KPI: ${name}`,
    follows: 'Start is its latest value; Current follows it.',
  },

  draft: {
    title: 'Continue where you left off',
    text: (cycle: string, step: number) => `${cycle}, step ${step} of 4`,
    continue: 'Continue',
    discard: 'Discard',
    sure: 'Discard what you prepared? The sheet stays as it is.',
    discardIt: 'Discard the draft',
    keep: 'Keep it',
  },

  overview: {
    refresh: 'Refresh',
    share: 'Share with team',
    agreed: (teams: number, know: number, ask: number) =>
      `Agreement: ${plural(teams, { one: '# team', other: '# teams' })}, ${plural(know, { one: '# person knows', other: '# people know' })} their part${ask > 0 ? `, ${plural(ask, { one: '# question', other: '# questions' })}` : ''}`,
    example: 'Example',
    week: (week: number, weeks: number) => `Week ${week} of ${weeks}`,
    daysLeft: (days: number) => plural(days, { one: '# day left', other: '# days left' }),
    lastDay: 'Last day',
    over: 'Over',
    gone: (percent: number) => `${percent} % of the time is gone`,
    begins: (day: string) => `Begins on ${shortDay(day)}`,
    counts: 'Key results by status',
    headsFor: (score: string) => `Heads for ${score}`,
    notYet: 'No check-in yet',
    objectives: 'Objectives',
    noObjectives: 'No objectives yet. Write them in the sheet.',
    attention: 'Needs a look',
    thisWeek: 'This week',
    changes: {
      done: 'is done',
      'caught up': 'caught up',
      'fell behind': 'fell behind',
      'went silent': 'went silent',
    } satisfies Record<WeekChange, string>,
    more: (count: number) => `and ${count} more in the register`,
    next: ({ what, day }: NextMeeting) => `Next: ${what === 'review' ? 'monthly review' : 'close'} on ${shortDay(day)}`,
    calm: 'Nothing is in trouble or silent.',
    draftNote: 'This is a draft: nothing has a status yet. Start it once everyone has agreed.',
    start: 'Start the quarter',
    open: 'Open the register',
    newQuarter: 'Start new quarter',
    goals: 'Write down goals',
    kpis: 'Watch a few KPIs',
    changed: 'Last changes',
    undo: 'Undo',
    removeExample: 'Remove the example',
    removeSure: 'Remove the example and its tab? Your own tabs stay.',
    removeIt: 'Remove the example',
    keepIt: 'Keep it',
    others: 'Other cycles',
    groups: { plan: 'Plan', look: 'Look closer', together: 'Together', file: 'This file' },
    review: 'Run monthly review',
    close: 'Close the quarter',
    closedOn: (day: string) => `Closed on ${shortDay(day)}`,
    endedAt: (score: string) => `Ended at ${score}`,
    lookBack: 'Open the look back',
    reopen: 'Reopen',
    reopenSure: 'Reopen it? It computes again from what stands in it.',
  },

  notice: {
    newer: {
      title: 'This file was last used with a newer OKR Register',
      text: 'Reload the page to get the newer one; until then it can be read but not changed.',
    },
    'installed twice': {
      title: 'OKR Register is already installed in this file another way',
      text: 'This one only looks on, so that nothing is dated or logged twice.',
    },
    'half removed': {
      title: 'Removing OKR Register was cut off',
      text: 'Nothing you typed is gone. What is left of it can be removed now.',
    },
    copy: {
      title: 'This file is a copy of another one',
      text: 'What is it for? Everything works meanwhile. As long as it is only a copy, no reminders are sent from it.',
      register: 'It is our new register',
      onlyCopy: 'It is only a copy',
    },
    useThisOne: {
      ask: 'Use this one instead',
      sure: 'Use this one instead? The other one then only looks on, for everyone in this file.',
    },
    removeRest: 'Remove the rest',
  },

  deleted: {
    title: (cycle: string) => `The tab of ${cycle} was deleted`,
    text: 'File → Version history → See version history brings it back. If it may be gone, it can be forgotten: what was checked in stays in the log.',
    forget: (cycle: string) => `Forget ${cycle}`,
    sure: (cycle: string) => `Forget ${cycle}? Nobody can open or undo it here afterwards.`,
    keep: 'Keep',
  },

  sender: {
    lost: 'Reminders have stopped: Google may no longer send mails for',
    silent: (day: string) => `Reminders have not run since ${shortDay(day)}.`,
    on: 'Reminders are on.',
    run: (day: string) => `Reminders: last run ${shortDay(day)}`,
    mails: (count: number, day: string) =>
      plural(count, { one: `, # mail on ${shortDay(day)}`, other: `, # mails on ${shortDay(day)}` }),
    somebody: 'the sender',
    open: 'See who can send them',
  },

  tabs: {
    Dashboard: 'Dashboard',
    Team: 'Team',
    Settings: 'Settings and reminders',
    broken: (count: number) => plural(count, { one: 'A setting cannot be read', other: '# settings cannot be read' }),
    openSettings: 'Open Settings',
  },

  wizard: {
    title: 'New quarter',
    step: (step: number, of: number) => `Step ${step} of ${of}`,
    inSheet: 'Write in the sheet instead',
    notSaved: 'Not saved yet. It is tried again with your next change.',
  },

  addition: {
    objectives: 'Add objectives',
    keyResult: (to: string) => `Add key result to ${to}`,
    add: (cycle: string) => `Add to ${cycle}`,
    note: 'They go below what they support, else to the end. In a running quarter they count from today.',
    to: (cycle: string, step: number) => `Objectives for ${cycle}, step ${step} of 3`,
    keyResultTo: (objective: string) => `A key result for “${objective}”`,
    title: (cycle: string) => `Added to ${cycle}`,
    done: (objectiveCount: number, keyResultCount: number) =>
      objectiveCount === 0
        ? `${keyResults(keyResultCount)}. Undo stands under Last changes.`
        : `${objectives(objectiveCount)} and ${keyResults(keyResultCount)}. Undo stands under Last changes.`,
  },

  steps: {
    done: (done: number, of: number) => `${done} of ${of} steps done`,
    byItself: 'Ticked by itself.',
    names: {
      agreed: 'Leadership agreed',
      drafted: 'Drafted',
      discussed: 'Shared and discussed',
      'checked in': 'First check-in',
      reviewed: 'First review',
    } satisfies Record<Step, string>,
  },

  checkIn: {
    title: 'Check in',
    open: (minutes: number) => `Check in (${plural(minutes, { one: '# minute', other: '# minutes' })})`,
    openAny: 'Check in',
    mine: (person: string, due: number) =>
      `${person === '' ? 'Check-ins' : `${person}, your check-ins`}: ${due === 0 ? 'nothing due' : `${due} due`}`,
    last: (day: string | null) => (day === null ? 'none yet' : `last ${shortDay(day)}`),
    who: 'Who are you?',
    whose: 'Google does not tell. Whose key results?',
    forWhom: 'Check in for',
    choose: 'Choose a person',
    place: (at: number, of: number, seconds: number) =>
      `${at} of ${of} · ${seconds < 60 ? `${seconds} s` : plural(Math.round(seconds / 60), { one: '# minute', other: '# minutes' })}`,
    greenFrom: (value: string) => `green from ${value}`,
    soFar: (values: string, day: string | null) => `So far: ${values}${day === null ? '' : ` (${shortDay(day)})`}`,
    history: 'History',
    late: 'Late',
    formula: (value: string) => `A formula says ${value === '' ? 'nothing yet' : value}. Say how sure you are.`,
    openSource: 'Open source ↗',
    source: (text: string) => `Source: ${text}`,
    now: 'Value now',
    yes: 'Yes',
    no: 'No',
    sure: 'How sure are you it ends green? (%)',
    sureBefore: (percent: number) => `${percent} % last time.`,
    addLine: 'Add a line',
    line: 'In one line',
    whatHappened: 'What happened, in one line?',
    kind: 'It is',
    kinds: { win: 'a win', problem: 'a problem', adjustment: 'a change to make' },
    save: 'Save, next',
    noChange: 'No change',
    skip: 'Skip',
    pressAgain: 'If it is right, press Save once more.',
    saving: 'Saving…',
    saved: ({ value, why, status }: { value: string; why: string; status: Status | null }) =>
      [`${value === '' ? '' : `${value} `}saved.`, why === '' ? '' : `${why}.`, status === null ? '' : status]
        .filter((part) => part !== '')
        .join(' '),
    undoOf: (title: string) => `Undo: ${title}`,
    notSaved: 'Not saved yet.',
    lookAgain: 'Look at it again',
    notThere: (count: number) =>
      plural(count, {
        one: '# check-in is not in the sheet yet. It may be lost when you leave.',
        other: '# check-ins are not in the sheet yet. They may be lost when you leave.',
      }),
    change: {
      open: 'Change this key result',
      what: 'What changes?',
      kinds: { target: 'The target', 'hand over': 'Who owns it', drop: 'It is dropped' },
      target: (way: string) => `New target (now ${way})`,
      to: 'Who takes it over?',
      reason: 'Why?',
      save: 'Save the change',
    },
    action: {
      make: 'Make it an action',
      made: 'It stands in the tab Actions.',
      from: (day: string) => `Check-in ${shortDay(day)}`,
    },
    allDone: 'Thank you, that is all',
    nothingDue: 'Nothing is due',
    totals: (saved: number, skipped: number) =>
      `${plural(saved, { one: '# check-in', other: '# check-ins' })}${skipped === 0 ? '' : `, ${skipped} skipped`}`,
    others: 'Any other key result',
  },

  created: {
    title: (cycle: string) => `${cycle} is in your sheet`,
    text: (objectiveCount: number, keyResultCount: number) =>
      `${objectives(objectiveCount)} and ${keyResults(keyResultCount)}, as a draft. Talk it over, change what you like in the sheet, then start the quarter.`,
    exampleText: (objectiveCount: number, keyResultCount: number) =>
      `${objectives(objectiveCount)} and ${keyResults(keyResultCount)} of a small agency in mid-quarter. Type a new value into Current and watch score and status.`,
    open: 'Open the register',
    start: 'Start the quarter',
  },

  /** What Home opens. */
  opens: {
    alignment: 'Alignment',
    coach: 'Ask the coach',
    import: 'Bring your OKRs from another sheet',
    export: 'Copy or download this cycle',
    check: 'Check and repair',
    about: 'About this file',
  },

  removed: {
    title: 'OKR Register has left this file',
    tabsStay: (tabs: readonly string[]) => `These tabs stay, as plain values: ${tabs.join(', ')}.`,
  },
};
