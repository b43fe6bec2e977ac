/**
 * The shapes of the word files. One schema a file name; the YAML below each
 * language folder is held against it at build time (content/compile.ts), and
 * the types that components use follow from here. Nothing in this file is
 * loaded by a browser: pages import its types only.
 */
import * as v from 'valibot';
import { backup } from './backup-schema.ts';
import { evidence, field, option, paragraphs, plural, text, why } from './parts.ts';
import { bowl } from './bowl-schema.ts';
import { deck } from './deck-schema.ts';
import { lookback } from './lookback-schema.ts';
import { after, breathe, leaving, moment, pause, shortcuts, talk } from './moment-schema.ts';
import { lock, locked, loss } from './lock-schema.ts';
import { notice } from './notice-schema.ts';
import { reminders } from './reminders-schema.ts';
import { search } from './search-schema.ts';
import { summary } from './summary-schema.ts';
import { apart, apology, homeRepair, promises, repair, seen, unsent } from './repair-schema.ts';
import { wordingFiles, type WordingFile, type WordingWords } from './wording-schema.ts';
import { wordingScreen } from './wording-screen-schema.ts';

/** A screen of its own for what went wrong: what happened, what is safe, what to do. */
const fault = v.strictObject({ heading: text, body: paragraphs });

const common = v.strictObject({
  actions: v.strictObject({
    back: text,
    next: text,
    save: text,
    cancel: text,
    undo: text,
    home: text,
    help: text,
    /** From home to the cards for a hard talk. */
    talk: text,
    /** Leaves quickly; on every screen. */
    leave: text,
    skipToContent: text,
    history: text,
    settings: text,
    tryAgain: text,
    exportAll: text,
    showTyped: text,
  }),
  sides: v.strictObject({ hurt: text, broke: text }),
  kinds: v.strictObject({
    partner: text,
    ex: text,
    family: text,
    friend: text,
    work: text,
    unsaid: text,
  }),
  answers: v.strictObject({ yes: text, unsure: text, no: text }),
  entryKinds: v.strictObject({
    check: text,
    fence: text,
    weigh: text,
    plan: text,
    answer: text,
    patience: text,
    request: text,
    practice: text,
    letter: text,
    given: text,
    promise: text,
    kept: text,
    missed: text,
    renegotiated: text,
    apart: text,
    extended: text,
    ended: text,
    unsent: text,
    seen: text,
    after: text,
  }),
  /** The numbers from one to twelve, as words within a sentence. */
  numbers: v.pipe(v.array(text), v.length(12, 'twelve numbers are needed')),
  seam: v.strictObject({ step: text }),
  /** What the row of links is called for a screen reader. */
  navigation: text,
  /** What stands where something was left quickly, until someone asks for more. */
  left: v.strictObject({ heading: text, open: text }),
  /** Headings of the error summary. */
  amiss: text,
  /** A relationship without a name or kind. */
  someone: text,
  faults: v.strictObject({
    /** Shown when the browser refuses a write: the text is still in the field. */
    notSaved: text,
    /** Shown when a copy of all as it lies on the disk was wanted, and nothing of it can be read. */
    notCopied: text,
    /** Data of a newer version of Goldseam: everything is read-only. */
    newer: fault,
    /** The small record of what the first screen shows could not be read. */
    damagedHome: fault,
    rebuild: text,
    /** The store could not be read, three times over. */
    unreadable: fault,
    /** An address in the extension that does not exist, or an entry that is gone. */
    missing: fault,
    /** Something unforeseen; the text says what is safe and what to do. */
    unexpected: fault,
  }),
});

const home = v.strictObject({
  heading: text,
  switcher: text,
  todayLabel: text,
  answerToday: text,
  answeredToday: text,
  check: v.strictObject({
    begin: text,
    resume: text,
    again: text,
    line: text,
    lastTaken: text,
  }),
  plan: text,
  planLine: text,
  lookBack: text,
  lookBackLine: text,
  fence: text,
  weigh: text,
  drafts: text,
  reminders: text,
  remindersLine: text,
  /** The same line once it was asked for. */
  remindersOn: text,
  seen: text,
  seenLine: text,
  apart: text,
  apartLine: text,
});

const start = v.strictObject({
  welcome: v.strictObject({ heading: text, body: paragraphs, begin: text, pin: text }),
  side: v.strictObject({
    heading: text,
    hint: text,
    hurt: option,
    broke: option,
    both: option,
    error: text,
  }),
  safe: v.strictObject({
    heading: text,
    hint: text,
    yes: option,
    unsure: option,
    no: option,
    notStored: text,
    error: text,
  }),
  keeps: v.strictObject({ heading: text, leave: text, begin: text }),
});

/** What the extension keeps, where, and what it cannot hide. */
const keeps = v.strictObject({
  heading: text,
  keepsHeading: text,
  keeps: paragraphs,
  cannotHeading: text,
  cannot: paragraphs,
});

const question = v.strictObject({
  /** The question itself, in the first person, as the legend of its answers. */
  legend: text,
  hint: text,
  answers: v.strictObject({ yes: option, unsure: option, no: option }),
  why,
});

const check = v.strictObject({
  heading: text,
  step: text,
  note: text,
  noteHint: text,
  error: text,
  finish: text,
  questions: v.strictObject({ want: question, weigh: question, survive: question }),
});

/** What one answer that is not yes means, and the one step that follows from it. */
const reading = v.strictObject({ heading: text, body: paragraphs, also: text, step: text, stepLine: text });

const outcome = v.strictObject({
  yourAnswers: text,
  allYes: v.strictObject({ heading: text, body: paragraphs, step: text, stepLine: text }),
  first: v.strictObject({
    want: v.strictObject({ unsure: reading, no: reading }),
    weigh: v.strictObject({ unsure: reading, no: reading }),
    survive: v.strictObject({ unsure: reading, no: reading }),
  }),
  alsoHeading: text,
  alsoLine: text,
  closing: text,
  leaving: text,
});

/** One guided exercise of named fields; the same shape for the fence, the weighing and the plan. */
function exercise<const Field extends string>(fields: readonly Field[]) {
  return v.strictObject({
    heading: text,
    intro: paragraphs,
    revise: text,
    fields: v.strictObject(
      Object.fromEntries(fields.map((name) => [name, field])) as Record<Field, typeof field>,
    ),
    keep: text,
    kept: v.strictObject({ heading: text, body: paragraphs }),
    empty: text,
    why: v.optional(why),
    /** For when the answer turns out to be no: that this is a sound answer, and how to look after oneself. */
    ifNo: v.optional(v.strictObject({ heading: text, body: paragraphs })),
  });
}

export const exerciseFields = {
  fence: ['draws', 'holds', 'conditions'],
  weigh: ['pain', 'care', 'mending', 'beside'],
  plan: ['could', 'hour', 'day', 'week', 'call', 'go', 'carried', 'need'],
  patience: ['question', 'first', 'second', 'third', 'fourth', 'fifth'],
  request: ['asked', 'why', 'instead'],
} as const;

const helpLine = v.strictObject({
  name: text,
  how: paragraphs,
  source: text,
  verified: v.pipe(v.string(), v.isoDate('a date such as 2026-11-21 is expected')),
});

const safety = v.strictObject({
  heading: text,
  first: paragraphs,
  emergency: text,
  notForThis: v.strictObject({ heading: text, body: paragraphs, evidence: v.optional(evidence) }),
  grounding: v.strictObject({ heading: text, steps: paragraphs }),
  linesHeading: text,
  linesHint: text,
  verified: text,
  countries: v.pipe(
    v.array(v.strictObject({ country: text, lines: v.pipe(v.array(helpLine), v.minLength(1)) })),
    v.minLength(1),
  ),
  elsewhere: text,
  goOn: text,
  notStored: text,
});

const today = v.strictObject({
  heading: text,
  label: text,
  hint: text,
  keep: text,
  kept: v.strictObject({ heading: text, body: paragraphs }),
  already: text,
  empty: text,
  /** What can be said of the question itself, and, quietly, of today's reminder. */
  card: v.strictObject({ mark: text, unmark: text, leave: text, left: text, notNow: text }),
  /** On a day for which something was promised, that is the day's question. */
  promised: v.strictObject({ heading: text, body: text, open: text, question: text }),
});

const people = v.strictObject({
  heading: text,
  intro: paragraphs,
  nickname: text,
  nicknameHint: text,
  kind: text,
  sides: text,
  sidesHint: text,
  sidesError: text,
  save: text,
  add: text,
  current: text,
  use: text,
  edit: text,
});

const journal = v.strictObject({
  heading: text,
  intro: text,
  empty: paragraphs,
  countEntries: plural,
  editNote: text,
  saveNote: text,
  edited: text,
  /** In place of the two above, for an entry that is more than a note. */
  editWords: text,
  saveWords: text,
  remove: text,
  removed: text,
  restored: text,
  /** How an entry was worded before. */
  earlier: v.strictObject({
    heading: text,
    kept: text,
    legend: text,
    /** {when} is a day in words. */
    written: text,
    forget: text,
    forgotten: text,
  }),
  filter: v.strictObject({
    label: text,
    all: text,
    checks: text,
    exercises: text,
    answers: text,
    practices: text,
    letters: text,
    promises: text,
    apart: text,
    seen: text,
    talks: text,
  }),
  /** The names of what an entry holds besides its words. */
  facts: v.strictObject({
    practice: text,
    by: text,
    from: text,
    until: text,
    asked: text,
    sort: text,
    promise: text,
    newPromise: text,
    note: text,
    letter: text,
  }),
  about: text,
  outcome: text,
  yourAnswer: text,
  noText: text,
  unreadable: v.strictObject({ heading: text, body: text, count: plural }),
  /** When the older entries could not be read. */
  partly: text,
  more: text,
  erase: v.strictObject({
    link: text,
    heading: text,
    body: paragraphs,
    label: text,
    word: text,
    error: text,
    button: text,
    doneHeading: text,
    done: paragraphs,
  }),
});

/** A choice that holds at once, with what it does in one line. */
function choice<const Value extends string>(values: readonly Value[]) {
  return v.strictObject({
    legend: text,
    hint: text,
    choices: v.strictObject(
      Object.fromEntries(values.map((value) => [value, text])) as Record<Value, typeof text>,
    ),
  });
}

const settings = v.strictObject({
  heading: text,
  appearance: v.strictObject({
    heading: text,
    look: choice(['system', 'light', 'dark']),
    size: choice(['usual', 'large', 'larger']),
    motion: choice(['system', 'still']),
  }),
  useHeading: text,
  dataHeading: text,
  reminders: option,
  people: option,
  keeps: option,
  leaving: option,
  shortcuts: option,
  lock: option,
  data: option,
  erase: option,
});

/** File name without its ending → the shape of that file. */
export const files = {
  common,
  home,
  start,
  keeps,
  check,
  outcome,
  fence: exercise(exerciseFields.fence),
  weigh: exercise(exerciseFields.weigh),
  plan: exercise(exerciseFields.plan),
  patience: exercise(exerciseFields.patience),
  request: exercise(exerciseFields.request),
  lookback,
  safety,
  today,
  'deck-hurt': deck,
  'deck-broke': deck,
  'deck-apart': deck,
  notice,
  reminders,
  people,
  journal,
  search,
  summary,
  settings,
  moment,
  breathe,
  pause,
  talk,
  after,
  leaving,
  shortcuts,
  repair,
  'home-repair': homeRepair,
  apology,
  promises,
  apart,
  unsent,
  seen,
  bowl,
  backup,
  ...wordingFiles,
  'wording-screen': wordingScreen,
  lock,
  locked,
  loss,
} as const;

type WrittenFile = keyof typeof files;
/** What a screen can ask for. The files of the wording check are handed out together, as `wording`. */
export type FileName = Exclude<WrittenFile, WordingFile> | 'wording';
export type Words = { [Name in WrittenFile]: v.InferOutput<(typeof files)[Name]> } & {
  wording: WordingWords;
};
export type Plural = v.InferOutput<typeof plural>;

/** The ideas that the texts rest on; `ideas:` in a word file names the ones it carries. */
export const ideaIds = [
  'A1',
  'A2',
  'A3',
  'A4',
  'A5',
  'A6',
  'A7',
  'A8',
  'A9',
  'A10',
  'A11',
  'A12',
  'A13',
  'A14',
  'A15',
  'A16',
  'B1',
  'B2',
  'B3',
  'B4',
  'B5.1',
  'B5.2',
  'B5.3',
  'B5.4',
  'B5.5',
  'B5.6',
  'B5.7',
  'B5.8',
  'B5.9',
  'B6',
  'B7',
  'B8',
] as const;

export type IdeaId = (typeof ideaIds)[number];
