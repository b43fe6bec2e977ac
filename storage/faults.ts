/** The data were written by a later version of Goldseam, so that nothing may be written now. */
export class NewerData extends Error {
  override name = 'NewerData';
}

/** The record of the first screen cannot be read; storage/repair.ts makes a new one. */
export class DamagedHome extends Error {
  override name = 'DamagedHome';
}

/** What was to become of an entry cannot any more: it was settled in another window. */
export class StaleTurn extends Error {
  override name = 'StaleTurn';
}

/** The entry is not there any more: it was deleted in another window. */
export class MissingEntry extends Error {
  override name = 'MissingEntry';
}

/** The lock is on, and nobody has opened it since the browser started or it locked: content is not to be had. */
export class Locked extends Error {
  override name = 'Locked';
}

/** The store could not be read, three times over. Nothing is written then; what can be read can be saved. */
export class Unreadable extends Error {
  override name = 'Unreadable';
}
