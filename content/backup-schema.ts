/** The shapes of the words for saving a copy, for bringing one back, and for the reminder of one. */
import * as v from 'valibot';
import { option, paragraphs, plural, text } from './parts.ts';

/** What is to be said where a file is not taken: what happened, what is safe, what to do. */
const faults = v.strictObject({
  unreadable: text,
  large: text,
  foreign: text,
  sealed: text,
  newer: text,
  many: text,
  deep: text,
  forbidden: text,
  damaged: text,
  /** Not the file, but what is here could not be read. */
  history: text,
});

export const backup = v.strictObject({
  export: v.strictObject({
    heading: text,
    intro: paragraphs,
    /** {when} is a day in words. */
    last: text,
    never: text,
    what: v.strictObject({ legend: text, json: option, markdown: option, csv: option }),
    /** Before every file that anyone can read. */
    readable: text,
    /** An encrypted copy: by what opens the lock, or under a passphrase of its own. */
    sealed: v.strictObject({
      label: text,
      hint: text,
      byLock: text,
      byOwn: text,
      passphrase: option,
      again: text,
      short: text,
      unlike: text,
    }),
    save: text,
    writing: text,
    /** {file} is the name of the file. */
    saved: text,
    /** No file was made. `raw` stands before the raw copy, which may still be had. */
    failed: v.strictObject({ body: text, raw: text }),
    /** Before a copy is saved that cannot be brought back. */
    large: v.strictObject({ body: text, save: text }),
    unreadable: v.strictObject({ count: plural, body: text }),
    /** The copy of everything as it lies on the disk; `sealed` is said where there is a lock. */
    raw: v.strictObject({ save: text, sealed: text, large: text }),
    import: option,
  }),
  /** The names of the columns of a table, and the title of a text. */
  table: v.strictObject({
    title: text,
    day: text,
    time: text,
    person: text,
    kind: text,
    label: text,
    text,
  }),
  import: v.strictObject({
    heading: text,
    intro: paragraphs,
    file: option,
    reading: text,
    refused: text,
    /** An encrypted copy, before it is looked at. */
    sealed: v.strictObject({
      heading: text,
      body: paragraphs,
      field: option,
      go: text,
      opening: text,
      wrong: text,
    }),
    faults,
    preview: v.strictObject({
      heading: text,
      nothing: text,
      /** Of the things of one kind; {count} is a number in words. */
      fresh: plural,
      same: plural,
      differs: plural,
      all: text,
      people: text,
      drafts: text,
      questions: text,
      /** What becomes of the ones that are different. */
      bothKept: text,
      personStays: text,
      joined: text,
      draftStays: text,
      unreadable: plural,
      settings: option,
      add: text,
      other: text,
    }),
    adding: text,
    done: v.strictObject({ heading: text, body: text, undoable: text, undo: text, look: text }),
    undoing: text,
    undone: v.strictObject({ heading: text, body: paragraphs }),
    changed: text,
    full: text,
    /** What is here could not be read, whether for adding or for undoing. */
    unread: text,
    undoFull: text,
  }),
  reminder: v.strictObject({ heading: text, body: text, save: text, later: text }),
  /** In the popup and the panel, where there is no room for files. */
  page: v.strictObject({ body: text, open: text }),
});
