/**
 * What a campaign does, step by step, and what stands afterwards. Page and tester make the same steps
 * from the same seed, so that nothing needs to be asked of a browser that is about to be killed.
 */
export type Op =
  | { kind: 'keep' | 'revise' | 'remove'; id: string; text: string }
  | { kind: 'import'; ids: readonly string[]; text: string }
  | { kind: 'draft'; text: string }
  | { kind: 'lock' | 'unlock' | 'change' };

export interface State {
  entries: Map<string, string>;
  draft: string;
  locked: boolean;
}

export const emptyState = (): State => ({ entries: new Map(), draft: '', locked: false });

/** At most this many entries stand at once, so that looking at all of them stays quick. */
const most = 40;

/** Numbers below 2^32 that look drawn: mulberry32. */
function drawer(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/** The step of this number, from what stands before it. */
export function opAt(seed: number, step: number, state: State): Op {
  const draw = drawer(seed * 7919 + step);
  const text = `${seed}.${step} ${'word '.repeat(draw() % 40)}`.trim();
  const present = [...state.entries.keys()];
  const one = present[draw() % Math.max(1, present.length)];
  const chance = draw() % 100;
  if (chance < 6) return { kind: state.locked ? (draw() % 2 === 0 ? 'unlock' : 'change') : 'lock' };
  if (one !== undefined && (present.length >= most || chance < 26)) return { kind: 'remove', id: one, text };
  if (one !== undefined && chance < 46) return { kind: 'revise', id: one, text };
  if (chance < 54) {
    return { kind: 'import', ids: Array.from({ length: 8 }, (_, at) => `i${seed}-${step}-${at}`), text };
  }
  return chance < 70 ? { kind: 'draft', text } : { kind: 'keep', id: `k${seed}-${step}`, text };
}

/** What stands after a step. */
export function after(state: State, op: Op): State {
  const entries = new Map(state.entries);
  switch (op.kind) {
    case 'keep':
    case 'revise':
      entries.set(op.id, op.text);
      return { ...state, entries };
    case 'remove':
      entries.delete(op.id);
      return { ...state, entries };
    case 'import':
      for (const id of op.ids) entries.set(id, op.text);
      return { ...state, entries };
    case 'draft':
      return { ...state, draft: op.text };
    case 'lock':
      return { ...state, locked: true };
    case 'unlock':
      return { ...state, locked: false };
    case 'change':
      return state;
  }
}

/** The same for two states if, and only if, they are the same. */
export function print({ entries, draft, locked }: State): string {
  return JSON.stringify([[...entries].sort(([a], [b]) => (a < b ? -1 : 1)), draft, locked]);
}

/** A state from its print. */
export function readPrint(text: string): State {
  const [entries, draft, locked] = JSON.parse(text) as [[string, string][], string, boolean];
  return { entries: new Map(entries), draft, locked };
}

/** What stands after so many steps. */
export function stateAt(before: string, seed: number, steps: number): State {
  let state = readPrint(before);
  for (let step = 0; step < steps; step++) state = after(state, opAt(seed, step, state));
  return state;
}

/** How far beyond the last step that was heard of the disk may be. */
const ahead = 500;

/**
 * After how many steps from the one print the other stands. What one step adds another may take away, so
 * that the same stands more than once: the last time counts.
 * @param heard so many steps were on the disk
 * @returns null when it never stands
 */
export function reached(before: string, found: string, seed: number, heard: number): number | null {
  let state = readPrint(before);
  let last: number | null = null;
  for (let step = 0; step <= heard + ahead; step++) {
    if (print(state) === found) last = step;
    state = after(state, opAt(seed, step, state));
  }
  return last;
}
