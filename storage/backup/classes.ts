/** What a file carries of each class of records. BACKUP.md says the same to whoever reads a file. */
import { keys, prefixes, recentKey } from '../keys';

type KeyClass = keyof typeof keys | keyof typeof prefixes | typeof recentKey;

/** In the order in which they stand in a file. */
export const carried = [
  'meta',
  'home',
  'settings',
  'relationship',
  'deck',
  'bowl',
  'wording',
  'entry',
  'draft',
] as const satisfies KeyClass[];
export type Carried = (typeof carried)[number];

/** What stays behind, and why. The compiler asks for a word on every class that is new. */
export const leftOut: Readonly<Record<Exclude<KeyClass, Carried>, string>> = {
  nudge: 'what this device has shown; the ends of times apart are found anew',
  place: 'where the popup of this device was left',
  timers: 'a pause or a talk that runs on this device',
  left: 'that this device was left quickly',
  backup: 'when this device saved its last copy',
  recent: 'which entries are the newest; it is found anew',
  lock: 'what opens the lock of this device; an encrypted copy has a way in of its own',
  locking: 'when the lock of this device closes',
  tries: 'how often a wrong passphrase was tried on this device',
  damaged: 'nothing can say what it is; the raw copy has it',
};

/** The class of a key, or null for one that is not ours. */
export function classOf(key: string): KeyClass | null {
  if (key === recentKey) return recentKey;
  const plain = Object.entries(keys).find(([, known]) => known === key)?.[0];
  const many = Object.entries(prefixes).find(([, prefix]) => key.startsWith(prefix))?.[0];
  return (plain ?? many ?? null) as KeyClass | null;
}

export const isCarried = (name: string | null): name is Carried =>
  (carried as readonly (string | null)[]).includes(name);
