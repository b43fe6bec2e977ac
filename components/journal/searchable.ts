import type { Entry } from '~/domain/entry';
import { fold } from '~/domain/fold';
import { isPromiseTurn } from '~/domain/promise';
import { excerptOf, type Excerpt, type Terms } from '~/domain/search';
import { inSlices, type Rest } from '~/storage/backup/rest';
import { firstLine, longest, textsOf } from './first-line';
import { questionOf } from './labels';
import type { Teller } from './lexicon';
import { promisedThen } from './promised';
import { rowLine } from './row-line';

/** What an entry can be found by besides its kind: its own words first, then what goes with them. */
function passagesOf(entry: Entry, teller: Teller): string[] {
  return [
    ...(entry.kind === 'check' ? [firstLine(entry, teller.desk.common)] : []),
    ...textsOf(entry),
    ...besides(entry, teller),
  ];
}

/** The words that go with an entry. Days are not among them: their words change from day to day. */
function besides(entry: Entry, { desk, words, family }: Teller): string[] {
  if (isPromiseTurn(entry)) return [promisedThen(entry, family) ?? ''];
  switch (entry.kind) {
    case 'practice':
      return [words.repair.practices[entry.practice].name];
    case 'seen':
      return entry.sort === 'none' ? [] : [words.seen.sort[entry.sort]];
    case 'given': {
      const letter = family(entry.of).find(({ id }) => id === entry.of);
      return letter === undefined ? [] : [firstLine(letter, desk.common)];
    }
    case 'answer':
      return [questionOf(entry, words) ?? ''];
    case 'apart':
      return [words.apart.form.asked[entry.asked].label];
    case 'check':
    case 'fence':
    case 'weigh':
    case 'plan':
    case 'patience':
    case 'request':
    case 'letter':
    case 'unsent':
    case 'promise':
    case 'after':
    case 'extended':
    case 'ended':
      return [];
  }
}

/** What a search looks through: the texts of each entry, folded once and kept. */
export interface Searchable {
  /** The folded texts of an entry. */
  folded: (entry: Entry) => string;
  /** The line of an entry with what was found in it. */
  line: (entry: Entry, terms: Terms) => Excerpt;
}

export function makeSearchable(teller: Teller): Searchable {
  const kept = new WeakMap<Entry, string>();
  return {
    folded(entry) {
      const known = kept.get(entry);
      if (known !== undefined) return known;
      // A line of its own for each, so that no word is found across two of them.
      const folded = fold(
        [teller.desk.common.entryKinds[entry.kind], ...passagesOf(entry, teller)].join('\n'),
      );
      kept.set(entry, folded);
      return folded;
    },
    line: (entry, terms) => excerptOf([rowLine(entry, teller), ...passagesOf(entry, teller)], terms, longest),
  };
}

/** Folds every entry ahead of the first search. */
export const foldAll = (searchable: Searchable, entries: readonly Entry[], rest: Rest) =>
  inSlices(entries, rest, (entry) => void searchable.folded(entry));
