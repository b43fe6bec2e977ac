import type { WordingWords } from '~/content/wording-schema';
import { bucketOf, buckets, type Features } from './features.ts';
import { wordingRules, type WordingRule } from './reading.ts';
import type { Token } from './tokens.ts';
import { weightsOf } from './weights.ts';

/** What the words of a sentence say of one rule, all of them together. */
export interface Weighed {
  rule: WordingRule;
  /** They speak for it so clearly that no pattern is needed. */
  sure: boolean;
  /** They speak against it so clearly that a pattern is not believed. */
  doubtful: boolean;
  /** The stretch that speaks for it most, in numbers of tokens, `until` exclusive. */
  from: number;
  until: number;
}

const rules = wordingRules.length;

/**
 * A linear model over the features of a sentence, one for each rule: it finds what no pattern says, and
 * doubts what a pattern says wrongly. tests/wording/train.ts learns it from labelled sentences.
 */
export class Linear {
  private readonly features: Features;
  private readonly bounds: NonNullable<WordingWords['model']>['bounds'];
  /** For each bucket the weights of all rules, side by side, for they are asked for together. */
  private readonly weights: Int8Array;
  /** For each bucket, the number of the sentence that came to it last. */
  private readonly seen = new Int32Array(buckets);
  private sentences = 0;

  constructor(features: Features, { bounds, weights }: NonNullable<WordingWords['model']>) {
    this.features = features;
    this.bounds = bounds;
    this.weights = weightsOf(weights);
  }

  weigh(tokens: readonly Token[]): Weighed[] {
    const sums = wordingRules.map(() => 0);
    this.eachBucket(tokens, (bucket) => {
      for (let rule = 0; rule < rules; rule++) {
        sums[rule] = (sums[rule] ?? 0) + (this.weights[bucket * rules + rule] ?? 0);
      }
    });
    return wordingRules.map((rule, index) => {
      const { sure, doubt } = this.bounds[rule];
      const sum = sums[index] ?? 0;
      const weighed = { rule, sure: sum >= sure, doubtful: sum < doubt, from: 0, until: 0 };
      return weighed.sure
        ? Object.assign(weighed, heaviest(tokens, this.shares(tokens, index, sure)))
        : weighed;
    });
  }

  /** What each token has a share in, less its part of what all of them have to come to. */
  private shares(tokens: readonly Token[], rule: number, needed: number): Float64Array {
    const shares = new Float64Array(tokens.length).fill(-needed / tokens.length);
    this.eachBucket(tokens, (bucket, first, last) => {
      const half = (this.weights[bucket * rules + rule] ?? 0) / 2;
      shares[first] = (shares[first] ?? 0) + half;
      shares[last] = (shares[last] ?? 0) + half;
    });
    return shares;
  }

  /** Each bucket once, with the tokens that come to it first. */
  private eachBucket(
    tokens: readonly Token[],
    visit: (bucket: number, first: number, last: number) => void,
  ): void {
    this.sentences++;
    this.features.each(tokens, (hash, first, last) => {
      const bucket = bucketOf(hash);
      if (this.seen[bucket] === this.sentences) return;
      this.seen[bucket] = this.sentences;
      visit(bucket, first, last);
    });
  }
}

/** The parts between marks, one or several in a row, that have the largest sum (Kadane). */
function heaviest(tokens: readonly Token[], shares: Float64Array): { from: number; until: number } {
  let best = { from: 0, until: tokens.length, sum: -Infinity };
  let [from, sum] = [0, 0];
  for (const part of partsOf(tokens)) {
    if (sum <= 0) [from, sum] = [part.from, 0];
    for (let at = part.from; at < part.until; at++) sum += shares[at] ?? 0;
    if (sum > best.sum) best = { from, until: part.until, sum };
  }
  return best;
}

/** Runs of words. */
function partsOf(tokens: readonly Token[]): { from: number; until: number }[] {
  const parts: { from: number; until: number }[] = [];
  let last: { from: number; until: number } | null = null;
  for (const [at, { kind }] of tokens.entries()) {
    if (kind !== 'word') last = null;
    else if (last === null) parts.push((last = { from: at, until: at + 1 }));
    else last.until = at + 1;
  }
  return parts;
}
