import { dateInWords, dayInWords, dayOf } from '~/domain/day';
import { rootOf, type Entry, type PromiseTurn } from '~/domain/entry';
import { currentOf } from '~/domain/home';
import { open } from '~/storage/open';
import { momentInWords, withTime } from '../apart/agreed';
import type { Desk } from '../app/desk';
import { toHash, type Route } from '../app/route';
import { firstLine, inOneLine } from './first-line';
import type { Lexicon, Teller } from './lexicon';
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

export function factsOf(entry: Entry, teller: Teller): Fact[] {
  const { desk, words, family, days } = teller;
  const { facts } = words.journal;
  const { clock, language } = desk;
  const moment = (at: number) =>
    days === 'near'
      ? momentInWords(desk, at, entry.zone, clock.now())
      : withTime(dateInWords(dayOf(at, entry.zone), language), desk, at, entry.zone);
  const by = (day: string): Fact => ({
    label: facts.by,
    text: days === 'near' ? dayInWords(day, clock.today(), language) : dateInWords(day, language),
    below: true,
  });
  switch (entry.kind) {
    case 'practice':
      return [{ label: facts.practice, text: words.repair.practices[entry.practice].name }];
    case 'seen':
      return entry.sort === 'none' ? [] : [{ label: facts.sort, text: words.seen.sort[entry.sort] }];
    case 'given': {
      const letter = family(entry.of).find(({ id }) => id === entry.of);
      if (letter === undefined) return [];
      const text = firstLine(letter, desk.common) || words.journal.noText;
      return [{ label: facts.letter, text, href: at('letter', letter.id), own: true }];
    }
    case 'promise':
      return [by(entry.by)];
    case 'kept':
    case 'missed':
      return promised(entry, teller);
    case 'renegotiated':
      return [...promised(entry, teller), by(entry.by)];
    case 'apart':
      return [
        { label: facts.from, text: moment(entry.from) },
        { label: facts.until, text: moment(entry.until) },
        { label: facts.asked, text: words.apart.form.asked[entry.asked].label },
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
    case 'unsent':
    case 'ended':
    case 'after':
      return [];
  }
}

const at = (name: Extract<Route, { id: string }>['name'], id: string) => toHash({ name, id });

function promised(turn: PromiseTurn, { words, family }: Teller): Fact[] {
  const text = promisedThen(turn, family);
  if (text === null) return [];
  const { promise: label } = words.journal.facts;
  return [{ label, text: inOneLine(text), href: at('promise', turn.of), own: true }];
}

/** The screen on which an entry goes on, and the words of the way there; null for one that stays as it is. */
export async function wayOn(
  desk: Pick<Desk, 'store'>,
  entry: Entry,
  words: Lexicon,
): Promise<{ href: string; label: string } | null> {
  if (entry.kind === 'check') return { href: at('outcome', entry.id), label: words.journal.outcome };
  if (entry.kind === 'letter') return { href: at('letter', entry.id), label: words.apology.letter.heading };
  if (entry.kind === 'promise')
    return { href: at('promise', entry.id), label: words.promises.course.heading };
  if (entry.kind !== 'apart' && entry.kind !== 'extended') return null;
  // That screen is about the time apart that stands, with the person who is on the first screen.
  const standing = currentOf((await open(desk.store)).home)?.apart;
  if (standing?.id !== rootOf(entry)) return null;
  return { href: toHash({ name: 'apart' }), label: words.apart.running.open };
}
