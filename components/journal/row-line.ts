import type { Entry } from '~/domain/entry';
import { isPromiseTurn } from '~/domain/promise';
import { momentInWords } from '../apart/agreed';
import { fill } from '../ui/fill';
import { firstLine, inOneLine } from './first-line';
import type { LineTeller } from './lexicon';
import { promisedThen } from './promised';

/**
 * The line of an entry in the history: the name of a practice, the end of a time apart, otherwise
 * the entry's first words. Empty when there are none.
 */
export function rowLine(entry: Entry, teller: LineTeller): string {
  const { desk, words, family } = teller;
  if (entry.kind === 'practice') return words.repair.practices[entry.practice].name;
  if (entry.kind === 'apart' || entry.kind === 'extended') {
    const when = momentInWords(desk, entry.until, entry.zone, desk.clock.now());
    return fill(words.apart.running.until, { when });
  }
  const line = firstLine(entry, desk.common);
  if (line !== '' || !('of' in entry)) return line;
  if (isPromiseTurn(entry)) return inOneLine(promisedThen(entry, family) ?? '');
  const root = family(entry.of).find(({ id }) => id === entry.of);
  return root === undefined ? '' : rowLine(root, teller);
}
