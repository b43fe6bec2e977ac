import type { Words } from '~/content/schema';
import type { Entry } from '~/domain/entry';
import { isPromiseTurn } from '~/domain/promise';
import { momentInWords } from '../apart/agreed';
import type { Desk } from '../app/desk';
import { fill } from '../ui/fill';
import { firstLine, inOneLine } from './first-line';
import { promisedThen } from './promised';

/** What a line of the history may be made of besides the words of its entry. */
export interface LineSource {
  desk: Desk;
  repair: Pick<Words['repair'], 'practices'>;
  apart: Pick<Words['apart'], 'running'>;
  /** Every entry, by id: what became of one, without a word about it, is told by that one. */
  entries: ReadonlyMap<string, Entry>;
}

/**
 * The line of an entry in the history: the name of a practice, the end of a time apart, otherwise
 * the entry's first words. Empty when there are none.
 */
export function rowLine(entry: Entry, source: LineSource): string {
  const { desk, repair, apart, entries } = source;
  if (entry.kind === 'practice') return repair.practices[entry.practice].name;
  if (entry.kind === 'apart' || entry.kind === 'extended') {
    const when = momentInWords(desk, entry.until, entry.zone, desk.clock.now());
    return fill(apart.running.until, { when });
  }
  const line = firstLine(entry, desk.common);
  if (line !== '' || !('of' in entry)) return line;
  if (isPromiseTurn(entry)) return inOneLine(promisedThen(entry, [...entries.values()]) ?? '');
  const root = entries.get(entry.of);
  return root === undefined ? '' : rowLine(root, source);
}
