import type { Automaton } from './automaton.ts';
import type { Symbol } from './lexicon.ts';
import type { Match } from './machine.ts';
import type { Token } from './tokens.ts';

/**
 * Finds the part in square brackets of one match, by going its own pattern's way once more.
 * @param match its `pattern` is the state that accepted
 * @returns the match with the number of its pattern, and with what is underlined
 */
export function markIn(
  automaton: Automaton,
  negation: Symbol,
  tokens: readonly Token[],
  symbols: readonly ReadonlySet<Symbol>[],
  match: Match,
): Match {
  const { states } = automaton;
  const accept = states[match.pattern];
  const pattern = accept?.kind === 'accept' ? accept.pattern : -1;
  const entry = automaton.entryOf(match.pattern);
  if (!entry.marked) return Object.assign(match, { pattern });
  /** For each state and place, whether it has been tried: so each is tried once. */
  const tried = new Set<number>();
  const go = (index: number, at: number, from: number, until: number): Match | null => {
    let place = at;
    while (place < match.end && tokens[place]?.kind === 'soft') place++;
    const key = index * (tokens.length + 1) + place;
    if (tried.has(key)) return null;
    tried.add(key);
    const state = states[index];
    const own = symbols[place];
    switch (state?.kind) {
      case 'accept':
        return at >= match.end ? Object.assign(match, { pattern, from, until }) : null;
      case 'split':
        for (const next of state.next) {
          const found = go(next, at, from, until);
          if (found !== null) return found;
        }
        return null;
      case 'open':
        return go(state.next, at, place, until);
      case 'close':
        return go(state.next, at, from, at);
      case 'end':
        return go(state.next, at, from, until);
      case 'peek':
        return own?.has(state.symbol) ? null : go(state.next, at, from, until);
      case 'take':
        if (place >= match.end || (own?.has(state.symbol) ?? false) === state.not) return null;
        return go(state.next, place + 1, from, until);
      case 'gap':
        if (place >= match.end || (state.plain && own?.has(negation))) return null;
        return go(state.next, place + 1, from, until);
      case undefined:
        return null;
    }
  };
  return go(entry.first, match.start, match.start, match.end) ?? Object.assign(match, { pattern });
}
