import type { Box } from '../seal/box-shape';

/** What was in the boxes of the last few records, so that an action does not open one record three times. */
export interface Recall {
  /** @returns a copy of its own, or undefined where the box is not the one that is remembered */
  of(key: string, box: Box): unknown;
  /** @param json what is in the box */
  note(key: string, box: Box, json: string): void;
  forget(): void;
}

const most = 16;
/** The most characters of a record that is remembered. */
const longest = 100_000;

export function createRecall(): Recall {
  const known = new Map<string, { box: string; json: string }>();
  return {
    of(key, { box }) {
      const found = known.get(key);
      return found?.box === box ? (JSON.parse(found.json) as unknown) : undefined;
    },
    note(key, { box }, json) {
      // The oldest stands first, for what is noted anew goes to the end.
      known.delete(key);
      if (json.length > longest) return;
      known.set(key, { box, json });
      const [oldest] = known.keys();
      if (known.size > most && oldest !== undefined) known.delete(oldest);
    },
    forget: () => known.clear(),
  };
}
