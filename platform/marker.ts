import type { Spare } from '~/storage/port';

/**
 * A sign, in a second store of the browser, that something was kept here. Chromium mends a damaged
 * store by dropping what it cannot read, and then all looks like a first day. Beside it lies a copy
 * of the lock's header, without which nothing that is sealed opens any more.
 */
const database = 'goldseam';
const table = 'marker';
const kept = 'kept';
const header = 'lock';

export const marker = {
  async isThere(): Promise<boolean> {
    return (await run('readonly', (store) => store.count(kept))) > 0;
  },
  async note(): Promise<void> {
    await run('readwrite', (store) => store.put(true, kept));
  },
  /** Forgets the copy of the header as well: nothing is to be missed any more. */
  async forget(): Promise<void> {
    await run('readwrite', (store) => store.clear());
  },
};

export const spareHeader: Spare = {
  get: () => run('readonly', (store) => store.get(header)),
  async put(copy) {
    await run('readwrite', (store) => store.put(copy, header));
  },
  async forget() {
    await run('readwrite', (store) => store.delete(header));
  },
};

/** It is waited for under the lock of all windows, so not for ever. In milliseconds. */
const longest = 5_000;

function run<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const late = AbortSignal.timeout(longest);
  return Promise.race([
    through(mode, work, late),
    new Promise<never>((_, fail) => {
      late.addEventListener('abort', () => fail(new Error('the second store does not answer')));
    }),
  ]);
}

async function through<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
  late: AbortSignal,
): Promise<T> {
  const opened = await open();
  try {
    // What nobody waits for any more must not arrive behind what came after it.
    late.throwIfAborted();
    const transaction = opened.transaction(table, mode, { durability: 'strict' });
    const request = work(transaction.objectStore(table));
    await new Promise<void>((done, fail) => {
      transaction.oncomplete = () => done();
      transaction.onabort = () => fail(transaction.error ?? new Error('the marker was not kept'));
    });
    return request.result;
  } finally {
    opened.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((done, fail) => {
    const request = indexedDB.open(database, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(table);
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error ?? new Error('the marker cannot be read'));
  });
}
