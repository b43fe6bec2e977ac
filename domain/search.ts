import { fold, spansOf, type Span } from './fold';
import { shorten } from './shorten';

/** What is looked for, folded: every one of these has to be there, in any order and within words, too. */
export type Terms = readonly string[];

/** @param query as it was typed; no terms when there is nothing but spaces */
export function termsOf(query: string): Terms {
  const terms = fold(query)
    .split(/\s+/)
    .filter((term) => term !== '');
  return [...new Set(terms)];
}

/** @param folded a text that went through `fold` */
export function matches(folded: string, terms: Terms): boolean {
  return terms.every((term) => folded.includes(term));
}

/** A piece of a text, in one line, with the places that are marked in it. */
export interface Excerpt {
  text: string;
  spans: Span[];
}

/** How much of a line is shown before the first word that was found. */
const before = 40;

/**
 * One line out of some texts, around what was found: from the first of those that hold the most of it.
 * @param passages in the order in which they are preferred
 * @param longest the most characters
 */
export function excerptOf(passages: readonly string[], terms: Terms, longest: number): Excerpt {
  const best = bestOf(passages, terms);
  const [first] = spansOf(best, terms);
  const start = first === undefined || first.end <= longest ? 0 : wordBefore(best, first.start);
  const rest = best.slice(start);
  const short = shorten(rest, longest);
  const text = `${start > 0 ? '…' : ''}${short}${short === rest ? '' : '…'}`;
  return { text, spans: spansOf(text, terms) };
}

/** The first passage, as one line, that holds the most terms. It is asked with each key, so it looks no further than to the first that holds all. */
function bestOf(passages: readonly string[], terms: Terms): string {
  let best = '';
  let most = 0;
  for (const passage of passages) {
    const line = passage.trim().replace(/\s+/g, ' ');
    if (best === '') best = line;
    const folded = fold(line);
    const found = terms.filter((term) => folded.includes(term)).length;
    if (found > most) [best, most] = [line, found];
    if (found === terms.length) break;
  }
  return best;
}

/** Where a word begins, somewhat before a place, so that none is cut; the place itself where a word is very long. */
function wordBefore(text: string, place: number): number {
  const space = text.indexOf(' ', Math.max(0, place - before));
  return space < 0 || space > place ? place : space + 1;
}
