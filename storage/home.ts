import type { Home } from '~/domain/home';
import { keys } from './keys';
import { readRecord, type Found } from './record';
import { homeSchema } from './schema';
import { assertKnownVersion } from './version';

/**
 * The record of the first screen, if the data are of a version that this Goldseam knows.
 * @param raw records by key, the one of the version among them
 * @throws NewerData
 */
export function readHome(raw: Readonly<Record<string, unknown>>): Found<Home> {
  assertKnownVersion(raw);
  return readRecord(homeSchema, raw[keys.home]);
}
