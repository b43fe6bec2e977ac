import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asNickname, inOrder, nicknameLimit, sides } from '~/domain/relationship';
import { shorten } from '~/domain/shorten';
import { anyText } from './made';

const family = '👨‍👩‍👧‍👦';
const charactersOf = (text: string) =>
  [...new Intl.Segmenter('en').segment(text)].map(({ segment }) => segment);

describe('a nickname', () => {
  it.each([
    ['Sam', 'Sam'],
    ['  Sam  ', 'Sam'],
    ['Sam\nfrom\t  the choir', 'Sam from the choir'],
    ['   ', ''],
    ['', ''],
    ['سلمى', 'سلمى'],
  ])('typed as %j is %j', (typed, kept) => {
    expect(asNickname(typed)).toBe(kept);
  });

  it('is cut between characters as people count them, never inside one', () => {
    expect(asNickname(family.repeat(nicknameLimit + 5))).toBe(family.repeat(nicknameLimit));
    expect(asNickname('e\u0301'.repeat(nicknameLimit + 1))).toBe('e\u0301'.repeat(nicknameLimit));
    expect(asNickname('x'.repeat(nicknameLimit + 1))).toBe('x'.repeat(nicknameLimit));
  });

  it('does not end in the space at which it was cut', () => {
    expect(asNickname(`${'x'.repeat(nicknameLimit - 1)} y`)).toBe('x'.repeat(nicknameLimit - 1));
  });

  it('is one line within the limit, and stays as it is when cleaned again', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 8 }), (parts) => {
        const nickname = asNickname(parts.join(' '));
        expect(charactersOf(nickname).length).toBeLessThanOrEqual(nicknameLimit);
        expect(nickname).not.toMatch(/[\n\r\t]| {2}|^ | $/);
        expect(asNickname(nickname)).toBe(nickname);
      }),
    );
  });
});

describe('a shortened text', () => {
  it('is the text itself when it is short enough', () => {
    expect(shorten('Sam', 3)).toBe('Sam');
    expect(shorten(family.repeat(3), 3)).toBe(family.repeat(3));
  });

  it('is its first characters as people count them', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 30 }), (text, longest) => {
        expect(shorten(text, longest)).toBe(charactersOf(text).slice(0, longest).join(''));
      }),
    );
  });
});

describe('the sides of a relationship', () => {
  it('are in one order and each there once, however they were chosen', () => {
    expect(inOrder(['broke', 'hurt', 'broke'])).toEqual(['hurt', 'broke']);
    expect(inOrder(['broke'])).toEqual(['broke']);
    expect(inOrder([])).toEqual([]);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...sides)), (chosen) => {
        expect(inOrder(chosen)).toEqual(sides.filter((side) => new Set(chosen).has(side)));
      }),
    );
  });
});
