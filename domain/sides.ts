import type { Entry, EntryKind } from './entry';
import { sides, type Relationship, type Side } from './relationship';

/** The kinds that belong to one side; what is done on both, and the question of the day, is not among them. */
const sideOf: Partial<Record<EntryKind, Side>> = {
  check: 'hurt',
  fence: 'hurt',
  weigh: 'hurt',
  plan: 'hurt',
  seen: 'hurt',
  patience: 'broke',
  request: 'broke',
  practice: 'broke',
  letter: 'broke',
  given: 'broke',
  promise: 'broke',
  kept: 'broke',
  missed: 'broke',
  renegotiated: 'broke',
};

/**
 * The sides that an entry was written from: that of its kind, or of the deck its question came
 * from, which the card's id tells; otherwise those the person is on in its relationship.
 * @param about undefined where the relationship is gone
 */
export function sidesOf(entry: Entry, about: Pick<Relationship, 'sides'> | undefined): readonly Side[] {
  const own = entry.kind === 'answer' ? sideOfCard(entry.card) : sideOf[entry.kind];
  return own === undefined ? (about?.sides ?? sides) : [own];
}

function sideOfCard(card: string): Side | undefined {
  if (card.startsWith('h-')) return 'hurt';
  return card.startsWith('b-') ? 'broke' : undefined;
}
