import type { Lexicon, Symbol } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** Features lie in so many buckets. */
export const buckets = 1 << 15;

/** What a feature is made of, so that a word and its beginning do not have one name. */
const kinds = { word: 1, beginning: 2, list: 3, pair: 4, listFirst: 5, listLast: 6, around: 7 } as const;
/** Words that begin with the same letters are alike: “promise” and “promising”. */
const beginning = 4;

interface Word {
  hash: number;
  /** The features that it is by itself. */
  own: number;
  beginning: number | null;
  lists: readonly number[];
}

const opening = made('<s>', []);
const closing = made('</s>', []);

/**
 * A sentence as what occurs in it: words, their beginnings, the lists of the grammar that words are in,
 * pairs of neighbours, of which one can be a list, and pairs of words around another one. Names are
 * hashed into numbers (feature hashing, Weinberger et al. 2009), so that none has to be shipped; what meets
 * in a bucket by chance is learnt together.
 */
export class Features {
  private readonly lexicon: Lexicon;
  private readonly lists: ReadonlyMap<Symbol, number>;
  private readonly known = new Map<string, Word>();

  /** @param lists names of lists of the lexicon */
  constructor(lexicon: Lexicon, lists: readonly string[]) {
    this.lexicon = lexicon;
    this.lists = new Map(lists.map((name) => [lexicon.symbol(`{${name}}`), hashOf(`{${name}`)]));
  }

  /**
   * Names the features from the first token to the last; one that occurs twice is named twice.
   * @param visit gets the name as a number, and the first and last token that it comes from
   */
  each(tokens: readonly Token[], visit: (hash: number, first: number, last: number) => void): void {
    visit(opening.own, 0, 0);
    let earlier = opening;
    let before = opening;
    for (let at = 0; at <= tokens.length; at++) {
      const token = tokens[at];
      const word = token === undefined ? closing : this.wordOf(token.word);
      const here = token === undefined ? Math.max(at - 1, 0) : at;
      const first = Math.max(at - 1, 0);
      visit(word.own, here, here);
      if (word.beginning !== null) visit(word.beginning, here, here);
      for (const list of word.lists) visit(mixed(list, 0, kinds.list), here, here);
      visit(mixed(before.hash, word.hash, kinds.pair), first, here);
      for (const list of before.lists) visit(mixed(list, word.hash, kinds.listFirst), first, here);
      for (const list of word.lists) visit(mixed(before.hash, list, kinds.listLast), first, here);
      if (at > 0) visit(mixed(earlier.hash, word.hash, kinds.around), Math.max(at - 2, 0), here);
      earlier = before;
      before = word;
    }
  }

  private wordOf(text: string): Word {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const lists = this.lexicon.of(text).flatMap((symbol) => this.lists.get(symbol) ?? []);
    const word = made(text, lists);
    if (this.known.size > 20_000) this.known.clear();
    this.known.set(text, word);
    return word;
  }
}

export function bucketOf(hash: number): number {
  return (hash ^ (hash >>> 16)) & (buckets - 1);
}

function made(text: string, lists: readonly number[]): Word {
  const hash = hashOf(text);
  const short = text.length <= beginning ? null : hashOf(text.slice(0, beginning));
  return {
    hash,
    own: mixed(hash, 0, kinds.word),
    beginning: short === null ? null : mixed(short, 0, kinds.beginning),
    lists,
  };
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

function mixed(one: number, other: number, kind: number): number {
  let hash = (Math.imul(one ^ Math.imul(kind, 0x9e3779b1), 0x85ebca6b) + other) | 0;
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
  return hash ^ (hash >>> 13);
}
