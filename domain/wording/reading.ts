/** What the wording check finds in a text: the contract between its engine and its screens. */

/** The five don'ts, in the order of the guideline. */
export const wordingRules = ['justifying', 'blaming', 'pressuring', 'overpromising', 'belittling'] as const;
export type WordingRule = (typeof wordingRules)[number];
/** What is good and is named: owning it, naming the harm, a checkable step, leaving the answer to them. */
export const goodKinds = ['owning', 'harm', 'step', 'choice'] as const;
export type GoodKind = (typeof goodKinds)[number];

/** A span of the text, in UTF-16 units, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

export interface Finding extends Span {
  rule: WordingRule;
  /** Why, in one sentence that fits this very phrase. */
  why: string;
  /** One or more ways to say it, with the writer's own words where possible; each replaces `sentence`. */
  instead: readonly string[];
  /** The sentence that it stands in: what taking over an `instead` replaces. */
  sentence: Span;
  /** The phrase in folded form: the key of "ignore this phrase always". */
  phrase: string;
}

export interface Good extends Span {
  kind: GoodKind;
  why: string;
}

export interface Reading {
  findings: readonly Finding[];
  good: readonly Good[];
}

/** Sorted by start. The same text gives the same reading. Sentences that were read before are not read again. */
export interface Checker {
  read(text: string): Reading;
}
