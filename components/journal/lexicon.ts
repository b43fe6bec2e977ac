import type { FileName, Words } from '~/content/schema';
import { rootOf, type Entry } from '~/domain/entry';
import type { Desk } from '../app/desk';

/** The words that a line of the history is made of. */
const forLines = ['journal', 'repair', 'apart'] as const;
/** The words above and around everything that an entry holds. */
const forAll = [
  ...forLines,
  'check',
  'fence',
  'weigh',
  'plan',
  'patience',
  'request',
  'after',
  'apology',
  'unsent',
  'seen',
  'promises',
  'deck-hurt',
  'deck-broke',
  'deck-apart',
] as const satisfies readonly FileName[];

export type LineWords = Pick<Words, (typeof forLines)[number]>;
/** Everything that tells of an entry of any kind, read once, so that a long history is told without waiting. */
export type Lexicon = Pick<Words, (typeof forAll)[number]>;

export const openLineWords = (desk: Pick<Desk, 'words'>) => read(desk, forLines);
export const openLexicon = (desk: Pick<Desk, 'words'>): Promise<Lexicon> => read(desk, forAll);

async function read<const Name extends FileName>(
  desk: Pick<Desk, 'words'>,
  names: readonly Name[],
): Promise<Pick<Words, Name>> {
  const found = await Promise.all(names.map(async (name) => [name, await desk.words(name)] as const));
  return Object.fromEntries(found) as Pick<Words, Name>;
}

/**
 * An entry with all that became of it, by the id of the entry at the root: what became of one, where
 * nothing was written about it, is told by that one. Empty where it is not known.
 */
export type Family = (root: string) => readonly Entry[];

export function familyOf(entries: readonly Entry[]): Family {
  const families = Map.groupBy(entries, rootOf);
  return (root) => families.get(root) ?? [];
}

/** What a line of the history may be made of besides the words of its entry. */
export interface LineTeller {
  desk: Pick<Desk, 'clock' | 'language' | 'common'>;
  words: LineWords;
  family: Family;
}

/** What tells of an entry in full. */
export interface Teller extends LineTeller {
  words: Lexicon;
  /** Days as near as people say them, or in full where they are read later. */
  days: 'near' | 'full';
  /** Questions that the person wrote, by the id of their card; without them, such an answer has none above it. */
  own?: ReadonlyMap<string, string>;
}
