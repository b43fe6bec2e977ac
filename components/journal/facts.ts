import type { Words } from '~/content/schema';
import { dayInWords } from '~/domain/day';
import { rootOf, type Entry, type PromiseTurn } from '~/domain/entry';
import { currentOf } from '~/domain/home';
import { readEntry, readJournal } from '~/storage/journal';
import { open } from '~/storage/open';
import { momentInWords } from '../apart/agreed';
import type { Desk } from '../app/desk';
import { toHash, type Route } from '../app/route';
import { firstLine, inOneLine } from './first-line';
import { promisedThen } from './promised';

/** What an entry holds besides its own words. */
export interface Fact {
  label: string;
  text: string;
  /** Where it has a screen of its own. */
  href?: string;
  /** Whether the text is in the person's own words. */
  own?: boolean;
  /** Whether it goes with the words of the entry and stands below them. */
  below?: boolean;
}

export async function factsOf(desk: Desk, entry: Entry, words: Words['journal']): Promise<Fact[]> {
  const { facts } = words;
  const { clock, language } = desk;
  const moment = (at: number) => momentInWords(desk, at, entry.zone, clock.now());
  const by = (day: string): Fact => ({
    label: facts.by,
    text: dayInWords(day, clock.today(), language),
    below: true,
  });
  switch (entry.kind) {
    case 'practice': {
      const { practices } = await desk.words('repair');
      return [{ label: facts.practice, text: practices[entry.practice].name }];
    }
    case 'seen': {
      const { sort } = await desk.words('seen');
      return entry.sort === 'none' ? [] : [{ label: facts.sort, text: sort[entry.sort] }];
    }
    case 'given': {
      const letter = await readEntry(desk.store, entry.of);
      if (letter === null) return [];
      const text = firstLine(letter, desk.common) || words.noText;
      return [{ label: facts.letter, text, href: at('letter', letter.id), own: true }];
    }
    case 'promise':
      return [by(entry.by)];
    case 'kept':
    case 'missed':
      return promised(desk, entry, facts.promise);
    case 'renegotiated':
      return [...(await promised(desk, entry, facts.promise)), by(entry.by)];
    case 'apart': {
      const { form } = await desk.words('apart');
      return [
        { label: facts.from, text: moment(entry.from) },
        { label: facts.until, text: moment(entry.until) },
        { label: facts.asked, text: form.asked[entry.asked].label },
      ];
    }
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
    case 'unsent':
    case 'ended':
    case 'after':
      return [];
  }
}

const at = (name: Extract<Route, { id: string }>['name'], id: string) => toHash({ name, id });

async function promised(desk: Desk, turn: PromiseTurn, label: string): Promise<Fact[]> {
  const text = promisedThen(turn, (await readJournal(desk.store)).entries);
  return text === null ? [] : [{ label, text: inOneLine(text), href: at('promise', turn.of), own: true }];
}

/** The screen on which an entry goes on, and the words of the way there; null for one that stays as it is. */
export async function wayOn(
  desk: Desk,
  entry: Entry,
  words: Words['journal'],
): Promise<{ href: string; label: string } | null> {
  if (entry.kind === 'check') return { href: at('outcome', entry.id), label: words.outcome };
  if (entry.kind === 'letter') {
    const { letter } = await desk.words('apology');
    return { href: at('letter', entry.id), label: letter.heading };
  }
  if (entry.kind === 'promise') {
    const { course } = await desk.words('promises');
    return { href: at('promise', entry.id), label: course.heading };
  }
  if (entry.kind !== 'apart' && entry.kind !== 'extended') return null;
  // That screen is about the time apart that stands, with the person who is on the first screen.
  const standing = currentOf((await open(desk.store)).home)?.apart;
  if (standing?.id !== rootOf(entry)) return null;
  const { running } = await desk.words('apart');
  return { href: toHash({ name: 'apart' }), label: running.open };
}
