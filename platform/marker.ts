/**
 * A sign, in a second store of the browser, that something was kept here. Chromium mends a damaged
 * store by dropping what it cannot read, and then all looks like a first day.
 */
const database = 'goldseam';
const table = 'marker';

export const marker = {
  async isThere(): Promise<boolean> {
    return (await run('readonly', (store) => store.count())) > 0;
  },
  async note(): Promise<void> {
    await run('readwrite', (store) => store.put(true, 'kept'));
  },
  async forget(): Promise<void> {
    await run('readwrite', (store) => store.clear());
  },
};

async function run<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opened = await open();
  try {
    const transaction = opened.transaction(table, mode);
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
