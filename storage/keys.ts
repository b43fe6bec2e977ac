/** Every key at rest. One entry, one relationship and one draft a key, so that writers never overwrite each other. */
export const keys = {
  meta: 'meta',
  home: 'home',
  settings: 'settings',
  nudge: 'nudge',
  place: 'place',
  timers: 'timers',
  left: 'left',
  backup: 'backup',
  wording: 'wording',
  /** The header of the lock, while it is on (storage/seal/header.ts). */
  lock: 'lock',
  /** When it locks by itself. */
  locking: 'locking',
  /** Tries of a passphrase that were wrong. */
  tries: 'tries',
} as const;

/** How the keys begin of which there are many. A class of records that is new is named here. */
export const prefixes = {
  entry: 'entry/',
  relationship: 'relationship/',
  deck: 'deck/',
  bowl: 'bowl/',
  draft: 'draft/',
  damaged: 'damaged/',
} as const;

/** The list of the newest entries (storage/recent.ts). It follows from them, so it belongs to no version of the data. */
export const recentKey = 'recent';

export const entryKey = (id: string) => `${prefixes.entry}${id}`;
export const relationshipKey = (id: string) => `${prefixes.relationship}${id}`;
/** What was laid in the bowls of a relationship. */
export const bowlKey = (relationship: string) => `${prefixes.bowl}${relationship}`;

/** The questions of a relationship: which were shown, and which the person favours, mutes or wrote. */
export const deckKey = (relationship: string) => `${prefixes.deck}${relationship}`;

/** Where the damaged form of a record is kept when a new one has to take its place. */
export const damagedKey = (key: string, at: number) => `${prefixes.damaged}${key}/${at}`;

/** The id in the key of an entry. */
export const idOfEntry = (key: string) => key.slice(prefixes.entry.length);

export const isEntryKey = (key: string) => key.startsWith(prefixes.entry);
export const isRelationshipKey = (key: string) => key.startsWith(prefixes.relationship);
export const isDeckKey = (key: string) => key.startsWith(prefixes.deck);
export const isBowlKey = (key: string) => key.startsWith(prefixes.bowl);
/** What is written without the lock of all windows: drafts, and where the popup was left. */
export const isLoose = (key: string) => key.startsWith(prefixes.draft) || key === keys.place;

/** What can be in the middle of being written. */
export const draftKinds = [
  'check',
  'answer',
  'begin',
  'edit',
  'fence',
  'weigh',
  'plan',
  'patience',
  'request',
  'practice',
  'letter',
  'given',
  'promise',
  'turn',
  'apart',
  'extend',
  'end',
  'unsent',
  'seen',
  'after',
  'next',
  'wording',
  'when',
  'quiet',
  'shown',
  'pausing',
  'question',
  'relationship',
  'leaving',
] as const;
export type DraftKind = (typeof draftKinds)[number];

/** What a draft is of that belongs to no relationship: settings that hold for all of them. */
export const ofAll = 'all';

/** @param of the id of a relationship, or of the entry that is being changed */
export function draftKey(kind: DraftKind, of: string): string {
  return `${prefixes.draft}${of}/${kind}`;
}

/** Each practice has a draft of its own in each relationship. */
export const practiceDraft = (relationship: string, practice: string) =>
  draftKey('practice', practiceDraftOf(relationship, practice));

/** What the draft of a practice is of. */
export const practiceDraftOf = (relationship: string, practice: string) => `${relationship}.${practice}`;
