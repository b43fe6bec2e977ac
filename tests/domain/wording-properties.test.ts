import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createChecker } from '~/domain/wording/checker';
import type { Reading, Span } from '~/domain/wording/reading';
import { Sentences } from '~/domain/wording/sentences';
import { Reader } from '~/domain/wording/tokens';
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

/** Letters: lines and quotes that are closed and that are not, short and long, with and without capitals. */
const quoteMarks = fc.constantFrom(
  ...[' “', 'so.” ', ' "', 'so." ', ' „', 'so“ ', " '", "so.' "],
  ...['"', "'", '“', '”', '‘', '’', '«', '»', '„', '‚'],
);
const breaks = fc.constantFrom(...['\n', '\n', '\r\n', '\n\n', '\n> ', '\n- ', '\n2. ', '.\n', ':\n', ',\n']);
const anyLetter = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: telling.map((word) => `${word} `) },
      { weight: 2, arbitrary: telling.map((word) => ` ${word[0]?.toUpperCase() ?? ''}${word.slice(1)}`) },
      { weight: 3, arbitrary: quoteMarks },
      { weight: 3, arbitrary: breaks },
      { weight: 1, arbitrary: marks },
    ),
    { maxLength: 80 },
  )
  .map((parts) => parts.join(''));

const edits = fc.array(
  fc.record({ at: fc.nat(400), gone: fc.nat(12), put: fc.oneof(anyLetter, quoteMarks, breaks, telling) }),
  { minLength: 1, maxLength: 12 },
);

/** The text after each edit. */
function editing(begun: string, made: readonly { at: number; gone: number; put: string }[]): string[] {
  let text = begun;
  return made.map(({ at, gone, put }) => {
    const place = at % (text.length + 1);
    text = text.slice(0, place) + put + text.slice(place + gone);
    return text;
  });
}

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

  it('gives after any edits what a new checker gives', () => {
    fc.assert(
      fc.property(anyLetter, edits, (begun, made) => {
        let last = begun;
        for (const text of editing(begun, made)) {
          checker.read(text);
          last = text;
        }
        expect(checker.read(last)).toEqual(createChecker(words, 'en').read(last));
      }),
      { numRuns: 12 },
    );
  }, 20_000);

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

describe('the sentences of any text', () => {
  const { abbreviations, quotes } = words.grammar;
  const cutter = new Sentences('en', abbreviations, quotes);
  const anyLines = fc.oneof(anyLetter, anyText);

  it('are after any edits what they are when it stands there at once', () => {
    fc.assert(
      fc.property(anyLetter, edits, (begun, made) => {
        for (const text of editing(begun, made)) {
          expect(cutter.of(text)).toEqual(new Sentences('en', abbreviations, quotes).of(text));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('are its own words in their order, with nothing between them but spaces and the lines of others', () => {
    fc.assert(
      fc.property(anyLines, (text) => {
        let end = 0;
        for (const sentence of [...cutter.of(text), { start: text.length, end: 0, text: '', quoted: [] }]) {
          expect(text.slice(end, sentence.start)).toMatch(/^\s*(?:>.*\s*)*$/);
          expect(
            text
              .slice(sentence.start, Math.max(sentence.start, sentence.end))
              .replace(/\r?\n/g, (found) => ' '.repeat(found.length)),
          ).toBe(sentence.text);
          for (const span of sentence.quoted) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(sentence.text.length);
          }
          end = sentence.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are cut where the language cuts them, and not at line ends alone', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
    const plain = new Sentences('en', [], quotes);
    const ends = ['.', '?!', '。', '．', '․', '؟', '।', '\u2028', '\u2029', '\u0085', ' ', '  '];
    const anyEnds = fc
      .array(fc.oneof(telling, fc.constantFrom(...ends)), { maxLength: 20 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(anyLines, anyEnds), (text) => {
        const line = text.replaceAll(/[\n\r>]/g, ' ');
        const starts = new Set(plain.of(line).map(({ start }) => start));
        for (const { index, segment } of segmenter.segment(line)) {
          if (segment.trim() !== '') expect(starts).toContain(index + segment.search(/\S/));
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what is read anew', () => {
  const parts = [
    'I lied to you.',
    'You wrote: “I was hurt.',
    'And I was alone.',
    'It was hard',
    'for me.',
    'So it is.',
  ];
  const text = parts.join('\n');
  const readings = vi.spyOn(Reader.prototype, 'read');
  const readAfter = (changed: string) => {
    // One that has read nothing else: among made-up texts there may be any word.
    const checker = createChecker(words, 'en');
    checker.read(text);
    readings.mockClear();
    checker.read(changed);
    return readings.mock.calls.map(([sentence]) => sentence);
  };
  it.each([
    ['a key', text.replace('lied', 'liked'), ['I liked to you.']],
    ['a line', text.replace('.\nAnd', '.\nBut\nAnd'), ['But']],
    ['a line that is one with the next', text.replace('hard\n', 'hard.\n'), ['It was hard.', 'for me.']],
    [
      'a quote that is closed',
      text.replace('alone.', 'alone.”'),
      ['You wrote: “I was hurt.', 'And I was alone.”'],
    ],
  ])('after %s is the sentences that it changes', (_, changed, anew) => {
    expect(readAfter(changed)).toEqual(anew);
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
    'lines that go on': fill('I was drunk\nand so on\n'),
    'lines of one letter': `A${fill('\na')}`,
    'quotes opened on each line': fill('"I lied\n'),
    'quotes of all kinds': fill('“a «a „a ‚a ‘a "a\n'),
    'quotes over lines': fill('“I lied\nCalm down.”\n'),
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
