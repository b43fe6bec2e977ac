import type { Vault } from '~/storage/lock/vault';

/** Keys and clicks put the moment of locking off; more than one in this many milliseconds need not. */
const atMost = 10_000;
/** How often it is looked whether the time is over: timers of a computer that slept are late. */
const look = 5_000;

let watching = false;

/**
 * Locks this window when its time is over, and counts what is done in it as use. Where it was opened
 * is use as well.
 */
export function watchLock({ sealed, now }: Pick<Vault, 'sealed' | 'now'>): void {
  if (watching) return;
  watching = true;
  let stirred = 0;
  const stir = () => {
    if (Math.abs(now() - stirred) < atMost) return;
    stirred = now();
    void sealed()
      ?.stir()
      .catch(() => undefined);
  };
  const check = () =>
    void sealed()
      ?.closeIfOver()
      .catch(() => undefined);
  // After the field itself has heard it: what was typed in the moment in which the time is over is kept.
  for (const type of ['input', 'keyup', 'pointerup'] as const) addEventListener(type, stir);
  for (const type of ['focus', 'pageshow', 'visibilitychange'] as const) addEventListener(type, check, true);
  // What the browser brings back out of its memory was there before it was locked.
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
  setInterval(check, look);
  stir();
}
