import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '~/domain/entry';
import { draftKey, entryKey, keys, relationshipKey } from '~/storage/keys';
import {
  eraseAll,
  keepEntry,
  readEntry,
  readJournal,
  removeEntry,
  restoreEntry,
  reviseEntry,
} from '~/storage/journal';
import { MissingEntry } from '~/storage/faults';
import { rebuildHome, withDrawn, type Home } from '~/domain/home';
import { anyEntry, anyHistory, anyRelationship } from '../domain/made';
import { answerEntry, checkEntry, draftOf, keepAll, noor, now, sam, storeWithSam } from './made';
import { memoryStore } from './memory-store';

describe('keeping an entry', () => {
  it('empties its draft and shows it on the first screen in the same write', async () => {
    const store = await storeWithSam();
    store.plant({ 'draft/sam/check': { asking: 'survive' } });
    const heard: Record<string, unknown>[] = [];
    store.onChange((changed) => heard.push(changed));
    await keepEntry(store, checkEntry(), draftKey('check', 'sam'));
    expect(store.sets).toBe(1);
    expect(heard).toEqual([
      {
        [entryKey('c1')]: checkEntry(),
        [keys.home]: {
          relationships: [
            {
              ...sam,
              check: { entry: 'c1', at: now },
              fence: null,
              weigh: null,
              plan: null,
              answered: null,
              drawn: null,
            },
          ],
          current: 'sam',
        },
        'draft/sam/check': null,
      },
    ]);
  });

  it('marks the question of the day as answered in the same write', async () => {
    const store = await storeWithSam();
    store.plant({ [keys.nudge]: { given: '2026-11-20', answered: null } });
    await keepEntry(store, answerEntry(), draftKey('answer', 'sam'));
    expect(store.sets).toBe(1);
    expect(store.records()).toMatchObject({
      [keys.nudge]: { given: '2026-11-20', answered: '2026-11-21' },
      [keys.home]: { relationships: [{ answered: '2026-11-21' }] },
    });
  });

  it('does not touch the nudge for other kinds', async () => {
    const store = await storeWithSam();
    await keepEntry(store, checkEntry(), draftKey('check', 'sam'));
    expect(store.records()).not.toHaveProperty(keys.nudge);
  });

  it('loses nothing when twenty are kept at once', async () => {
    const store = memoryStore();
    await keepAll(store, [sam, noor], []);
    const kinds = ['check', 'fence', 'weigh', 'plan', 'answer'];
    const entries = fc
      .sample(anyEntry(['sam', 'noor']), { numRuns: 200, seed: 1 })
      .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.at - b.at)
      .filter((_, index) => index % 10 === 0)
      .map((entry, index): Entry => ({ ...entry, id: `e${index}`, at: now + index }));
    store.sets = 0;
    await Promise.all(entries.map((entry) => keepEntry(store, entry, draftOf(entry))));
    expect(store.sets).toBe(20);
    const journal = await readJournal(store);
    expect(journal.entries).toEqual(entries.toReversed());
    expect(store.records()[keys.home]).toEqual(rebuildHome([sam, noor], entries, 'noor'));
  });
});

describe('the journal', () => {
  it('is empty where nothing was kept', async () => {
    expect(await readJournal(memoryStore())).toEqual({ entries: [], relationships: [], unreadable: [] });
  });

  it('has every entry, newest first, and every relationship, oldest first', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory(['sam', 'noor']), async (history) => {
        const store = memoryStore();
        await keepAll(store, [noor, sam], history);
        expect(await readJournal(store)).toEqual({
          entries: history.toReversed(),
          relationships: [sam, noor],
          unreadable: [],
        });
      }),
      { numRuns: 20 },
    );
  });

  it('names the records that it could not read, and leaves out those that were emptied', async () => {
    const store = await storeWithSam();
    await keepEntry(store, checkEntry(), 'draft/sam/check');
    store.plant({
      [entryKey('x')]: { ...checkEntry({ id: 'x' }), colour: 'gold' },
      [relationshipKey('x')]: { ...sam, id: 'x', sides: [] },
      [entryKey('gone')]: null,
      [relationshipKey('gone')]: null,
      'draft/sam/check': 'junk',
    });
    const journal = await readJournal(store);
    expect(journal.unreadable.sort()).toEqual([entryKey('x'), relationshipKey('x')]);
    expect(journal.entries).toEqual([checkEntry()]);
    expect(journal.relationships).toEqual([sam]);
  });

  it('takes an entry under the key of another one for unreadable', async () => {
    const store = await storeWithSam();
    store.plant({ [entryKey('c2')]: checkEntry({ id: 'c1' }) });
    expect(await readEntry(store, 'c2')).toBeNull();
    expect(await readEntry(store, 'c1')).toBeNull();
    expect((await readJournal(store)).unreadable).toEqual([entryKey('c2')]);
  });
});

describe('one entry', () => {
  it('is read as it was kept, whatever its kind', async () => {
    await fc.assert(
      fc.asyncProperty(anyEntry(['sam']), async (entry) => {
        const store = await storeWithSam();
        await keepEntry(store, entry, draftOf(entry));
        expect(await readEntry(store, entry.id)).toEqual(entry);
      }),
    );
  });

  it.each([
    ['was never there', undefined],
    ['was deleted', null],
    ['cannot be read', { kind: 'check' }],
  ])('is none when it %s', async (_says, raw) => {
    const store = await storeWithSam();
    store.plant({ [entryKey('x')]: raw });
    expect(await readEntry(store, 'x')).toBeNull();
  });
});

describe('changing an entry', () => {
  it('changes its texts and says when, empties the draft, and leaves the first screen alone', async () => {
    const store = await storeWithSam();
    await keepEntry(store, checkEntry(), 'draft/sam/check');
    store.plant({ 'draft/c1/edit': { texts: { want: 'No.' } } });
    const before = store.records();
    await reviseEntry(store, 'c1', { want: 'No.', colour: 'gold' }, now + 5, 'draft/c1/edit');
    expect(store.records()).toEqual({
      ...before,
      [entryKey('c1')]: { ...checkEntry(), texts: { ...checkEntry().texts, want: 'No.' }, edited: now + 5 },
      'draft/c1/edit': null,
    });
  });

  it.each([
    ['was deleted in another window', null],
    ['cannot be read', { ...checkEntry(), colour: 'gold' }],
    ['is another one’s', checkEntry({ id: 'c2' })],
  ])('changes nothing when it %s, and the draft stays', async (_says, raw) => {
    const store = await storeWithSam();
    store.plant({ [entryKey('c1')]: raw, 'draft/c1/edit': { texts: { want: 'No.' } } });
    const before = store.records();
    await expect(reviseEntry(store, 'c1', { want: 'No.' }, now, 'draft/c1/edit')).rejects.toThrow(
      MissingEntry,
    );
    expect([store.sets, store.records()]).toEqual([0, before]);
  });
});

/** Relationships and a history of theirs that is not empty. */
const anyPast = fc
  .uniqueArray(anyRelationship, { minLength: 1, maxLength: 2, selector: ({ id }) => id })
  .chain((relationships) =>
    fc.record({
      relationships: fc.constant(relationships),
      history: anyHistory(
        relationships.map(({ id }) => id),
        12,
      ).filter((history) => history.length > 0),
      pick: fc.nat(),
    }),
  );

describe('deleting an entry', () => {
  it('overwrites its content and takes it off the first screen, as if it had never been kept', async () => {
    await fc.assert(
      fc.asyncProperty(anyPast, async ({ relationships, history, pick }) => {
        const gone = history[pick % history.length]!;
        const store = memoryStore();
        await keepAll(store, relationships, history);
        await removeEntry(store, gone, now);
        const without = memoryStore();
        await keepAll(
          without,
          relationships,
          history.filter((entry) => entry !== gone),
        );
        // What was answered stays answered, and a draft that was emptied stays empty.
        const stays = { [keys.nudge]: store.records()[keys.nudge], [draftOf(gone)]: null };
        expect(store.records()).toEqual({ ...without.records(), ...stays, [entryKey(gone.id)]: null });
      }),
      { numRuns: 40 },
    );
  });

  it('and putting it back gives exactly what was there before', async () => {
    await fc.assert(
      fc.asyncProperty(anyPast, async ({ relationships, history, pick }) => {
        const gone = history[pick % history.length]!;
        const store = memoryStore();
        await keepAll(store, relationships, history);
        const before = store.records();
        await removeEntry(store, gone, now);
        expect(store.records()).not.toEqual(before);
        await restoreEntry(store, gone, now);
        expect(store.records()).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps the card that was drawn for the day, which is in no entry', async () => {
    const store = await storeWithSam();
    await keepEntry(store, checkEntry(), 'draft/sam/check');
    const drawn = { day: '2026-11-21', card: 'h-small-safe-thing', text: 'How was it?' };
    const home = withDrawn(store.records()[keys.home] as Home, 'sam', drawn);
    store.plant({ [keys.home]: home });
    await removeEntry(store, checkEntry(), now);
    expect(store.records()[keys.home]).toMatchObject({ relationships: [{ check: null, drawn }] });
    await restoreEntry(store, checkEntry(), now);
    expect(store.records()[keys.home]).toEqual(home);
  });

  it('does not open the question of the day again', async () => {
    const store = await storeWithSam();
    await keepEntry(store, answerEntry(), 'draft/sam/answer');
    await removeEntry(store, answerEntry(), now);
    expect(store.records()).toMatchObject({
      [keys.nudge]: { answered: '2026-11-21' },
      [keys.home]: { relationships: [{ answered: null }] },
    });
  });
});

describe('erasing everything', () => {
  it('leaves no record, readable or not', async () => {
    const store = await storeWithSam();
    await keepEntry(store, checkEntry(), 'draft/sam/check');
    store.plant({ 'entry/x': 'junk', 'damaged/home/1': 'junk', place: '#/check', 'draft/sam/plan': {} });
    await eraseAll(store);
    expect(store.records()).toEqual({});
  });

  it('waits for an action that has begun, so that nothing comes after it', async () => {
    const store = await storeWithSam();
    await Promise.all([keepEntry(store, checkEntry(), 'draft/sam/check'), eraseAll(store)]);
    expect(store.records()).toEqual({});
  });
});
