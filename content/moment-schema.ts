/** The shapes of the word files for a hard conversation, and for leaving quickly. */
import * as v from 'valibot';
import { field, option, paragraphs, plural, text, why } from './parts.ts';

/** A text that is read at arm's length: counted in words, so that a card stays a card. */
const short = (most: number) =>
  v.pipe(
    text,
    v.check((value) => value.split(/\s+/).length <= most, `at most ${most} words: say it shorter`),
  );

/** One idea. `leave` is something better not said, `say` what to say instead or by itself. */
const card = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[hb]-[a-z0-9-]+$/, 'an id begins with h- or b-, and has small letters')),
  kind: v.picklist(['do', 'dont', 'say', 'leave', 'now']),
  title: short(8),
  line: v.optional(short(16)),
  leave: v.optional(short(14)),
  say: v.optional(short(16)),
});
/** With all that stands around it, a first screen of 40 words. */
const cardWords = 17;
const wordsOf = (written: v.InferOutput<typeof card>) =>
  [written.title, written.line, written.leave, written.say].flatMap((part) => part?.split(/\s+/) ?? []);
const shortCard = v.pipe(
  card,
  v.check((written) => wordsOf(written).length <= cardWords, `a card has at most ${cardWords} words`),
);
const cards = v.pipe(
  v.array(shortCard),
  v.minLength(10, 'at least ten cards'),
  v.check((all) => new Set(all.map(({ id }) => id)).size === all.length, 'two cards share an id'),
);

export const moment = v.strictObject({
  heading: text,
  kinds: v.strictObject({ do: text, dont: text, say: text, leave: text, now: text }),
  /** For a screen reader, before what is better not said and what to say instead. */
  leaveLabel: text,
  sayLabel: text,
  previous: text,
  next: text,
  /** {step} and {steps} are numbers. */
  position: text,
  favour: text,
  unfavour: text,
  beside: text,
  tools: v.strictObject({ breathe: text, pause: text, talk: text, after: text }),
  hurt: cards,
  broke: cards,
});

export const breathe = v.strictObject({
  heading: text,
  intro: text,
  in: text,
  out: text,
  /** The pace in words, where nothing moves; {in} and {out} are numbers of seconds. */
  still: text,
  begin: text,
  stop: text,
  pace: v.strictObject({ summary: text, in: text, out: text, seconds: plural }),
});

export const pause = v.strictObject({
  heading: text,
  intro: paragraphs,
  length: v.strictObject({
    legend: text,
    twenty: text,
    hour: text,
    two: text,
    evening: text,
    tomorrow: text,
    own: text,
    ownTime: text,
    fault: text,
    past: text,
  }),
  /** To be said aloud; {when} is a moment in words. */
  say: text,
  sayLabel: text,
  begin: text,
  running: v.strictObject({ heading: text, until: text, left: text, goOn: text, longer: text }),
  over: v.strictObject({ heading: text, body: paragraphs, done: text, longer: text }),
  tell: v.strictObject({ ask: text, on: text, denied: text }),
  why,
});

export const talk = v.strictObject({
  heading: text,
  intro: paragraphs,
  length: v.strictObject({ legend: text, minutes: plural, fault: text }),
  begin: text,
  running: v.strictObject({ heading: text, left: text, ends: text, stop: text, longer: text }),
  over: v.strictObject({
    heading: text,
    say: text,
    body: paragraphs,
    next: field,
    nextTime: text,
    /** {when} is a moment in words. */
    agreed: text,
    after: text,
    done: text,
  }),
  why,
});

export const after = v.strictObject({
  heading: text,
  intro: text,
  fields: v.strictObject({ went: field, helped: field, differently: field }),
  keep: text,
  skip: text,
  empty: text,
  kept: v.strictObject({ heading: text, body: paragraphs }),
});

/** The button on every screen, and what is shown until someone asks for more. */
export const leaving = v.strictObject({
  heading: text,
  body: paragraphs,
  try: text,
  tried: text,
  where: v.strictObject({ label: text, hint: text, save: text, saved: text, fault: text }),
  cannotHeading: text,
  cannot: paragraphs,
});

export const shortcuts = v.strictObject({
  heading: text,
  intro: text,
  /** {keys} are keys such as Alt+Shift+K. */
  popup: text,
  panel: text,
  none: v.strictObject({ popup: text, panel: text }),
  change: option,
});
