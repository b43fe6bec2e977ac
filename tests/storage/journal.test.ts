import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newestFirst, type Entry } from '~/domain/entry';
import { bowlKey, draftKey, entryKey, keys, recentKey, relationshipKey } from '~/storage/keys';
import { readEntry, readJournal } from '~/storage/journal';
import { eraseAll, forgetEarlier, keepEntry, removeEntry, restoreEntries, reviseEntry } from '~/storage/keep';
import { defaults } from '~/storage/defaults';
import { MissingEntry } from '~/storage/faults';
import { type Home } from '~/domain/home';
import { laidBy } from '~/domain/laid';
import type { NudgeState } from '~/domain/nudge';
import { emptyGlance, rebuildHome, withDrawn } from '~/domain/home-after';
import { anyEntry, anyHistory, anyRelationship, without } from '../domain/made';
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
          relationships: [{ ...emptyGlance(sam), check: { entry: 'c1', at: now } }],
          current: 'sam',
        },
        'draft/sam/check': null,
        [bowlKey('sam')]: { seams: 1, latest: '2026-11-21' },
        [recentKey]: [{ id: 'c1', at: now }],
      },
    ]);
  });

  it('marks the question of the day as answered in the same write', async () => {
    const store = await storeWithSam();
    store.plant({ [keys.nudge]: { ...defaults.nudge, days: { '2026-11-20': 'given' } } });
    await keepEntry(store, answerEntry(), draftKey('answer', 'sam'));
    expect(store.sets).toBe(1);
    expect(store.records()).toMatchObject({
      [keys.nudge]: { days: { '2026-11-20': 'given', '2026-11-21': 'answered' } },
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
    const entries = fc
      .sample(anyHistory(['sam', 'noor']), { numRuns: 20, seed: 1 })
      .flat()
      .slice(0, 20)
      .map((entry, index): Entry => ({ ...entry, at: now + index }));
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
      [entryKey('c1')]: {
        ...checkEntry(),
        texts: { ...checkEntry().texts, want: 'No.' },
        edited: now + 5,
        before: [{ at: now, texts: checkEntry().texts }],
      },
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

describe('forgetting how an entry was worded before', () => {
  it('takes it off the disk and leaves the rest', async () => {
    const store = await storeWithSam();
    await keepEntry(store, checkEntry(), 'draft/sam/check');
    await reviseEntry(store, 'c1', { want: 'No.' }, now + 5, 'draft/c1/edit');
    const before = store.records();
    await forgetEarlier(store, 'c1', now + 6);
    expect(store.records()).toEqual({
      ...before,
      [entryKey('c1')]: { ...checkEntry(), texts: { ...checkEntry().texts, want: 'No.' }, edited: now + 5 },
    });
    expect(JSON.stringify(store.records())).not.toContain('Today, yes.');
    await expect(forgetEarlier(store, 'c2', now)).rejects.toThrow(MissingEntry);
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
        20,
      ).filter((history) => history.length > 0),
      pick: fc.nat(),
    }),
  );

/** What was told to whom is no part of the past: only which ends are awaited follows from it. */
function withoutTold(records: Record<string, unknown>) {
  const { resumes, ...nudge } = (records[keys.nudge] ?? defaults.nudge) as NudgeState;
  return { ...records, [keys.nudge]: { ...nudge, resumes: resumes.map(({ apart, at }) => ({ apart, at })) } };
}

describe('deleting an entry', () => {
  it('overwrites it and what became of it, and takes it off the first screen, as if it had never been kept', async () => {
    await fc.assert(
      fc.asyncProperty(anyPast, async ({ relationships, history, pick }) => {
        const gone = history[pick % history.length]!;
        const left = without(history, gone);
        const lost = history.filter((entry) => !left.includes(entry));
        const store = memoryStore();
        await keepAll(store, relationships, history);
        const { days } = (store.records()[keys.nudge] ?? defaults.nudge) as NudgeState;
        expect((await removeEntry(store, gone, now)).sort(newestFirst)).toEqual(lost.toSorted(newestFirst));
        const never = memoryStore();
        await keepAll(never, relationships, left);
        const before = withoutTold(never.records());
        expect(withoutTold(store.records())).toEqual({
          ...before,
          // What was answered stays answered, and drafts that were emptied stay empty.
          [keys.nudge]: { ...before[keys.nudge], days },
          // Where nothing is left, the list of the newest says so.
          [recentKey]: (before as Record<string, unknown>)[recentKey] ?? [],
          ...Object.fromEntries(
            lost.flatMap((entry) => [
              [entryKey(entry.id), null],
              [draftOf(entry), null],
            ]),
          ),
          // No gold goes with an entry.
          ...Object.fromEntries(
            relationships.flatMap(({ id }) => {
              const laid = laidBy(history.filter(({ relationship }) => relationship === id));
              return laid.seams === 0 ? [] : [[bowlKey(id), laid]];
            }),
          ),
        });
      }),
      { numRuns: 60 },
    );
  });

  it('and putting it back gives exactly what was there before', async () => {
    await fc.assert(
      fc.asyncProperty(anyPast, async ({ relationships, history, pick }) => {
        const gone = history[pick % history.length]!;
        const store = memoryStore();
        await keepAll(store, relationships, history);
        const before = store.records();
        const removed = await removeEntry(store, gone, now);
        expect(store.records()).not.toEqual(before);
        await restoreEntries(store, removed, now);
        expect(withoutTold(store.records())).toEqual(withoutTold(before));
      }),
      { numRuns: 60 },
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
    await restoreEntries(store, [checkEntry()], now);
    expect(store.records()[keys.home]).toEqual(home);
  });

  it('does not open the question of the day again', async () => {
    const store = await storeWithSam();
    await keepEntry(store, answerEntry(), 'draft/sam/answer');
    await removeEntry(store, answerEntry(), now);
    expect(store.records()).toMatchObject({
      [keys.nudge]: { days: { '2026-11-21': 'answered' } },
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
