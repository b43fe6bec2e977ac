/** Learns the linear model of the wording check from the sentences that the rules are built with. */
import type { WordingWords } from '../../content/wording-schema.ts';
import { bucketOf, buckets } from '../../domain/wording/features.ts';
import { wordingRules, type WordingRule } from '../../domain/wording/reading.ts';
import { Rules } from '../../domain/wording/rules.ts';
import { Sentences, type Sentence } from '../../domain/wording/sentences.ts';
import { most, weightCount } from '../../domain/wording/weights.ts';
import { lettersOf } from './encode.ts';
import { readGood } from './good.ts';
import { readLines } from './lines.ts';
import { learn } from './svm.ts';
import { readSentences } from './words.ts';

/** The sets that may be learnt from; all others are kept aside. */
const learnt = ['given', 'build', 'others'];

/** These were chosen by what did best on batches that were scored before they were learnt from. */
const cost = 0.02;
/**
 * From this margin on words speak for a rule by themselves. Set so that of authors who were left out (left-out.ts) nine
 * findings in ten are right, patterns and words together; of justifying, where that would leave out too many, a few less.
 */
const sure: Readonly<Record<WordingRule, number>> = {
  justifying: 0.38,
  blaming: 0.36,
  pressuring: 0.13,
  overpromising: 0.12,
  belittling: 0.05,
};
/** Below this one they speak against what a pattern says. */
const doubt = -0.5;
/** So many times what is plain, proofs and what is offered count. */
const insisted = 3;
/** What stands in fewer sentences is not learnt from. */
const seldom = 2;
/** What weighs less, in root mean squares of those that are not zero, is left out, and the others are learnt anew. */
const slight = 0.9;
/** One step of a weight, in the same. */
const step = 1.2;

type Model = NonNullable<WordingWords['model']>;

export interface Example {
  /** Of a sentence with labels. */
  id?: string;
  text: string;
  /** For each rule that is known of it, whether it breaks it. */
  breaks: Partial<Record<WordingRule, boolean>>;
}

/** @param words with or without a model; it is learnt anew from what stands in the sets alone */
export function modelOf(words: WordingWords, texts: readonly Example[] = examplesOf(words)): Model {
  const known = knownOf(words, texts);
  const all = wordingRules.map((rule) => ({ rule, ...learntOf(rule, known) }));
  const weights = new Int8Array(weightCount);
  for (const [index, { whole }] of all.entries()) {
    for (const [bucket, weight] of whole.entries()) weights[bucket * all.length + index] = weight;
  }
  return {
    bounds: Object.fromEntries(all.map(({ rule, bounds }) => [rule, bounds])) as Model['bounds'],
    weights: lettersOf(weights),
  };
}

/** What is learnt from: the buckets of a sentence, and what is known of it. */
interface Known {
  buckets: readonly number[];
  breaks: Example['breaks'];
}

/** Without what stands in too few of all sentences. */
function knownOf(words: WordingWords, texts: readonly Example[]): Known[] {
  const { reader, features } = new Rules(words);
  const { abbreviations, quotes } = words.grammar;
  const sentences = new Sentences('en', abbreviations, quotes);
  const hashesOf = ({ text, quoted }: Sentence) => {
    const hashes: number[] = [];
    features.each(reader.read(text, quoted), (hash) => hashes.push(hash));
    return hashes;
  };
  // What breaks nothing does so in each of its sentences; of what breaks a rule nobody knows in which.
  const seen = texts.flatMap(({ text, breaks }) => {
    const parts = sentences.of(text).map(hashesOf);
    const found = Object.values(breaks).includes(true) ? [parts.flat()] : parts;
    return found.map((hashes) => ({ found: new Set(hashes), breaks }));
  });
  const counts = new Map<number, number>();
  for (const { found } of seen) for (const hash of found) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  return seen.map(({ found, breaks }) => {
    const often = [...found].filter((hash) => (counts.get(hash) ?? 0) >= seldom);
    return { buckets: [...new Set(often.map(bucketOf))], breaks };
  });
}

/** The weights of one rule in whole steps, and its bounds in the same. */
function learntOf(rule: WordingRule, known: readonly Known[]) {
  const samples = known.flatMap(({ buckets: own, breaks }) => {
    const is = breaks[rule];
    return is === undefined ? [] : { buckets: own, is };
  });
  const first = learn(samples, buckets, cost).weights;
  const least = slight * sizeOf(first);
  const telling = samples.map(({ buckets: own, is }) => {
    return { buckets: own.filter((bucket) => Math.abs(first[bucket] ?? 0) > least), is };
  });
  const { weights, bias } = learn(telling, buckets, cost);
  const unit = step * sizeOf(weights);
  const whole = Int8Array.from(weights, (weight) => {
    return Math.max(-most, Math.min(most, Math.round(weight / unit)));
  });
  const inSteps = (margin: number) => Math.round(((margin - bias) / unit) * 100) / 100;
  return { whole, bounds: { sure: inSteps(sure[rule]), doubt: inSteps(doubt) } };
}

/** The root mean square of those that are not zero. */
function sizeOf(weights: Float64Array): number {
  const some = weights.filter((weight) => weight !== 0);
  return Math.sqrt(some.reduce((sum, weight) => sum + weight * weight, 0) / some.length);
}

/**
 * The sentences with labels, those that prove the patterns (of these no more is known than their own rule), and what is
 * offered instead or named as good.
 */
export function examplesOf(words: WordingWords): Example[] {
  const labelled = (name: string) =>
    readLines(readSentences(name)).lines.flatMap(({ id, text, labels }) =>
      labels === null ? [] : { id: String(id), text, breaks: breaksOf(labels) },
    );
  const proofs = wordingRules.flatMap((rule) =>
    words[rule].ways.flatMap(({ matches, passes }) => [
      ...matches.map((text) => ({ text, breaks: { [rule]: true } })),
      ...passes.map((text) => ({ text, breaks: { [rule]: false } })),
    ]),
  );
  // What is good in itself breaks nothing.
  const goodOnes = readGood('good-build').flatMap(({ text, good }) =>
    good.length === 0 ? [] : { text, breaks: breaksOf([]) },
  );
  // Nor does what the check itself offers, or names as good.
  const named = words.good.ways.flatMap(({ matches }) =>
    matches.map((text) => ({ text, breaks: breaksOf([]) })),
  );
  const offered = wordingRules.flatMap((rule) =>
    [words[rule].weighed, ...words[rule].ways].flatMap(({ instead }) =>
      instead.flatMap((text) => (text.includes('{') ? [] : { text, breaks: breaksOf([]) })),
    ),
  );
  return [
    ...learnt.flatMap(labelled),
    ...goodOnes,
    // With these the check has to agree.
    ...Array.from({ length: insisted }, () => [...labelled('plain'), ...proofs, ...offered, ...named]).flat(),
  ];
}

function breaksOf(labels: readonly WordingRule[]): Example['breaks'] {
  return Object.fromEntries(wordingRules.map((rule) => [rule, labels.includes(rule)]));
}
