/** A raw copy from under a lock: its records lie in it as they were sealed, with the header that opens them. */
import { isContent } from '../key-class';
import { isLoose, keys } from '../keys';
import { aboutRecord } from '../lock/sealed-store';
import { readRecord } from '../record';
import { BrokenBox, sealer, type Sealer } from '../seal/box';
import { isBox } from '../seal/box-shape';
import { openHeader } from '../seal/header';
import { headerSchema } from '../seal/header-schema';
import { plainly } from '../seal/passphrase';
import { readRecoveryCode } from '../seal/recovery-code';
import { refuseMany } from './bounds';
import { RefusedFile } from './faults';
import type { Records } from './file';
import type { Rest } from './rest';

/** Whether it can be opened by someone who knows what opened the lock on that day. */
export const hasHeader = (records: Records): boolean =>
  readRecord(headerSchema, records[keys.lock]).state === 'ok';

/** So many records are opened between two looks at whether the page waits. */
const portion = 20;

/**
 * @param typed the passphrase or the recovery code of the lock that the copy is from
 * @returns the records in clear, or null when it is not the right one; what does not open stays as it
 * lies there, and no schema takes it
 * @throws RefusedFile
 */
export async function openLockedCopy(records: Records, typed: string, rest: Rest): Promise<Records | null> {
  refuseMany(records);
  const header = readRecord(headerSchema, records[keys.lock]);
  if (header.state !== 'ok') throw new RefusedFile('damaged');
  // Nobody chooses a passphrase that is a recovery code with its check.
  const code = readRecoveryCode(typed);
  const key = await openHeader(
    header.value,
    code === null ? 'passphrase' : 'recovery',
    code ?? plainly(typed),
  );
  if (key === null) return null;
  const seal = sealer(key, () => new Uint8Array(0));
  const clear: [string, unknown][] = [];
  const all = Object.entries(records);
  for (let from = 0; from < all.length; from += portion) {
    const some = all.slice(from, from + portion);
    clear.push(...(await Promise.all(some.map(([name, raw]) => opened(seal, name, raw)))));
    if (rest.due()) await rest.take();
  }
  // A name such as `__proto__` stays a name, and is refused with the others.
  return Object.fromEntries(clear);
}

async function opened(seal: Sealer, name: string, raw: unknown): Promise<[string, unknown]> {
  if (raw === null || !isContent(name)) return [name, raw];
  if (!isBox(raw)) return [name, isLoose(name) ? raw : { unsealed: raw }];
  try {
    return [name, await seal.open(raw, aboutRecord(name))];
  } catch (error) {
    if (error instanceof BrokenBox) return [name, raw];
    throw error;
  }
}
