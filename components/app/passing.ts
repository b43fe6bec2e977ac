/** Hands one thing from a screen to the next one. */
export interface Passing<What> {
  handOver: (what: What) => void;
  /** @returns it once, then null */
  take: () => What | null;
}

/** It lives in this page's memory alone: closing the page ends it. */
export function passing<What>(): Passing<What> {
  let handed: What | null = null;
  return {
    handOver: (what) => (handed = what),
    take() {
      const taken = handed;
      handed = null;
      return taken;
    },
  };
}
