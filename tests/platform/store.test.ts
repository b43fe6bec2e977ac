// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';

const disk = new Map<string, unknown>();
const area = {
  get: (keys: string[] | null) =>
    Promise.resolve(Object.fromEntries([...disk].filter(([key]) => keys === null || keys.includes(key)))),
  set(items: Record<string, unknown>) {
    for (const [key, value] of Object.entries(items)) disk.set(key, value);
    return Promise.resolve();
  },
  remove(keys: string[]) {
    for (const key of keys) disk.delete(key);
    return Promise.resolve();
  },
};
vi.mock('~/platform/browser', () => ({ browser: { storage: { local: area } } }));
const { localStore } = await import('~/platform/store');

const draft = 'draft/a/plan';

/** localStorage as a browser that was killed may bring it back: as it was at some earlier moment. */
let earlier: [string, string][] = [];
const remember = () =>
  (earlier = Object.keys(localStorage).map((key) => [key, localStorage.getItem(key) ?? '']));
function comeBack(): void {
  localStorage.clear();
  for (const [key, value] of earlier) localStorage.setItem(key, value);
}

beforeEach(() => {
  localStorage.clear();
  disk.clear();
});

describe('a browser that was killed', () => {
  it('does not bring back what had arrived and was overwritten since', async () => {
    const store = localStore();
    const first = store.setAtOnce(draft, 'V');
    remember();
    await first;
    await store.setAtOnce(draft, 'Vwxyz');
    comeBack();
    expect(localStorage).toHaveLength(1);
    expect(await store.get([draft])).toEqual({ [draft]: 'Vwxyz' });
    expect(await store.get(null)).toEqual({ [draft]: 'Vwxyz' });
    expect(localStorage).toHaveLength(0);
  });

  it('does not bring back a draft that was emptied by the entry that it became', async () => {
    const store = localStore();
    const written = store.setAtOnce(draft, 'done');
    remember();
    await written;
    await store.set({ [draft]: null, 'entry/e': 'done' });
    comeBack();
    expect(await store.get([draft])).toEqual({ [draft]: null });
  });

  it('brings back what never arrived, and not any more once it was settled', async () => {
    const store = localStore();
    await store.setAtOnce(draft, 'my brot');
    const set = area.set.bind(area);
    area.set = () => new Promise(() => undefined);
    void store.setAtOnce(draft, 'my broth');
    area.set = set;
    remember();
    expect(await store.get([draft])).toEqual({ [draft]: 'my broth' });
    await store.set({ [draft]: 'my broth, sealed' });
    comeBack();
    expect(await store.get([draft])).toEqual({ [draft]: 'my broth, sealed' });
  });

  it('keeps no moment of what was removed', async () => {
    const store = localStore();
    await store.setAtOnce('left', true);
    await store.remove(['left']);
    expect([...disk]).toEqual([]);
  });
});

describe('the names', () => {
  it('tell of a value that was noted ahead and never arrived', async () => {
    const store = localStore();
    const set = area.set.bind(area);
    area.set = () => new Promise(() => undefined);
    void store.setAtOnce(draft, 'my broth');
    area.set = set;
    expect(await store.names()).toEqual([draft]);
  });

  it('and the records leave out what the store wrote for itself, and what begins a new log', async () => {
    const store = localStore();
    await store.setAtOnce(draft, 'done');
    disk.set('filler', 'x');
    expect(await store.names()).toEqual([draft]);
    expect(await store.get(null)).toEqual({ [draft]: 'done' });
  });
});
