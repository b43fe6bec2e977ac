import { signal, type ReadonlySignal } from '@preact/signals';
import { Warning } from '../ui/notice';
import type { Desk } from './desk';

export interface Attempt {
  /** Whether the last action was not taken: what is on the screen is not on the disk. */
  refused: ReadonlySignal<boolean>;
  /**
   * Tries an action that writes. While one runs, another is not begun: what is pressed
   * twice is kept once.
   * @returns whether this action is on the disk
   */
  run: (action: () => Promise<unknown>) => Promise<boolean>;
}

/** What a screen does with writes that the browser may refuse: it keeps its words and says so. */
export function createAttempt(): Attempt {
  const refused = signal(false);
  let running = false;
  return {
    refused,
    async run(action) {
      if (running) return false;
      running = true;
      try {
        await action();
        refused.value = false;
      } catch {
        refused.value = true;
      } finally {
        running = false;
      }
      return !refused.value;
    },
  };
}

/** The word about it, for every attempt of a screen at once. */
export function NotSaved({ desk, of }: { desk: Desk; of: readonly { refused: ReadonlySignal<boolean> }[] }) {
  return of.some(({ refused }) => refused.value) ? (
    <Warning>
      <p>{desk.common.faults.notSaved}</p>
    </Warning>
  ) : null;
}
