/** Learns the linear model of the wording check from the sentences that the rules are built with. */
import type { WordingWords } from '../../content/wording-schema.ts';
import { buckets, Features } from '../../domain/wording/features.ts';
import { most, written } from '../../domain/wording/linear.ts';
import { wordingRules, type WordingRule } from '../../domain/wording/reading.ts';
import { Rules } from '../../domain/wording/rules.ts';
import { Sentences } from '../../domain/wording/sentences.ts';
import { readLines } from './lines.ts';
import { learn } from './svm.ts';
import { readSentences } from './words.ts';

/** The sets that may be learnt from; all others are kept aside. */
export const learnt = ['given', 'build', 'others'];

/** These were chosen by what did best on batches that were scored before they were learnt from. */
const cost = 0.02;
/** From this margin on words speak for a rule by themselves; where much is said like it that is clean, it is higher. */
const sure: Readonly<Record<WordingRule, number>> = {
  justifying: 0.3,
  blaming: 0.1,
  pressuring: 0,
  overpromising: 0,
  belittling: -0.1,
};
/** Below this one they speak against what a pattern says. */
const doubt = -0.7;
/** One step of a weight, in root mean squares of all weights of its rule. */
const step = 2.6;

interface Example {
  text: string;
  /** For each rule that is known of it, whether it breaks it. */
  breaks: Partial<Record<WordingRule, boolean>>;
}

/** @param words with or without a model; it is learnt anew from what stands in the sets alone */
export function modelOf(words: WordingWords, texts: readonly Example[] = examplesOf(words)) {
  const { model: _, ...plain } = words;
  const { reader, lexicon } = new Rules(plain);
  const { abbreviations, quotes, lists } = words.grammar;
  const sentences = new Sentences('en', abbreviations, quotes);
  const features = new Features(lexicon, Object.keys(lists));
  const known = texts.map(({ text, breaks }) => {
    const found = new Set<number>();
    for (const { text: sentence, quoted } of sentences.of(text)) {
      for (const { bucket } of features.of(reader.read(sentence, quoted))) found.add(bucket);
    }
    return { buckets: [...found], breaks };
  });
  const learntOf = (rule: WordingRule) => {
    const samples = known.flatMap(({ buckets: own, breaks }) => {
      const is = breaks[rule];
      return is === undefined ? [] : { buckets: own, is };
    });
    const { weights, bias } = learn(samples, buckets, cost);
    const unit = step * Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0) / buckets);
    const whole = Int8Array.from(weights, (weight) => {
      return Math.max(-most, Math.min(most, Math.round(weight / unit)));
    });
    const inSteps = (margin: number) => Math.round(((margin - bias) / unit) * 100) / 100;
    return { rule, whole, bounds: { sure: inSteps(sure[rule]), doubt: inSteps(doubt) } };
  };
  const all = wordingRules.map(learntOf);
  return {
    bounds: Object.fromEntries(all.map(({ rule, bounds }) => [rule, bounds])),
    weights: written(all.map(({ whole }) => whole)),
  };
}

/** The sentences with labels, those that prove the patterns (of these no more is known than their own rule), and what is offered instead. */
export function examplesOf(words: WordingWords): Example[] {
  const labelled = learnt.flatMap((name) => readLines(readSentences(name)).lines);
  const proofs = wordingRules.flatMap((rule) =>
    words[rule].ways.flatMap(({ matches, passes }) => [
      ...matches.map((text) => ({ text, breaks: { [rule]: true } })),
      ...passes.map((text) => ({ text, breaks: { [rule]: false } })),
    ]),
  );
  // What the check itself offers breaks nothing.
  const offered = wordingRules.flatMap((rule) =>
    [words[rule].weighed, ...words[rule].ways].flatMap(({ instead }) =>
      instead.flatMap((text) => (text.includes('{') ? [] : { text, breaks: breaksOf([]) })),
    ),
  );
  return [
    ...labelled.flatMap(({ text, labels }) => (labels === null ? [] : { text, breaks: breaksOf(labels) })),
    ...proofs,
    ...offered,
  ];
}

function breaksOf(labels: readonly WordingRule[]): Example['breaks'] {
  return Object.fromEntries(wordingRules.map((rule) => [rule, labels.includes(rule)]));
}
