/** The shapes of the word files of the wording check: its grammar, its five rules, and what is good. */
import * as v from 'valibot';
import { text } from './parts.ts';

/** A pattern of the small language in domain/wording/pattern.ts. */
const pattern = v.pipe(v.string('a pattern is expected here'), v.minLength(1, 'this pattern is empty'));
const word = v.pipe(v.string('a word is expected here; yes, no, on and off stand in quotes'), v.minLength(1));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'an id has small letters, digits and hyphens'));

/** What a written word is read as: other words, always, or only next to certain words. */
const respelling = v.union([
  word,
  v.strictObject({
    as: word,
    after: v.optional(v.array(word)),
    notAfter: v.optional(v.array(word)),
    before: v.optional(v.array(word)),
  }),
]);

export const wordingGrammar = v.strictObject({
  /** Words as people write them → as the patterns know them; several words where it is a contraction. */
  respell: v.record(v.string(), respelling),
  /** Endings behind an apostrophe → the word that they stand for. */
  endings: v.record(v.string(), word),
  /** A full stop behind one of these ends no sentence. */
  abbreviations: v.array(word),
  /** Marks that stand around what someone else said, or what is not said. */
  quotes: v.array(v.pipe(v.string(), v.regex(/^\S \S$/u, 'an opening mark, a space, a closing mark'))),
  /** Small words that a mark does not end with where another word follows, unless that is one of `joins`. */
  onward: v.array(word),
  /** Words between two parts of a sentence. */
  joins: v.array(word),
  /** Lists that patterns name in braces. */
  lists: v.record(id, pattern),
  /** Wordings beside which a finding does not count. */
  guards: v.record(
    id,
    v.strictObject({ where: v.picklist(['before', 'after', 'beside']), any: v.array(pattern) }),
  ),
});

/** One way of breaking a rule, with sentences that prove it. The sentences stay out of the extension. */
const proofs = {
  matches: v.pipe(v.array(text), v.minLength(1, 'a pattern is proved by at least one sentence')),
  passes: v.optional(v.array(text), []),
};
const common = { id, any: v.pipe(v.array(pattern), v.minLength(1)), why: text, ...proofs };

/** What is said where no pattern matches, but the words weigh enough together. */
const weighed = v.strictObject({ why: text, instead: v.pipe(v.array(text), v.minLength(1)) });

export const wordingRule = v.strictObject({
  weighed,
  /** Guards that hold for every way of this rule. */
  unless: v.array(id),
  ways: v.array(
    v.strictObject({
      ...common,
      /** Guards for this way alone, and those of the rule that it does not heed. */
      unless: v.optional(v.array(id), []),
      despite: v.optional(v.array(id), []),
      /** {before}, {phrase} and {after} are the writer's own words; one that lacks them is left out. */
      instead: v.pipe(v.array(text), v.minLength(1)),
    }),
  ),
});

export const wordingGood = v.strictObject({
  unless: v.array(id),
  ways: v.array(
    v.strictObject({
      ...common,
      kind: v.picklist(['owning', 'harm', 'step', 'choice']),
      unless: v.optional(v.array(id), []),
      despite: v.optional(v.array(id), []),
    }),
  ),
});

/** From here on the words speak for the rule by themselves; below this, against what a pattern says. */
const bounds = v.strictObject({ sure: v.number(), doubt: v.number() });

/** What was learnt from labelled sentences; tests/wording/train.ts writes it. */
export const wordingModel = v.strictObject({
  bounds: v.strictObject({
    justifying: bounds,
    blaming: bounds,
    pressuring: bounds,
    overpromising: bounds,
    belittling: bounds,
  }),
  /** As domain/wording/weights.ts reads them; where the lines of the file end means nothing. */
  weights: v.pipe(
    v.string(),
    v.transform((letters) => letters.replaceAll('\n', '')),
  ),
});

export const wordingFiles = {
  'wording-grammar': wordingGrammar,
  'wording-justifying': wordingRule,
  'wording-blaming': wordingRule,
  'wording-pressuring': wordingRule,
  'wording-overpromising': wordingRule,
  'wording-belittling': wordingRule,
  'wording-good': wordingGood,
  'wording-model': wordingModel,
} as const;

export type WordingFile = keyof typeof wordingFiles;

/** All of them together: what the checker takes. */
export interface WordingWords {
  grammar: v.InferOutput<typeof wordingGrammar>;
  justifying: v.InferOutput<typeof wordingRule>;
  blaming: v.InferOutput<typeof wordingRule>;
  pressuring: v.InferOutput<typeof wordingRule>;
  overpromising: v.InferOutput<typeof wordingRule>;
  belittling: v.InferOutput<typeof wordingRule>;
  good: v.InferOutput<typeof wordingGood>;
  /** Without it the patterns alone decide. */
  model?: v.InferOutput<typeof wordingModel>;
  /** The words that packed patterns point at; the build packs them (domain/wording/packed.ts). */
  packed?: string;
}

/** What proves a pattern is for the tests; the build leaves it out. */
export const proofKeys: readonly string[] = Object.keys(proofs);
