/** The shape of the words about the bowl. Like schema.ts, nothing here is loaded by a browser. */
import * as v from 'valibot';
import { paragraphs, plural, text, why } from './parts.ts';

export const bowl = v.strictObject({
  heading: text,
  /** What the picture shows: no seam, one, more, or all that it has room for. {when} is a day in words. */
  broken: text,
  first: text,
  holds: text,
  mended: text,
  /** Fills {seams}. */
  seams: plural,
  /** Below a bowl without gold. */
  hope: paragraphs,
  body: paragraphs,
  limits: paragraphs,
  why,
  shelf: v.strictObject({ heading: text, count: plural, bowl: text, more: text }),
});
