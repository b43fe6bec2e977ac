/** The shape of the words about the summary to take along. Like schema.ts, nothing here is loaded by a browser. */
import * as v from 'valibot';
import { paragraphs, plural, text } from './parts.ts';

export const summary = v.strictObject({
  heading: text,
  intro: paragraphs,
  /** What leads here from the history. */
  link: text,
  from: text,
  until: text,
  kinds: text,
  person: text,
  everyone: text,
  faults: v.strictObject({ from: text, until: text, order: text, kinds: text }),
  chosen: plural,
  none: text,
  make: text,
  /** While a long one is put together: {count} of {all} entries. */
  making: text,
  /** What stands on the paper itself. */
  paper: v.strictObject({ heading: text, range: text, about: text, count: plural }),
  warning: text,
  print: text,
  save: text,
  /** {name} is the name of the file. */
  saved: text,
  again: text,
  history: v.strictObject({ link: text, heading: text, back: text }),
});
