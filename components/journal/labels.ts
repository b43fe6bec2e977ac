import type { Words } from '~/content/schema';
import { afterFields, type Entry } from '~/domain/entry';
import type { Exercise } from '~/domain/exercise';
import { letterParts } from '~/domain/letter';
import type { Desk } from '../app/desk';
import { cardWithId } from '../today/known-card';

/** A text of an entry: its name, the words above it, and what is said when it is empty and may not be. */
export interface Named {
  field: string;
  label: string;
  needed?: string;
}

/** The words above each text of an entry: the questions it answered, in their order. */
export async function fieldLabels(desk: Desk, entry: Entry, journal: Words['journal']): Promise<Named[]> {
  switch (entry.kind) {
    case 'check': {
      const { questions } = await desk.words('check');
      return Object.entries(questions).map(([field, { legend }]) => ({ field, label: legend }));
    }
    case 'fence':
    case 'weigh':
    case 'plan':
    case 'patience':
    case 'request': {
      const { fields }: Words[Exercise] = await desk.words(entry.kind);
      return Object.entries<{ label: string }>(fields).map(([field, { label }]) => ({ field, label }));
    }
    case 'after': {
      const { fields } = await desk.words('after');
      return afterFields.map((field) => ({ field, label: fields[field].label }));
    }
    case 'answer':
      return [{ field: 'answer', label: journal.yourAnswer }];
    case 'practice': {
      const { did } = await desk.words('repair');
      return [{ field: 'note', label: did.note.label }];
    }
    case 'letter': {
      const { parts } = await desk.words('apology');
      return letterParts.map((field) => ({ field, label: parts[field].label }));
    }
    case 'given': {
      const { given } = await desk.words('apology');
      return [{ field: 'answer', label: given.answer.label }];
    }
    case 'unsent': {
      const { label, fault } = await desk.words('unsent');
      return [{ field: 'letter', label, needed: fault }];
    }
    case 'seen': {
      const { field, fault } = await desk.words('seen');
      return [{ field: 'seen', label: field.label, needed: fault }];
    }
    case 'promise': {
      const { form } = await desk.words('promises');
      return [
        { field: 'promise', label: form.promise.label, needed: form.faults.promise },
        { field: 'seen', label: form.seen.label },
      ];
    }
    case 'kept':
    case 'missed':
      return [{ field: 'note', label: journal.facts.note }];
    case 'renegotiated': {
      const { renegotiate, form } = await desk.words('promises');
      // After a miss no reason was asked for, so that none sounds like an excuse (B5.4).
      const reason =
        entry.texts.reason.trim() === '' ? [] : [{ field: 'reason', label: renegotiate.reason.label }];
      return [
        ...reason,
        { field: 'promise', label: journal.facts.newPromise, needed: form.faults.promise },
        { field: 'seen', label: renegotiate.seen.label },
      ];
    }
    case 'apart': {
      const { form } = await desk.words('apart');
      return [
        { field: 'agreed', label: form.agreed.label },
        { field: 'resume', label: form.resume.label },
      ];
    }
    case 'extended': {
      const { extend } = await desk.words('apart');
      return [{ field: 'note', label: extend.note.label }];
    }
    case 'ended': {
      const { end } = await desk.words('apart');
      return [{ field: 'note', label: end.note.label }];
    }
  }
}

/** The question that an answer of the day answered; null for other kinds, and for a card that is gone. */
export async function questionOf(desk: Desk, entry: Entry): Promise<string | null> {
  if (entry.kind !== 'answer') return null;
  return (await cardWithId(desk, entry.relationship, entry.card))?.text ?? null;
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
