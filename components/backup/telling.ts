/** The whole history in words, for a file to be read outside. */
import { newestFirst } from '~/domain/entry';
import { zoned } from '~/domain/day';
import { readSlowly } from '~/storage/backup/here';
import { partOf, type Rest, type Tell } from '~/storage/backup/rest';
import type { ToldEntry } from '~/storage/backup/told';
import type { Desk } from '../app/desk';
import { familyOf, openLexicon, type Teller } from '../journal/lexicon';
import { tellEntry } from '../journal/telling';

/** A day that stays right however old the file gets. @param day ISO date */
export function dayInFull(day: string, language: string): string {
  return Temporal.PlainDate.from(day).toLocaleString(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}

/** Every entry that can be read, the oldest first, and how many cannot. @throws NewerData */
export async function tellAll(
  desk: Desk,
  rest: Rest,
  tell: Tell,
): Promise<{ told: ToldEntry[]; unreadable: number }> {
  const history = await readSlowly(desk.store, rest, partOf(tell, 0, 0.5));
  const { entries, relationships, unreadable, decks } = history;
  const own = new Map(decks.flatMap((deck) => deck.own).map(({ id, text }) => [id, text]));
  const words = await openLexicon(desk);
  const teller: Teller = { desk, words, family: familyOf(entries), days: 'full', own };
  const told: ToldEntry[] = [];
  for (const entry of entries.sort((a, b) => newestFirst(b, a))) {
    // In a table, times are compared: they stand in one form.
    const time = zoned(entry.at, entry.zone).toPlainTime().toString({ smallestUnit: 'minute' });
    told.push({ ...tellEntry(entry, teller, relationships), time });
    if (!rest.due()) continue;
    partOf(tell, 0.5, 1)(told.length / entries.length);
    await rest.take();
  }
  return { told, unreadable: unreadable.size };
}
