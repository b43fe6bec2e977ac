import type { Lexicon, Symbol } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** So many bits name a bucket. */
export const bits = 14;
export const buckets = 1 << bits;

/** What is known of a sentence, for weighing: a bucket, and the first and last token that it comes from. */
export interface Feature {
  bucket: number;
  first: number;
  last: number;
}

/** What a feature is made of, so that a word and its beginning do not meet in one bucket. */
const kinds = { word: 1, beginning: 2, pair: 3, list: 20 } as const;
/** Words with the same first letters are alike: “lie”, “lying” are not, “promise”, “promising” are. */
const beginning = 4;
const opening = hashOf('<s>');
const closing = hashOf('</s>');

/**
 * A sentence as what occurs in it: words, their beginnings, pairs of neighbours, and the lists of the
 * grammar that words are in. Names are hashed into numbers of buckets (feature hashing, Weinberger et
 * al. 2009), so that none has to be shipped; what meets by chance is learnt together.
 */
export class Features {
  private readonly lexicon: Lexicon;
  private readonly lists: ReadonlyMap<Symbol, number>;
  private readonly hashes = new Map<string, readonly number[]>();
  /** For each bucket, the number of the sentence that came to it last. */
  private readonly seen = new Int32Array(buckets);
  private sentences = 0;

  /** @param lists names of lists of the lexicon */
  constructor(lexicon: Lexicon, lists: readonly string[]) {
    this.lexicon = lexicon;
    this.lists = new Map(lists.map((name) => [lexicon.symbol(`{${name}}`), hashOf(`{${name}`)]));
  }

  /** Each bucket once, with the tokens that came to it first. */
  of(tokens: readonly Token[]): Feature[] {
    const found: Feature[] = [];
    this.sentences++;
    const add = (hash: number, first: number, last: number): void => {
      const bucket = (hash ^ (hash >>> 16)) & (buckets - 1);
      if (this.seen[bucket] === this.sentences) return;
      this.seen[bucket] = this.sentences;
      found.push({ bucket, first, last });
    };
    let before = opening;
    add(mixed(opening, 0, kinds.word), 0, 0);
    for (const [at, { word }] of tokens.entries()) {
      const [hash = 0, ...own] = this.hashesOf(word);
      add(mixed(before, hash, kinds.pair), Math.max(at - 1, 0), at);
      add(mixed(hash, 0, kinds.word), at, at);
      for (const each of own) add(each, at, at);
      before = hash;
    }
    const last = Math.max(tokens.length - 1, 0);
    add(mixed(before, closing, kinds.pair), last, last);
    add(mixed(closing, 0, kinds.word), last, last);
    return found;
  }

  /** The hash of a word, and those of what is known of it by itself. */
  private hashesOf(word: string): readonly number[] {
    const known = this.hashes.get(word);
    if (known !== undefined) return known;
    const hashes = [hashOf(word)];
    if (word.length > beginning) hashes.push(mixed(hashOf(word.slice(0, beginning)), 0, kinds.beginning));
    for (const symbol of this.lexicon.of(word)) {
      const list = this.lists.get(symbol);
      if (list !== undefined) hashes.push(mixed(list, 0, kinds.list));
    }
    if (this.hashes.size > 20_000) this.hashes.clear();
    this.hashes.set(word, hashes);
    return hashes;
  }
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
