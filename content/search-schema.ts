/** The shape of the words about finding something in the history. Like schema.ts, nothing here is loaded by a browser. */
import * as v from 'valibot';
import { plural, text } from './parts.ts';

export const search = v.strictObject({
  label: text,
  clear: text,
  filters: v.strictObject({
    kind: text,
    person: text,
    everyone: text,
    side: text,
    bothSides: text,
  }),
  /** {all} is the number of all entries. */
  found: plural,
  none: text,
  reading: text,
  keys: text,
});
