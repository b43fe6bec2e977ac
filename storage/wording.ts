/** The phrases that the wording check passes over, because the writer said so. */
import { act } from './act';
import { defaults } from './defaults';
import { keys } from './keys';
import type { Store } from './port';
import { readRecord, valueOr } from './record';
import { assertKnownVersion } from './version';
import { wordingSchema } from './wording-schema';

/** The ignored phrases in the order in which they were, none where the record cannot be read. @throws NewerData */
export async function readIgnored(store: Store): Promise<readonly string[]> {
  const raw = await store.get([keys.meta, keys.wording]);
  assertKnownVersion(raw);
  return valueOr(readRecord(wordingSchema, raw[keys.wording]), defaults.wording).ignored;
}

/** From now on the check passes over this phrase. @param phrase in folded form */
export async function ignorePhrase(store: Store, phrase: string, now: number): Promise<void> {
  await change(store, now, (ignored) => [...ignored.filter((known) => known !== phrase), phrase]);
}

/** From now on the check marks this phrase again. */
export async function heedPhrase(store: Store, phrase: string, now: number): Promise<void> {
  await change(store, now, (ignored) => ignored.filter((known) => known !== phrase));
}

async function change(
  store: Store,
  now: number,
  to: (ignored: readonly string[]) => string[],
): Promise<void> {
  await act(store, now, async () => ({ [keys.wording]: { ignored: to(await readIgnored(store)) } }));
}
