import { PatternFault, readPattern, type Pattern } from './pattern.ts';

/** What one word can be to a pattern: itself, the beginning that it has, the lists that it is in. */
export type Symbol = number;

/**
 * The words that patterns ask for, each with a number, and for any written word the numbers that it
 * answers to. Lists of words become one number; of longer phrases, a choice in the pattern.
 */
export class Lexicon {
  private readonly sources: Readonly<Record<string, string>>;
  private readonly numbers = new Map<string, Symbol>();
  private readonly exact = new Map<string, Symbol[]>();
  private readonly beginnings = new Map<string, Symbol[]>();
  private readonly lists = new Map<string, { single: Symbol; phrases: readonly Pattern[] }>();
  private readonly seen = new Map<string, readonly Symbol[]>();
  private readonly open = new Set<string>();

  constructor(sources: Readonly<Record<string, string>>) {
    this.sources = sources;
  }

  /** How many numbers there are. */
  get size(): number {
    return this.numbers.size;
  }

  /** Whether a pattern asks for this word as it is written. */
  knows(word: string): boolean {
    return this.exact.has(word);
  }

  /** The words that patterns ask for as they are written. */
  words(): Iterable<string> {
    return this.exact.keys();
  }

  /** The numbers that a written word answers to. */
  of(word: string): readonly Symbol[] {
    const before = this.seen.get(word);
    if (before !== undefined) return before;
    const found = [...(this.exact.get(word) ?? [])];
    // No beginning is longer than this, however long the word.
    for (let length = 1; length <= Math.min(word.length, 16); length++) {
      found.push(...(this.beginnings.get(word.slice(0, length)) ?? []));
    }
    // What a person writes is small; what a test throws at us is not.
    if (this.seen.size > 20_000) this.seen.clear();
    this.seen.set(word, found);
    return found;
  }

  /** The number of a test of one word: a word, a beginning with a star, or the single words of a list. */
  symbol(test: string): Symbol {
    if (test.startsWith('{')) return this.list(test).single;
    return this.numbers.get(test) ?? this.teach(test, [test]);
  }

  /** A test as the pattern that it stands for. */
  expand(test: string): { single: Symbol | null; phrases: readonly Pattern[] } {
    return test.startsWith('{') ? this.list(test) : { single: this.symbol(test), phrases: [] };
  }

  private list(test: string) {
    const known = this.lists.get(test);
    if (known !== undefined) return known;
    const source = this.sources[test.slice(1, -1)];
    if (source === undefined) throw new PatternFault(`there is no list ${test}`);
    if (this.open.has(test)) throw new PatternFault(`the list ${test} holds itself`);
    this.open.add(test);
    const { singles, phrases } = this.flatten(readPattern(source));
    this.open.delete(test);
    const list = { single: this.teach(test, singles), phrases };
    this.lists.set(test, list);
    return list;
  }

  /** The single words and the longer phrases of a list, those of lists within it among them. */
  private flatten(pattern: Pattern): { singles: string[]; phrases: Pattern[] } {
    if (pattern.kind === 'choice') {
      const parts = pattern.parts.map((part) => this.flatten(part));
      return {
        singles: parts.flatMap(({ singles }) => singles),
        phrases: parts.flatMap(({ phrases }) => phrases),
      };
    }
    if (pattern.kind !== 'word') return { singles: [], phrases: [pattern] };
    if (!pattern.test.startsWith('{')) return { singles: [pattern.test], phrases: [] };
    const source = this.sources[pattern.test.slice(1, -1)];
    this.list(pattern.test);
    return this.flatten(readPattern(source ?? ''));
  }

  private teach(name: string, words: readonly string[]): Symbol {
    const number = this.numbers.size;
    this.numbers.set(name, number);
    for (const word of new Set(words)) {
      const star = word.length > 1 && word.endsWith('*');
      const [shelf, key] = star ? [this.beginnings, word.slice(0, -1)] : [this.exact, word];
      if (star && key.length > 16) {
        throw new PatternFault(`“${word}”: from one to sixteen letters belong before the star`);
      }
      const there = shelf.get(key);
      if (there === undefined) shelf.set(key, [number]);
      else there.push(number);
    }
    return number;
  }
}
