/** The shape of what stands around the wording check on the screen; what it looks for has a shape of its own. */
import * as v from 'valibot';
import { field, paragraphs, plural, text } from './parts.ts';

export const wordingScreen = v.strictObject({
  heading: text,
  intro: paragraphs,
  text: field,
  copy: text,
  copied: text,
  notCopied: text,
  clear: text,
  cleared: text,
  /** What each rule is called. */
  rules: v.strictObject({
    justifying: text,
    blaming: text,
    pressuring: text,
    overpromising: text,
    belittling: text,
  }),
  /** What is good, as parts of a list within `already`. */
  good: v.strictObject({ owning: text, harm: text, step: text, choice: text }),
  /** {kinds} is a list of the above. */
  already: text,
  found: plural,
  nothing: text,
  /** Below the first of them, when there are many. */
  more: text,
  previous: text,
  next: text,
  /** Above other wordings, and the button to take one over. */
  ways: text,
  take: text,
  /** From the list to the words in the text. */
  show: text,
  ignoreHere: text,
  ignoreAlways: text,
  done: v.strictObject({ taken: text, passed: text, ignored: text }),
  /** What the check is, and what it is not. */
  note: text,
  /** Which keys lead from mark to mark. */
  keys: text,
  ignored: v.strictObject({ heading: text, hint: text, heed: text, heeded: text }),
});
