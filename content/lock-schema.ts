/** The shapes of the word files for the lock, and for what it keeps from being lost. */
import * as v from 'valibot';
import { field, option, paragraphs, plural, text } from './parts.ts';

/** A screen with a heading, some paragraphs and one thing to press. */
const step = { heading: text, body: paragraphs, go: text };

/** The first of what is shown while the lock is closed: each opening of the popup loads it. */
export const locked = v.strictObject({ heading: text, passphrase: field, open: text, useCode: text });

/** The rest: anyone may see it, too. */
const closed = v.strictObject({
  opening: text,
  code: v.strictObject({ heading: text, body: paragraphs, field, usePassphrase: text }),
  /** After the code: a new passphrase. */
  renew: v.strictObject({ ...step, later: text }),
  damaged: v.strictObject({
    heading: text,
    body: paragraphs,
    anew: v.strictObject({ heading: text, body: paragraphs }),
  }),
  forgotten: v.strictObject({
    link: text,
    heading: text,
    body: paragraphs,
    label: text,
    word: text,
    fault: text,
    go: text,
    bring: text,
  }),
});

export const lock = v.strictObject({
  closed,
  /** What is wrong with what was typed; each is one sentence. */
  fault: v.strictObject({
    empty: text,
    passphrase: text,
    code: text,
    slip: text,
    short: text,
    unlike: text,
    groups: text,
  }),
  /** Until the next try. */
  wait: v.strictObject({ seconds: plural, minutes: plural }),
  /** The screen in the settings. */
  heading: text,
  off: v.strictObject(step),
  on: v.strictObject({
    body: paragraphs,
    now: text,
    passphrase: option,
    recovery: option,
    off: option,
  }),
  onlyPage: v.strictObject({ body: text, go: text }),
  auto: v.strictObject({
    heading: text,
    after: text,
    minutes: plural,
    hour: text,
    closing: text,
    away: option,
    save: text,
    saved: text,
  }),
  turnOn: v.strictObject({
    choose: v.strictObject({
      heading: text,
      body: paragraphs,
      legend: text,
      own: option,
      words: option,
      error: text,
    }),
    own: v.strictObject({ heading: text, field, again: field }),
    words: v.strictObject({ heading: text, body: paragraphs, other: text, field }),
    code: v.strictObject({ heading: text, body: paragraphs, written: text }),
    confirm: v.strictObject({ heading: text, body: paragraphs, field, back: text, go: text }),
    working: text,
    done: v.strictObject({ heading: text, body: paragraphs }),
  }),
  passphrase: v.strictObject({
    heading: text,
    now: field,
    next: field,
    again: field,
    go: text,
    done: v.strictObject({ heading: text, body: paragraphs }),
  }),
  recovery: v.strictObject({
    ...step,
    now: field,
    take: text,
    done: v.strictObject({ heading: text, body: paragraphs }),
  }),
  turnOff: v.strictObject({
    ...step,
    now: field,
    working: text,
    done: v.strictObject({ heading: text, body: paragraphs }),
  }),
});

/** When what was kept is gone, or cannot be read. */
export const loss = v.strictObject({
  gone: v.strictObject({
    heading: text,
    body: paragraphs,
    bring: text,
    anew: text,
    anewHint: text,
  }),
  home: v.strictObject({ heading: text, body: paragraphs, go: text }),
});
