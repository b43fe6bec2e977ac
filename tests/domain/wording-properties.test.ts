import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChecker } from '~/domain/wording/checker';
import type { Reading, Span } from '~/domain/wording/reading';
import { readWordingWords } from '../wording/words';

const words = readWordingWords('en');
const checker = createChecker(words, 'en');

/** Words that patterns begin with and go on with, so that much of the machine is at work. */
const telling = fc.constantFrom(
  ...['I', 'you', 'never', 'again', 'sorry', 'but', 'if', 'just', 'only', 'was', 'drunk', 'made', 'me'],
  ...['please', 'forgive', 'will', 'always', 'because', 'it', 'that', 'so', 'not', 'no', 'more', 'a', 'the'],
);
const marks = fc.constantFrom(
  ' ',
  ', ',
  '. ',
  '? ',
  '\n',
  '"',
  ' “',
  '” ',
  '’',
  "'",
  ' – ',
  '…',
  '\r\n',
  '> ',
);
const anyUnicode = fc.string({ unit: 'binary', maxLength: 300 });
const anyText = fc
  .array(fc.oneof({ weight: 6, arbitrary: telling }, { weight: 5, arbitrary: marks }, anyUnicode), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''));

function spansOf({ findings, good }: Reading): Span[] {
  return [...findings, ...good, ...findings.map(({ sentence }) => sentence)];
}

describe('any text', () => {
  it('is read without a fault, and every span lies inside it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { start, end } of spansOf(checker.read(text))) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives findings that lie in their sentence, in the order of the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { findings } = checker.read(text);
        for (const { start, end, sentence } of findings) {
          expect(start).toBeGreaterThanOrEqual(sentence.start);
          expect(end).toBeLessThanOrEqual(sentence.end);
        }
        expect(findings.map(({ start }) => start)).toEqual(
          findings.map(({ start }) => start).toSorted((a, b) => a - b),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same reading each time, whether or not it was read before', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const first = createChecker(words, 'en').read(text);
        expect(checker.read(text)).toEqual(first);
        expect(checker.read(text)).toEqual(first);
      }),
      { numRuns: 8 },
    );
  });

  it('gives while it is typed what it gives when it stands there at once', () => {
    const fresh = createChecker(words, 'en');
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        for (let length = 0; length <= before.length; length += 7) checker.read(before.slice(0, length));
        expect(checker.read(before + after)).toEqual(fresh.read(before + after));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a text of 50,000 characters', () => {
  const fill = (part: string) => part.repeat(Math.ceil(50_000 / part.length)).slice(0, 50_000);
  // What slows down a matcher that goes back and tries again, or a scanner that looks ahead from each place.
  const hostile: Readonly<Record<string, string>> = {
    'one word': fill('a'),
    'one word that gaps can take, without an end': fill('I you it that so very really '),
    'beginnings of patterns that never end': fill('I am sorry if you were I will never ever you made '),
    'opened quotes': fill('“'),
    'apostrophes that may open': fill(" 'a"),
    'full stops': fill('.'),
    'short sentences': fill('a. b? c! '),
    commas: fill('I, was, '),
    lines: fill('I was drunk\n'),
    'combining marks': fill('a\u0301\u0302'),
    'lone surrogates': fill('\ud83d'),
    'letters of many scripts': fill('日本語 العربية यह है '),
    spaces: fill(' '),
    'repeated letters': fill('sooooooo '),
  };

  it.each(Object.keys(hostile))('is read in the time that its length takes: %s', (name) => {
    const text = hostile[name] ?? '';
    const cost = (of: string) => {
      const before = process.cpuUsage();
      checker.read(of);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    };
    // Whatever the machine, ten times the text takes no more than a few times ten the time.
    const tenth = Math.max(cost(text.slice(0, 5_000)), 20);
    expect(cost(`${text}.`)).toBeLessThan(40 * tenth);
  });

  it('is read without a fault, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 20_000, maxLength: 50_000, size: 'max' }),
        (text) => {
          for (const { start, end } of spansOf(checker.read(text))) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
      { numRuns: 5 },
    );
  });
});
