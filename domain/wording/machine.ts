/**
 * Runs all patterns over a sentence. From each word on, the states that are alive together are one
 * node, and a node's way over a kind of word is worked out once and remembered. No pattern repeats
 * without a bound, so the time grows with the length of the text alone, whatever is written.
 */
import { Automaton } from './automaton.ts';
import { clausesOf, lastWordOf, ownLists, type OwnSymbols } from './clauses.ts';
import { closureOf, type Closure } from './closure.ts';
import type { Lexicon, Symbol } from './lexicon.ts';
import { markIn } from './mark.ts';
import { Steps } from './steps.ts';
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

/** Places that are alive together. */
interface Node {
  id: number;
  places: readonly number[];
  accepts: readonly number[];
  /** Accepted only where the sentence ends. */
  atEnd: readonly number[];
  /** For kinds of words, what is accepted because the next word is not one that must not come. */
  late: Map<number, readonly number[]> | null;
}

/** Words that answer to the same symbols are of one kind. */
interface Kind {
  id: number;
  symbols: ReadonlySet<Symbol>;
}

/** So many nodes are remembered; when a text leads to more, they are made anew. */
const remembered = 30_000;
const noWord: Kind = { id: 0, symbols: new Set() };

/**
 * A way is the number of a node with two marks: whether something is accepted there, and whether
 * something was accepted late on the way. Without either there is no need to look at the nodes.
 */
const accepting = 1;
const late = 2;
const nodeOf = (way: number) => way >> 2;
const nowhere: Node = { id: 0, places: [], accepts: [], atEnd: [], late: null };

export class Machine {
  private readonly lexicon: Lexicon;
  private readonly automaton: Automaton;
  private closures: (Closure | undefined)[] = [];
  /** For each place, the number of the search that came to it last. */
  private reached = new Int32Array();
  private searches = 0;
  private readonly kinds = new Map<string, Kind>();
  private readonly kindOfWord = new Map<string, Kind>();
  private nodes = [nowhere];
  private readonly alike = new Map<number, Node[]>();
  /** The ways to the nodes behind first words. */
  private firsts: number[] = [];
  private steps = new Steps();
  private beginnings: { anywhere: Map<Symbol, number[]>; clause: Map<Symbol, number[]> } | null = null;
  /** For each state that accepts, the number of its last match; one of an earlier sentence is seen as such. */
  private noted = new Int32Array();
  private readonly own: OwnSymbols;

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
    this.automaton = new Automaton(lexicon);
    const own = ownLists.map((name) => [name, lexicon.symbol(`{${name}}`)]);
    this.own = Object.fromEntries(own) as OwnSymbols;
  }

  /** @throws PatternFault when it cannot be read, or could begin with a gap */
  add(source: string, pattern: number): void {
    this.automaton.add(source, pattern);
  }

  run(tokens: readonly Token[]): Match[] {
    if (this.nodes.length > remembered) this.forget();
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
    const symbols = kinds.map((kind) => kind.symbols);
    const clauses = clausesOf(tokens, symbols, this.own);
    const last = lastWordOf(tokens, symbols, this.own);
    for (let at = 0; at < words.length; at++) {
      const start = words[at] ?? 0;
      const first = kinds[start];
      if (first === undefined || first === noWord) continue;
      let way = this.first(first, clauses[start] ?? false);
      for (let next = at + 1; ; next++) {
        const end = (words[next - 1] ?? start) + 1;
        const from = nodeOf(way);
        if (way & accepting) {
          const { accepts, atEnd } = this.at(from);
          note(accepts, start, end);
          if (end >= last) note(atEnd, start, end);
        }
        if (from === nowhere.id) break;
        const kind = kinds[words[next] ?? -1] ?? noWord;
        way = this.steps.find(from, kind.id);
        if (way < 0) way = this.step(from, kind);
        if (way & late) note(this.at(from).late?.get(kind.id) ?? [], start, end);
        if (kind === noWord) break;
      }
    }
    return found.map((match) => markIn(this.automaton, this.own.negation, tokens, symbols, match));
  }

  private kindOf(word: string): Kind {
    const known = this.kindOfWord.get(word);
    if (known !== undefined) return known;
    const symbols = this.lexicon.of(word);
    const key = symbols.join();
    const kind = this.kinds.get(key) ?? { id: this.kinds.size + 1, symbols: new Set(symbols) };
    this.kinds.set(key, kind);
    if (this.kindOfWord.size > remembered) this.kindOfWord.clear();
    this.kindOfWord.set(word, kind);
    return kind;
  }

  private at(id: number): Node {
    const node = this.nodes[id];
    if (node === undefined) throw new Error(`there is no node ${id}`);
    return node;
  }

  private forget(): void {
    this.nodes = [nowhere];
    this.alike.clear();
    this.firsts = [];
    this.steps = new Steps();
  }

  /** The way to the node behind a first word. */
  private first(kind: Kind, clause: boolean): number {
    const key = kind.id * 2 + Number(clause);
    const known = this.firsts[key];
    if (known !== undefined) return known;
    const { anywhere, clause: anchored } = (this.beginnings ??= this.begin());
    const places: number[] = [];
    this.searches++;
    for (const symbol of kind.symbols) {
      this.reach(places, anywhere.get(symbol));
      if (clause) this.reach(places, anchored.get(symbol));
    }
    return (this.firsts[key] = this.wayTo(places));
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

  private step(from: number, { id, symbols }: Kind): number {
    const node = this.at(from);
    const places: number[] = [];
    const accepted: number[] = [];
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
        accepted.push(...this.closure(next).accepts);
        follow(next);
      }
    };
    for (const place of node.places) follow(place);
    let way = this.wayTo(places);
    if (accepted.length > 0) {
      (node.late ??= new Map()).set(id, accepted);
      way |= late;
    }
    this.steps.note(from, id, way);
    return way;
  }

  /** @param places those of the search that was begun last */
  private wayTo(places: readonly number[]): number {
    const { id, accepts, atEnd } = places.length === 0 ? nowhere : this.node(places);
    return (id << 2) | (accepts.length + atEnd.length > 0 ? accepting : 0);
  }

  private node(places: readonly number[]): Node {
    // A sum tells most sets of places apart, whatever their order; the rest is looked at.
    let sum = 0;
    for (const place of places) sum = (sum + Math.imul(place + 1, 0x9e3779b1)) | 0;
    const alike = this.alike.get(sum) ?? [];
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
    const node: Node = { id: this.nodes.length, places, accepts, atEnd, late: null };
    this.nodes.push(node);
    if (alike.push(node) === 1) this.alike.set(sum, alike);
    return node;
  }

  private closure(place: number): Closure {
    return (this.closures[place] ??= closureOf(this.automaton.states, place));
  }
}
