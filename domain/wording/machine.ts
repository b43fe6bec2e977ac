/**
 * Runs all patterns over a sentence. From each word on, the states that are alive together are one
 * node, and a node's way over a kind of word is worked out once and remembered. No pattern repeats
 * without a bound, so the time grows with the length of the text alone, whatever is written.
 */
import { Automaton } from './automaton.ts';
import type { Lexicon, Symbol } from './lexicon.ts';
import { markIn } from './mark.ts';
import type { Token } from './tokens.ts';

/** Where a pattern matched, in numbers of tokens, `end` exclusive. */
export interface Match {
  pattern: number;
  start: number;
  end: number;
  /** What is underlined: all of it, or the part in square brackets. */
  from: number;
  until: number;
}

/** What the states behind one place do, with everything that needs no word followed. */
interface Closure {
  takes: ReadonlyMap<Symbol, readonly number[]>;
  others: readonly { symbol: Symbol; next: number }[];
  gaps: readonly { plain: boolean; next: number }[];
  peeks: readonly { symbol: Symbol; next: number }[];
  accepts: readonly number[];
  /** Accepted only where the sentence ends. */
  atEnd: readonly number[];
}

/** Places that are alive together, and where each kind of word leads from here. */
interface Node {
  places: readonly number[];
  accepts: readonly number[];
  /** Accepted only where the sentence ends. */
  atEnd: readonly number[];
  /** Where a word of each kind leads. */
  steps: Map<number, Step>;
}

interface Step {
  /** Accepted because the next word is not one that must not come. */
  late: readonly number[];
  to: Node;
}

/** Words that answer to the same symbols are of one kind. */
interface Kind {
  id: number;
  symbols: ReadonlySet<Symbol>;
}

/** The lists that the machine itself asks for; every language has them. */
export const ownLists = ['negation', 'opener', 'joiner', 'closer'] as const;

/** So many nodes are remembered; when a text leads to more, they are made anew. */
const remembered = 30_000;
const nowhere: Node = { places: [], accepts: [], atEnd: [], steps: new Map() };
const noWord: Kind = { id: -1, symbols: new Set() };

export class Machine {
  private readonly lexicon: Lexicon;
  private readonly automaton: Automaton;
  private readonly closures = new Map<number, Closure>();
  private readonly kinds = new Map<string, Kind>();
  private readonly kindOfWord = new Map<string, Kind>();
  private readonly nodes = new Map<number, Node[]>();
  private readonly firsts = new Map<number, Node>();
  private beginnings: { anywhere: Map<Symbol, number[]>; clause: Map<Symbol, number[]> } | null = null;
  private readonly own: Record<(typeof ownLists)[number], Symbol>;

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
    this.automaton = new Automaton(lexicon);
    const own = ownLists.map((name) => [name, lexicon.symbol(`{${name}}`)]);
    this.own = Object.fromEntries(own) as Machine['own'];
  }

  /** @throws PatternFault when it cannot be read, or could begin with a gap */
  add(source: string, pattern: number): void {
    this.automaton.add(source, pattern);
  }

  run(tokens: readonly Token[]): Match[] {
    if (this.nodes.size > remembered) {
      this.nodes.clear();
      this.firsts.clear();
    }
    /** By the state that accepted and the first token; of those, the longest counts. */
    const found = new Map<number, Match>();
    const note = (accepts: readonly number[], start: number, end: number): void => {
      for (const accept of accepts) {
        const key = accept * (tokens.length + 1) + start;
        const known = found.get(key);
        if (known === undefined) found.set(key, { pattern: accept, start, end, from: start, until: end });
        else known.end = known.until = end;
      }
    };
    const kinds = tokens.map(({ kind, word }) => (kind === 'word' ? this.kindOf(word) : noWord));
    const clauses = this.clausesOf(tokens, kinds);
    const last = this.lastWordOf(tokens, kinds);
    const words = tokens.flatMap(({ kind }, index) => (kind === 'soft' ? [] : [index]));
    for (const [at, start] of words.entries()) {
      const first = kinds[start];
      if (first === undefined || first === noWord) continue;
      let node = this.first(first, clauses[start] ?? false);
      for (let next = at + 1; ; next++) {
        const end = (words[next - 1] ?? start) + 1;
        note(node.accepts, start, end);
        if (end >= last) note(node.atEnd, start, end);
        if (node.places.length === 0) break;
        const kind = kinds[words[next] ?? -1] ?? noWord;
        const step = node.steps.get(kind.id) ?? this.step(node, kind);
        note(step.late, start, end);
        if (kind === noWord) break;
        node = step.to;
      }
    }
    return [...found.values()].map((match) =>
      markIn(this.automaton, this.lexicon, this.own.negation, tokens, match),
    );
  }

  private kindOf(word: string): Kind {
    const known = this.kindOfWord.get(word);
    if (known !== undefined) return known;
    const symbols = this.lexicon.of(word);
    const key = symbols.join();
    const kind = this.kinds.get(key) ?? { id: this.kinds.size, symbols: new Set(symbols) };
    this.kinds.set(key, kind);
    if (this.kindOfWord.size > remembered) this.kindOfWord.clear();
    this.kindOfWord.set(word, kind);
    return kind;
  }

  /** The node behind a first word. */
  private first(kind: Kind, clause: boolean): Node {
    const key = kind.id * 2 + Number(clause);
    const known = this.firsts.get(key);
    if (known !== undefined) return known;
    const { anywhere, clause: anchored } = (this.beginnings ??= this.begin());
    const places = new Set<number>();
    for (const symbol of kind.symbols) {
      for (const place of anywhere.get(symbol) ?? []) places.add(place);
      if (clause) for (const place of anchored.get(symbol) ?? []) places.add(place);
    }
    const node = this.node(places);
    this.firsts.set(key, node);
    return node;
  }

  private begin() {
    const beginnings = { anywhere: new Map<Symbol, number[]>(), clause: new Map<Symbol, number[]>() };
    for (const { first, anchored } of this.automaton.entries) {
      const shelf = anchored ? beginnings.clause : beginnings.anywhere;
      for (const [symbol, places] of this.closure(first).takes) {
        const there = shelf.get(symbol);
        if (there === undefined) shelf.set(symbol, [...places]);
        else there.push(...places);
      }
    }
    return beginnings;
  }

  private step(node: Node, kind: Kind): Step {
    const made = this.stepAnew(node, kind.symbols);
    node.steps.set(kind.id, made);
    return made;
  }

  private stepAnew(node: Node, symbols: ReadonlySet<Symbol>): Step {
    const places = new Set<number>();
    const late: number[] = [];
    const follow = (place: number): void => {
      const closure = this.closure(place);
      if (closure.takes.size < symbols.size) {
        for (const [symbol, nexts] of closure.takes) {
          if (symbols.has(symbol)) for (const next of nexts) places.add(next);
        }
      } else {
        for (const symbol of symbols) {
          const nexts = closure.takes.get(symbol);
          if (nexts !== undefined) for (const next of nexts) places.add(next);
        }
      }
      for (const { symbol, next } of closure.others) if (!symbols.has(symbol)) places.add(next);
      for (const { plain, next } of closure.gaps) {
        if (!plain || !symbols.has(this.own.negation)) places.add(next);
      }
      for (const { symbol, next } of closure.peeks) {
        if (symbols.has(symbol)) continue;
        late.push(...this.closure(next).accepts);
        follow(next);
      }
    };
    for (const place of node.places) follow(place);
    return { late, to: this.node(places) };
  }

  private node(found: ReadonlySet<number>): Node {
    if (found.size === 0) return nowhere;
    // A sum tells most sets of places apart, whatever their order; the rest is looked at.
    let sum = 0;
    for (const place of found) sum = (sum + Math.imul(place + 1, 0x9e3779b1)) | 0;
    const alike = this.nodes.get(sum) ?? [];
    const known = alike.find(
      ({ places }) => places.length === found.size && places.every((place) => found.has(place)),
    );
    if (known !== undefined) return known;
    const places = [...found];
    const accepts: number[] = [];
    const atEnd: number[] = [];
    for (const place of places) {
      const closure = this.closure(place);
      accepts.push(...closure.accepts);
      atEnd.push(...closure.atEnd);
    }
    const node: Node = { places, accepts, atEnd, steps: new Map() };
    if (alike.push(node) === 1) this.nodes.set(sum, alike);
    return node;
  }

  private closure(place: number): Closure {
    const known = this.closures.get(place);
    if (known !== undefined) return known;
    const takes = new Map<Symbol, number[]>();
    const closure = { takes, others: [], gaps: [], peeks: [], accepts: [], atEnd: [] } as {
      -readonly [Key in keyof Closure]: Closure[Key] extends readonly (infer Item)[] ? Item[] : Closure[Key];
    };
    const seen = new Set<number>();
    const visit = (index: number, ended: boolean): void => {
      const state = this.automaton.states[index];
      if (state === undefined || seen.has(index)) return;
      seen.add(index);
      switch (state.kind) {
        case 'split':
          for (const next of state.next) visit(next, ended);
          return;
        case 'open':
        case 'close':
          visit(state.next, ended);
          return;
        case 'end':
          visit(state.next, true);
          return;
        case 'accept':
          (ended ? closure.atEnd : closure.accepts).push(index);
          return;
        case 'peek':
          closure.peeks.push(state);
          return;
        case 'gap':
          closure.gaps.push(state);
          return;
        case 'take': {
          if (state.not) closure.others.push(state);
          else {
            const there = takes.get(state.symbol);
            if (there === undefined) takes.set(state.symbol, [state.next]);
            else there.push(state.next);
          }
        }
      }
    };
    visit(place, false);
    this.closures.set(place, closure);
    return closure;
  }

  /** Whether a clause begins at a token: at the start, after a mark or a joining word, and after what only opens. */
  private clausesOf(tokens: readonly Token[], kinds: readonly Kind[]): boolean[] {
    let begins = true;
    return tokens.map((token, index) => {
      const here = begins;
      const symbols = kinds[index]?.symbols ?? noWord.symbols;
      begins =
        token.kind !== 'word' || symbols.has(this.own.joiner) || (here && symbols.has(this.own.opener));
      return here;
    });
  }

  /** After this token come only marks and words that close, such as a pet name. */
  private lastWordOf(tokens: readonly Token[], kinds: readonly Kind[]): number {
    let last = tokens.length;
    while (last > 0) {
      const closes = kinds[last - 1]?.symbols.has(this.own.closer) ?? false;
      if (tokens[last - 1]?.kind === 'word' && !closes) break;
      last--;
    }
    return last;
  }
}
