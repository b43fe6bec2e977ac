import { signal, type ReadonlySignal } from '@preact/signals';
import { afterChange, readJournal, readJournalGently, readNewest, type Journal } from '~/storage/journal';
import { isEntryKey, isRelationshipKey } from '~/storage/keys';
import { nameRecent } from '~/storage/recent';
import type { Desk } from '../app/desk';

/** What is known of the history: its newest entries alone, or all of it. */
export interface History extends Journal {
  whole: boolean;
}

export interface OpenHistory {
  history: ReadonlySignal<History>;
  /** Resolves once all of it was read. */
  rest: Promise<void>;
  /** Whether the rest could not be read. */
  failed: ReadonlySignal<boolean>;
  /** Reads the rest once more. */
  again: () => void;
  stop: () => void;
}

/**
 * The history as it is now. A long one begins with its newest entries; the rest is read once they
 * are on the screen, in slices. Changes are taken in as they come.
 */
export async function openHistory({ store, rest }: Pick<Desk, 'store' | 'rest'>): Promise<OpenHistory> {
  const newest = await readNewest(store);
  const history = signal<History>(
    newest === null ? { ...(await readJournal(store)), whole: true } : { ...newest, whole: false },
  );
  /** What was changed while the rest was being read. */
  let meanwhile: Record<string, unknown> = {};
  let stopped = false;
  const failed = signal(false);
  let whole: () => void;
  const read = new Promise<void>((done) => (whole = done));
  const stop = store.onChange((changed) => {
    const ours = Object.entries(changed).filter(([key]) => isEntryKey(key) || isRelationshipKey(key));
    if (ours.length === 0) return;
    const records = Object.fromEntries(ours);
    if (!history.value.whole) meanwhile = { ...meanwhile, ...records };
    history.value = { ...history.value, ...afterChange(history.value, records) };
  });
  async function readRest(): Promise<void> {
    await drawn();
    if (stopped) return;
    // That they are not named costs the next opening a moment, and nothing else.
    if (history.value.whole) return nameRecent(store).catch(() => undefined);
    const all = await readJournalGently(store, await rest());
    history.value = { ...afterChange(all, meanwhile), whole: true };
  }
  function again(): void {
    failed.value = false;
    readRest().then(whole, () => (failed.value = true));
  }
  again();
  return {
    history,
    rest: read,
    failed,
    again,
    stop() {
      stopped = true;
      stop();
    },
  };
}

/** What was handed over is on the screen by then; in a tab that nobody looks at, nothing is drawn. */
const drawn = () => new Promise<void>((done) => setTimeout(done, 50));
