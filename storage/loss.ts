import { currentOf } from '~/domain/home';
import { open } from './open';
import { readJournal } from './journal';
import type { Store } from './port';

/**
 * What a first day may be instead: `gone` when the second store says that there was a history, and
 * `home` when the history is there and only the first screen's record is not. Chromium mends a
 * damaged store by dropping tables, and says that all is well (lazy_leveldb.cc).
 * @param wasHere whether the second store says so
 */
export async function findLoss(
  store: Store,
  wasHere: () => Promise<boolean>,
): Promise<'gone' | 'home' | null> {
  const { home } = await open(store);
  if (currentOf(home) !== null) return null;
  const { relationships, entries, unreadable } = await readJournal(store);
  if (relationships.length > 0) return 'home';
  if (entries.length > 0 || unreadable.length > 0) return 'gone';
  return (await wasHere().catch(() => false)) ? 'gone' : null;
}
