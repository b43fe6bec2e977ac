import { describe, expect, it } from 'vitest';
import { createChecker } from '~/domain/wording/checker';
import { Quotes } from '~/domain/wording/quotes';
import { Sentences } from '~/domain/wording/sentences';
import { readWordingWords } from '../wording/words';

const words = readWordingWords('en');
const checker = createChecker(words, 'en');
const quotes = new Quotes(words.grammar.quotes);
const sentences = new Sentences('en', words.grammar.abbreviations, words.grammar.quotes);
const quoted = (text: string) => quotes.of(text).map(({ start, end }) => text.slice(start, end));
const cut = (text: string) => sentences.of(text).map(({ start, end }) => text.slice(start, end));
const marked = (text: string) => checker.read(text).findings.map(({ start, end }) => text.slice(start, end));

describe('a quotation over lines', () => {
  it.each([
    ['"You lied.\nCalm down."', ['"You lied.\nCalm down."']],
    ['“You lied.\nCalm down.”', ['“You lied.\nCalm down.”']],
    ['‘You lied.\nCalm down.’', ['‘You lied.\nCalm down.’']],
    ["'You lied.\nIt's late.'", ["'You lied.\nIt's late.'"]],
    ['«You lied.\nCalm down.»', ['«You lied.\nCalm down.»']],
    ['« You lied.\nCalm down. »', ['« You lied.\nCalm down. »']],
    ['»You lied.\nCalm down.«', ['»You lied.\nCalm down.«']],
    ['„You lied.\nCalm down.“', ['„You lied.\nCalm down.“']],
    ['„You lied.\nCalm down.”', ['„You lied.\nCalm down.”']],
    ['‚You lied.\nCalm down.‘', ['‚You lied.\nCalm down.‘']],
    ['You said “it is\r\nover”, and “why\nme”.', ['“it is\r\nover”', '“why\nme”']],
    ['You wrote:\n"\nCalm down.\n"\nI know.', ['"\nCalm down.\n"']],
    ['You said “it is ‘so’ now”, and\nI ‘know’.', ['“it is ‘so’ now”', '‘know’']],
    // Over an empty line only what stands by itself.
    ['You wrote:\n"You lied.\n\nCalm down."\nI know.', ['"You lied.\n\nCalm down."']],
    ['You wrote:\n\n“You lied.\n \nCalm down.”', ['“You lied.\n \nCalm down.”']],
    ['You said "you lied.\n\nCalm down."', []],
    ['You wrote:\n"You lied.\n\nCalm down" is all.', []],
  ])('is found: %j', (text, found) => {
    expect(quoted(text)).toEqual(found);
  });

  it.each([
    // The mark before was forgotten, or its quotation is being written.
    ['You said "calm down.\nAnd then "no" again.', ['"no"']],
    ['You said “calm down.\nAnd then “no” again.', ['“no”']],
    // Apostrophes.
    ["'Cause I lied.\nIt was the boys' idea, an' mine.", []],
    ["I lied 'cause of them.\nIt was the boys' idea.\n'Twas late", []],
    ["'Cause I lied.\nYou said 'no.'", ["'no.'"]],
    ['I’m sorry.\nIt’s the boys’ idea.', []],
    // Someone else's lines are a wall.
    ['You said "calm\n> down" and\nso "on', []],
    ['You said "calm\n> I lied\ndown" to me', []],
    ['> "you\nlied" to me', []],
    ['You said "calm down\nagain', []],
  ])('is not made of what does not belong together: %j', (text, found) => {
    expect(quoted(text)).toEqual(found);
  });

  it('ends at some length, so that a mark that was forgotten takes no letter with it', () => {
    const long = (lines: number, line: string) => quoted(`“${`${line}\n`.repeat(lines)}end.”`).length;
    expect(long(29, 'You lied.')).toBe(1);
    expect(long(30, 'You lied.')).toBe(0);
    expect(long(19, 'x'.repeat(99))).toBe(1);
    expect(long(20, 'x'.repeat(99))).toBe(0);
  });

  it('is told to each sentence that it reaches into, from where to where', () => {
    const told = sentences.of('You wrote: “I was hurt.\nAnd alone.\nSo” long').map((each) => each.quoted);
    expect(told).toEqual([[{ start: 11, end: 23 }], [{ start: 0, end: 10 }], [{ start: 0, end: 3 }]]);
  });

  it('is passed over, and what stands around it is not', () => {
    const text = 'You wrote: “You made me do it.\nCalm down, I was drunk.” You made me cry.\nIt takes two.';
    expect(marked(text)).toEqual(['You made me', 'It takes two']);
    expect(marked(text.replace('”', ''))).toHaveLength(5);
  });
});

describe('a line that goes on with the one before', () => {
  it.each([
    ['I only did it\nbecause you left', ['I only did it\nbecause you left']],
    ['I only did it \r\n  because you left', ['I only did it \r\n  because you left']],
    ['I lied. I did\nit again. You\nleft', ['I lied.', 'I did\nit again.', 'You\nleft']],
    ['I told you to\n“calm down” there', ['I told you to\n“calm down” there']],
    ['- I lied\n  to you\n- I left', ['- I lied\n  to you', '- I left']],
    [
      'i told you that it was over between all of us\nbut it was not',
      ['i told you that it was over between all of us\nbut it was not'],
    ],
  ])('is one with it: %j', (text, found) => {
    expect(cut(text)).toEqual(found);
  });

  it.each([
    ['I lied.\nbecause', ['I lied.', 'because']],
    ['I lied.”\nbecause', ['I lied.”', 'because']],
    ['I lied…\nbecause', ['I lied…', 'because']],
    ['I did this:\nlied', ['I did this:', 'lied']],
    ['I lied\nBecause', ['I lied', 'Because']],
    ['I lied\n- because', ['I lied', '- because']],
    ['I lied\n• because', ['I lied', '• because']],
    ['I lied\n2 times', ['I lied', '2 times']],
    ['I lied\nb) and left', ['I lied', 'b) and left']],
    ['I lied\niii. and left', ['I lied', 'iii.', 'and left']],
    ['I lied\n\nbecause', ['I lied', 'because']],
    ['I lied\n> because\nso', ['I lied', 'so']],
    // Who writes no capitals breaks lines to begin something new.
    ['i lied\nim sorry\ncome home', ['i lied', 'im sorry', 'come home']],
    ['Hi\n\ni lied\nim sorry', ['Hi', 'i lied', 'im sorry']],
  ])('stands apart: %j', (text, found) => {
    expect(cut(text)).toEqual(found);
  });

  it('is marked without the apostrophe behind it', () => {
    expect(marked('It takes two’ and\nyou know it.')).toEqual(['It takes two']);
  });

  it('is read with it, at its place in the text', () => {
    const text = 'Dear you,\n\nI only did it\r\nbecause you were\nnever home.\n\nSo.';
    const { findings } = checker.read(text);
    expect(marked(text)).toEqual(['did it\r\nbecause you were\nnever home', 'because you were\nnever home']);
    for (const { sentence, why, instead } of findings) {
      expect(text.slice(sentence.start, sentence.end)).toBe('I only did it\r\nbecause you were\nnever home.');
      expect(why + instead.join()).not.toContain('\n');
    }
    expect(findings.map(({ phrase }) => phrase)).toEqual([
      'did it because you were never home',
      'because you were never home',
    ]);
  });
});
