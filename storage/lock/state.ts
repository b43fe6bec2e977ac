/** The records of the lock, as opening it reads them. What a closed screen asks is in look.ts. */
import type { Tries } from '~/domain/locking';
import { keys } from '../keys';
import { readRecord, valueOr } from '../record';
import { headerSchema } from '../seal/header-schema';
import type { LockHeader } from '../seal/header-shape';
import { lockingDefault, lockingSchema, triesSchema } from './records';
import type { Vault } from './vault';

export async function readHeader({ raw }: Vault): Promise<LockHeader | 'off' | 'damaged'> {
  const found = readRecord(headerSchema, (await raw.get([keys.lock]))[keys.lock]);
  if (found.state === 'ok') return found.value;
  return found.state === 'missing' ? 'off' : 'damaged';
}

export async function readTries({ raw, now }: Vault): Promise<Tries> {
  const found = readRecord(triesSchema, (await raw.get([keys.tries]))[keys.tries]);
  return valueOr(found, { wrong: 0, at: now() });
}

/** When it locks by itself. */
export async function readLocking({ raw }: Pick<Vault, 'raw'>) {
  const found = readRecord(lockingSchema, (await raw.get([keys.locking]))[keys.locking]);
  return valueOr(found, lockingDefault);
}
