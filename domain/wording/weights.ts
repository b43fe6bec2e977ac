/** The weights of the linear model in few letters. Most buckets weigh nothing, and most weights are one step. */
import { ChoiceReader, type Coder } from './coding.ts';
import { buckets } from './features.ts';
import { wordingRules } from './reading.ts';

/** Each weight is a whole number, no further from zero than this. */
export const most = 3;

const rules = wordingRules.length;
/** How many weights a file of words holds: for each bucket those of all rules, side by side. */
export const weightCount = rules * buckets;

/** None was there yet, or the last one spoke against its rule, or for it. */
const sides = 3;
/** Where the contexts begin of a choice, for each rule by what is known by then of those before it in the bucket. */
const some = 0;
const there = some + 1;
const against = there + rules * rules * sides;
const more = against + rules * sides;
export const contextCount = more + rules * (sides - 1) * most;

/** @param letters base64, as tests/wording/train.ts writes it; with none all weigh nothing */
export function weightsOf(letters: string): Int8Array {
  const weights = new Int8Array(weightCount);
  if (letters === '') return weights;
  const bytes = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
  codeWeights(new ChoiceReader(bytes, contextCount), weights);
  return weights;
}

/** Writes the weights, or puts those that are read in their place. */
export function codeWeights(coder: Coder, weights: Int8Array): void {
  for (let at = 0; at < weights.length; at += rules) {
    const own = weights.subarray(at, at + rules);
    const weighs = own.some((weight) => weight !== 0);
    if (coder.choose(some, weighs)) codeBucket(coder, own);
  }
}

function codeBucket(coder: Coder, weights: Int8Array): void {
  let [count, side] = [0, 0];
  for (const [rule, weight] of weights.entries()) {
    if (!coder.choose(there + (rule * rules + count) * sides + side, weight !== 0)) continue;
    const isAgainst = coder.choose(against + rule * sides + side, weight < 0);
    side = isAgainst ? 1 : 2;
    count++;
    const context = more + (rule * (sides - 1) + side - 1) * most;
    let size = 1;
    while (size < most && coder.choose(context + size, Math.abs(weight) > size)) size++;
    weights[rule] = isAgainst ? -size : size;
  }
}
