import { defaults } from '~/storage/defaults';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apartCourse } from '~/domain/apart';
import type { Entry, TurnEntry } from '~/domain/entry';
import { rebuildHome } from '~/domain/home-after';
import type { NudgeState } from '~/domain/nudge';
import { courseOf, mayTurn } from '~/domain/promise';
import { MissingEntry, StaleTurn } from '~/storage/faults';
import { readEntries, readJournal } from '~/storage/journal';
import { keepEntry, keepTurn, removeEntry, restoreEntries, reviseEntry } from '~/storage/keep';
import { entryKey, keys } from '~/storage/keys';
import { anyHistory } from '../domain/made';
import {
  apartEntry,
  checkEntry,
  draftOf,
  keepAll,
  letterEntry,
  noor,
  now,
  promiseEntry,
  sam,
  storeWithSam,
} from './made';
import { memoryStore, type MemoryStore } from './memory-store';
import { always, homeOf, missed, nudgeOf, renegotiated, settling, turn } from './turns';

/** Whether this may become of a promise now, as the screen of a promise asks it. */
const mayBe = (kind: 'kept' | 'missed' | 'renegotiated') => (made: Entry, turns: readonly Entry[]) =>
  made.kind === 'promise' && mayTurn(courseOf(made, turns), kind);

async function storeWithPromise(given: Parameters<typeof promiseEntry>[0] = {}) {
  const store = await storeWithSam();
  await keepEntry(store, promiseEntry(given), 'draft/sam/promise');
  store.sets = 0;
  return store;
}

const turnsIn = async (store: MemoryStore) =>
  (await readJournal(store)).entries
    .filter((entry): entry is TurnEntry => 'of' in entry)
    .map((entry) => [entry.id, entry.turn])
    .sort();

describe('keeping what became of an entry', () => {
  it('numbers it under the lock, empties its draft and changes the first screen, all in one write', async () => {
    const store = await storeWithPromise();
    store.plant({ 'draft/p1/turn': { texts: { kind: 'missed' } } });
    await keepTurn(store, missed('m1'), 'draft/p1/turn', always);
    expect(store.sets).toBe(1);
    expect(store.records()).toMatchObject({
      [entryKey('m1')]: { ...missed('m1'), turn: 1 },
      [keys.home]: { relationships: [{ promises: [] }] },
      'draft/p1/turn': null,
    });
  });

  it('gives each of many that are kept at once a number of its own, without a gap', async () => {
    const store = await storeWithPromise();
    const all = Array.from({ length: 12 }, (_, index) => renegotiated(`r${index + 10}`, '2026-12-01'));
    await Promise.all(all.map((one) => keepTurn(store, one, 'draft/p1/turn', mayBe('renegotiated'))));
    expect((await turnsIn(store)).map(([, number]) => number)).toEqual(
      Array.from({ length: 12 }, (_, index) => index + 1),
    );
  });

  it('goes on from the last one, also when one in between was deleted or the clock was set back', async () => {
    const store = await storeWithPromise();
    for (const id of ['r1', 'r2', 'r3']) {
      await keepTurn(store, renegotiated(id, '2026-12-01'), 'draft/p1/turn', always);
    }
    const [second] = await readEntries(store, 'sam', ['renegotiated']).then((all) =>
      all.filter(({ id }) => id === 'r2'),
    );
    await removeEntry(store, second!, now);
    await keepTurn(store, missed('m1', now - 999_999), 'draft/p1/turn', mayBe('missed'));
    expect(await turnsIn(store)).toEqual([
      ['m1', 4],
      ['r1', 1],
      ['r3', 3],
    ]);
    expect(homeOf(store).relationships[0]?.promises).toEqual([]);
  });

  it('is not told by turns of another entry', async () => {
    const store = await storeWithPromise();
    await keepEntry(store, promiseEntry({ id: 'p2' }), 'draft/sam/promise');
    await keepTurn(store, { ...missed('m2'), of: 'p2' }, 'draft/p2/turn', mayBe('missed'));
    await keepTurn(store, missed('m1'), 'draft/p1/turn', mayBe('missed'));
    expect(await turnsIn(store)).toEqual([
      ['m1', 1],
      ['m2', 1],
    ]);
  });

  it('comes about once when two windows settle the same promise, and the other one hears of it', async () => {
    const store = await storeWithPromise();
    const told = await Promise.allSettled([
      keepTurn(store, missed('m1'), 'draft/p1/turn', mayBe('missed')),
      keepTurn(store, settling('k1', 'kept'), 'draft/p1/turn', mayBe('kept')),
    ]);
    expect(told[0]).toMatchObject({ status: 'fulfilled' });
    expect(told[1]).toMatchObject({ status: 'rejected', reason: expect.any(StaleTurn) as unknown });
    expect(await turnsIn(store)).toEqual([['m1', 1]]);
  });

  it.each([
    ['was deleted in another window', null],
    ['was never there', undefined],
    ['cannot be read', { ...promiseEntry(), colour: 'gold' }],
  ])('writes nothing when that entry %s, and the draft stays', async (_says, raw) => {
    const store = await storeWithSam();
    store.plant({ [entryKey('p1')]: raw, 'draft/p1/turn': { texts: { note: 'x' } } });
    const before = store.records();
    await expect(keepTurn(store, missed('m1'), 'draft/p1/turn', always)).rejects.toThrow(MissingEntry);
    expect([store.sets, store.records()]).toEqual([0, before]);
  });
});

describe('any history, kept as a person does', () => {
  it('gets the same numbers, and the first screen of the history made anew', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory(['sam', 'noor']), async (history) => {
        const store = memoryStore();
        await keepAll(store, [sam, noor], []);
        for (const [index, entry] of history.entries()) {
          if ('of' in entry) {
            const { turn: number, ...unnumbered } = entry;
            expect(number).toBeGreaterThan(0);
            await keepTurn(store, unnumbered, draftOf(entry), always);
          } else {
            await keepEntry(store, entry, draftOf(entry));
          }
          expect(homeOf(store)).toEqual(rebuildHome([sam, noor], history.slice(0, index + 1), 'noor'));
        }
        expect((await readJournal(store)).entries).toEqual(history.toReversed());
      }),
      { numRuns: 30 },
    );
  });

  it('awaits the end of the time apart that stands with each person, and no other', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory(['sam', 'noor']), async (history) => {
        const store = memoryStore();
        await keepAll(store, [sam, noor], history);
        const standing = history
          .flatMap((entry) => (entry.kind === 'apart' ? [apartCourse(entry, history)] : []))
          .flatMap((course) => (course.ended === null ? [course] : []));
        const resumes = (store.records()[keys.nudge] as NudgeState | undefined)?.resumes ?? [];
        expect(new Set(resumes.map(({ apart, at }) => `${apart} ${at}`))).toEqual(
          new Set(standing.map(({ made, until }) => `${made.id} ${until}`)),
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe('a promise', () => {
  it('stands on the first screen in its own words, also when they are changed', async () => {
    const store = await storeWithPromise();
    await reviseEntry(store, 'p1', { promise: 'I write on Sunday.' }, now + 1, 'draft/p1/edit');
    expect(homeOf(store).relationships[0]?.promises).toEqual([
      { id: 'p1', text: 'I write on Sunday.', by: '2026-11-21' },
    ]);
    await keepTurn(store, renegotiated('r1', '2026-12-01'), 'draft/p1/turn', always);
    await reviseEntry(store, 'r1', { promise: 'Once a week.' }, now + 2, 'draft/r1/edit');
    expect(homeOf(store).relationships[0]?.promises).toEqual([
      { id: 'p1', text: 'Once a week.', by: '2026-12-01' },
    ]);
    expect(store.sets).toBe(3);
  });

  it('goes with what became of it, and comes back with all of it', async () => {
    const store = await storeWithPromise();
    await keepTurn(store, missed('m1'), 'draft/p1/turn', always);
    await keepTurn(store, renegotiated('r1', '2026-12-01'), 'draft/p1/turn', always);
    await keepEntry(store, letterEntry(), 'draft/sam/letter');
    const before = store.records();
    store.sets = 0;
    const removed = await removeEntry(store, promiseEntry(), now);
    expect(store.sets).toBe(1);
    expect(removed.map(({ id }) => id).sort()).toEqual(['m1', 'p1', 'r1']);
    for (const id of ['p1', 'm1', 'r1']) expect(store.records()[entryKey(id)]).toBeNull();
    expect((await readJournal(store)).entries).toEqual([letterEntry()]);
    await restoreEntries(store, removed, now);
    expect(store.records()).toEqual({ ...before, [keys.nudge]: nudgeOf(store) });
  });

  it('loses one turn alone when that is deleted', async () => {
    const store = await storeWithPromise();
    await keepTurn(store, missed('m1'), 'draft/p1/turn', always);
    const [entry] = await readEntries(store, 'sam', ['missed']);
    expect(await removeEntry(store, entry!, now)).toEqual([entry]);
    expect(homeOf(store).relationships[0]?.promises).toHaveLength(1);
    expect(await turnsIn(store)).toEqual([]);
  });
});

describe('the nudge of a day', () => {
  const answered = (store: MemoryStore) => {
    const { days } = (store.records()[keys.nudge] ?? defaults.nudge) as NudgeState;
    return Object.keys(days).find((day) => days[day] === 'answered') ?? null;
  };

  it('is answered by a practice of that day', async () => {
    const store = await storeWithSam();
    const practice: Entry = {
      ...turn('d1'),
      kind: 'practice',
      practice: 'own',
      day: '2026-11-21',
      texts: { note: '' },
    };
    await keepEntry(store, practice, 'draft/sam.own/practice');
    expect(answered(store)).toBe('2026-11-21');
  });

  it.each(['kept', 'missed'] as const)('is answered by a due promise that was %s', async (kind) => {
    const store = await storeWithPromise();
    await keepTurn(store, settling('m1', kind), 'draft/p1/turn', always);
    expect(answered(store)).toBe('2026-11-21');
  });

  it('is answered by a due promise that is agreed anew, and not by one whose day is to come', async () => {
    const due = await storeWithPromise({ by: '2026-11-19' });
    await keepTurn(due, renegotiated('r1', '2026-12-01'), 'draft/p1/turn', always);
    expect(answered(due)).toBe('2026-11-21');
    const ahead = await storeWithPromise({ by: '2026-11-22' });
    await keepTurn(ahead, renegotiated('r1', '2026-12-01'), 'draft/p1/turn', always);
    expect(answered(ahead)).toBeNull();
    await keepTurn(ahead, settling('k1', 'kept'), 'draft/p1/turn', always);
    expect(answered(ahead)).toBeNull();
  });

  it('goes by the day in the zone of the one who was there', async () => {
    // In Auckland, the 22nd has begun.
    const store = await storeWithPromise({ by: '2026-11-22' });
    await keepTurn(store, { ...missed('m1'), zone: 'Pacific/Auckland' }, 'draft/p1/turn', always);
    expect(answered(store)).toBe('2026-11-22');
  });

  it('is not answered by any other kind', async () => {
    const store = await storeWithSam();
    for (const entry of [checkEntry(), letterEntry(), promiseEntry(), apartEntry()]) {
      await keepEntry(store, entry, draftOf(entry));
    }
    expect(answered(store)).toBeNull();
  });
});

describe('the entries of some kinds', () => {
  it('are those of one relationship, newest first, without what cannot be read', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory(['sam', 'noor']), async (history) => {
        const store = memoryStore();
        await keepAll(store, [sam, noor], history);
        store.plant({ [entryKey('x')]: { ...promiseEntry({ id: 'x' }), colour: 'gold' } });
        const wanted = ['promise', 'kept', 'missed', 'renegotiated'] as const;
        expect(await readEntries(store, 'sam', wanted)).toEqual(
          history
            .filter(
              (entry) => entry.relationship === 'sam' && (wanted as readonly string[]).includes(entry.kind),
            )
            .toReversed(),
        );
      }),
      { numRuns: 20 },
    );
  });
});
