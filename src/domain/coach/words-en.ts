/** The coach's English: what a title's words say about it. Another language is another file of this shape. */

/** To do one of these is a task whatever follows: it is over when it is done, whether or not anything got better. */
export const TASK_VERBS: ReadonlySet<string> = new Set(
  (
    'launch send write draft publish organise organize hire recruit implement install migrate deploy update upgrade ' +
    'prepare present schedule document translate attend contact call email visit order buy purchase print ' +
    'finish complete conduct host roll research investigate analyse analyze evaluate audit configure integrate ' +
    'introduce redesign rewrite refactor renovate relocate train onboard distribute post film record register file'
  ).split(' '),
);

/** These may also begin a fine objective ("Build a brand people recommend"): a task only with a thing to hand over. */
export const MAKING_VERBS: ReadonlySet<string> = new Set(
  'build create make develop design set start run do plan hold deliver add review test define produce open'.split(' '),
);

/** Things somebody hands over, in the singular. */
export const DELIVERABLES: ReadonlySet<string> = new Set(
  (
    'website page app application portal shop webshop crm erp system tool software dashboard report survey campaign ' +
    'newsletter brochure catalogue catalog video podcast blog article workshop webinar training course event meeting ' +
    'conference fair process procedure policy handbook guideline template checklist document documentation database ' +
    'prototype feature version release backlog roadmap plan strategy budget logo presentation office interview'
  ).split(' '),
);

/** A title made of nothing but these two lists says nothing a person could disagree with. */
export const VAGUE_VERBS: ReadonlySet<string> = new Set(
  (
    'be become do get go grow improve increase boost enhance optimise optimize strengthen drive deliver ensure ' +
    'maximise maximize achieve raise develop build foster promote support work focus keep stay make'
  ).split(' '),
);

export const VAGUE_OBJECTS: ReadonlySet<string> = new Set(
  (
    'best better good great greater excellent excellence success successful world-class leading leader top innovative ' +
    'innovation agile digital modern quality efficiency efficient effective effectiveness performance productivity ' +
    'productive growth results synergy synergies communication collaboration teamwork culture engagement value values ' +
    'impact customer-centric customer-focused professional professionalism sustainable sustainability satisfaction ' +
    'happy sales revenue profit business processes things harder smarter forward number one'
  ).split(' '),
);

/** Words that change nothing about whether a title is vague. */
export const FILLERS: ReadonlySet<string> = new Set(
  (
    'a an the our your my their its we us as at in on of for to and or with by more most even much very really ever ' +
    'always overall general internal external company team organisation organization firm all everywhere everything ' +
    'this next quarter year within across'
  ).split(' '),
);

/** What stands before a verb without changing what is done: "We will launch …". */
export const OPENINGS =
  /^(?:(?:we|i)\s+(?:will|shall|want\s+to|plan\s+to|need\s+to)\s+|(?:we|i)['’]ll\s+|let['’]?s\s+|to\s+)/i;

/** A standard to be held is no way to go: what stands before its number, and the verbs that make it one after all. */
export const LIMIT_WORDS =
  'at or below|at or above|at least|at most|no more than|not more than|under|below|above|over|within';
export const CHANGE_VERBS: ReadonlySet<string> = new Set(
  (
    'increase grow raise lift boost double improve reduce cut lower decrease drop halve bring get push drive reach ' +
    'achieve attain hit win gain enhance'
  ).split(' '),
);
