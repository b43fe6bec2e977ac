import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { laidBy, mostSeams } from '~/domain/laid';
import { readBowl } from '~/storage/bowl';
import { makeBowl } from '~/storage/bowl-made';
import { bowlKey, draftKey, entryKey } from '~/storage/keys';
import { keepEntry, removeEntry, restoreEntries, reviseEntry } from '~/storage/keep';
import { schemaOf } from '~/storage/shapes';
import { anyHistory } from '../domain/made';
import { answerEntry, checkEntry, draftOf, keepAll, noor, now, sam, storeWithSam } from './made';
import { memoryStore } from './memory-store';

const key = bowlKey('sam');
const draft = draftKey('answer', 'sam');
const laid = (seams: number) => ({ seams, latest: '2026-11-21' });

describe('the record of a bowl', () => {
  it('is written in the same write as the entry that lays the gold', async () => {
    const store = await storeWithSam();
    await keepEntry(store, answerEntry(), draft);
    expect(store.sets).toBe(1);
    expect(store.records()[key]).toEqual(laid(1));
  });

  it('never says less, whatever is kept, changed, deleted and put back', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyHistory(['sam', 'noor'], 12),
        fc.array(fc.nat(), { maxLength: 6 }),
        async (history, picks) => {
          const store = memoryStore();
          await keepAll(store, [sam, noor], history);
          const ofSam = history.filter(({ relationship }) => relationship === 'sam');
          const before = store.records()[key];
          expect(before).toEqual(ofSam.length === 0 ? undefined : laidBy(ofSam));
          for (const pick of picks) {
            const entry = history[pick % Math.max(1, history.length)];
            if (entry === undefined) break;
            const removed = await removeEntry(store, entry, now);
            if (pick % 2 === 0) continue;
            await restoreEntries(store, removed, now);
            await reviseEntry(store, entry.id, {}, now, draftOf(entry));
          }
          expect(store.records()[key]).toEqual(before);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is of one relationship alone', async () => {
    const store = memoryStore();
    await keepAll(store, [sam, noor], [answerEntry(), { ...checkEntry(), relationship: 'noor' }]);
    expect(store.records()[bowlKey('noor')]).toEqual(laid(1));
    expect(store.records()[key]).toEqual(laid(1));
  });

  it('is counted from the history where there was none before, and then no more', async () => {
    const store = await storeWithSam();
    const kept = ['a1', 'a2', 'a3'].map((id) => answerEntry({ id }));
    store.plant(Object.fromEntries(kept.map((entry) => [entryKey(entry.id), entry])));
    expect(await readBowl(store, 'sam')).toEqual({ state: 'missing' });
    expect(await makeBowl(store, 'sam', now)).toEqual(laid(3));
    expect(await readBowl(store, 'sam')).toEqual({ state: 'ok', value: laid(3) });
    store.plant({ [entryKey('a1')]: null });
    expect(await makeBowl(store, 'sam', now)).toEqual(laid(3));
  });

  it('is counted and not written while the disk takes nothing', async () => {
    const store = await storeWithSam();
    store.plant({ [entryKey('a1')]: answerEntry() });
    store.refuses = true;
    expect(await makeBowl(store, 'sam', now)).toEqual(laid(1));
    expect(store.records()).not.toHaveProperty([key]);
    store.get = () => Promise.reject(new Error('a bad block'));
    await expect(makeBowl(store, 'sam', now)).rejects.toThrow('a bad block');
  });

  it('counts what was there when the first thing is kept, or deleted, before anyone saw a bowl', async () => {
    const old = answerEntry({ id: 'old' });
    const keeping = await storeWithSam();
    keeping.plant({ [entryKey('old')]: old });
    await keepEntry(keeping, answerEntry(), draft);
    expect(keeping.records()[key]).toEqual(laid(2));
    const deleting = await storeWithSam();
    deleting.plant({ [entryKey('old')]: old });
    await removeEntry(deleting, old, now);
    expect(deleting.records()[key]).toEqual(laid(1));
  });

  it('is made anew when it cannot be read, and the damaged one is kept', async () => {
    const store = await storeWithSam();
    store.plant({ [entryKey('a1')]: answerEntry(), [key]: { seams: -4 } });
    expect((await readBowl(store, 'sam')).state).toBe('damaged');
    expect(await makeBowl(store, 'sam', now)).toEqual(laid(1));
    expect(store.records()[key]).toEqual(laid(1));
    expect(store.records()[`damaged/${key}/${now}`]).toEqual({ seams: -4 });
  });

  it.each([
    { seams: 0, latest: '2026-11-21' },
    { seams: 2, latest: null },
    { seams: 1.5, latest: '2026-11-21' },
    { seams: mostSeams + 1, latest: '2026-11-21' },
    { seams: 1, latest: '2026-02-31' },
    { seams: 1, latest: '2026-11-21', text: 'x' },
  ])('refuses what is no such record: %j', (record) => {
    const schema = schemaOf(key);
    expect(schema).not.toBeNull();
    expect(schema && v.safeParse(schema, record).success).toBe(false);
    expect(schema && v.safeParse(schema, laid(3)).success).toBe(true);
  });
});
