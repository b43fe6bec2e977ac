/** Patterns as one nondeterministic automaton: what machine.ts runs. */
import type { Lexicon, Symbol } from './lexicon.ts';
import { PatternFault, readPattern, type Pattern } from './pattern.ts';

export type State =
  | { kind: 'take'; symbol: Symbol; not: boolean; next: number }
  | { kind: 'gap'; plain: boolean; next: number }
  | { kind: 'peek'; symbol: Symbol; next: number }
  | { kind: 'split'; next: readonly number[] }
  | { kind: 'open' | 'close' | 'end'; next: number }
  | { kind: 'accept'; pattern: number };

/** One pattern in the automaton: and where it begins. */
interface Entry {
  first: number;
  /** Whether it holds only where a clause begins. */
  anchored: boolean;
  /** Whether a part of it stands in square brackets. */
  marked: boolean;
}

export class Automaton {
  readonly states: State[] = [];
  readonly entries: Entry[] = [];
  private readonly byAccept = new Map<number, Entry>();
  private readonly lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * @param pattern the number that its matches carry
   * @throws PatternFault when it cannot be read, or could begin with a gap
   */
  add(source: string, pattern: number): void {
    const read = readPattern(source);
    const parts = read.kind === 'choice' ? read.parts : [read];
    for (const part of parts) {
      const accept = this.state({ kind: 'accept', pattern });
      const first = this.build(part, accept);
      this.holdToWords(first, source);
      const entry = { first, anchored: isAnchored(part), marked: source.includes('[') };
      this.entries.push(entry);
      this.byAccept.set(accept, entry);
    }
  }

  /** The pattern that ends in this state. */
  entryOf(accept: number): Entry {
    return this.byAccept.get(accept) ?? { first: accept, anchored: false, marked: false };
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

  /** A pattern that could begin with any word would begin at every word. */
  private holdToWords(first: number, source: string): void {
    const state = this.states[first];
    if (state?.kind === 'split') for (const next of state.next) this.holdToWords(next, source);
    else if (state?.kind === 'open') this.holdToWords(state.next, source);
    else if (state?.kind !== 'take' || state.not) {
      throw new PatternFault(`“${source}”: it has to begin with a word`);
    }
  }
}

function isAnchored(part: Pattern): boolean {
  if (part.kind === 'start') return true;
  return part.kind === 'sequence' && part.parts[0] !== undefined && isAnchored(part.parts[0]);
}
