import { describe, expect, it } from 'vitest';
import { givenOf } from '~/components/apology/kept';
import { emptyLetter, isEmpty, partOf, partsOf, placeOf } from '~/components/apology/parts';
import type { GivenTurn } from '~/domain/entry';
import { letterParts, type LetterPart } from '~/domain/letter';

describe('the part of a letter that is on the screen', () => {
  it.each(letterParts)('is the one that was remembered: %s', (part) => {
    expect(partOf(part)).toBe(part);
  });

  it.each(['', 'part', 'later', '__proto__'])('is the first one when "%s" was remembered', (remembered) => {
    expect(partOf(remembered)).toBe('did');
  });

  it('leads forth through all parts and back again', () => {
    const walk = (from: LetterPart, to: 'before' | 'after'): LetterPart[] => {
      const next = placeOf(from)[to];
      return next === null ? [from] : [from, ...walk(next, to)];
    };
    expect(walk('did', 'after')).toEqual(letterParts);
    expect(walk('leaving', 'before')).toEqual(letterParts.toReversed());
    expect(letterParts.map((part) => placeOf(part).step)).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('a letter', () => {
  it('is kept without the note of where its writing stood', () => {
    expect(partsOf({ ...emptyLetter, did: 'I read it.', part: 'effect' } as typeof emptyLetter)).toEqual({
      did: 'I read it.',
      effect: '',
      owning: '',
      doing: '',
      leaving: '',
    });
  });

  it('is empty while no part has a word', () => {
    expect(isEmpty({ ...emptyLetter, did: ' \n', part: 'leaving' } as typeof emptyLetter)).toBe(true);
    for (const part of letterParts) expect(isEmpty({ ...emptyLetter, [part]: 'x' })).toBe(false);
  });

  it('was given when a turn of its own says so, and the first of two counts', () => {
    const turn = (id: string, of: string, place: number): GivenTurn => ({
      id,
      relationship: 'sam',
      at: 10 - place,
      zone: 'Europe/Berlin',
      kind: 'given',
      of,
      turn: place,
      texts: { answer: '' },
    });
    const turns = [turn('second', 'a', 2), turn('first', 'a', 1), turn('other', 'b', 1)];
    expect(givenOf('a', turns)?.id).toBe('first');
    expect(givenOf('b', turns)?.id).toBe('other');
    expect(givenOf('c', turns)).toBeNull();
  });
});
