import { describe, expect, it } from 'vitest';
import { migrate } from '~/storage/migrations';
import { migrations, type Migration } from '~/storage/migrations/steps';
import { fromOne } from '~/storage/migrations/from-1';
import { dataVersion } from '~/storage/schema';
import { memoryStore } from './memory-store';

type Records = Readonly<Record<string, unknown>>;

/** Steps of a house that never was: names get a list, then entries a mark, then the old name goes. */
const seen: Records[] = [];
const steps: Migration[] = [
  {
    from: 2,
    step: (records) => ({ 'entry/1': { ...(records['entry/1'] as object), marked: records.names } }),
  },
  { from: 1, step: ({ name }) => ({ names: [name], name: null }) },
  {
    from: 3,
    step: (records) => {
      seen.push(structuredClone(records));
      return { done: true };
    },
  },
];
const old = { meta: { version: 1 }, name: 'Sam', 'entry/1': { text: 'x' }, 'draft/sam/check': { kept: 1 } };

describe('the steps from one version to the next', () => {
  it('are run in order, each on what the one before it wrote, and written at once', async () => {
    const store = memoryStore(old);
    expect(await migrate(store, old.meta, steps, 4)).toBe(true);
    expect(store.sets).toBe(1);
    const written = { name: null, names: ['Sam'], 'entry/1': { text: 'x', marked: ['Sam'] } };
    expect(seen.at(-1)).toEqual({ ...old, ...written });
    expect(store.records()).toEqual({ ...old, ...written, done: true, meta: { version: 4 } });
  });

  it.each([
    [1, 2],
    [2, 3],
    [3, 4],
    [1, 3],
  ])('lead from version %i to version %i and no further', async (from, to) => {
    const store = memoryStore({ ...old, meta: { version: from } });
    await migrate(store, { version: from }, steps, to);
    expect(store.records().meta).toEqual({ version: to });
    expect(store.records().done).toBe(to === 4 ? true : undefined);
    expect(store.records().names).toEqual(from === 1 ? ['Sam'] : undefined);
  });

  it('write nothing when one of them is missing', async () => {
    for (const missing of [1, 2, 3]) {
      const store = memoryStore(old);
      const gap = steps.filter(({ from }) => from !== missing);
      await expect(migrate(store, old.meta, gap, 4)).rejects.toThrow(`from version ${missing}`);
      expect([store.sets, store.records()]).toEqual([0, old]);
    }
  });

  it('write nothing when one of them fails, or when the store refuses', async () => {
    const store = memoryStore(old);
    const broken: Migration[] = [
      ...steps.filter(({ from }) => from !== 2),
      {
        from: 2,
        step: () => {
          throw new TypeError('no');
        },
      },
    ];
    await expect(migrate(store, old.meta, broken, 4)).rejects.toThrow(TypeError);
    store.refuses = true;
    await expect(migrate(store, old.meta, steps, 4)).rejects.toThrow('the disk is full');
    expect(store.records()).toEqual(old);
  });

  it.each([
    ['of today’s version', { version: 4 }],
    ['of a newer version', { version: 5 }],
    ['without a version', undefined],
    ['whose version was emptied', null],
    ['of a version in words', { version: '1' }],
    ['of version zero', { version: 0 }],
    ['of half a version', { version: 1.5 }],
    ['whose version says more than it may', { version: 1, also: 'this' }],
  ])('do not touch data %s', async (_says, meta) => {
    const store = memoryStore({ ...old, meta });
    const before = store.records();
    expect(await migrate(store, meta, steps, 4)).toBe(false);
    expect([store.sets, store.records()]).toEqual([0, before]);
  });

  it('are run once when two windows open at the same time', async () => {
    const store = memoryStore(old);
    const told = await Promise.all([migrate(store, old.meta, steps, 4), migrate(store, old.meta, steps, 4)]);
    expect(told).toEqual([true, true]);
    expect(store.sets).toBe(1);
  });

  it('lead without a gap from version 1 to today’s', () => {
    expect(migrations.map(({ from }) => from)).toEqual(
      Array.from({ length: dataVersion - 1 }, (_, index) => index + 1),
    );
  });
});

describe('the step from version 1', () => {
  const from = (records: Records) => fromOne.step({ meta: { version: 1 }, ...records });

  it('adds what the repair side needs to every relationship on the first screen, and to the reminders', () => {
    const home = { relationships: [{ id: 'sam', plan: 'p' }, { id: 'noor' }], current: 'sam' };
    const added = { patience: null, request: null, practised: null, seen: null, promises: [], apart: null };
    expect(from({ home, nudge: { given: '2026-11-20', answered: null }, 'entry/1': { text: 'x' } })).toEqual({
      home: {
        relationships: [
          { id: 'sam', plan: 'p', ...added },
          { id: 'noor', ...added },
        ],
        current: 'sam',
      },
      nudge: { given: '2026-11-20', answered: null, resumes: [] },
    });
  });

  it('writes nothing where nothing was kept yet', () => {
    expect(from({})).toEqual({});
    expect(from({ home: null, nudge: null })).toEqual({});
  });

  it.each(['junk', 7, [], { relationships: 'gone' }, { relationships: null }])(
    'leaves a first screen and a reminder that are damaged as they are: %j',
    (damaged) => {
      expect(from({ home: damaged })).toEqual({});
      if (typeof damaged !== 'object' || Array.isArray(damaged)) expect(from({ nudge: damaged })).toEqual({});
    },
  );

  it('leaves a damaged relationship on the first screen as it is', () => {
    expect(from({ home: { relationships: [null, 'x'] } })).toEqual({ home: { relationships: [null, 'x'] } });
  });
});
