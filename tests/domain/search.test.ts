import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, spansOf } from '~/domain/fold';
import { excerptOf, matches, termsOf } from '~/domain/search';

/** Letters as people write them: several scripts, accents in both forms, signs that join and direct. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(fc.constantFrom(...Array.from('aéßİıΣςǆﬁŉكـِأة가각が\u0301\u0308\u200d\u200fक्षि👩‍👧 \n’“')), {
      maxLength: 40,
    })
    .map((letters) => letters.join('')),
);

describe('folding', () => {
  it.each([
    ['case', 'CAFE', 'cafe'],
    ['accents, in one letter or in two', 'Café cafe\u0301', 'cafe cafe'],
    ['letters that are written as two', 'Straße', 'strasse'],
    ['the last letter of a Greek word', 'ΟΔΟΣ', 'οδοσ'],
    ['the dot of a Turkish i', 'İıI', 'iii'],
    ['Arabic vowels, and the stroke between letters', 'مُحَمَّـــد', 'محمد'],
    ['quotes', 'don’t “go”', 'don\'t "go"'],
    ['what is not seen', 'so\u00adlid\u200f', 'solid'],
  ])('takes away %s', (_what, text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('leaves the vowels of scripts in which they are letters', () => {
    expect(fold('कि')).not.toBe(fold('का'));
    expect(fold('กำ')).not.toBe(fold('กี'));
  });

  it('of what was folded changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('what is looked for', () => {
  it('is each word, once, folded', () => {
    expect(termsOf('  Tea\n TEA  and  Café ')).toEqual(['tea', 'and', 'cafe']);
    expect(termsOf(' \t')).toEqual([]);
  });

  it('is found where every word of it is, in any order and within words', () => {
    const folded = fold('Zoë drank her tea.');
    expect(matches(folded, termsOf('TEA zoe'))).toBe(true);
    expect(matches(folded, termsOf('rank'))).toBe(true);
    expect(matches(folded, termsOf('tea coffee'))).toBe(false);
    expect(matches(folded, [])).toBe(true);
  });

  it('is found whatever its case, with or without its accents', () => {
    fc.assert(
      fc.property(anyText, fc.string({ unit: 'grapheme', minLength: 1 }), anyText, (left, middle, right) => {
        // The iota below a Greek vowel becomes a letter of its own in capitals, which nobody types.
        fc.pre(!middle.normalize('NFD').includes('\u0345'));
        const folded = fold(`${left} ${middle} ${right}`);
        for (const typed of [middle, middle.toUpperCase(), middle.normalize('NFD'), middle.normalize('NFC')])
          expect(matches(folded, termsOf(typed)), typed).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the places that are marked', () => {
  const gap = '\ue000';
  const marked = (text: string, query: string) =>
    spansOf(text, termsOf(query)).map(({ start, end }) => text.slice(start, end));

  it.each([
    ['every place', 'Tea, and tea again.', 'tea', ['Tea', 'tea']],
    ['an accent with its letter', 'cafe\u0301s', 'cafe', ['cafe\u0301']],
    ['a letter that is folded to two, whole', 'Straße', 'as', ['aß']],
    ['what touches, as one', 'teatime', 'tea time', ['teatime']],
    ['what overlaps, as one', 'banana', 'ana', ['anana']],
    ['a word through the stroke between its letters', 'سـلام', 'سلام', ['سـلام']],
    ['nothing where nothing is found', 'coffee', 'tea', []],
  ])('are %s', (_what, text, query, expected) => {
    expect(marked(text, query)).toEqual(expected);
  });

  it('hold what was looked for, in order, apart from each other and never within a letter', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.integer({ min: 1, max: 8 }), (text, from, length) => {
        const folded = fold(text);
        const at = folded.length === 0 ? 0 : from % folded.length;
        const term = folded.slice(at, at + length);
        fc.pre(term !== '' && !term.includes(gap));
        const spans = spansOf(text, [term]);
        expect(spans.length).toBeGreaterThan(0);
        let last = -1;
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          last = end;
          expect(fold(text.slice(start, end))).toContain(term);
          // What is not marked on either side begins with a letter of its own.
          expect(/^\p{M}/u.test(text.slice(end))).toBe(false);
        }
        const left = spans.reduceRight(
          (rest, { start, end }) => rest.slice(0, start) + gap + rest.slice(end),
          text,
        );
        expect(fold(left)).not.toContain(term);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('the line that is shown of what was found', () => {
  const long = `${'Nothing of it is here. '.repeat(20)}Then there was tea.${' And more.'.repeat(40)}`;

  it('is the beginning while the words are in it', () => {
    expect(excerptOf(['Tea\n and  talk.'], termsOf('talk'), 140)).toEqual({
      text: 'Tea and talk.',
      spans: [{ start: 8, end: 12 }],
    });
  });

  it('goes to where the words are, without cutting one', () => {
    const { text, spans } = excerptOf([long], termsOf('tea'), 140);
    expect(text).toMatch(/^…\w.*Then there was tea\..*…$/);
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['tea']);
  });

  it('is the passage that holds the most of it, and the first of equals', () => {
    const passages = ['Only tea.', 'Tea and talk.', 'Talk and tea.'];
    expect(excerptOf(passages, termsOf('tea talk'), 140).text).toBe('Tea and talk.');
    expect(excerptOf(passages, termsOf('cake'), 140)).toEqual({ text: 'Only tea.', spans: [] });
    expect(excerptOf([' ', ''], termsOf('cake'), 140)).toEqual({ text: '', spans: [] });
  });

  it('always shows something of what is in a passage', () => {
    fc.assert(
      fc.property(
        anyText,
        anyText,
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 5 }),
        (a, b, word) => {
          const [term] = termsOf(word);
          fc.pre(term !== undefined);
          const passage = `${a.repeat(20)} ${word} ${b.repeat(20)}`;
          expect(excerptOf([passage], [term], 140).spans.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});
