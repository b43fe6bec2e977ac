import type { Home } from '~/domain/home';
import { NewerData } from './faults';
import { keys } from './keys';
import { readRecord, type Found } from './record';
import { dataVersion, homeSchema, metaSchema } from './schema';

/**
 * The record of the first screen, if the data are of a version that this Goldseam knows.
 * @param raw records by key, the one of the version among them
 * @throws NewerData when they are of a later version, or their version cannot be read
 */
export function readHome(raw: Readonly<Record<string, unknown>>): Found<Home> {
  const meta = readRecord(metaSchema, raw[keys.meta]);
  if (meta.state === 'damaged' || (meta.state === 'ok' && meta.value.version > dataVersion)) {
    throw new NewerData();
  }
  return readRecord(homeSchema, raw[keys.home]);
}
