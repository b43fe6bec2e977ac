import { describe, expect, it } from 'vitest';
import { emptyGlance } from '~/domain/home-after';
import { defaults } from '~/storage/defaults';
import { writeDraft } from '~/storage/draft';
import { DamagedHome, NewerData } from '~/storage/faults';
import { entryKey, keys } from '~/storage/keys';
import { open } from '~/storage/open';
import { saveRelationship } from '~/storage/relationships';
import { dataVersion } from '~/storage/schema';
import { noor, now, sam, storeWithSam } from './made';
import { memoryStore } from './memory-store';

describe('opening', () => {
  it('finds the defaults in a fresh browser, and writes nothing', async () => {
    const store = memoryStore();
    expect(await open(store)).toEqual({ home: defaults.home, place: null, drafts: [] });
    expect([store.sets, store.records()]).toEqual([0, {}]);
  });

  it('finds what is on the first screen and where it was left, and writes nothing', async () => {
    const store = await storeWithSam();
    store.plant({ [keys.place]: '#/check' });
    expect(await open(store)).toEqual({
      home: { relationships: [emptyGlance(sam)], current: 'sam' },
      place: '#/check',
      drafts: [],
    });
    expect(store.sets).toBe(0);
  });

  it.each([
    ['of a later version', { version: dataVersion + 1 }],
    ['of a version far ahead', { version: 900 }],
    ['of a version that has more to it', { version: dataVersion, sealed: true }],
    ['of a version in words', { version: 'one' }],
    ['of version zero', { version: 0 }],
    ['of a version below zero', { version: -1 }],
    ['of half a version', { version: 0.5 }],
    ['of no version', {}],
    ['of a version that is a text', '1'],
    ['of a version that is a number alone', 1],
    ['of a version that is a list', []],
  ])('takes data %s for newer, and changes nothing', async (_says, meta) => {
    const store = await storeWithSam();
    store.plant({ [keys.meta]: meta });
    const before = store.records();
    await expect(open(store)).rejects.toThrow(NewerData);
    expect([store.sets, store.records()]).toEqual([0, before]);
  });

  it.each([[{ relationships: [] }], ['junk'], [[]], [{ relationships: [{ ...sam }], current: null }]])(
    'says that the first screen is damaged when it is %j, and changes nothing',
    async (home) => {
      const store = await storeWithSam();
      store.plant({ [keys.home]: home });
      const before = store.records();
      await expect(open(store)).rejects.toThrow(DamagedHome);
      expect([store.sets, store.records()]).toEqual([0, before]);
    },
  );

  it('goes on when settings, nudge or place are damaged, and leaves them as they are', async () => {
    const store = await storeWithSam();
    store.plant({ [keys.settings]: 'junk', [keys.nudge]: { given: 1 }, [keys.place]: 7 });
    const before = store.records();
    expect(await open(store)).toMatchObject({ home: { current: 'sam' }, place: null });
    expect(store.records()).toEqual(before);
  });

  it('reads no history', async () => {
    const store = await storeWithSam();
    const asked: (readonly string[] | null)[] = [];
    const listening = {
      ...store,
      get: (wanted: readonly string[] | null) => {
        asked.push(wanted);
        return store.get(wanted);
      },
    };
    await open(listening);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked).not.toContain(null);
    expect(asked.flat().filter((key) => key?.startsWith(entryKey('')))).toEqual([]);
  });
});

describe('the drafts of a first screen', () => {
  it('are those of the current relationship that are not emptied', async () => {
    const store = await storeWithSam();
    await saveRelationship(store, noor, now);
    await writeDraft(store, 'answer', 'noor', { card: 'b', text: 'x' });
    await writeDraft(store, 'fence', 'noor', { texts: { draws: '', holds: '', conditions: '' } });
    await writeDraft(store, 'plan', 'noor', null);
    await writeDraft(store, 'weigh', 'sam', { texts: {} });
    await writeDraft(store, 'begin', 'new', { sides: [] });
    await writeDraft(store, 'promise', 'noor', { texts: { promise: '' } });
    await writeDraft(store, 'letter', 'sam', { texts: { did: 'x' } });
    expect(await open(store)).toMatchObject({ drafts: ['fence', 'answer', 'promise'] });
  });
});
