import type { Words } from '~/content/schema';
import type { Entry } from '~/domain/entry';
import type { Desk } from '../app/desk';

type Named = [field: string, label: string];

/** The words above each text of an entry: the questions it answered, in their order. */
export async function fieldLabels(desk: Desk, entry: Entry, journal: Words['journal']): Promise<Named[]> {
  switch (entry.kind) {
    case 'check': {
      const { questions } = await desk.words('check');
      return Object.entries(questions).map(([id, { legend }]): Named => [id, legend]);
    }
    case 'fence':
    case 'weigh':
    case 'plan': {
      const { fields }: Words['fence' | 'weigh' | 'plan'] = await desk.words(entry.kind);
      return Object.entries<{ label: string }>(fields).map(([id, { label }]): Named => [id, label]);
    }
    case 'answer':
      return [['answer', journal.yourAnswer]];
  }
}

/** The question that an answer of the day answered; null for other kinds, and for a card that is gone. */
export async function questionOf(desk: Desk, entry: Entry): Promise<string | null> {
  if (entry.kind !== 'answer') return null;
  const decks = await Promise.all([desk.words('deck-hurt'), desk.words('deck-broke')]);
  return decks.flat().find(({ id }) => id === entry.card)?.text ?? null;
}
