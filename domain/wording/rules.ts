import type { WordingWords } from '~/content/wording-schema';
import { Ends } from './ends.ts';
import { Features } from './features.ts';
import { Lexicon } from './lexicon.ts';
import { Linear, type Weighed } from './linear.ts';
import { Machine, type Match } from './machine.ts';
import { wordingRules, type GoodKind, type WordingRule } from './reading.ts';
import { Reader, type Token } from './tokens.ts';

/** A way of breaking a rule, or of doing well, as a match of its patterns is turned into a finding. */
export interface Way {
  is: { rule: WordingRule } | { kind: GoodKind };
  why: string;
  instead: readonly string[];
  /** The numbers of the guards that it heeds. */
  unless: readonly number[];
}

interface Found {
  way: Way;
  match: Match;
}

type Place = WordingWords['grammar']['guards'][string]['where'];

/** How many words may lie between a guard and what it holds back. */
const reach = 9;

/** The rules of a language, ready to be held against sentences. */
export class Rules {
  readonly reader: Reader;
  readonly features: Features;
  readonly ends: Ends;
  private readonly lexicon: Lexicon;
  private readonly machine: Machine;
  private readonly ways: Way[] = [];
  private readonly guards: readonly { where: Place; any: readonly string[] }[];
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly turn: number;
  private readonly linear: Linear | null;
  private readonly weighedWays: Readonly<Record<WordingRule, Way>>;

  /** @throws PatternFault naming the pattern that cannot be read */
  constructor(words: WordingWords) {
    this.ends = new Ends(words.grammar);
    this.lexicon = new Lexicon(words.grammar.lists);
    this.machine = new Machine(this.lexicon);
    this.guards = Object.values(words.grammar.guards);
    this.numbers = new Map(Object.keys(words.grammar.guards).map((name, number) => [name, number]));
    for (const rule of wordingRules) {
      for (const { any, why, instead, unless, despite } of words[rule].ways) {
        const heeded = words[rule].unless.filter((name) => !despite.includes(name));
        this.teach({ is: { rule }, why, instead }, [...heeded, ...unless], any);
      }
    }
    for (const { kind, any, why, unless, despite } of words.good.ways) {
      const heeded = words.good.unless.filter((name) => !despite.includes(name));
      this.teach({ is: { kind }, why, instead: [] }, [...heeded, ...unless], any);
    }
    for (const [number, { any }] of this.guards.entries()) {
      for (const pattern of any) this.machine.add(pattern, this.ways.length + number);
    }
    this.turn = this.lexicon.symbol('{turn}');
    this.features = new Features(this.lexicon, Object.keys(words.grammar.lists));
    this.linear = words.model === undefined ? null : new Linear(this.features, words.model);
    const ways = wordingRules.map((rule) => [rule, { is: { rule }, ...words[rule].weighed, unless: [] }]);
    this.weighedWays = Object.fromEntries(ways) as Record<WordingRule, Way>;
    this.reader = new Reader(words.grammar, this.lexicon);
  }

  private teach(way: Omit<Way, 'unless'>, guards: readonly string[], patterns: readonly string[]): void {
    const unless = guards.flatMap((name) => this.numbers.get(name) ?? []);
    const number = this.ways.push({ ...way, unless }) - 1;
    for (const pattern of patterns) this.machine.add(pattern, number);
  }

  /** What counts in a sentence: each way with where it matched. */
  find(tokens: readonly Token[]): Found[] {
    const matched = this.matched(tokens);
    if (this.linear === null || tokens.every(({ kind }) => kind !== 'word')) return matched;
    return this.weighed(matched, this.linear.weigh(tokens));
  }

  /** Patterns that the words together speak against are not believed; what they say without any pattern is added. */
  private weighed(matched: readonly Found[], weighed: readonly Weighed[]): Found[] {
    const found = matched.filter(({ way: { is } }) => {
      return !('rule' in is) || !weighed.some(({ rule, doubtful }) => rule === is.rule && doubtful);
    });
    for (const { rule, sure, from, until } of weighed) {
      if (!sure || found.some(({ way: { is } }) => 'rule' in is && is.rule === rule)) continue;
      found.push({
        way: this.weighedWays[rule],
        match: { pattern: -1, start: from, end: until, from, until },
      });
    }
    return found;
  }

  private matched(tokens: readonly Token[]): Found[] {
    const found: Found[] = [];
    const held = new Map<number, Match[]>();
    for (const match of this.machine.run(tokens)) {
      const way = this.ways[match.pattern];
      if (way !== undefined) found.push({ way, match });
      else {
        const guard = match.pattern - this.ways.length;
        const there = held.get(guard);
        if (there === undefined) held.set(guard, [match]);
        else there.push(match);
      }
    }
    const isHeld = (guard: number, match: Match): boolean => {
      const where = this.guards[guard]?.where ?? 'beside';
      return held.get(guard)?.some((each) => this.holds(where, each, match, tokens)) ?? false;
    };
    return found.filter(({ way, match }) => !way.unless.some((guard) => isHeld(guard, match)));
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
