import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostEarlier, newestFirst, withoutEarlier, withTexts, type Entry } from '~/domain/entry';
import { emptyExercise, exerciseFields, exercises, isBlank } from '~/domain/exercise';
import { anyEntry, anyHistory, anyText } from './made';

describe('an entry with other texts', () => {
  it('has the new texts and the moment of the change, and is otherwise the same', () => {
    fc.assert(
      fc.property(anyEntry(['sam']), anyText, fc.nat(), (entry, text, at) => {
        const [field = ''] = Object.keys(entry.texts);
        const old: Readonly<Record<string, string>> = entry.texts;
        fc.pre(text !== old[field]);
        const copy = structuredClone(entry);
        const before = isBlank(entry.texts) ? {} : { before: [{ at: entry.at, texts: entry.texts }] };
        expect(withTexts(entry, { [field]: text }, at)).toEqual({
          ...entry,
          ...before,
          texts: { ...entry.texts, [field]: text },
          edited: at,
        });
        expect(entry).toEqual(copy);
      }),
    );
  });

  it('stays as it is where nothing is other', () => {
    const [entry] = fc.sample(anyEntry(['sam']), 1);
    expect(withTexts(entry!, { ...entry!.texts }, 1)).toBe(entry);
    expect(withTexts(entry!, {}, 1)).toBe(entry);
  });

  it('keeps the last wordings, the newest first, each from when it was written', () => {
    const [entry] = fc.sample(
      anyEntry(['sam']).filter(({ kind }) => kind === 'seen'),
      1,
    );
    const worded = Array.from({ length: mostEarlier + 3 }, (_, step) => step).reduce(
      (now, step) => withTexts(now, { seen: `wording ${step}` }, step + 100),
      { ...entry!, texts: { seen: 'the first wording' }, at: 7 } as Entry,
    );
    expect(worded.before).toHaveLength(mostEarlier);
    expect(worded.before?.[0]).toEqual({
      at: mostEarlier + 101,
      texts: { seen: `wording ${mostEarlier + 1}` },
    });
    expect(worded.before?.at(-1)?.texts.seen).toBe('wording 2');
    const twice = withTexts({ ...entry!, texts: { seen: 'once' }, at: 7 } as Entry, { seen: 'twice' }, 9);
    expect(twice.before).toEqual([{ at: 7, texts: { seen: 'once' } }]);
    expect(withTexts(twice, { seen: 'thrice' }, 11).before?.map(({ at }) => at)).toEqual([9, 7]);
  });

  it('forgets its earlier wordings, and nothing else', () => {
    const [entry] = fc.sample(anyEntry(['sam']), 1);
    const changed = { ...entry!, edited: 5, before: [{ at: 1, texts: entry!.texts }] } as Entry;
    expect(withoutEarlier(changed)).toEqual({ ...entry, edited: 5 });
    expect('before' in withoutEarlier(changed)).toBe(false);
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
