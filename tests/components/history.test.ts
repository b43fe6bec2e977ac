import { describe, expect, it, vi } from 'vitest';
import { openHistory } from '~/components/journal/history';
import { manyStorage } from '../fixtures/many';
import { memoryStore } from '../storage/memory-store';

const rest = () => Promise.resolve({ due: () => false, take: () => Promise.resolve() });
const now = Date.UTC(2026, 10, 21, 12);

/** Storage that lists its newest entries, as one that has been open before does. */
async function listed(count: number) {
  const store = memoryStore(manyStorage(now, count));
  const opened = await openHistory({ store, rest });
  await opened.rest;
  opened.stop();
  return store;
}

describe('the history', () => {
  it('begins with the newest entries and goes on to all of them', async () => {
    const opened = await openHistory({ store: await listed(120), rest });
    expect(opened.history.value.whole).toBe(false);
    expect(opened.history.value.entries).toHaveLength(40);
    await opened.rest;
    expect(opened.history.value.whole).toBe(true);
    expect(opened.history.value.entries).toHaveLength(120);
    expect(opened.failed.value).toBe(false);
  });

  it('takes in what was changed while the rest was being read', async () => {
    const store = await listed(120);
    const opened = await openHistory({ store, rest });
    const [first] = opened.history.value.entries;
    if (first === undefined) throw new Error('there is no entry');
    // The rest is read when this arrives, and what was read of it is old by then.
    const get: typeof store.get = async (keys) => {
      const found = await store.get(keys);
      if ((keys?.length ?? 0) > 100) await store.set({ [`entry/${first.id}`]: null });
      return found;
    };
    const again = await openHistory({ store: { ...store, get }, rest });
    await again.rest;
    expect(again.history.value.entries).toHaveLength(119);
    expect(again.history.value.entries.map(({ id }) => id)).not.toContain(first.id);
  });

  it('says that the older entries could not be read, and reads them when asked once more', async () => {
    const store = await listed(120);
    const names = vi.fn(() => store.names()).mockRejectedValueOnce(new Error('the disk'));
    const opened = await openHistory({ store: { ...store, names }, rest });
    await vi.waitFor(() => expect(opened.failed.value).toBe(true));
    expect(opened.history.value.entries).toHaveLength(40);
    expect(opened.history.value.whole).toBe(false);
    opened.again();
    expect(opened.failed.value).toBe(false);
    await opened.rest;
    expect(opened.history.value.entries).toHaveLength(120);
  });
});
