/** The shape of the word file for looking back on the answers of the check. */
import * as v from 'valibot';
import { paragraphs, text } from './parts.ts';

export const lookback = v.strictObject({
  heading: text,
  /** From the history to this screen. */
  link: text,
  intro: paragraphs,
  empty: text,
  question: v.strictObject({ want: text, weigh: text, survive: text }),
  /** How one answer moved; {before} and {after} are answers. */
  first: text,
  same: text,
  moved: text,
  noNote: text,
  drawn: v.strictObject({
    /** A check in the drawing; {when} is its day in words, and its time where there were more that day. */
    point: text,
    earlier: text,
    how: v.strictObject({ summary: text, body: paragraphs, stretched: text }),
  }),
  table: v.strictObject({ summary: text, caption: text, day: text }),
  checks: v.strictObject({ heading: text, earlier: text }),
});
