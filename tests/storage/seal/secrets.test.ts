import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnWords, drawWords, isLongEnough, plainly } from '~/storage/seal/passphrase';
import { inGroups, makeRecoveryCode, readRecoveryCode } from '~/storage/seal/recovery-code';
import { words } from '~/storage/seal/wordlist';
import { always, chance } from './chance';

describe('a passphrase', () => {
  it.each([
    ['twelve chars', true],
    ['eleven char', false],
    ['   eleven char   ', false],
    ['عبارة سر طويلة', true],
    ['🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂', false],
    ['', false],
  ])('%j is long enough: %s', (typed, enough) => {
    expect(isLongEnough(typed)).toBe(enough);
  });

  it('is the same however its letters are composed and its spaces are set', () => {
    expect(plainly('  Cafe\u0301   am\tSee ')).toBe('Café am See');
    expect(plainly('ＡＢ\u00a0c')).toBe('AB c');
  });

  it('of drawn words is always long enough, and of the list alone', () => {
    for (let time = 0; time < 200; time++) {
      const drawn = drawWords(words, chance).split(' ');
      expect(drawn).toHaveLength(drawnWords);
      expect(drawn.every((word) => words.includes(word))).toBe(true);
      expect(isLongEnough(drawn.join(' '))).toBe(true);
    }
  });

  it('is drawn evenly: what is past the last whole round is drawn again', () => {
    const first = [0xff, 0xff, 0x00, 0x01];
    let at = 0;
    const scripted = () => Uint8Array.from([first[at++ % 4]!, first[at++ % 4]!]);
    expect(drawWords(words, scripted)).toBe(Array(drawnWords).fill(words[1]).join(' '));
    const counts = new Map<string, number>();
    for (let time = 0; time < 3000; time++) {
      for (const word of drawWords(['a', 'b', 'c'], chance).split(' ')) {
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
    for (const word of ['a', 'b', 'c']) expect(Math.abs((counts.get(word) ?? 0) - 5000)).toBeLessThan(400);
  });
});

describe('the list of words', () => {
  it('has 7,776 different words without a space, so that five of them are 64 bits', () => {
    expect(new Set(words).size).toBe(7776);
    expect(words.every((word) => /^[a-z-]{3,}$/.test(word))).toBe(true);
    expect(drawnWords * Math.log2(words.length)).toBeGreaterThan(64);
  });
});

describe('a recovery code', () => {
  it('is read as it was made, however it is typed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        const code = makeRecoveryCode(always(...bytes));
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{28}$/);
        expect(inGroups(code)).toHaveLength(7);
        const typed = inGroups(code).join('-').toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
        expect(readRecoveryCode(`  ${typed} `)).toBe(code);
      }),
      { numRuns: 300 },
    );
  });

  it('holds all of its 128 bits', () => {
    const of = (bytes: number[]) => makeRecoveryCode(always(...bytes));
    const plain = Array<number>(16).fill(0);
    const codes = Array.from({ length: 128 }, (_, bit) =>
      of(plain.map((byte, at) => (at === bit >> 3 ? byte | (1 << (bit & 7)) : byte))),
    );
    expect(new Set([...codes, of(plain)]).size).toBe(129);
  });

  it('is refused with one symbol wrong or two changed about, but for one slip in some thousand', () => {
    let taken = 0;
    let tried = 0;
    for (let time = 0; time < 40; time++) {
      const code = makeRecoveryCode(chance);
      for (let at = 0; at < code.length; at++) {
        const wrong = code[at] === 'Z' ? 'Y' : 'Z';
        const slips = [code.slice(0, at) + wrong + code.slice(at + 1)];
        if (at > 0 && code[at] !== code[at - 1]) {
          slips.push(code.slice(0, at - 1) + code[at]! + code[at - 1]! + code.slice(at + 1));
        }
        for (const slip of slips) {
          tried += 1;
          if (readRecoveryCode(slip) !== null) taken += 1;
        }
      }
    }
    expect(taken / tried).toBeLessThan(0.003);
  });

  it.each(['', 'ABCD', '0'.repeat(27), 'U'.repeat(28), '!'.repeat(28)])('is not %j', (typed) => {
    expect(readRecoveryCode(typed)).toBeNull();
  });
});
