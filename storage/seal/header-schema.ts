/** The shape of the lock's record. What works with its keys is in header.ts, and larger by far. */
import * as v from 'valibot';
import { isFair, type Cost } from './cost';
import { headerFormat } from './header-format';

export interface Wrap extends Cost {
  kdf: 'argon2id';
  /** Base64. */
  salt: string;
  box: string;
}

export const wrapSchema: v.GenericSchema<Wrap> = v.pipe(
  v.strictObject({
    kdf: v.literal('argon2id'),
    memory: v.number(),
    passes: v.number(),
    lanes: v.number(),
    salt: v.string(),
    box: v.string(),
  }),
  v.check((wrap) => isFair(wrap), 'a cost between the floor and the ceiling'),
);

export const ways = ['passphrase', 'recovery'] as const;
/** How the lock is opened. */
export type Way = (typeof ways)[number];

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
