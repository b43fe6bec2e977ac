import type { Words } from '~/content/schema';
import { afterFields, type Entry } from '~/domain/entry';
import type { Exercise } from '~/domain/exercise';
import { letterParts } from '~/domain/letter';
import { decksOfAll } from '../today/card';
import type { Lexicon } from './lexicon';

/** A text of an entry: its name, the words above it, and what is said when it is empty and may not be. */
export interface Named {
  field: string;
  label: string;
  needed?: string;
}

/** The words above each text of an entry: the questions it answered, in their order. */
export function fieldLabels(entry: Entry, words: Lexicon): Named[] {
  switch (entry.kind) {
    case 'check':
      return Object.entries(words.check.questions).map(([field, { legend }]) => ({ field, label: legend }));
    case 'fence':
    case 'weigh':
    case 'plan':
    case 'patience':
    case 'request': {
      const { fields }: Words[Exercise] = words[entry.kind];
      return Object.entries<{ label: string }>(fields).map(([field, { label }]) => ({ field, label }));
    }
    case 'after':
      return afterFields.map((field) => ({ field, label: words.after.fields[field].label }));
    case 'answer':
      return [{ field: 'answer', label: words.journal.yourAnswer }];
    case 'practice':
      return [{ field: 'note', label: words.repair.did.note.label }];
    case 'letter':
      return letterParts.map((field) => ({ field, label: words.apology.parts[field].label }));
    case 'given':
      return [{ field: 'answer', label: words.apology.given.answer.label }];
    case 'unsent': {
      const { label, fault } = words.unsent;
      return [{ field: 'letter', label, needed: fault }];
    }
    case 'seen': {
      const { field, fault } = words.seen;
      return [{ field: 'seen', label: field.label, needed: fault }];
    }
    case 'promise': {
      const { form } = words.promises;
      return [
        { field: 'promise', label: form.promise.label, needed: form.faults.promise },
        { field: 'seen', label: form.seen.label },
      ];
    }
    case 'kept':
    case 'missed':
      return [{ field: 'note', label: words.journal.facts.note }];
    case 'renegotiated': {
      const { renegotiate, form } = words.promises;
      // After a miss no reason was asked for, so that none sounds like an excuse (B5.4).
      const reason =
        entry.texts.reason.trim() === '' ? [] : [{ field: 'reason', label: renegotiate.reason.label }];
      return [
        ...reason,
        { field: 'promise', label: words.journal.facts.newPromise, needed: form.faults.promise },
        { field: 'seen', label: renegotiate.seen.label },
      ];
    }
    case 'apart': {
      const { form } = words.apart;
      return [
        { field: 'agreed', label: form.agreed.label },
        { field: 'resume', label: form.resume.label },
      ];
    }
    case 'extended':
      return [{ field: 'note', label: words.apart.extend.note.label }];
    case 'ended':
      return [{ field: 'note', label: words.apart.end.note.label }];
  }
}

/** The question that an answer of the day answered; null for other kinds, and for a card that is gone. */
export function questionOf(entry: Entry, words: Lexicon): string | null {
  if (entry.kind !== 'answer') return null;
  return cardsOf(words).get(entry.card) ?? null;
}

const cards = new WeakMap<Lexicon, ReadonlyMap<string, string>>();

/** Every question by the id of its card; made once, for a long history asks for it often. */
function cardsOf(words: Lexicon): ReadonlyMap<string, string> {
  const known =
    cards.get(words) ?? new Map(decksOfAll.flatMap((name) => words[name].map(({ id, text }) => [id, text])));
  cards.set(words, known);
  return known;
}

const moreThanNotes: readonly Entry['kind'][] = [
  'fence',
  'weigh',
  'plan',
  'patience',
  'request',
  'letter',
  'unsent',
  'promise',
  'renegotiated',
  'seen',
  'after',
];

/** The words of the two buttons that change an entry, which may be more than a note. */
export function changing({ kind }: Entry, words: Words['journal']): { edit: string; save: string } {
  return moreThanNotes.includes(kind)
    ? { edit: words.editWords, save: words.saveWords }
    : { edit: words.editNote, save: words.saveNote };
}
