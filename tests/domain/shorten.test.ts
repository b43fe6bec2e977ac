import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shorten } from '~/domain/shorten';

const characters = (text: string) => [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);

describe('shortening', () => {
  it.each([
    ['abc', 3, 'abc'],
    ['abcd', 3, 'abc'],
    ['👩‍👧👩‍👧👩‍👧', 2, '👩‍👧👩‍👧'],
    ['👩‍👧👩‍👧', 2, '👩‍👧👩‍👧'],
    ['cafe\u0301s', 4, 'cafe\u0301'],
    ['', 0, ''],
    ['a', 0, ''],
  ])('leaves of %j, to %i, %j', (text, longest, left) => {
    expect(shorten(text, longest)).toBe(left);
  });

  it('leaves the beginning, of as many characters as there is room for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(40), (text, longest) => {
        const left = shorten(text, longest);
        expect(text.startsWith(left)).toBe(true);
        expect(left).toBe(characters(text).slice(0, longest).join(''));
      }),
    );
  });
});
