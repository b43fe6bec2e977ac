import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newestFirst, withTexts } from '~/domain/entry';
import { emptyExercise, exerciseFields, exercises, isBlank } from '~/domain/exercise';
import { anyEntry, anyHistory, anyText } from './made';

describe('an entry with other texts', () => {
  it('has the new texts and the moment of the change, and is otherwise the same', () => {
    fc.assert(
      fc.property(anyEntry(['sam']), anyText, fc.nat(), (entry, text, at) => {
        const [field = ''] = Object.keys(entry.texts);
        const before = structuredClone(entry);
        expect(withTexts(entry, { [field]: text }, at)).toEqual({
          ...entry,
          texts: { ...entry.texts, [field]: text },
          edited: at,
        });
        expect(entry).toEqual(before);
      }),
    );
  });

  it('takes no field that it did not have', () => {
    fc.assert(
      fc.property(anyEntry(['sam']), (entry) => {
        expect(withTexts(entry, { colour: 'gold' }, 1).texts).toEqual(entry.texts);
      }),
    );
  });

  it('takes an empty text as one that was emptied', () => {
    const [entry] = fc.sample(anyEntry(['sam']), 1);
    const emptied = Object.fromEntries(Object.keys(entry!.texts).map((field) => [field, '']));
    expect(withTexts(entry!, emptied, 1).texts).toEqual(emptied);
  });
});

describe('the order of a list', () => {
  it('is newest first, and one order by id within a moment, whatever the order before', () => {
    const inOrder = [
      { id: 'b', at: 3 },
      { id: 'c', at: 2 },
      { id: 'a', at: 2 },
      { id: 'z', at: 1 },
    ] as never[];
    expect(inOrder.toReversed().sort(newestFirst)).toEqual(inOrder);
    fc.assert(
      fc.property(
        anyHistory(['sam']).chain((history) =>
          fc.tuple(fc.constant(history), fc.shuffledSubarray(history, { minLength: history.length })),
        ),
        ([history, shuffled]) => {
          expect(shuffled.sort(newestFirst)).toEqual(history.toReversed());
        },
      ),
    );
  });
});

describe('an exercise', () => {
  it.each(exercises)('begins with every field empty: %s', (kind) => {
    const empty = emptyExercise(kind);
    expect(Object.keys(empty)).toEqual([...exerciseFields[kind]]);
    expect(Object.values(empty).every((text) => text === '')).toBe(true);
    expect(isBlank(empty)).toBe(true);
  });

  it('is blank when nothing but spaces was written', () => {
    expect(isBlank({ pain: ' \n\t', care: '' })).toBe(true);
    expect(isBlank({ pain: ' ', care: '.' })).toBe(false);
  });
});
