import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChecker } from '~/domain/wording/checker';
import { bucketOf, buckets, Features } from '~/domain/wording/features';
import { Lexicon } from '~/domain/wording/lexicon';
import { Linear } from '~/domain/wording/linear';
import { wordingRules } from '~/domain/wording/reading';
import { Reader } from '~/domain/wording/tokens';
import { most, weightCount, weightsOf } from '~/domain/wording/weights';
import { lettersOf } from '../wording/encode';
import { modelOf } from '../wording/model';
import { readWordingWords } from '../wording/words';

const words = readWordingWords('en');
const { model: learnt, ...patternsAlone } = words;
const boundsOf = (bounds: { sure: number; doubt: number }) => ({
  justifying: bounds,
  blaming: bounds,
  pressuring: bounds,
  overpromising: bounds,
  belittling: bounds,
});
const lexicon = new Lexicon({ fruit: 'apple|pear' });
const reader = new Reader({ ...words.grammar, respell: {} }, lexicon);
const features = new Features(lexicon, ['fruit']);
const read = (text: string) => reader.read(text, []);
function featuresOf(text: string) {
  const found: { hash: number; first: number; last: number }[] = [];
  features.each(read(text), (hash, first, last) => found.push({ hash, first, last }));
  return found;
}
const hashesOf = (text: string) => featuresOf(text).map(({ hash }) => hash);

describe('the features of a sentence', () => {
  it('are the same for the same words, and come from its own tokens', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('apple', 'pear', 'promise', 'I', ',', '.', 'é', '…')), (parts) => {
        const text = parts.join(' ');
        const tokens = read(text);
        const found = featuresOf(text);
        expect(featuresOf(text)).toEqual(found);
        if (tokens.length === 0) return;
        for (const { first, last } of found) {
          expect(first).toBeGreaterThanOrEqual(0);
          expect(last).toBeGreaterThanOrEqual(first);
          expect(last).toBeLessThan(tokens.length);
        }
      }),
    );
  });

  it.each([
    ['words of one list', 'apple', 'pear'],
    ['words that begin alike', 'promising', 'promised'],
    ['what stands first', 'apple x', 'apple y'],
  ])('are shared by %s', (_, one, other) => {
    const shared = hashesOf(one).filter((hash) => hashesOf(other).includes(hash));
    const edges = hashesOf('z').filter((hash) => hashesOf(one).includes(hash));
    expect(shared.length).toBeGreaterThan(edges.length);
  });

  it('come from where they stand', () => {
    const [once = 0] = hashesOf('apple').filter((hash) => !hashesOf('z').includes(hash));
    const found = featuresOf('z apple z apple').filter(({ hash }) => hash === once);
    expect(found.map(({ first, last }) => [first, last])).toEqual([
      [1, 1],
      [3, 3],
    ]);
  });

  it('are also pairs around a word, which reach from the first of them to the last', () => {
    const around = featuresOf('you really left').filter(({ first, last }) => last - first === 2);
    const other = featuresOf('you nearly left').filter(({ first, last }) => last - first === 2);
    expect(around.map(({ first, last }) => [first, last])).toContainEqual([0, 2]);
    expect(other.map(({ hash }) => hash)).toEqual(around.map(({ hash }) => hash));
  });

  it('tell words in another order apart', () => {
    expect(hashesOf('you left me')).not.toEqual(expect.arrayContaining(hashesOf('me left you')));
  });
});

describe('the weights', () => {
  it('are what they were when they are written and read', () => {
    const weight = fc.oneof(
      { weight: 9, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: -most, max: most }) },
    );
    fc.assert(
      fc.property(fc.array(weight, { maxLength: 400 }), fc.nat(buckets - 400), (some, at) => {
        const weights = new Int8Array(weightCount);
        weights.set(some, at % (weights.length - 400));
        expect(weightsOf(lettersOf(weights))).toEqual(weights);
      }),
      { numRuns: 25 },
    );
  }, 20_000);

  it('of the extension are what is learnt from the sentences', () => {
    expect(modelOf(words)).toEqual(learnt);
  }, 20_000);
});

describe('the words of a sentence together', () => {
  const hashOf = (word: string) => hashesOf(word).find((hash) => !hashesOf('other').includes(hash)) ?? 0;
  /** A model that knows so little, and of one rule alone. */
  function knowing(...known: [hash: number, weight: number][]) {
    const weights = new Int8Array(weightCount);
    for (const [hash, weight] of known) weights[bucketOf(hash) * wordingRules.length + 1] = weight;
    return new Linear(features, { bounds: boundsOf({ sure: 3, doubt: -2 }), weights: lettersOf(weights) });
  }
  /** The words that speak for it. */
  function heard(model: Linear, text: string): string[] {
    const tokens = read(text);
    const [, blaming] = model.weigh(tokens);
    return tokens.slice(blaming?.from, blaming?.until).map(({ word }) => word);
  }

  it('speak for a rule, in the part that says it', () => {
    const tokens = read('Well, the apple, and so on.');
    const [, blaming] = knowing([hashOf('apple'), 3]).weigh(tokens);
    expect(blaming).toMatchObject({ rule: 'blaming', sure: true, doubtful: false });
    expect(tokens.slice(blaming?.from, blaming?.until).map(({ word }) => word)).toEqual(['the', 'apple']);
  });

  it('speak in several parts in a row, and not in one that says less than its share', () => {
    const model = knowing([hashOf('apple'), 3], [hashOf('pear'), 2]);
    expect(heard(model, 'An apple, a pear.')).toEqual(['an', 'apple', ',', 'a', 'pear']);
    expect(heard(model, 'An apple, then so much more of what a pear can be.')).toEqual(['an', 'apple']);
  });

  it('speak where they stand behind a mark', () => {
    const behind = hashesOf(', apple').filter(
      (hash) => ![...hashesOf(','), ...hashesOf('apple')].includes(hash),
    );
    expect(heard(knowing([behind[0] ?? 0, 3]), 'So, apple')).toEqual(['apple']);
  });

  it('speak against one', () => {
    const weighed = knowing([hashOf('apple'), -3]).weigh(read('The apple.'));
    expect(weighed.map(({ sure, doubtful }) => [sure, doubtful])).toEqual(
      wordingRules.map((rule) => [false, rule === 'blaming']),
    );
  });

  it('weigh once, however often they are written', () => {
    const [, blaming] = knowing([hashOf('apple'), 2]).weigh(read('An apple is an apple.'));
    expect(blaming).toMatchObject({ sure: false });
  });

  it('say nothing where they are not known', () => {
    const weighed = knowing([hashOf('apple'), 3]).weigh(read('Nothing of it.'));
    expect(weighed.every(({ sure, doubtful }) => !sure && !doubtful)).toBe(true);
  });
});

describe('the check', () => {
  const checker = createChecker(words, 'en');
  const byPatterns = createChecker(patternsAlone, 'en');

  it('finds what no pattern says, and says why with the words of that part', () => {
    const text = 'You drove me to it back then, yet from now on I’ll be loyal to the end.';
    expect(byPatterns.read(text).findings.map(({ rule }) => rule)).not.toContain('overpromising');
    const found = checker.read(text).findings.find(({ rule }) => rule === 'overpromising');
    expect(text.slice(found?.start, found?.end)).toBe('yet from now on I’ll be loyal to the end');
    expect(found?.why).toContain('“yet from now on I’ll be loyal to the end”');
    expect(found?.instead.length).toBeGreaterThan(0);
  });

  it.each([
    ['pressuring', 'You owe me no explanation for the new locks.'],
    ['blaming', 'You lost your friends over a rumour that I started.'],
  ])('does not believe a pattern for %s that the words together speak against', (rule, text) => {
    expect(byPatterns.read(text).findings.map((finding) => finding.rule)).toContain(rule);
    expect(checker.read(text).findings).toEqual([]);
  });

  it.each(['', ' ', '🙂', '“I lied.”', '…', '> You never listened.'])(
    'finds nothing in %j, however sure it is',
    (text) => {
      const bounds = boundsOf({ sure: -1000, doubt: -1000 });
      const sure = createChecker({ ...words, model: { bounds, weights: '' } }, 'en');
      expect(sure.read('So.').findings).toHaveLength(wordingRules.length);
      expect(sure.read(text)).toEqual({ findings: [], good: [] });
    },
  );
});
