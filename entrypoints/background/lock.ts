import { isOver } from '~/domain/locking';
import { keys } from '~/storage/keys';
import { isLost } from '~/storage/lock/lost';
import { lockingDefault, lockingSchema, openedSchema } from '~/storage/lock/records';
import type { Session, Store } from '~/storage/port';
import { readRecord, valueOr } from '~/storage/record';

export interface Locks {
  store: Store;
  session: Pick<Session, 'get' | 'clear'>;
}

/**
 * Closes a lock when its time is over. The windows hear of it and show nothing more.
 * @returns when to look again, in epoch milliseconds, or null while nothing is open
 */
export async function lockIfOver({ session }: Pick<Locks, 'session'>, now: number): Promise<number | null> {
  const found = readRecord(openedSchema, await session.get());
  if (found.state !== 'ok') return null;
  if (!isOver(found.value, now)) return found.value.until;
  await session.clear();
  return null;
}

/** Closes the lock because the person is away, unless they have chosen that it stays open then. */
export async function lockWhenAway({ store, session }: Locks): Promise<void> {
  const raw = await store.get([keys.lock, keys.locking, keys.home]).catch(() => null);
  // Where nobody can say whether it stays open, it does not.
  if (raw === null) return session.clear();
  if ((raw[keys.lock] ?? null) === null && !(await isLost(store, raw))) return;
  if (valueOr(readRecord(lockingSchema, raw[keys.locking]), lockingDefault).away) await session.clear();
}
