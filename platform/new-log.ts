import { browser } from './browser';

/**
 * Chromium writes storage.local into a log. Where it is killed in the middle of a write, it goes on behind
 * the half one in the next session (`reuse_logs` of leveldb), and the session after that finds the log
 * damaged: it drops what lies behind the half write, or garbles it (repair.cc reads without checksums), and
 * says that all is well. So each session begins with a new log: once as much was written as a log may
 * hold, Chromium brings all of it into a table and drops the log (tests/e2e/half-write.test.ts).
 */
const filler = 'filler';
/** What a log may hold: leveldb's write_buffer_size, in bytes. */
const most = 4 * 2 ** 20;
/** So that nothing which is asked of the store meanwhile waits long. */
const portion = 2 ** 18;

/** Whether this is no record, but what was written to begin a new log. */
export const isFiller = (key: string) => key === filler;

export async function beginLog(): Promise<void> {
  const area = browser.storage.local;
  const text = 'x'.repeat(portion);
  try {
    // Chromium skips a value that is there already.
    for (let written = 0; written <= most; written += portion)
      await area.set({ [filler]: `${written}${text}` });
  } finally {
    await area.remove(filler);
  }
}
