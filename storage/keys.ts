/** Every key at rest. One entry, one relationship and one draft a key, so that writers never overwrite each other. */
export const keys = {
  meta: 'meta',
  home: 'home',
  settings: 'settings',
  nudge: 'nudge',
  place: 'place',
} as const;

const entryPrefix = 'entry/';
const relationshipPrefix = 'relationship/';

export const entryKey = (id: string) => `${entryPrefix}${id}`;
export const relationshipKey = (id: string) => `${relationshipPrefix}${id}`;

/** Where the damaged form of a record is kept when a new one has to take its place. */
export const damagedKey = (key: string, at: number) => `damaged/${key}/${at}`;

export const isEntryKey = (key: string) => key.startsWith(entryPrefix);
export const isRelationshipKey = (key: string) => key.startsWith(relationshipPrefix);
