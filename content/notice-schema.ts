/** The shape of what a notification shows on screen; neutral, and the only words the background worker carries. */
import * as v from 'valibot';
import { text } from './parts.ts';

/** What fits on a notification of every system without being cut off, in characters. */
const title = v.pipe(text, v.maxLength(40, 'at most 40 characters: say it shorter'));
const message = v.pipe(text, v.maxLength(80, 'at most 80 characters: say it shorter'));
const shown = v.strictObject({ title, message });

/** The id is kept with the settings, so it stays for ever. */
const choice = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'an id has small letters, digits and hyphens')),
  title,
  message,
});

export const notice = v.strictObject({
  nudge: v.strictObject({
    /** The first one stands until the person picks another. */
    choices: v.pipe(
      v.tupleWithRest([choice], choice),
      v.minLength(8, 'at least eight choices'),
      v.check((all) => new Set(all.map(({ id }) => id)).size === all.length, 'two choices share an id'),
    ),
    buttons: v.strictObject({ later: text, skip: text }),
    test: shown,
  }),
  /** When a time apart has come to its end. */
  apart: shown,
  /** When a pause in a talk is over. */
  pause: shown,
});
