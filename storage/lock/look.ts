import { keys } from '../keys';
import { isHeader } from '../seal/header-shape';
import type { Vault } from './vault';

/** Whether there is a lock, and whether its record can be read. */
export async function lockState({ raw }: Pick<Vault, 'raw'>): Promise<'off' | 'on' | 'damaged'> {
  const { [keys.lock]: lock = null } = await raw.get([keys.lock]);
  if (lock === null) return 'off';
  return isHeader(lock) ? 'on' : 'damaged';
}
