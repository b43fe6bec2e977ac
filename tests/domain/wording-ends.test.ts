import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChecker } from '~/domain/wording/checker';
import { Ends } from '~/domain/wording/ends';
import { Lexicon } from '~/domain/wording/lexicon';
import { Reader } from '~/domain/wording/tokens';
import { readWordingWords } from '../wording/words';

const words = readWordingWords('en');
const reader = new Reader(words.grammar, new Lexicon({}));
const ends = new Ends({
  onward: ['was', 'so', 'the', '_s', 'because', 'you'],
  joins: ['and', 'because', 'so'],
});

/** The words of a text to where a mark over its first `count` words ends. */
function ended(text: string, count: number): string {
  const tokens = reader.read(text, []);
  return text.slice(0, tokens[ends.of(tokens, 0, count) - 1]?.end);
}

describe('the end of a mark', () => {
  it.each([
    [
      'goes on from a small word to what it leads to',
      'because I was so tired of it',
      4,
      'because I was so tired',
    ],
    ['goes on over several', 'was it because you was the boss', 3, 'was it because you was the boss'],
    ['stays where the word is no small one', 'I lied to them all day', 2, 'I lied'],
    ['stays before a comma', 'I lied because you, of all, know', 4, 'I lied because you'],
    ['stays before a full stop', 'That is what it was. It went on', 5, 'That is what it was'],
    ['stays before a word between two parts', 'It is you because I lied', 3, 'It is you'],
    ['stays at the end', 'It was the', 3, 'It was the'],
    ['leaves out a word between two parts', 'one more chance and I go', 4, 'one more chance'],
    ['leaves out several of them', 'one more chance and and', 5, 'one more chance'],
    ['keeps such a word where it stands alone', 'and I go', 1, 'and'],
    ['keeps one that leads on', 'I lied because', 3, 'I lied because'],
    ['never stands in the midst of a written word', "that it's over", 2, "that it's over"],
    ['goes four words on at most', 'was the was the was the end', 1, 'was the was the was'],
  ])('%s', (_, text, count, expected) => {
    expect(ended(text, count)).toBe(expected);
  });

  it('in English: quotes no half of what is said', () => {
    const checker = createChecker(words, 'en');
    const quotes = (text: string) =>
      checker.read(text).findings.map(({ start, end }) => text.slice(start, end));
    expect(quotes('I read your messages because I was so tired of waiting.')).toEqual([
      'because I was so tired',
    ]);
    expect(quotes('Give me one last chance and I’ll go.')).toEqual(['Give me one last chance']);
    expect(quotes('Please forgive me, Anna.')).toEqual(['Please forgive me']);
  });

  it('lies within the text, at most four words on, and stays where it is', () => {
    const word = fc.constantFrom('was', 'so', 'the', 'and', 'because', 'you', 'tired', ',', '.', "it's");
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), fc.nat(), (all, number) => {
        const tokens = reader.read(all.join(' '), []);
        const until = 1 + (number % tokens.length);
        const end = ends.of(tokens, 0, until);
        expect(end).toBeGreaterThanOrEqual(1);
        expect(end).toBeLessThanOrEqual(Math.min(tokens.length, until + 4));
        // What ends well once is not moved again.
        if (end < until + 4) expect(ends.of(tokens, 0, end)).toBe(end);
      }),
    );
  });
});
