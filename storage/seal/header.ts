/** The record of the lock: the one data key, sealed once by the passphrase and once by the recovery code. */
import * as v from 'valibot';
import type { Chance } from '../port';
import { unwrapKey, wrapKey, wrapSchema, type Wrap } from './wrap';

export const ways = ['passphrase', 'recovery'] as const;
/** How the lock is opened. */
export type Way = (typeof ways)[number];

/** The version of this record. */
const headerFormat = 1;

export interface LockHeader extends Record<Way, Wrap> {
  format: typeof headerFormat;
  /** Told apart from the header of an earlier lock. */
  id: string;
}

export const headerSchema: v.GenericSchema<LockHeader> = v.strictObject({
  format: v.literal(headerFormat),
  id: v.string(),
  passphrase: wrapSchema,
  recovery: wrapSchema,
});

const laterSchema = v.looseObject({ format: v.pipe(v.number(), v.integer(), v.gtValue(headerFormat)) });

/** Whether a later Goldseam made this lock: then it is not damaged, and this one cannot know what it says. */
export const isOfLater = (raw: unknown): boolean => v.is(laterSchema, raw);

export type Secrets = Record<Way, string>;
type Key = Uint8Array<ArrayBuffer>;

export async function makeHeader(
  id: string,
  key: Key,
  secrets: Secrets,
  chance: Chance,
): Promise<LockHeader> {
  const wrap = (way: Way) => wrapKey(key, secrets[way], [id, way], chance);
  return { format: headerFormat, id, passphrase: await wrap('passphrase'), recovery: await wrap('recovery') };
}

/** @returns the data key, or null when the secret is another one or the header was changed */
export function openHeader(header: LockHeader, way: Way, secret: string): Promise<Key | null> {
  return unwrapKey(header[way], secret, [header.id, way]);
}

/** The same lock with another passphrase or another code. What is sealed stays as it is. */
export async function rewrapped(
  header: LockHeader,
  key: Key,
  way: Way,
  secret: string,
  chance: Chance,
): Promise<LockHeader> {
  return { ...header, [way]: await wrapKey(key, secret, [header.id, way], chance) };
}
