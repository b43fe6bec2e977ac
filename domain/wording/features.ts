import type { Lexicon, Symbol } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** Features lie in so many buckets. */
export const buckets = 1 << 15;

/** What is known of a sentence, for weighing: its name as a number, and the first and last token that it comes from. */
export interface Feature {
  hash: number;
  first: number;
  last: number;
}

/** What a feature is made of, so that a word and its beginning do not have one name. */
const kinds = { word: 1, beginning: 2, list: 3, pair: 4, listFirst: 5, listLast: 6 } as const;
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
 * and pairs of neighbours, of which one can be a list. Names are hashed into numbers (feature hashing,
 * Weinberger et al. 2009), so that none has to be shipped; what meets in a bucket by chance is learnt together.
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

  /** Each feature once, with the tokens that it comes from first. */
  of(tokens: readonly Token[]): Feature[] {
    const found = new Map<number, Feature>();
    const add = (hash: number, first: number, last: number): void => {
      if (!found.has(hash)) found.set(hash, { hash, first, last });
    };
    let before = opening;
    add(opening.own, 0, 0);
    for (const [at, word] of [...tokens.map((token) => this.wordOf(token.word)), closing].entries()) {
      const here = Math.min(at, tokens.length - 1);
      const first = Math.max(at - 1, 0);
      add(word.own, here, here);
      if (word.beginning !== null) add(word.beginning, here, here);
      for (const list of word.lists) add(mixed(list, 0, kinds.list), here, here);
      add(mixed(before.hash, word.hash, kinds.pair), first, here);
      for (const list of before.lists) add(mixed(list, word.hash, kinds.listFirst), first, here);
      for (const list of word.lists) add(mixed(before.hash, list, kinds.listLast), first, here);
      before = word;
    }
    return [...found.values()];
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
