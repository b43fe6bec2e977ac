/** The weights of the linear model in few letters. Most buckets weigh nothing, and most weights are one step. */
import { ChoiceReader, type Coder } from './coding.ts';
import { buckets } from './features.ts';
import { wordingRules } from './reading.ts';

/** Each weight is a whole number, no further from zero than this. */
export const most = 3;

const rules = wordingRules.length;
/** How many weights a file of words holds: for each bucket those of all rules, side by side. */
export const weightCount = rules * buckets;

/** What a choice is about, with what is known by then: of this rule, and of those before it in the bucket. */
const contexts = { some: 0, there: 1, sign: 1 + 15 * rules, more: 1 + 18 * rules };
export const contextCount = contexts.more + 2 * most * rules;

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
    if (
      coder.choose(
        contexts.some,
        own.some((weight) => weight !== 0),
      )
    )
      codeBucket(coder, own);
  }
}

function codeBucket(coder: Coder, weights: Int8Array): void {
  /** How many of those before are not zero, and whether the last of them speaks against its rule. */
  let [there, side] = [0, 0];
  for (const [rule, weight] of weights.entries()) {
    if (!coder.choose(contexts.there + 15 * rule + 3 * there + side, weight !== 0)) continue;
    const against = coder.choose(contexts.sign + 3 * rule + side, weight < 0);
    side = against ? 1 : 2;
    there++;
    let size = 1;
    const more = contexts.more + most * (2 * rule + side - 1);
    while (size < most && coder.choose(more + size, Math.abs(weight) > size)) size++;
    weights[rule] = against ? -size : size;
  }
}
