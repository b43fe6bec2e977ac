import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Desk } from '~/components/app/desk';
import type { ImportModel } from '~/components/backup/importing';
import { entryKey } from '~/storage/keys';
import { bounds } from '~/storage/backup/bounds';
import { copyOfEverything } from '~/storage/repair';
import { checkEntry, now, promiseEntry, sam } from '../storage/made';
import { lockedWindows, secrets } from '../storage/lock/windows';
import type { Store } from '~/storage/port';
import type { MemoryStore } from '../storage/memory-store';
import { deviceOf, exported, tireless } from '../storage/backup/files';

const check = checkEntry();
const promise = promiseEntry();
const bytes = (text: string) => new TextEncoder().encode(text).buffer;
const file = (text: string) => ({ size: text.length, arrayBuffer: () => Promise.resolve(bytes(text)) });

let store: Store;
let disk: MemoryStore;
let model: ImportModel;
let copy: string;

/** The screen as it is opened anew in the same page. */
async function opened(): Promise<ImportModel> {
  const { createImport } = await import('~/components/backup/importing');
  const desk = { store, clock: { now: () => now }, rest: () => Promise.resolve(tireless) } as unknown as Desk;
  return createImport(desk);
}

beforeEach(async () => {
  vi.resetModules();
  copy = await exported(await deviceOf({ people: [sam], history: [check, promise] }));
  disk = await deviceOf({ people: [sam], history: [check] });
  store = disk;
  model = await opened();
});

describe('bringing back a copy', () => {
  it('goes from the file over a look at it to its end, and back', async () => {
    const before = disk.records();
    expect(model.state.value.phase).toBe('choosing');
    const reading = model.choose(file(copy));
    expect(model.state.value.phase).toBe('reading');
    await reading;
    expect(model.state.value).toMatchObject({
      phase: 'preview',
      merge: { counts: { promise: { fresh: 1 } } },
    });
    expect(disk.records()).toEqual(before);
    const adding = model.add();
    expect(model.state.value.phase).toBe('adding');
    await adding;
    expect(model.state.value.phase).toBe('done');
    expect(disk.records()[entryKey('p1')]).toEqual(promise);
    await model.undo();
    expect(model.state.value.phase).toBe('undone');
    expect(disk.records()).toEqual(before);
  });

  it('can be undone on the way back from another screen, and only once', async () => {
    await model.choose(file(copy));
    await model.add();
    const again = await opened();
    expect(again.state.value.phase).toBe('done');
    await again.undo();
    expect(again.state.value.phase).toBe('undone');
    expect((await opened()).state.value.phase).toBe('choosing');
  });

  it('stays where it is when the disk takes nothing, and goes on when it does', async () => {
    await model.choose(file(copy));
    disk.refuses = true;
    await model.add();
    expect(model.state.value).toMatchObject({ phase: 'preview', failed: 'full' });
    disk.refuses = false;
    await model.add();
    disk.refuses = true;
    await model.undo();
    expect(model.state.value).toMatchObject({ phase: 'done', kept: 'full' });
    disk.refuses = false;
    await model.undo();
    expect(model.state.value.phase).toBe('undone');
  });

  it('says so where what is here cannot be read at the end, and goes on when it can', async () => {
    // The same modules as those of the model, which are loaded anew for each test.
    const { patient } = await import('~/storage/patient');
    store = patient(disk, () => Promise.resolve());
    model = await opened();
    await model.choose(file(copy));
    const get = disk.get.bind(disk);
    const broken = () => (disk.get = () => Promise.reject(new Error('a bad block')));
    const before = disk.records();
    broken();
    await model.add();
    expect(model.state.value).toMatchObject({ phase: 'preview', failed: 'unread' });
    expect(disk.records()).toEqual(before);
    disk.get = get;
    await model.add();
    expect(model.state.value.phase).toBe('done');
    broken();
    await model.undo();
    expect(model.state.value).toMatchObject({ phase: 'done', kept: 'unread' });
    disk.get = get;
    await model.undo();
    expect(model.state.value.phase).toBe('undone');
    expect(disk.records()).toEqual(before);
  });

  it('asks for the passphrase of an encrypted copy, and looks at what is in it once that is right', async () => {
    const { sealUnder } = await import('~/storage/backup/sealed-file');
    const sealed = await sealUnder(copy, 'a lamp in the cellar', 'b1', (length) =>
      crypto.getRandomValues(new Uint8Array(length)),
    );
    await model.choose(file(sealed));
    expect(model.state.value).toMatchObject({ phase: 'sealed', wrong: false });
    const before = disk.records();
    await model.unseal('a lamp in the attic');
    expect(model.state.value).toMatchObject({ phase: 'sealed', wrong: true, opening: false });
    await model.unseal('a lamp in the cellar');
    expect(model.state.value).toMatchObject({
      phase: 'preview',
      merge: { counts: { promise: { fresh: 1 } } },
    });
    expect(disk.records()).toEqual(before);
    await model.add();
    expect(disk.records()[entryKey('p1')]).toEqual(promise);
  }, 60_000);

  it('ends in a word about it when what is here cannot be read, and takes the next try', async () => {
    const before = disk.records();
    const get = store.get.bind(store);
    store.get = () => Promise.reject(new Error('busy'));
    await model.choose(file(copy));
    expect(model.state.value).toEqual({ phase: 'refused', fault: 'history' });
    store.get = get;
    expect(disk.records()).toEqual(before);
    await model.choose(file(copy));
    expect(model.state.value.phase).toBe('preview');
  });

  it('ends so, too, when it was opened with its passphrase', async () => {
    const { sealUnder } = await import('~/storage/backup/sealed-file');
    const sealed = await sealUnder(copy, 'a lamp in the cellar', 'b1', (length) =>
      crypto.getRandomValues(new Uint8Array(length)),
    );
    await model.choose(file(sealed));
    const get = store.get.bind(store);
    store.get = () => Promise.reject(new Error('busy'));
    await model.unseal('a lamp in the cellar');
    expect(model.state.value).toEqual({ phase: 'refused', fault: 'history' });
    store.get = get;
    await model.choose(file(sealed));
    await model.unseal('a lamp in the cellar');
    expect(model.state.value.phase).toBe('preview');
  }, 60_000);

  it('asks for the passphrase of the lock that a raw copy is from, and brings back what is in it', async () => {
    const there = await deviceOf({ people: [sam], history: [check, promise] });
    const { vault } = await lockedWindows(there.records());
    await model.choose(file(await copyOfEverything(vault)));
    expect(model.state.value).toMatchObject({ phase: 'sealed', wrong: false });
    await model.unseal('a lamp in the attic');
    expect(model.state.value).toMatchObject({ phase: 'sealed', wrong: true, opening: false });
    await model.unseal(secrets.passphrase);
    expect(model.state.value).toMatchObject({
      phase: 'preview',
      contents: { unreadable: 0 },
      merge: { counts: { promise: { fresh: 1 }, check: { same: 1 } } },
    });
    await model.add();
    expect(disk.records()[entryKey('p1')]).toEqual(promise);
    expect(disk.records()).not.toHaveProperty('lock');
  }, 60_000);

  it('says when it cannot be undone any more', async () => {
    await model.choose(file(copy));
    await model.add();
    disk.plant({ [entryKey('p1')]: { ...promise, at: 5 } });
    await model.undo();
    expect(model.state.value).toMatchObject({ phase: 'done', kept: 'changed' });
  });

  it('is about the file that was chosen last', async () => {
    let arrive: (bytes: ArrayBuffer) => void = () => undefined;
    const slow = new Promise<ArrayBuffer>((resolve) => (arrive = resolve));
    const first = model.choose({ size: 1, arrayBuffer: () => slow });
    await model.choose(file(copy));
    arrive(bytes('Dear diary'));
    await first;
    expect(model.state.value.phase).toBe('preview');
  });

  it.each([
    ['of nobody', file('Dear diary'), 'foreign'],
    [
      'that is no text',
      { ...file(''), arrayBuffer: () => Promise.resolve(new Uint8Array([0xff, 0xfe, 0xd8]).buffer) },
      'foreign',
    ],
    ['that is gone', { ...file(''), arrayBuffer: () => Promise.reject(new Error('gone')) }, 'unreadable'],
    ['that is encrypted', file('{"format":"goldseam-sealed"}'), 'sealed'],
  ])('refuses a file %s', async (_says, chosen, fault) => {
    await model.choose(chosen);
    expect(model.state.value).toEqual({ phase: 'refused', fault });
  });

  it('refuses a copy in which a letter is torn, for it would be read as another one', async () => {
    const torn = new Uint8Array(bytes(copy));
    torn[copy.indexOf('Today, yes.')] = 0xff;
    await model.choose({ size: torn.length, arrayBuffer: () => Promise.resolve(torn.buffer) });
    expect(model.state.value).toEqual({ phase: 'refused', fault: 'foreign' });
  });

  it('does not even read a file that is too large', async () => {
    const arrayBuffer = vi.fn(() => Promise.resolve(bytes(copy)));
    await model.choose({ size: bounds.bytes + 1, arrayBuffer });
    expect(model.state.value).toEqual({ phase: 'refused', fault: 'large' });
    expect(arrayBuffer).not.toHaveBeenCalled();
  });

  it('reads a file that begins with a byte order mark', async () => {
    await model.choose(file(`\uFEFF${copy}`));
    expect(model.state.value.phase).toBe('preview');
  });
});
