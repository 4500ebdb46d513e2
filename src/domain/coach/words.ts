/**
 * What the coach has to know of a language. The rules take it as a parameter: another language is another file of this
 * shape. All words are in small letters; patterns are parts of regular expressions, read without regard to case.
 */
export interface Words {
  /** To do one of these is a task whatever follows: it is over when it is done, whether or not anything got better. */
  readonly taskVerbs: ReadonlySet<string>;
  /** These are things as often as deeds ("Order value"): a task where an object follows, none before a measure. */
  readonly taskVerbsOrNouns: ReadonlySet<string>;
  /** Tasks of two words: "set up", "roll out". */
  readonly taskPhrases: ReadonlySet<string>;
  /** These may also begin a fine objective ("Build a brand people recommend"): a task with a thing to hand over only. */
  readonly makingVerbs: ReadonlySet<string>;
  /** Things somebody hands over, in the singular. */
  readonly deliverables: ReadonlySet<string>;
  /** What may follow a thing that is handed over; anything else goes on to say what it is to be like. */
  readonly afterDeliverable: ReadonlySet<string>;
  /** Words that make a sentence of what would else be a deed: "Host families who come back". */
  readonly clauses: ReadonlySet<string>;
  /** `for`, `with`: after these a verb says how, not what. */
  readonly circumstances: ReadonlySet<string>;
  /** `the`, `our`, `every`: what stands before an object. */
  readonly determiners: ReadonlySet<string>;
  /** What is measured: `rate`, `time`, `sales`. */
  readonly measures: ReadonlySet<string>;
  /** Verbs of more or less. */
  readonly changeVerbs: ReadonlySet<string>;
  /** Those of them that mean less. */
  readonly lessVerbs: ReadonlySet<string>;
  /** A title of nothing but these says nothing a person could disagree with. */
  readonly vagueVerbs: ReadonlySet<string>;
  readonly vagueObjects: ReadonlySet<string>;
  /** Words that change nothing about whether a title is vague. */
  readonly fillers: ReadonlySet<string>;
  /** `two`, `dozen`: a number all the same. */
  readonly numberWords: ReadonlySet<string>;
  /** A first word's base forms, the word itself first: `launching` is launch. */
  readonly baseForms: (word: string) => readonly string[];
  /** A word in the spelling of these lists: `organize` is organise. */
  readonly spelt: (word: string) => string;
  /** A thing in the singular. */
  readonly singular: (word: string) => string;
  /** What stands before a verb without changing what is done: "We will launch …". */
  readonly openings: string;
  /** A standard to be held is no way to go: what stands before its number. */
  readonly limits: string;
  /** Limits from above. */
  readonly upperLimits: string;
  /** `by`, `to`, `from`: what leads up to a number of a way to go. */
  readonly by: string;
  /** `up`, `down`: they go with the number. */
  readonly ways: string;
  readonly to: string;
  readonly from: string;
  readonly of: string;
  readonly and: string;
  readonly articles: string;
  /** After a number: `%` in words, currencies in words, and sizes as `k` or `million`. */
  readonly percent: string;
  readonly currencies: string;
  readonly sizes: string;
  /** Units in words that go with the number: `points`, `minutes`. */
  readonly units: string;
  readonly months: string;
  /** After a number that tells how long something takes: "within 6 months". */
  readonly calendar: string;
  readonly deadlines: string;
  /** After a number that tells the time of day. */
  readonly clock: string;
  /** Before a number that is a name: "No. 1". */
  readonly ranks: string;
  /** "A score of 9" and "9 or above": a number without a unit that is a target. */
  readonly marks: string;
  readonly orMore: string;
  /** Before a limit that says what is counted, not where it should be: "clients spending over £500". */
  readonly qualifiers: string;
  /** A title that counts a part of something: "Share of …". */
  readonly shares: string;
  /** Counted up through the cycle: "this quarter", "new clients", "contracts won". */
  readonly periods: string;
  readonly counted: string;
  readonly gained: string;
  /** Measured anew each time: "a month", "average", "rate". */
  readonly perPeriod: string;
}
