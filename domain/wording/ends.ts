import type { WordingWords } from '~/content/wording-schema';
import type { Token } from './tokens.ts';

/** So many words more a mark is given at most. */
const most = 4;

/** Where a mark ends well: not in the midst of what is said, as “because I was so” does. */
export class Ends {
  private readonly onward: ReadonlySet<string>;
  private readonly joins: ReadonlySet<string>;

  constructor({ onward, joins }: Pick<WordingWords['grammar'], 'onward' | 'joins'>) {
    this.onward = new Set(onward);
    this.joins = new Set(joins);
  }

  /** Where a match from `from` to before `until` ends well: there, some words on, or before a word that only joins. */
  of(tokens: readonly Token[], from: number, until: number): number {
    let end = until;
    while (end < until + most && this.goesOn(tokens[end - 1], tokens[end])) end++;
    while (end - from > 1 && this.onlyJoins(tokens[end - 1])) end--;
    return end;
  }

  private onlyJoins(last: Token | undefined): boolean {
    return last !== undefined && this.joins.has(last.word) && !this.onward.has(last.word);
  }

  private goesOn(last: Token | undefined, next: Token | undefined): boolean {
    if (last === undefined || next?.kind !== 'word') return false;
    // Of one written word none is left out.
    if (next.start === last.start) return true;
    return this.onward.has(last.word) && !this.joins.has(next.word);
  }
}
