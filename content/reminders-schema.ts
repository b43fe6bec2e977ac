/** The shape of the words for the reminder: when it comes, what it shows, and what to do when it does not come. */
import * as v from 'valibot';
import { field, option, paragraphs, plural, text, why } from './parts.ts';

/** One person may have a plan for each relationship; all share one message a day. */
const plan = v.strictObject({
  heading: text,
  choose: text,
  /** For one of several plans; {name} is the name a relationship was given. */
  for: text,
  several: text,
  days: field,
  at: v.strictObject({ legend: text, fixed: option, random: option }),
  time: field,
  window: v.strictObject({ legend: text, hint: text, from: text, until: text }),
  quiet: v.strictObject({ legend: text, hint: text, keep: text, from: text, until: text }),
  dayEnds: field,
  once: text,
  save: text,
  saved: text,
});

/** What can be done about today's, and about the days to come, without changing the plan. */
const today = v.strictObject({
  heading: text,
  intro: text,
  snooze: v.strictObject({ legend: text, quarter: text, hour: text, evening: text, tomorrow: text }),
  /** Leads to a question that waits. */
  open: text,
  skip: text,
  /** When it was left out by mistake. */
  unskip: text,
  pause: v.strictObject({
    legend: text,
    days: field,
    until: field,
    /** On the button, once a number of days was typed. */
    begin: plural,
    beginUntil: text,
    resume: text,
  }),
  stop: text,
});

/** One line that says how things stand; {when} is a moment or a day in words. */
const state = v.strictObject({
  off: text,
  on: text,
  snoozed: text,
  skipped: text,
  paused: text,
  done: text,
  quiet: text,
  waiting: text,
});

const screen = v.strictObject({
  heading: text,
  intro: text,
  legend: text,
  own: option,
  warning: text,
  title: field,
  message: field,
  preview: text,
});

/** The next seven moments, as they will happen. */
const next = v.strictObject({ heading: text, at: text, within: text, none: text });

const list = v.strictObject({ heading: text, empty: text });

/** Which cards come: those a person marked, left out, or wrote. */
const cards = v.strictObject({
  heading: text,
  intro: paragraphs,
  favour: text,
  unfavour: text,
  mute: text,
  unmute: text,
  favoured: list,
  muted: list,
  /** When so many were left out that the same ones come back soon. */
  few: text,
  own: v.strictObject({
    heading: text,
    empty: text,
    text: field,
    add: text,
    revise: text,
    remove: text,
    removed: text,
  }),
});

/** Short steps for one system; Firefox has steps of its own where it runs. */
const fixes = v.strictObject({ label: text, chrome: paragraphs, firefox: v.optional(paragraphs) });

/** What is wrong when nothing is seen, and what helps. */
const unseen = v.strictObject({
  heading: text,
  /** The question was answered with a no. */
  denied: text,
  /** The permission was there and was taken away. */
  revoked: v.strictObject({ line: text, chrome: text, firefox: text }),
  /** The browser sends it, and the system swallows it. */
  muted: text,
  /** A dot on the icon stands in for what cannot be shown. */
  dot: text,
  ask: text,
  asking: text,
  test: v.strictObject({
    send: text,
    sent: text,
    refused: text,
    question: text,
    yes: text,
    no: text,
    seen: text,
    again: text,
  }),
  fixes: v.strictObject({
    heading: text,
    legend: text,
    windows: fixes,
    mac: fixes,
    gnome: fixes,
    kde: fixes,
    chromeos: fixes,
    still: text,
  }),
});

/** One for each way in which a field may not fit. */
const errors = v.strictObject({
  days: text,
  time: text,
  from: text,
  until: text,
  windowShort: text,
  timeInQuiet: text,
  windowInQuiet: text,
  quietFrom: text,
  quietUntil: text,
  quietSame: text,
  dayEnds: text,
  pauseDays: text,
  pauseDate: text,
  pausePast: text,
  pauseFar: text,
  titleEmpty: text,
  titleLong: text,
  messageEmpty: text,
  messageLong: text,
  cardEmpty: text,
  cardLong: text,
});

export const reminders = v.strictObject({
  heading: text,
  intro: paragraphs,
  on: text,
  state,
  plan,
  today,
  next,
  screen,
  cards,
  unseen,
  errors,
  why,
});
