import type { WordingWords } from '~/content/wording-schema';
import { Lexicon } from './lexicon.ts';
import { Machine, type Match } from './machine.ts';
import { wordingRules, type GoodKind, type WordingRule } from './reading.ts';
import { Reader, type Token } from './tokens.ts';

/** A way of breaking a rule, or of doing well, as a match of its patterns is turned into a finding. */
export interface Way {
  is: { rule: WordingRule } | { kind: GoodKind };
  why: string;
  instead: readonly string[];
  unless: readonly string[];
}

type Place = WordingWords['grammar']['guards'][string]['where'];

/** How many words may lie between a guard and what it holds back. */
const reach = 9;

/** The rules of a language, ready to be held against sentences. */
export class Rules {
  readonly reader: Reader;
  private readonly lexicon: Lexicon;
  private readonly machine: Machine;
  private readonly ways: Way[] = [];
  private readonly guards: { name: string; where: Place }[] = [];
  private readonly turn: number;

  /** @throws PatternFault naming the pattern that cannot be read */
  constructor(words: WordingWords) {
    this.lexicon = new Lexicon(words.grammar.lists);
    this.machine = new Machine(this.lexicon);
    for (const rule of wordingRules) {
      for (const { any, why, instead, unless, despite } of words[rule].ways) {
        const heeded = words[rule].unless.filter((name) => !despite.includes(name));
        this.teach({ is: { rule }, why, instead, unless: [...heeded, ...unless] }, any);
      }
    }
    for (const { kind, any, why, unless, despite } of words.good.ways) {
      const heeded = words.good.unless.filter((name) => !despite.includes(name));
      this.teach({ is: { kind }, why, instead: [], unless: [...heeded, ...unless] }, any);
    }
    const ways = this.ways.length;
    for (const [name, { where, any }] of Object.entries(words.grammar.guards)) {
      const number = ways + this.guards.push({ name, where }) - 1;
      for (const pattern of any) this.machine.add(pattern, number);
    }
    this.turn = this.lexicon.symbol('{turn}');
    this.reader = new Reader(words.grammar, this.lexicon);
  }

  private teach(way: Way, patterns: readonly string[]): void {
    const number = this.ways.push(way) - 1;
    for (const pattern of patterns) this.machine.add(pattern, number);
  }

  /** What counts in a sentence: each way with where it matched, the first and longest of those that overlap. */
  find(tokens: readonly Token[]): { way: Way; match: Match }[] {
    const found: { way: Way; match: Match }[] = [];
    const held = new Map<string, { match: Match; where: Place }[]>();
    for (const match of this.machine.run(tokens)) {
      const way = this.ways[match.pattern];
      if (way !== undefined) {
        found.push({ way, match });
        continue;
      }
      const guard = this.guards[match.pattern - this.ways.length];
      if (guard === undefined) continue;
      const there = held.get(guard.name);
      if (there === undefined) held.set(guard.name, [{ match, where: guard.where }]);
      else there.push({ match, where: guard.where });
    }
    return found.filter(
      ({ way, match }) =>
        !way.unless.some((name) =>
          held.get(name)?.some((guard) => this.holds(guard.where, guard.match, match, tokens)),
        ),
    );
  }

  private holds(where: Place, guard: Match, match: Match, tokens: readonly Token[]): boolean {
    switch (where) {
      case 'beside':
        return true;
      case 'after':
        return guard.start >= match.start && guard.end > match.from;
      case 'before':
        return (
          guard.start < match.start &&
          (guard.end > match.start || !this.turns(tokens, guard.end, match.start))
        );
    }
  }

  /** Whether the sentence takes a turn here, so that what stood before no longer counts. */
  private turns(tokens: readonly Token[], from: number, to: number): boolean {
    if (to - from > reach) return true;
    for (let at = from; at < to; at++) {
      const token = tokens[at];
      if (token?.kind === 'hard' || this.lexicon.of(token?.word ?? '').includes(this.turn)) return true;
    }
    return false;
  }
}
