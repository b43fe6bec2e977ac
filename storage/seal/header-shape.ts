/**
 * The shape of the lock's record, held by plain tests: no schema is part of what a closed popup draws
 * (npm run bench). What works with its keys is in header.ts, and larger by far.
 */
import { isFair, type Cost } from './cost';
import { headerFormat } from './header-format';

export interface Wrap extends Cost {
  kdf: 'argon2id';
  /** Base64. */
  salt: string;
  box: string;
}

export const ways = ['passphrase', 'recovery'] as const;
/** How the lock is opened. */
export type Way = (typeof ways)[number];

export interface LockHeader extends Record<Way, Wrap> {
  format: typeof headerFormat;
  /** Told apart from the header of an earlier lock. */
  id: string;
}

/** Also says whether the cost lies between the floor and the ceiling. */
export function isWrap(raw: unknown): raw is Wrap {
  if (!hasJust(raw, ['kdf', 'memory', 'passes', 'lanes', 'salt', 'box'])) return false;
  const { kdf, memory, passes, lanes, salt, box } = raw;
  const cost = { memory, passes, lanes } as Cost;
  return kdf === 'argon2id' && typeof salt === 'string' && typeof box === 'string' && isFair(cost);
}

export function isHeader(raw: unknown): raw is LockHeader {
  if (!hasJust(raw, ['format', 'id', ...ways])) return false;
  return raw.format === headerFormat && typeof raw.id === 'string' && ways.every((way) => isWrap(raw[way]));
}

function hasJust<Name extends string>(raw: unknown, names: readonly Name[]): raw is Record<Name, unknown> {
  if (typeof raw !== 'object' || raw === null) return false;
  return Object.keys(raw).length === names.length && names.every((name) => Object.hasOwn(raw, name));
}
