/** When the lock closes by itself, and how long a wrong passphrase is waited for. Times in milliseconds. */
const minute = 60_000;

/** After how many minutes without a key or a click it may lock; null is when the browser is closed. */
export const spans = [1, 5, 15, 60] as const;
export type Span = (typeof spans)[number] | null;

export interface Locking {
  after: Span;
  /** Whether it locks when the screen does, or when nobody has used the computer for a minute. */
  away: boolean;
}

/** What is known of an opened lock. */
export interface Opened {
  after: Span;
  /** Epoch milliseconds; null when only closing the browser locks it. */
  until: number | null;
}

/** The moment at which it locks, counted from the last key or click. */
export function lockingAt(after: Span, now: number): number | null {
  return after === null ? null : now + after * minute;
}

/**
 * Whether its time is over. A moment further away than it can be means that the clock was set back:
 * nobody knows then how long it was open, so it locks.
 */
export function isOver({ after, until }: Opened, now: number): boolean {
  if (after === null || until === null) return false;
  return now >= until || until > now + after * minute;
}

/** Wrong tries of a passphrase. */
export interface Tries {
  wrong: number;
  /** When the last one was made, in epoch milliseconds. */
  at: number;
}

/** After three free tries each wrong one is waited for longer, up to a quarter of an hour. */
const freeTries = 3;
const waits = [10_000, 30_000, minute, 5 * minute, 15 * minute];

/** When the next try may be made, in epoch milliseconds; a moment that has passed means now. */
export function nextTryAt({ wrong, at }: Tries, now: number): number {
  if (wrong < freeTries) return now;
  const wait = waits[Math.min(wrong - freeTries, waits.length - 1)] ?? 0;
  // A clock that was set back must not lock anyone out for longer than the wait.
  return Math.min(at, now) + wait;
}
