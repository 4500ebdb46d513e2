import type { Remedy } from '../src/domain/coach/index.ts';
import { shortDay, spanText } from '../src/domain/day.ts';
import type { Ambition, CycleState, Level, Measure, Status } from '../src/domain/okr.ts';
import { pluralIn } from './plural.ts';

const plural = pluralIn('en-GB');
const objectives = (count: number) => plural(count, { one: '# objective', other: '# objectives' });
const keyResults = (count: number) => plural(count, { one: '# key result', other: '# key results' });

/** Every text of the sidebar. Whoever translates it keeps the shape; counted things go through `plural`. */
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

  goalsForm: {
    title: 'Where do you want to be?',
    mission: 'Our mission in one sentence',
    missionHint: 'Why you exist, as everyone here could say it.',
    goal: (at: number) => `Long-term goal ${at}`,
    goalHint: 'In three to five years. One is enough.',
    add: 'Add goal',
    save: 'Write them down',
  },

  kpiChoice: {
    title: 'Which numbers do you watch?',
    hint: 'A few are enough. Limits, owners and the value of each month are typed in the sheet.',
    own: 'One of your own',
    save: 'Add to the sheet',
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

  tabs: {
    Team: 'Team',
    Settings: 'Settings',
    broken: (count: number) => plural(count, { one: 'A setting cannot be read', other: '# settings cannot be read' }),
    openSettings: 'Open Settings',
  },

  about: {
    title: 'About this file',
    onlyCopy: 'This file is only a copy of another one: no reminders are sent from it.',
    diagnostics: 'For whoever helps you',
    diagnosticsHint: 'Versions, settings and the last error. Nothing you typed, no names, no addresses.',
    copy: 'Copy diagnostics',
    copied: 'Copied.',
    copyByHand: 'The text is marked: press Ctrl+C or ⌘C to copy it.',
    remove: 'Remove OKR Register from this file',
    removeHint: 'Scores and status stay as plain values; what you typed, colours and dropdowns stay too.',
    removeSure:
      'Remove OKR Register from this file? Nothing is computed, dated or logged from then on. File → Version history can bring it back.',
    keep: 'Keep',
    removed: 'OKR Register has left this file',
    tabsStay: (tabs: readonly string[]) => `These tabs stay, as plain values: ${tabs.join(', ')}.`,
  },

  wizard: {
    title: 'New quarter',
    step: (step: number, of: number) => `Step ${step} of ${of}`,
    inSheet: 'Write in the sheet instead',
    notSaved: 'Not saved yet. It is tried again with your next change.',
  },

  cycleStep: {
    title: 'When does it run?',
    choices: {
      thisQuarter: 'This quarter',
      nextQuarter: 'Next quarter',
      halfYear: 'Half-year',
      nextHalfYear: 'Next half-year',
      year: 'Year',
      nextYear: 'Next year',
      other: 'Other dates',
    },
    fiscal: 'Our year starts in',
    fiscalHint: 'A year is named after the calendar year in which it ends.',
    name: 'Name',
    from: 'First day',
    due: 'Last day',
    inFile: 'already in this file',
    next: 'Next: objectives',
    nameTaken: (name: string) => `There is a ${name} in this file already. Choose another one, or another name.`,
  },

  objectivesStep: {
    title: 'What do you want to achieve?',
    hint: '1 to 3 in your first quarter, 3 to 5 later. Words, not numbers: the numbers come next.',
    mission: (mission: string) => `Our mission: ${mission}`,
    objective: (at: number) => `Objective ${at}`,
    placeholder: 'Become the agency people recommend',
    owner: 'Owner',
    addHint: 'What will your team do for what stands above it? Words, not numbers: the numbers come next.',
    into: 'Register',
    more: 'More: level, team, supports',
    level: 'Level',
    team: 'Team',
    supports: 'Supports',
    supportsNothing: 'Nothing yet',
    sponsor: 'Sponsor in the leadership',
    add: 'Add objective',
    up: (at: number) => `Move objective ${at} up`,
    down: (at: number) => `Move objective ${at} down`,
    remove: (at: number) => `Remove objective ${at}`,
    next: 'Next: key results',
    titleMissing: 'Say in a few words what you want to achieve.',
  },

  keyResultsStep: {
    title: 'How will you know?',
    hint: '2 to 5 key results each: what will be different, in numbers.',
    pager: (at: number, of: number) => `${at} of ${of}`,
    previous: 'Previous objective',
    following: 'Following objective',
    keyResult: (at: number) => `Key result ${at}`,
    untitled: 'not named yet',
    needsALook: 'needs a look',
    what: 'What will change?',
    from: 'From',
    to: 'To',
    limit: 'Limit',
    stepsInAll: 'Steps in all',
    yesNo: 'Goes from no to yes.',
    equals: (value: string) => `= ${value}`,
    sure: 'How sure are you?',
    greenFrom: (value: string) => `green from ${value}`,
    owner: 'Owner',
    more: 'More: measure, dates, weight',
    measure: 'Measure',
    measures: {
      Number: 'Number',
      'Number at the end': 'Number, known at the end only',
      'Keep at or above': 'Keep at or above',
      'Keep at or below': 'Keep at or below',
      'Yes / no': 'Yes / no',
      Steps: 'Steps',
    } satisfies Record<Measure, string>,
    ambition: 'Ambition',
    ambitions: {
      Stretch: 'Stretch: 70 % of the way is green',
      'Must reach': 'Must reach: all of it is green',
    } satisfies Record<Ambition, string>,
    weight: 'Weight (blank counts as 1)',
    firstDay: 'First day, if other than the cycle’s',
    lastDay: 'Last day, if other than the cycle’s',
    source: 'Where the number comes from',
    add: 'Add key result',
    remove: (at: number) => `Remove key result ${at}`,
    next: 'Next: check and create',
    startMissing: 'From is missing. Type 0 if you count from nothing.',
    targetMissing: 'To is missing. Type the value you want to reach, or +30%.',
    nextObjective: (at: number) => `Next: objective ${at}`,
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

  alignment: {
    title: 'Alignment',
    hint: 'What serves what. It is shown, never counted: each score comes from its own key results.',
    goal: 'Goal',
    none: 'There is nothing yet.',
    loose: 'Supports nothing yet',
    looseHint: 'Though there is something above. Choose it in Supports, or leave it.',
    lost: (supports: string) => `“${supports}” is not there`,
  },

  coach: {
    title: 'Coach',
    ask: 'Ask the coach',
    stopsNobody: 'Three thoughts at most at a time; none of them stops you. Undo is on Home.',
    nothing: 'Nothing to say about this register.',
    leave: 'Leave it',
    done: {
      set: 'Done.',
      'move down': 'Moved to the key results of this objective.',
      'make an action': 'It waits as an action and is made with the quarter.',
    } satisfies Record<Remedy['do'], string>,
  },

  summaryStep: {
    title: 'All as you want it?',
    totals: (objectiveCount: number, keyResultCount: number) =>
      `${objectives(objectiveCount)}, ${keyResults(keyResultCount)}`,
    note: 'It is made as a draft in a tab of its own. You can change everything there, and nothing has a status until you start the quarter.',
    change: 'Change',
    changeWhat: (what: string) => `Change ${what}`,
    sure: (percent: number) => `${percent} % sure`,
    supports: (what: string) => `supports ${what}`,
    actions: 'Made with it, as actions',
    create: 'Create as draft',
    creating: 'Creating…',
  },

  import: {
    open: 'Bring your OKRs from another sheet',
    where: 'Where are they?',
    pasted: 'I paste them',
    tab: (name: string) => `In the tab “${name}”`,
    paste: 'Paste them here',
    pasteHint: 'Rows of a sheet, a CSV file or a list. Any columns, any order.',
    look: 'Look at them',
    toLookAt: (rows: number) => plural(rows, { one: '# row needs a look.', other: '# rows need a look.' }),
    preview: 'What comes in',
    keyResults,
    more: (count: number) => `and ${count} more`,
    line: (line: number) => `Line ${line}: `,
    nowhere: (rows: number) => plural(rows, { one: '# row has no place', other: '# rows have no place' }),
    leave: 'Leave these out',
    left: (rows: number) => plural(rows, { one: '# row is left out.', other: '# rows are left out.' }),
    leaveFirst: 'Leave these rows out, or change what the columns hold.',
    complaints: 'For you to look at',
    columns: 'What the columns hold',
    decimal: 'Numbers are written as',
    next: 'Next: dates',
    outside: (count: number) =>
      plural(count, {
        one: '# key result has dates outside these. It comes in as it is.',
        other: '# key results have dates outside these. They come in as they are.',
      }),
    create: 'Create as draft',
  },

  export: {
    open: 'Copy or download this cycle',
    title: (cycle: string) => `${cycle} as text`,
    form: 'As',
    forms: { csv: 'CSV, for another sheet', markdown: 'Markdown, for a page or a mail' },
    text: 'The text',
    download: 'Download as a file',
  },

  check: {
    open: 'Check and repair',
    looking: 'Looking through the file…',
    title: 'Check and repair',
    whole: 'Everything is whole.',
    canMend: 'Can be mended now',
    lookAt: 'For you to look at',
    repair: 'Repair',
    repairHint: 'Nothing you typed into the tinted cells is touched.',
    changed: 'Repaired',
    show: 'Show',
    showWhat: (where: string) => `Show ${where}`,
    sort: 'Put key results back',
    again: 'Check again',
    copy: 'Copy as text',
    copied: 'Copied.',
    copyByHand: 'Select this and copy it',
    lookedAt: (tab: string, objectiveCount: number, keyResultCount: number, columns: number) =>
      `Looked at: ${tab} with ${objectives(objectiveCount)} and ${keyResults(keyResultCount)}, the formulas, headers, formats, dropdowns, colours and protection of its ${columns} columns, and the tabs Guide and Team.`,
    others: (count: number) =>
      plural(count, {
        one: 'Of # other cycle, that its tab is there.',
        other: 'Of # other cycles, that their tabs are there.',
      }),
    nothingToLookAt: 'There is no register with formulas in this file yet.',
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
};
