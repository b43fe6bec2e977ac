/** What a closed screen asks. It is held by plain tests: no schema is part of what it draws (npm run bench). */
import { nextTryAt } from '~/domain/locking';
import { keys } from '../keys';
import { isHeader } from '../seal/header-shape';
import type { Vault } from './vault';

/** Whether there is a lock, and whether its record can be read. */
export async function lockState({ raw }: Pick<Vault, 'raw'>): Promise<'off' | 'on' | 'damaged'> {
  const { [keys.lock]: lock = null } = await raw.get([keys.lock]);
  if (lock === null) return 'off';
  return isHeader(lock) ? 'on' : 'damaged';
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
