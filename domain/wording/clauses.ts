/** Where clauses begin and where a sentence ends, as far as patterns ask. */
import type { Symbol } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** The lists that the machine itself asks for; every language has them. */
export const ownLists = ['negation', 'opener', 'joiner', 'closer'] as const;
export type OwnSymbols = Record<(typeof ownLists)[number], Symbol>;

/** What each token of a sentence answers to. */
type Symbols = readonly ReadonlySet<Symbol>[];

/** Whether a clause begins at a token: at the start, after a mark or a joining word, and after what only opens. */
export function clausesOf(tokens: readonly Token[], symbols: Symbols, own: OwnSymbols): boolean[] {
  let begins = true;
  return tokens.map(({ kind }, index) => {
    const here = begins;
    const of = symbols[index];
    begins = kind !== 'word' || of?.has(own.joiner) === true || (here && of?.has(own.opener) === true);
    return here;
  });
}

/** After this token come only marks and words that close, such as a pet name. */
export function lastWordOf(tokens: readonly Token[], symbols: Symbols, own: OwnSymbols): number {
  let last = tokens.length;
  while (last > 0) {
    if (tokens[last - 1]?.kind === 'word' && symbols[last - 1]?.has(own.closer) !== true) break;
    last--;
  }
  return last;
}
