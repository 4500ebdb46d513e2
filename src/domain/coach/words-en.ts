/** The coach's English. */
import { MONTH_NAME } from '../day.ts';
import type { Words } from './words.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const phrases = (list: string): ReadonlySet<string> => new Set(list.split(', '));

export const ENGLISH: Words = {
  taskVerbs: set(
    'launch send write publish organise hire recruit appoint implement install migrate deploy prepare arrange ' +
      'translate attend buy finish finalise submit compile conduct investigate analyse ' +
      'evaluate configure integrate introduce redesign rewrite rebrand revamp refactor renovate relocate onboard ' +
      'distribute register negotiate outsource digitise automate standardise consolidate ' +
      'research roll',
  ),
  taskVerbsOrNouns: set(
    'draft update upgrade present schedule document contact call email visit order purchase print host audit train post ' +
      'film record file book review test survey map interview replace switch sign complete',
  ),
  taskPhrases: phrases(
    'set up, roll out, carry out, put together, sign off, draw up, work out, look into, meet with, talk to, speak to, ' +
      'reach out, follow up, sort out, clean up, move to, switch to, kick off',
  ),
  makingVerbs: set('build create make develop design set start run do plan hold deliver add define produce open agree'),
  deliverables: set(
    'website page app application portal shop webshop crm erp system tool software dashboard report survey campaign ' +
      'newsletter brochure catalogue catalog video podcast blog article workshop webinar training course event meeting ' +
      'conference fair process procedure policy handbook guideline template checklist document documentation database ' +
      'prototype feature version release backlog roadmap plan strategy budget logo presentation office interview ' +
      'programme program calendar contract list study audit review form branch warehouse',
  ),
  afterDeliverable: set(
    'for with without in on to and or by at across before after from about covering using via into within until of that which',
  ),
  clauses: set('that who which what we us they them people of ourselves themselves'),
  circumstances: set('for from with between in at by'),
  determiners: set(
    'the a an our all every each new more another both any some its their my this these first final next old ' +
      'current existing former remaining',
  ),
  measures: set(
    'rate rates value time times size cost costs length volume score scores accuracy frequency sales profit profits ' +
      'revenue growth rating ratings satisfaction quality count share conversion speed response responses opens ' +
      'sign-ups turnaround fulfilment backlog margin margins results waiting intake wins attendance numbers level ' +
      'levels punctuality retention findings',
  ),
  changeVerbs: set(
    'increase grow raise lift boost double triple improve reduce cut lower decrease drop halve shrink bring get push ' +
      'drive reach achieve attain hit win gain enhance earn shorten take move',
  ),
  lessVerbs: set('reduce cut lower decrease drop halve shrink shorten'),
  vagueVerbs: set(
    'be become do get go grow improve increase boost enhance optimise strengthen drive deliver ensure maximise ' +
      'achieve raise develop build foster promote support work focus keep stay make unlock leverage empower ' +
      'excel embrace take create encourage maintain transform accelerate',
  ),
  vagueObjects: set(
    'best better good great greater excellent excellence success successful world-class leading leader top innovative ' +
      'innovation agile agility digital modern quality efficiency efficient effective effectiveness performance ' +
      'productivity productive growth results synergy synergies communication collaboration teamwork culture engagement ' +
      'value values impact customer-centric customer-focused professional professionalism sustainable sustainability ' +
      'satisfaction happy sales revenue profit business processes operations operational things harder smarter forward ' +
      'number one potential level levels improvement improvements continuous standards strong stronger transformation ' +
      'mindset transparency alignment strategic service services solutions higher high full best-in-class ' +
      'high-performing high-performance proactive dynamic',
  ),
  fillers: set(
    'a an the our your my their its we us as at in on of for to and or with by more most even much very really ever ' +
      'always overall general internal external company team teams organisation firm all everywhere ' +
      'everything everyone this next new quarter year within across through up being true ways working',
  ),
  numberWords: set(
    'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred thousand ' +
      'dozen twice half third',
  ),
  baseForms: (word) => {
    const bare = /^(.{3,})(?:ing|ed)$/.exec(word)?.[1];
    return bare === undefined ? [word] : [word, bare, `${bare}e`, bare.replace(/(.)\1$/, '$1')];
  },
  spelt: (word) => word.replace(/(..)iz(e[ds]?|ing|ations?)$/, '$1is$2'),
  singular: (word) => word.replace(/ies$/, 'y').replace(/(?<!s)s$/, ''),
  openings: `(?:we|i)\\s+(?:will|shall|want\\s+to|plan\\s+to|need\\s+to|must)\\s+|(?:we|i)['’]ll\\s+|let['’]?s\\s+|to\\s+`,
  limits:
    'at or below|at or above|at least|at most|no more than|not more than|less than|more than|under|below|above|over|within',
  upperLimits: 'at or below|at most|no more than|not more than|less than|under|below|within|or less|or fewer|or below',
  by: 'by',
  ways: 'up|down',
  to: 'to',
  from: 'from',
  of: 'of',
  and: 'and',
  articles: 'an?|the',
  percent: 'percent|per cent|pct',
  currencies: 'euros?|dollars?|pounds?',
  units:
    '(?:percentage\\s+)?points?|seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|stars?|kg|tonnes?|km|miles?|kwh|places?',
  sizes: 'k|m|bn|million|billion|thousand',
  months: MONTH_NAME,
  calendar: '(?:working\\s+|business\\s+)?(?:days?|weeks?|months?|quarters?|years?)\\b',
  deadlines: 'by|within|in',
  clock: "(?:am|pm|a\\.m|p\\.m|o['’]clock)\\b",
  ranks: 'no\\.?|number|#|top|version|phase|tier|level|stage|step|iso|act',
  marks: '(?:score|rating|nps|grade|mark)s?\\s+of',
  orMore: 'or\\s+(?:above|higher|more|better|below|less|lower|fewer)',
  qualifiers:
    '(?:(?!rating|training|meeting|building|marketing|hiring|pricing|onboarding|waiting)[a-z]{3,}(?:ed|ing|aid)|aged|worth|sent|sold|kept|done|made|won|with|that|who|older|younger|larger|smaller)',
  shares: '(?:share|percentage|percent|proportion|part|ratio|%)\\s+of\\b',
  periods:
    '\\b(?:(?:this|in the|during the|over the|a|per|each)\\s+(?:quarter|half-year|year)|in\\s+(?:q[1-4]|h[12])|quarterly|year to date|ytd|so far|cumulative|in total|altogether|by year[- ]end)\\b',
  counted: '^(?:(?:the\\s+)?(?:total|number|count|sum)\\s+of\\s+)?(?:brand[- ])?new\\s+[a-z]',
  gained: '\\b(?:won|sold|signed|closed|booked|hired|published|acquired|raised|recruited|gained|earned|landed)$',
  perPeriod:
    '\\b(?:per|each|every)\\s|\\ban?\\s+(?:hour|day|night|week|month|head|visit|order)|\\b(?:hourly|daily|weekly|monthly|average|mean|median|rate|share|ratio|score|rating|nps|percentage|level|per cent|time|hours|days|minutes)\\b|%',
};
