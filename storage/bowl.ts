/**
 * What was laid in the bowls of a relationship: a record of its own, because deleting an entry takes
 * no gold away. It holds a number and a day, and no content.
 */
import * as v from 'valibot';
import { mostSeams, type Laid } from '~/domain/laid';
import { bowlKey, keys } from './keys';
import { day } from './parts';
import type { Store } from './port';
import { readRecord, type Found } from './record';
import { assertKnownVersion } from './version';

export const bowlSchema: v.GenericSchema<Laid> = v.union([
  v.strictObject({ seams: v.literal(0), latest: v.null() }),
  v.strictObject({
    seams: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostSeams)),
    latest: day,
  }),
]);

/** @returns missing where no gold was counted yet: for data from before bowls (storage/bowl-made.ts). @throws NewerData */
export async function readBowl(store: Store, relationship: string): Promise<Found<Laid>> {
  const key = bowlKey(relationship);
  const raw = await store.get([keys.meta, key]);
  assertKnownVersion(raw);
  return readRecord(bowlSchema, raw[key]);
}
