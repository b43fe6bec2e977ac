/**
 * A linear support vector machine with squared hinge loss, by dual coordinate descent (Hsieh et al.,
 * A Dual Coordinate Descent Method for Large-scale Linear SVM, 2008). It adds and multiplies alone, so
 * that every machine learns the same.
 */

/** What tells one side from the other. */
export interface Plane {
  /** For each bucket its weight; the bias is added to every sum. */
  weights: Float64Array;
  bias: number;
}

/** What occurs in a sentence, by the numbers of the buckets, and whether it is one of those looked for. */
export interface Sample {
  buckets: readonly number[];
  is: boolean;
}

const rounds = 15;

/** @param cost how much a wrong sample weighs against large weights */
export function learn(samples: readonly Sample[], size: number, cost: number): Plane {
  const weights = new Float64Array(size);
  const dual = new Float64Array(samples.length);
  const order = [...samples.keys()];
  const random = randomOf(7);
  let bias = 0;
  for (let round = 0; round < rounds; round++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = random() % (at + 1);
      [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
    }
    for (const index of order) {
      const { buckets, is } = samples[index] ?? { buckets: [], is: false };
      const sign = is ? 1 : -1;
      const before = dual[index] ?? 0;
      let sum = bias;
      for (const bucket of buckets) sum += weights[bucket] ?? 0;
      const slack = 1 / (2 * cost);
      const after = Math.max(0, before - (sign * sum - 1 + slack * before) / (buckets.length + 1 + slack));
      const step = (after - before) * sign;
      if (step === 0) continue;
      dual[index] = after;
      for (const bucket of buckets) weights[bucket] = (weights[bucket] ?? 0) + step;
      bias += step;
    }
  }
  return { weights, bias };
}

/** Whole numbers from zero on, the same each time (xorshift). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}
