/**
 * Runs all patterns over a sentence at once, as one automaton: each word is looked at once, and
 * each state is alive at most once a word. So the time grows with the length of the text alone,
 * whatever is written.
 */
import type { Lexicon, Symbol } from './lexicon.ts';
import { PatternFault, readPattern, type Pattern } from './pattern.ts';
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

type State =
  | { kind: 'take'; symbol: Symbol; not: boolean; next: number }
  | { kind: 'gap'; plain: boolean; next: number }
  | { kind: 'peek'; symbol: Symbol; next: number }
  | { kind: 'split'; next: readonly number[] }
  | { kind: 'open' | 'close' | 'end'; next: number }
  | { kind: 'accept'; pattern: number };

/** The lists that the machine itself asks for; every language has them. */
export const ownLists = ['negation', 'opener', 'joiner', 'closer'] as const;

export class Machine {
  private readonly lexicon: Lexicon;
  private readonly states: State[] = [];
  /** Patterns by what their first word can be; those that begin a clause are apart. */
  private readonly anywhere = new Map<Symbol, Set<number>>();
  private readonly atStart = new Map<Symbol, Set<number>>();
  private readonly negation: Symbol;
  private readonly opener: Symbol;
  private readonly joiner: Symbol;
  private readonly closer: Symbol;
  private born = new Int32Array(0);
  private heard = new Int32Array(0);
  private step = 0;

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
    [this.negation, this.opener, this.joiner, this.closer] = ownLists.map((name) =>
      lexicon.symbol(`{${name}}`),
    ) as [Symbol, Symbol, Symbol, Symbol];
  }

  /** @throws PatternFault when it cannot be read, or could begin with a gap */
  add(source: string, pattern: number): void {
    const read = readPattern(source);
    const accept = this.state({ kind: 'accept', pattern });
    const anchored = (part: Pattern): boolean =>
      part.kind === 'start' ||
      (part.kind === 'sequence' && part.parts[0] !== undefined && anchored(part.parts[0]));
    const whole: Pattern[] = read.kind === 'choice' ? [...read.parts] : [read];
    for (const part of whole) {
      this.begin(this.build(part, accept), anchored(part) ? this.atStart : this.anywhere, source);
    }
  }

  private state(state: State): number {
    return this.states.push(state) - 1;
  }

  /** The first state of a pattern that goes on at `next`. */
  private build(part: Pattern, next: number): number {
    switch (part.kind) {
      case 'start':
        return next;
      case 'end':
        return this.state({ kind: 'end', next });
      case 'word': {
        const { single, phrases } = this.lexicon.expand(part.test);
        const ways = phrases.map((phrase) => this.build(phrase, next));
        if (single !== null) ways.push(this.state({ kind: 'take', symbol: single, not: false, next }));
        return ways.length === 1 && ways[0] !== undefined
          ? ways[0]
          : this.state({ kind: 'split', next: ways });
      }
      case 'other':
        return this.state({ kind: 'take', symbol: this.lexicon.symbol(part.test), not: true, next });
      case 'peek':
        return this.state({ kind: 'peek', symbol: this.lexicon.symbol(part.test), next });
      case 'sequence':
        return part.parts.reduceRight((later, each) => this.build(each, later), next);
      case 'choice':
        return this.state({ kind: 'split', next: part.parts.map((each) => this.build(each, next)) });
      case 'maybe':
        return this.state({ kind: 'split', next: [this.build(part.part, next), next] });
      case 'gap': {
        let first = next;
        for (let left = part.most; left > 0; left--) {
          const taking = this.state({ kind: 'gap', plain: part.plain, next: first });
          first = this.state({ kind: 'split', next: [taking, next] });
        }
        return first;
      }
      case 'mark': {
        const close = this.state({ kind: 'close', next });
        return this.state({ kind: 'open', next: this.build(part.part, close) });
      }
    }
  }

  private begin(first: number, shelf: Map<Symbol, Set<number>>, source: string): void {
    const seen = new Set<number>();
    const visit = (index: number): void => {
      if (seen.has(index)) return;
      seen.add(index);
      const state = this.states[index];
      if (state === undefined) return;
      if (state.kind === 'split') state.next.forEach(visit);
      else if (state.kind === 'open') visit(state.next);
      else if (state.kind === 'take' && !state.not) {
        const firsts = shelf.get(state.symbol) ?? new Set();
        shelf.set(state.symbol, firsts.add(first));
      } else throw new PatternFault(`“${source}”: it has to begin with a word`);
    };
    visit(first);
  }

  run(tokens: readonly Token[]): Match[] {
    if (this.born.length !== this.states.length) this.born = new Int32Array(this.states.length);
    if (this.heard.length !== this.lexicon.size) this.heard = new Int32Array(this.lexicon.size);
    const { states, born, heard } = this;
    const symbols = tokens.map(({ word }) => this.lexicon.of(word));
    const clauses = this.clausesOf(tokens, symbols);
    const lastWord = this.lastWordOf(tokens, symbols);
    const matches: Match[] = [];
    /** Threads as four numbers each: state, first token, and the underlined part. */
    let alive: number[] = [];
    let coming: number[] = [];
    /** The token before which threads arrive. */
    let place = 0;

    const arrive = (index: number, start: number, from: number, until: number): void => {
      const state = states[index];
      if (state === undefined || born[index] === this.step) return;
      born[index] = this.step;
      switch (state.kind) {
        case 'split':
          for (const next of state.next) arrive(next, start, from, until);
          return;
        case 'open':
          arrive(state.next, start, place, until);
          return;
        case 'close':
          arrive(state.next, start, from, place);
          return;
        case 'end':
          if (place >= lastWord) arrive(state.next, start, from, until);
          return;
        case 'peek': {
          let next = place;
          while (tokens[next]?.kind === 'soft') next++;
          if (!(symbols[next] ?? []).includes(state.symbol)) arrive(state.next, start, from, until);
          return;
        }
        case 'accept':
          matches.push({
            pattern: state.pattern,
            start,
            end: place,
            from: from < 0 ? start : from,
            until: until < 0 ? place : until,
          });
          return;
        case 'take':
        case 'gap':
          coming.push(index, start, from, until);
      }
    };

    for (const [index, token] of tokens.entries()) {
      const own = symbols[index] ?? [];
      // The step is set before anyone arrives: it tells what is already there.
      if (token.kind === 'soft' && own.length === 0) continue;
      const mark = ++this.step;
      for (const symbol of own) heard[symbol] = mark;
      place = index + 1;
      coming = [];
      // The older threads go first, so that a match begins as early as it can.
      for (let at = 0; at < alive.length; at += 4) {
        const [which, start, from, until] = [alive[at], alive[at + 1], alive[at + 2], alive[at + 3]] as [
          number,
          number,
          number,
          number,
        ];
        const state = states[which];
        if (state?.kind === 'take') {
          const fits = (heard[state.symbol] === mark) !== state.not;
          if (fits && (!state.not || token.kind === 'word')) arrive(state.next, start, from, until);
        } else if (state?.kind === 'gap' && token.kind === 'word') {
          if (!state.plain || heard[this.negation] !== mark) arrive(state.next, start, from, until);
        }
        if (token.kind === 'soft' && born[which] !== mark) {
          born[which] = mark;
          coming.push(which, start, from, until);
        }
      }
      for (const symbol of own) {
        this.enter(this.anywhere.get(symbol), symbol, index, arrive);
        if (clauses[index]) this.enter(this.atStart.get(symbol), symbol, index, arrive);
      }
      alive = coming;
    }
    return matches;
  }

  /** Takes the first word of each pattern that can begin with this symbol. */
  private enter(
    firsts: ReadonlySet<number> | undefined,
    symbol: Symbol,
    index: number,
    arrive: (state: number, start: number, from: number, until: number) => void,
  ): void {
    if (firsts === undefined) return;
    const take = (which: number, from: number): void => {
      const state = this.states[which];
      if (state?.kind === 'split') for (const next of state.next) take(next, from);
      else if (state?.kind === 'open') take(state.next, index);
      else if (state?.kind === 'take' && state.symbol === symbol) arrive(state.next, index, from, -1);
    };
    for (const first of firsts) take(first, -1);
  }

  /** Whether a clause begins at a token: at the start, after a mark or a joining word, and after what only opens. */
  private clausesOf(tokens: readonly Token[], symbols: readonly (readonly Symbol[])[]): boolean[] {
    let begins = true;
    return tokens.map((token, index) => {
      const here = begins;
      const own = symbols[index] ?? [];
      begins =
        token.kind !== 'word' || own.includes(this.joiner) || (here && own.includes(this.opener));
      return here;
    });
  }

  /** After this token come only marks and words that close, such as a pet name. */
  private lastWordOf(tokens: readonly Token[], symbols: readonly (readonly Symbol[])[]): number {
    let last = tokens.length;
    while (last > 0) {
      const token = tokens[last - 1];
      if (token?.kind === 'word' && !(symbols[last - 1] ?? []).includes(this.closer)) break;
      last--;
    }
    return last;
  }
}
