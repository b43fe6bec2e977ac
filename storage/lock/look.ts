/** What a closed screen asks. It is held by plain tests: no schema is part of what it draws (npm run bench). */
import { nextTryAt } from '~/domain/locking';
import { keys } from '../keys';
import { isHeader } from '../seal/header-shape';
import { isLost } from './lost';
import type { Vault } from './vault';

/** Whether there is a lock, and whether its record can be read. A lock whose record is gone is damaged. */
export async function lockState({ raw }: Pick<Vault, 'raw'>): Promise<'off' | 'on' | 'damaged'> {
  const found = await raw.get([keys.lock, keys.home]);
  const { [keys.lock]: lock = null } = found;
  if (lock !== null) return isHeader(lock) ? 'on' : 'damaged';
  return (await isLost(raw, found)) ? 'damaged' : 'off';
}

/** When the next try may be made, in epoch milliseconds, or null when it may be made now. */
export async function awaitedTry({ raw, now }: Pick<Vault, 'raw' | 'now'>): Promise<number | null> {
  const { [keys.tries]: tries } = await raw.get([keys.tries]);
  if (typeof tries !== 'object' || tries === null || !('wrong' in tries && 'at' in tries)) return null;
  const { wrong, at } = tries;
  if (typeof wrong !== 'number' || typeof at !== 'number') return null;
  const next = nextTryAt({ wrong, at }, now());
  return next > now() ? next : null;
}
