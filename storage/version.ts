import { NewerData } from './faults';
import { keys } from './keys';
import { readRecord } from './record';
import { dataVersion, metaSchema } from './schema';

/**
 * Stops whatever would read or write data that this Goldseam does not know. Data without a
 * version are fresh: nothing was ever kept.
 * @param raw records by key, the one of the version among them
 * @throws NewerData when they are of a later version, or their version cannot be read
 */
export function assertKnownVersion(raw: Readonly<Record<string, unknown>>): void {
  const meta = readRecord(metaSchema, raw[keys.meta]);
  if (meta.state === 'damaged' || (meta.state === 'ok' && meta.value.version > dataVersion)) {
    throw new NewerData();
  }
}
