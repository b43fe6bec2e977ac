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
  others: readonly { symbol: Symbol; nexts: readonly number[] }[];
  gaps: readonly { plain: boolean; nexts: readonly number[] }[];
  peeks: readonly { symbol: Symbol; next: number }[];
  accepts: readonly number[];
  /** Accepted only where the sentence ends. */
  atEnd: readonly number[];
}

/** Places that are alive together. What is rarely there is null, which costs no look into memory. */
interface Node {
  places: readonly number[];
  accepts: readonly number[] | null;
  /** Accepted only where the sentence ends. */
  atEnd: readonly number[] | null;
  /** Where a word of each kind leads. */
  steps: Map<number, Node>;
  /** For kinds of words, what is accepted because the next word is not one that must not come. */
  late: Map<number, readonly number[]> | null;
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
const nowhere: Node = { places: [], accepts: null, atEnd: null, steps: new Map(), late: null };
const noWord: Kind = { id: -1, symbols: new Set() };

export class Machine {
  private readonly lexicon: Lexicon;
  private readonly automaton: Automaton;
  private closures: (Closure | undefined)[] = [];
  /** For each place, the number of the search that came to it last. */
  private reached = new Int32Array();
  private searches = 0;
  private readonly kinds = new Map<string, Kind>();
  private readonly kindOfWord = new Map<string, Kind>();
  private readonly nodes = new Map<number, Node[]>();
  private readonly firsts = new Map<number, Node>();
  private beginnings: { anywhere: Map<Symbol, number[]>; clause: Map<Symbol, number[]> } | null = null;
  /** For each state that accepts, the number of its last match; one of an earlier sentence is seen as such. */
  private noted = new Int32Array();
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
    const found: Match[] = [];
    /** Of those that one state accepts from one token on, the longest counts. */
    const note = (accepts: readonly number[], start: number, end: number): void => {
      for (const accept of accepts) {
        const known = found[this.noted[accept] ?? -1];
        if (known?.pattern === accept && known.start === start) known.end = known.until = end;
        else {
          this.noted[accept] = found.length;
          found.push({ pattern: accept, start, end, from: start, until: end });
        }
      }
    };
    const kinds: Kind[] = [];
    const words: number[] = [];
    for (const { kind, word } of tokens) {
      if (kind !== 'soft') words.push(kinds.length);
      kinds.push(kind === 'word' ? this.kindOf(word) : noWord);
    }
    const clauses = this.clausesOf(tokens, kinds);
    const last = this.lastWordOf(tokens, kinds);
    for (let at = 0; at < words.length; at++) {
      const start = words[at] ?? 0;
      const first = kinds[start];
      if (first === undefined || first === noWord) continue;
      let node = this.first(first, clauses[start] ?? false);
      for (let next = at + 1; ; next++) {
        const end = (words[next - 1] ?? start) + 1;
        if (node.accepts !== null) note(node.accepts, start, end);
        if (end >= last && node.atEnd !== null) note(node.atEnd, start, end);
        if (node === nowhere) break;
        const kind = kinds[words[next] ?? -1] ?? noWord;
        const to = node.steps.get(kind.id) ?? this.step(node, kind);
        if (node.late !== null) note(node.late.get(kind.id) ?? [], start, end);
        if (kind === noWord) break;
        node = to;
      }
    }
    const symbols = kinds.map((kind) => kind.symbols);
    return found.map((match) => markIn(this.automaton, this.own.negation, tokens, symbols, match));
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
    const places: number[] = [];
    this.searches++;
    for (const symbol of kind.symbols) {
      this.reach(places, anywhere.get(symbol));
      if (clause) this.reach(places, anchored.get(symbol));
    }
    const node = this.node(places);
    this.firsts.set(key, node);
    return node;
  }

  /** Adds the places that this search has not come to yet. */
  private reach(places: number[], found: readonly number[] | undefined): void {
    if (found === undefined) return;
    for (const place of found) {
      if (this.reached[place] === this.searches) continue;
      this.reached[place] = this.searches;
      places.push(place);
    }
  }

  private begin() {
    const { length } = this.automaton.states;
    this.closures = Array.from({ length });
    this.noted = new Int32Array(length);
    this.reached = new Int32Array(length);
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

  private step(node: Node, { id, symbols }: Kind): Node {
    const places: number[] = [];
    const late: number[] = [];
    this.searches++;
    const follow = (place: number): void => {
      const { takes, others, gaps, peeks } = this.closure(place);
      if (takes.size < symbols.size) {
        for (const [symbol, nexts] of takes) if (symbols.has(symbol)) this.reach(places, nexts);
      } else for (const symbol of symbols) this.reach(places, takes.get(symbol));
      for (const { symbol, nexts } of others) if (!symbols.has(symbol)) this.reach(places, nexts);
      for (const { plain, nexts } of gaps) {
        if (!plain || !symbols.has(this.own.negation)) this.reach(places, nexts);
      }
      for (const { symbol, next } of peeks) {
        if (symbols.has(symbol)) continue;
        late.push(...this.closure(next).accepts);
        follow(next);
      }
    };
    for (const place of node.places) follow(place);
    if (late.length > 0) (node.late ??= new Map()).set(id, late);
    const to = this.node(places);
    node.steps.set(id, to);
    return to;
  }

  /** @param places those of the search that was begun last */
  private node(places: readonly number[]): Node {
    if (places.length === 0) return nowhere;
    // A sum tells most sets of places apart, whatever their order; the rest is looked at.
    let sum = 0;
    for (const place of places) sum = (sum + Math.imul(place + 1, 0x9e3779b1)) | 0;
    const alike = this.nodes.get(sum) ?? [];
    const known = alike.find(
      (node) =>
        node.places.length === places.length &&
        node.places.every((place) => this.reached[place] === this.searches),
    );
    if (known !== undefined) return known;
    const accepts: number[] = [];
    const atEnd: number[] = [];
    for (const place of places) {
      const closure = this.closure(place);
      accepts.push(...closure.accepts);
      atEnd.push(...closure.atEnd);
    }
    const node: Node = {
      places,
      accepts: accepts.length > 0 ? accepts : null,
      atEnd: atEnd.length > 0 ? atEnd : null,
      steps: new Map(),
      late: null,
    };
    if (alike.push(node) === 1) this.nodes.set(sum, alike);
    return node;
  }

  private closure(place: number): Closure {
    const known = this.closures[place];
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
          closure.gaps.push({ plain: state.plain, nexts: [state.next] });
          return;
        case 'take': {
          if (state.not) closure.others.push({ symbol: state.symbol, nexts: [state.next] });
          else {
            const there = takes.get(state.symbol);
            if (there === undefined) takes.set(state.symbol, [state.next]);
            else there.push(state.next);
          }
        }
      }
    };
    visit(place, false);
    this.closures[place] = closure;
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
