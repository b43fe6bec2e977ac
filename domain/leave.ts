/** Shift pressed three times leaves quickly, as in GOV.UK's "exit this page" component. */
const presses = 3;
/** The three come within this many milliseconds. */
const within = 5000;

/** What is heard of the keyboard and the mouse; `again` is what a held Shift repeats, `other` is anything else. */
export type Heard = 'down' | 'again' | 'up' | 'other';

export interface ShiftPresses {
  /** When Shift was pressed by itself, in milliseconds of any one clock. */
  at: readonly number[];
  /** Whether Shift is down and nothing else was heard since: then it makes no capital letter, and selects nothing. */
  alone: boolean;
}

export const noPresses: ShiftPresses = { at: [], alone: false };

/**
 * @param now when it was heard, in milliseconds of the same clock each time
 * @returns the presses so far, and whether it is time to leave
 */
export function afterKey(
  state: ShiftPresses,
  heard: Heard,
  now: number,
): { state: ShiftPresses; leave: boolean } {
  switch (heard) {
    case 'other':
      return { state: noPresses, leave: false };
    case 'down':
      return { state: { ...state, alone: true }, leave: false };
    case 'again':
      return { state, leave: false };
    case 'up': {
      if (!state.alone) return { state, leave: false };
      const at = [...state.at.filter((press) => now - press < within), now];
      return at.length < presses
        ? { state: { at, alone: false }, leave: false }
        : { state: noPresses, leave: true };
    }
  }
}
