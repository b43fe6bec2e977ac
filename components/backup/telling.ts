/** The whole history in words, for a file to be read outside. */
import type { Words } from '~/content/schema';
import { questionIds } from '~/domain/check';
import { dayOf, timeInWords, zoned } from '~/domain/day';
import { newestFirst, rootOf, type Entry } from '~/domain/entry';
import { readSlowly, type History } from '~/storage/backup/here';
import { partOf, type Rest, type Tell } from '~/storage/backup/rest';
import type { ToldEntry } from '~/storage/backup/told';
import type { Desk } from '../app/desk';
import { fieldLabels, type Named } from '../journal/labels';
import { promisedThen } from '../journal/promised';
import { nameOf } from '../people/name';
import { decksOfAll } from '../today/card';

type Line = ToldEntry['lines'][number];

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
  const { entries, relationships, unreadable } = history;
  const names = new Map(relationships.map((one) => [one.id, nameOf(one, relationships, desk)]));
  const source = await openSource(desk, history);
  const told: ToldEntry[] = [];
  for (const entry of entries.sort((a, b) => newestFirst(b, a))) {
    const time = zoned(entry.at, entry.zone).toPlainTime().toString({ smallestUnit: 'minute' });
    const lines = [...factsOf(entry, source), ...(await textsOf(entry, source))];
    told.push({
      day: dayOf(entry.at, entry.zone),
      time,
      person: names.get(entry.relationship) ?? desk.common.someone,
      kind: desk.common.entryKinds[entry.kind],
      lines: lines.filter(({ text }) => text.trim() !== ''),
    });
    if (!rest.due()) continue;
    partOf(tell, 0.5, 1)(told.length / entries.length);
    await rest.take();
  }
  return { told, unreadable: unreadable.size };
}

/** What the words of an entry are taken from. */
interface Source {
  desk: Desk;
  journal: Words['journal'];
  repair: Words['repair'];
  apart: Words['apart'];
  seen: Words['seen'];
  /** The questions of the day, by id. */
  cards: ReadonlyMap<string, string>;
  /** Each entry with what became of it, by its id. */
  families: ReadonlyMap<string, Entry[]>;
  /** The words above the texts of each kind. */
  labels: Map<string, Named[]>;
}

async function openSource(desk: Desk, { entries, decks: own }: History): Promise<Source> {
  const [journal, repair, apart, seen, decks] = await Promise.all([
    desk.words('journal'),
    desk.words('repair'),
    desk.words('apart'),
    desk.words('seen'),
    Promise.all(decksOfAll.map((name) => desk.words(name))),
  ]);
  const written = own.flatMap((deck) => deck.own);
  const cards = new Map([...decks.flat(), ...written].map(({ id, text }) => [id, text]));
  const families = Map.groupBy(entries, rootOf);
  return { desk, journal, repair, apart, seen, cards, families, labels: new Map() };
}

async function textsOf(entry: Entry, source: Source): Promise<Line[]> {
  const { desk, journal, cards, labels } = source;
  // Whether a reason was asked for is told by the entry; for the rest the kind is enough.
  const like = entry.kind === 'renegotiated' && entry.texts.reason.trim() === '' ? 'missed anew' : entry.kind;
  const named = labels.get(like) ?? (await fieldLabels(desk, entry, journal));
  labels.set(like, named);
  const texts: Readonly<Partial<Record<string, string>>> = entry.texts;
  return named.flatMap(({ field, label }): Line[] => {
    const text = texts[field] ?? '';
    if (entry.kind === 'answer') return [{ label: cards.get(entry.card) ?? label, text }];
    const question = entry.kind === 'check' ? questionIds.find((id) => id === field) : undefined;
    if (entry.kind !== 'check' || question === undefined) return [{ label, text }];
    return [
      { label, text: desk.common.answers[entry.answers[question]] },
      { label: journal.facts.note, text },
    ];
  });
}

/** What an entry holds besides its own words. */
function factsOf(entry: Entry, { desk, journal, repair, apart, seen, families }: Source): Line[] {
  const { facts } = journal;
  const { language } = desk;
  const moment = (at: number) =>
    `${dayInFull(dayOf(at, entry.zone), language)}, ${timeInWords(at, entry.zone, language)}`;
  switch (entry.kind) {
    case 'practice':
      return [{ label: facts.practice, text: repair.practices[entry.practice].name }];
    case 'seen':
      return entry.sort === 'none' ? [] : [{ label: facts.sort, text: seen.sort[entry.sort] }];
    case 'promise':
      return [{ label: facts.by, text: dayInFull(entry.by, language) }];
    case 'kept':
    case 'missed':
    case 'renegotiated': {
      const promised = promisedThen(entry, families.get(entry.of) ?? []);
      const by =
        entry.kind === 'renegotiated' ? [{ label: facts.by, text: dayInFull(entry.by, language) }] : [];
      return [{ label: facts.promise, text: promised ?? '' }, ...by];
    }
    case 'apart':
      return [
        { label: facts.from, text: moment(entry.from) },
        { label: facts.until, text: moment(entry.until) },
        { label: facts.asked, text: apart.form.asked[entry.asked].label },
      ];
    case 'extended':
      return [{ label: facts.until, text: moment(entry.until) }];
    case 'check':
    case 'fence':
    case 'weigh':
    case 'plan':
    case 'patience':
    case 'request':
    case 'answer':
    case 'letter':
    case 'given':
    case 'unsent':
    case 'ended':
    case 'after':
      return [];
  }
}
