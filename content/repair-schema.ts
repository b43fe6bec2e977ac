/** The shapes of the word files of the repair side, and of what both sides share with it. */
import * as v from 'valibot';
import { field, option, paragraphs, plural, text, why } from './parts.ts';

/** The nine practices, in the order of their three steps. */
export const practiceSteps = {
  accountability: ['own', 'reasons', 'listen'],
  patience: ['expect', 'again', 'space'],
  realism: ['promise', 'limit', 'steady'],
} as const;

/** The parts of an apology, in the order in which they are written and read aloud. */
export const letterParts = ['did', 'effect', 'owning', 'doing', 'leaving'] as const;

/** A list of things to do beside a list of things to leave. */
const doAndDont = v.strictObject({ doHeading: text, do: paragraphs, dontHeading: text, dont: paragraphs });

function each<const Name extends string, const Shape extends v.GenericSchema>(
  names: readonly Name[],
  shape: Shape,
) {
  return v.strictObject(Object.fromEntries(names.map((name) => [name, shape])) as Record<Name, Shape>);
}

const practice = v.strictObject({
  name: text,
  /** The practice in one sentence, also shown on the first screen as the practice of the day. */
  line: text,
  why,
  how: paragraphs,
  /** Words to try. */
  say: paragraphs,
  /** Words to leave out. */
  leave: paragraphs,
});

/** The checklist: three steps, nine practices. */
export const repair = v.strictObject({
  heading: text,
  intro: paragraphs,
  glance: v.strictObject({ summary: text, ...doAndDont.entries }),
  steps: each(
    Object.keys(practiceSteps) as (keyof typeof practiceSteps)[],
    v.strictObject({ name: text, line: text }),
  ),
  practices: each(Object.values(practiceSteps).flat(), practice),
  howHeading: text,
  sayHeading: text,
  leaveHeading: text,
  /** The links from a practice to the tool that goes with it. */
  tools: v.strictObject({
    apology: text,
    patience: text,
    apart: text,
    promises: text,
    request: text,
    reference: text,
  }),
  /** Below the steps: the way to the check for any text. */
  wording: option,
  did: v.strictObject({ heading: text, note: field, keep: text, kept: text, again: text }),
  /** When a practice was last noted, {when} in words. */
  last: text,
  never: text,
  earlier: text,
  noNote: text,
});

/** What home shows of the repair side; loaded only for someone who is on it. */
export const homeRepair = v.strictObject({
  practiceLabel: text,
  see: text,
  didToday: text,
  repair: option,
  promises: option,
  apology: option,
  patience: option,
  request: option,
  wording: option,
  begun: text,
});

const letterPart = v.strictObject({
  label: text,
  prompt: text,
  good: text,
  poor: text,
  /** What is wrong with the poor example. */
  poorWhy: text,
});

export const apology = v.strictObject({
  heading: text,
  intro: paragraphs,
  step: text,
  parts: each(letterParts, letterPart),
  examples: v.strictObject({ summary: text, good: text, poor: text }),
  finish: text,
  empty: text,
  why,
  list: v.strictObject({
    heading: text,
    intro: paragraphs,
    empty: text,
    write: text,
    resume: text,
    notGiven: text,
    given: text,
    /** The way to the check for any text. */
    wording: text,
  }),
  letter: v.strictObject({
    heading: text,
    justKept: text,
    aloud: paragraphs,
    copy: text,
    copied: text,
    notCopied: text,
    change: text,
    remove: text,
    removed: text,
  }),
  given: v.strictObject({
    mark: text,
    heading: text,
    intro: paragraphs,
    answer: field,
    keep: text,
    kept: text,
    /** What follows a letter that was given: listening to the answer. */
    listen: v.strictObject({ heading: text, body: paragraphs }),
    answerHeading: text,
    noAnswer: text,
    changeAnswer: text,
  }),
});

export const promises = v.strictObject({
  heading: text,
  intro: paragraphs,
  empty: text,
  add: text,
  openHeading: text,
  pastHeading: text,
  /** Below the newest of the earlier ones, when there are many. */
  more: text,
  form: v.strictObject({
    heading: text,
    promise: field,
    by: field,
    seen: field,
    keep: text,
    faults: v.strictObject({ promise: text, by: text, day: text }),
  }),
  /** How a promise stands; {when} is a day in words. */
  state: v.strictObject({ today: text, by: text, past: text, kept: text, missed: text }),
  seenLabel: text,
  ask: v.strictObject({ legend: text, kept: option, missed: option, renegotiated: option, fault: text }),
  note: field,
  keep: text,
  missed: v.strictObject({ heading: text, body: paragraphs }),
  renegotiate: v.strictObject({
    intro: paragraphs,
    reason: field,
    promise: field,
    by: field,
    seen: field,
    fault: text,
  }),
  course: v.strictObject({ heading: text, made: text, kept: text, missed: text, renegotiated: text }),
  saved: text,
  remove: text,
  removed: text,
  absolute: v.strictObject({
    /** Words that promise for ever. They are looked for as whole words. */
    words: paragraphs,
    heading: text,
    body: paragraphs,
    /** A believable wording to begin from. */
    instead: paragraphs,
    take: text,
    leave: text,
  }),
  request: option,
  why,
});

const asked = { them: option, me: option, both: option } as const;

export const apart = v.strictObject({
  heading: text,
  intro: paragraphs,
  why,
  form: v.strictObject({
    asked: v.strictObject({ legend: text, fault: text, ...asked }),
    from: text,
    fromTime: text,
    until: text,
    untilTime: text,
    /** {zone} is the name of a time zone. */
    zone: text,
    agreed: field,
    resume: field,
    keep: text,
    faults: v.strictObject({ from: text, until: text, past: text, order: text, far: text }),
  }),
  /** What home and the screen say while it runs; {when} is a moment in words. */
  running: v.strictObject({
    label: text,
    heading: text,
    begins: text,
    until: text,
    /** The countdown in a sentence. */
    ends: text,
    asked: v.strictObject({ them: text, me: text, both: text }),
    agreed: text,
    resume: text,
    body: v.strictObject({ broke: paragraphs, hurt: paragraphs }),
    open: text,
    extend: text,
    end: text,
  }),
  /** How long it still is. {count} is a number, in words where there is one. */
  countdown: v.strictObject({
    now: text,
    minutes: plural,
    hours: plural,
    days: plural,
    weeks: plural,
    months: plural,
  }),
  extend: v.strictObject({ heading: text, intro: paragraphs, note: field, keep: text }),
  end: v.strictObject({ heading: text, intro: paragraphs, note: field, keep: text, kept: text }),
  over: v.strictObject({ label: text, heading: text, body: paragraphs, again: text, close: text }),
  /** How to begin again, for the one who broke trust and for the one who was hurt. */
  again: v.strictObject({
    heading: text,
    broke: v.strictObject({ body: paragraphs, ...doAndDont.entries }),
    hurt: v.strictObject({ body: paragraphs, ...doAndDont.entries }),
  }),
  urge: v.strictObject({
    link: text,
    heading: text,
    body: paragraphs,
    stepsHeading: text,
    steps: paragraphs,
    emergency: text,
    write: text,
  }),
  calendar: v.strictObject({
    save: text,
    openPage: text,
    hint: text,
    /** What the calendar shows, where others may see it. */
    title: text,
    file: text,
  }),
  tell: v.strictObject({ ask: text, hint: text, on: text, denied: text }),
});

/** The drawer for letters that are kept and never sent. */
export const unsent = v.strictObject({
  link: text,
  line: text,
  heading: text,
  intro: paragraphs,
  label: text,
  hint: text,
  keep: text,
  kept: text,
  fault: text,
  listHeading: text,
  none: text,
  remove: text,
  removed: text,
});

/** Small dated observations of what this person did. */
export const seen = v.strictObject({
  heading: text,
  intro: paragraphs,
  field,
  sort: v.strictObject({ legend: text, kept: text, broken: text, open: text, listened: text, none: text }),
  keep: text,
  kept: text,
  fault: text,
  listHeading: text,
  empty: text,
  remove: text,
  removed: text,
  /** Above the first question of the check. */
  offer: text,
  all: text,
  why,
});
