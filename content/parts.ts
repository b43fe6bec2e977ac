/** The small shapes that word files are made of. Like schema.ts, nothing here is loaded by a browser. */
import * as v from 'valibot';

/** One piece of text: not empty, and in our voice without exclamation marks. */
export const text = v.pipe(
  v.string('a text is expected here'),
  v.minLength(1, 'this text is empty: write it or remove the line'),
  v.check((value) => !value.includes('!'), 'we write without exclamation marks: end with a full stop'),
);

export const paragraphs = v.pipe(v.array(text), v.minLength(1, 'at least one paragraph is needed'));

/** A text that depends on a number, by the plural categories of Intl.PluralRules; {count} stands for it. */
export const plural = v.strictObject({
  one: v.optional(text),
  two: v.optional(text),
  few: v.optional(text),
  many: v.optional(text),
  other: text,
});

/** A named answer or option: what the person sees, and an optional line below it. */
export const option = v.strictObject({ label: text, hint: v.optional(text) });

/** A cited finding, from the list of evidence that texts may rest on. */
export const evidence = v.strictObject({ says: text, source: text });

export const why = v.strictObject({
  summary: text,
  body: paragraphs,
  evidence: v.optional(v.array(evidence)),
});

export const field = v.strictObject({ label: text, hint: v.optional(text) });
