import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asRead,
  leftOnPurpose,
  linesOf,
  markAt,
  moved,
  neighbourOf,
  placeOf,
  standing,
  wordsOf,
  type Passed,
  type Read,
} from '~/components/wording/marks';
import { finding, phrases, readBy } from './wording-reader';

const text = 'I lied because I was tired. You made me wait. You made me lie.';
const read = asRead(text, readBy(text));
const [because, first, second] = read.marks;
const none: Passed = { always: [], here: new Set() };
const quotes = (of: Read, passed = none) => standing(of, passed).map(({ quote }) => quote);

describe('marks', () => {
  it('hold the words that they mark, and a key of their own', () => {
    expect(quotes(read)).toEqual(['because I was', 'You made me', 'You made me']);
    expect(new Set(read.marks.map(({ key }) => key)).size).toBe(3);
  });

  it('keep their keys while one types before them', () => {
    const later = `Well. ${text}`;
    expect(asRead(later, readBy(later)).marks.map(({ key }) => key)).toEqual(
      read.marks.map(({ key }) => key),
    );
  });

  it.each([
    ['before them', 'Dear Mara, I lied because I was tired. You made me wait. You made me lie.', [0, 1, 2]],
    ['behind them', `${text} So.`, [0, 1, 2]],
    ['between them', 'I lied because I was so tired. You made me wait. You made me lie.', [0, 1, 2]],
    ['within one', 'I lied because I am tired. You made me wait. You made me lie.', [1, 2]],
    ['over several', 'I lied to make me lie.', []],
    ['of all there was', '', []],
  ])('move with their words when something is typed %s', (_where, typed, left) => {
    const after = moved(read, typed);
    expect(after.marks.map(({ key }) => key)).toEqual(left.map((index) => read.marks[index]?.key));
    for (const mark of after.marks) expect(typed.slice(mark.start, mark.end)).toBe(mark.quote);
  });

  it('stand at their own words after any change', () => {
    const part = fc.constantFrom(...phrases, 'so', ' ', '. ', '\n', 'قلبي', '💔');
    const any = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(any, any, any, any, (before, old, typed, behind) => {
        const was = before + old + behind;
        const now = before + typed + behind;
        const after = moved(asRead(was, readBy(was)), now);
        for (const { start, end, quote, sentence } of after.marks) {
          expect(now.slice(start, end)).toBe(quote);
          expect([sentence.start <= start, end <= sentence.end, sentence.end <= now.length]).not.toContain(
            false,
          );
        }
      }),
    );
  });

  it('are the same after the change as after reading anew, where the change touched none', () => {
    const typed = 'I lied because I was so very tired. You made me wait. You made me lie.';
    const places = (of: Read) => of.marks.map(({ start, end, sentence }) => ({ start, end, sentence }));
    expect(places(moved(read, typed))).toEqual(places(asRead(typed, readBy(typed))));
  });
});

describe('what is passed over', () => {
  it('is a phrase everywhere', () => {
    expect(quotes(read, { ...none, always: ['you made me'] })).toEqual(['because I was']);
  });

  it('is a phrase in one sentence, until that is written anew', () => {
    const passed = { ...none, here: new Set([placeOf(first!, text)]) };
    expect(standing(read, passed).map(({ key }) => key)).toEqual([because?.key, second?.key]);
    const moreBefore = `Well. ${text}`;
    expect(quotes(asRead(moreBefore, readBy(moreBefore)), passed)).toHaveLength(2);
    const other = text.replace('wait', 'wait for it');
    expect(quotes(asRead(other, readBy(other)), passed)).toHaveLength(3);
  });

  it('is left on purpose once every place of the rule is', () => {
    const here = new Set([placeOf(first!, text)]);
    expect(leftOnPurpose(read, 'blaming', { ...none, here })).toBe(false);
    here.add(placeOf(second!, text));
    expect(leftOnPurpose(read, 'blaming', { ...none, here })).toBe(true);
    expect(leftOnPurpose(read, 'blaming', { ...none, always: ['you made me'] })).toBe(true);
    expect(leftOnPurpose(read, 'pressuring', none)).toBe(false);
  });
});

describe('the way from mark to mark', () => {
  const keyOf = (way: 'next' | 'previous', from: string | null, caret = 0) =>
    neighbourOf(read.marks, way, from, caret)?.key;

  it('leads on, and round', () => {
    expect(keyOf('next', because!.key)).toBe(first?.key);
    expect(keyOf('next', second!.key)).toBe(because?.key);
    expect(keyOf('previous', first!.key)).toBe(because?.key);
    expect(keyOf('previous', because!.key)).toBe(second?.key);
  });

  it('begins where one writes', () => {
    expect(keyOf('next', null, 0)).toBe(because?.key);
    expect(keyOf('next', null, because!.end)).toBe(first?.key);
    expect(keyOf('next', null, text.length)).toBe(because?.key);
    expect(keyOf('previous', null, second!.start)).toBe(first?.key);
    expect(keyOf('previous', null, 0)).toBe(second?.key);
  });

  it('begins where one writes when the mark one was at is gone', () => {
    expect(keyOf('next', 'gone', because!.end)).toBe(first?.key);
  });

  it('leads nowhere without marks, and to the only one again', () => {
    expect(neighbourOf([], 'next', null, 0)).toBeNull();
    expect(neighbourOf([first!], 'previous', first!.key, 0)?.key).toBe(first?.key);
  });

  it('finds the mark in which one writes', () => {
    expect(markAt(read.marks, first!.start + 2)?.key).toBe(first?.key);
    expect(markAt(read.marks, 0)).toBeNull();
  });
});

describe('a sentence that gives way', () => {
  it('leaves the white space around it', () => {
    expect(wordsOf('One.  Two. ', { start: 4, end: 11 })).toEqual({ start: 6, end: 10 });
  });
});

describe('the lines that are drawn', () => {
  const shape = (of: string, marks = asRead(of, readBy(of)).marks) =>
    linesOf(of, marks).map((line) => line.map((piece) => [piece.text, piece.marks.length]));

  it('hold every mark in its place', () => {
    expect(shape('So you made me.\n\nNow.')).toEqual([
      [
        ['So ', 0],
        ['you made me', 1],
        ['.', 0],
      ],
      [],
      [['Now.', 0]],
    ]);
  });

  it('carry a mark over the end of a line, and two where they overlap', () => {
    const over = [finding('blaming', 0, 6), finding('pressuring', 4, 9)];
    const text = 'You\nmade me';
    expect(shape(text, asRead(text, { findings: over, good: [] }).marks)).toEqual([
      [['You', 1]],
      [
        ['ma', 2],
        ['de ', 1],
        ['me', 0],
      ],
    ]);
  });

  it('are the text, whatever it is', () => {
    const part = fc.constantFrom(...phrases, ' ', '\n', 'x', '💔');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const any = parts.join('');
        const lines = linesOf(any, asRead(any, readBy(any)).marks);
        expect(lines.map((line) => line.map((piece) => piece.text).join('')).join('\n')).toBe(any);
      }),
    );
  });
});
