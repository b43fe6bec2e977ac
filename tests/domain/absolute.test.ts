import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absoluteIn } from '~/domain/absolute';
import { anyText } from './made';

const words = [
  'never',
  'for ever',
  'won’t happen again',
  'i swear',
  '100 %',
  '100%',
  'hundred percent',
  'no more lies',
];

describe('an absolute wording', () => {
  it.each([
    ['I will never be late.', 'never'],
    ['NEVER', 'never'],
    ['Never-ending', 'never'],
    ['“never”', 'never'],
    ['(never)', 'never'],
    ['_never_', 'never'],
    ['I stay for  ever', 'for ever'],
    ['I stay for\n\tever', 'for ever'],
    ['I stay for\u00a0ever', 'for ever'],
    ['It won’t happen again', 'won’t happen again'],
    ["It won't happen again", 'won’t happen again'],
    ['It wonʼt happen again', 'won’t happen again'],
    ['I am 100 % sure', '100 %'],
    ['I am 100% sure', '100%'],
    ['100%', '100%'],
    ['100%.', '100%'],
    ['I swear it', 'i swear'],
    ['No more lies, no more than an hour', 'no more lies'],
  ])('is found in %j', (text, found) => {
    expect(absoluteIn(text, words)).toBe(found);
  });

  it.each([
    '',
    'nevertheless',
    'whenever',
    'éneveré',
    'never\u0301',
    'neverم',
    'مnever',
    '1100 %',
    '2100%',
    '100%ig',
    '100%5',
    '100 %ige',
    'never2',
    'no more than an hour',
    'forever',
    'hundred percentage points',
    'I sweared',
    'will happen again',
  ])('is not found in %j', (text) => {
    expect(absoluteIn(text, words)).toBeNull();
  });

  it('is the first of the list that stands in the text, as the list writes it', () => {
    expect(absoluteIn('I swear: never.', words)).toBe('never');
    expect(absoluteIn('I swear: never.', words.toReversed())).toBe('i swear');
  });

  it('is read in another script and in either form of an accented letter', () => {
    expect(absoluteIn('لن أكذب أبدا عليك', ['أبدا'])).toBe('أبدا');
    expect(absoluteIn('أبداً', ['أبدا'])).toBeNull();
    expect(absoluteIn('Plus jamais\u00a0: je le re\u0301pe\u0300te', ['répète'])).toBe('répète');
    expect(absoluteIn('Никогда', ['никогда'])).toBe('никогда');
  });

  it('is taken by its letters, whatever they mean in a pattern', () => {
    expect(absoluteIn('a.b', ['a.b'])).toBe('a.b');
    expect(absoluteIn('axb', ['a.b'])).toBeNull();
    expect(absoluteIn('a (b) [c] {d} e/f * + ? ^ $ | \\', ['(b) [c] {d} e/f * + ? ^ $ | \\'])).not.toBeNull();
    expect(absoluteIn('any. thing', ['', ' '])).toBeNull();
  });
});

/** What stands around a word without being part of it. */
const anyEdge = fc.constantFrom('', ' ', '\n', '.', ', ', '”', ' – ', '🙂', '(', '/', '…');

describe('any text', () => {
  it('holds a wording that was put between others, however it is written', () => {
    fc.assert(
      fc.property(
        anyText,
        anyEdge.filter((edge) => edge !== ''),
        fc.constantFrom(...words),
        fc.boolean(),
        fc.constantFrom("'", '’', 'ʼ'),
        fc.constantFrom(' ', '  ', '\n', ' \t\u00a0'),
        anyText,
        (before, edge, word, loud, apostrophe, space, after) => {
          const written = word.replace('’', apostrophe).replaceAll(' ', space);
          // A mark that followed would be part of the word's last letter.
          const text = `${before}${edge}${loud ? written.toUpperCase() : written}. ${after}`;
          expect(absoluteIn(text, [word])).toBe(word);
        },
      ),
    );
  });

  it('does not hold a wording that is part of a longer word', () => {
    const anyLetter = fc.constantFrom('a', 'Z', 'é', 'ß', 'م', 'я', '日', '0', '9', '٣', '\u0301', '𝒶');
    fc.assert(
      fc.property(
        fc.constantFrom(...words),
        anyLetter,
        fc.boolean(),
        anyEdge,
        (word, letter, before, edge) => {
          // A mark that begins a text belongs to nothing.
          fc.pre(!(before && letter === '\u0301'));
          const text = before ? `${edge}${letter}${word}${edge}` : `${edge}${word}${letter}${edge}`;
          expect(absoluteIn(text, [word])).toBeNull();
        },
      ),
    );
  });

  it('gives only what is in the list, and nothing where the list is empty', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText, { maxLength: 5 }), (text, list) => {
        const found = absoluteIn(text, list);
        expect(found === null || list.includes(found)).toBe(true);
        expect(absoluteIn(text, [])).toBeNull();
      }),
    );
  });
});
