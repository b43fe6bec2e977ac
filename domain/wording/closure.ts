import type { State } from './automaton.ts';
import type { Symbol } from './lexicon.ts';

/** What the states behind one place do, with everything that needs no word followed. */
export interface Closure {
  takes: ReadonlyMap<Symbol, readonly number[]>;
  others: readonly { symbol: Symbol; nexts: readonly number[] }[];
  gaps: readonly { plain: boolean; nexts: readonly number[] }[];
  peeks: readonly { symbol: Symbol; next: number }[];
  accepts: readonly number[];
  /** Accepted only where the sentence ends. */
  atEnd: readonly number[];
}

export function closureOf(states: readonly State[], place: number): Closure {
  const takes = new Map<Symbol, number[]>();
  const closure = { takes, others: [], gaps: [], peeks: [], accepts: [], atEnd: [] } as {
    -readonly [Key in keyof Closure]: Closure[Key] extends readonly (infer Item)[] ? Item[] : Closure[Key];
  };
  const seen = new Set<number>();
  const visit = (index: number, ended: boolean): void => {
    const state = states[index];
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
  return closure;
}
