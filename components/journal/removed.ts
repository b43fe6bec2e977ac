import type { Entry } from '~/domain/entry';

/**
 * The entry that was just deleted, with what had become of it, handed from its own screen to the
 * list so that all of it can be put back there. It lives in this page's memory alone: closing the
 * page ends the undo.
 */
let removed: readonly Entry[] = [];

export function handOverRemoved(entries: readonly Entry[]): void {
  removed = entries;
}

/** @returns the entries once, then none */
export function takeRemoved(): readonly Entry[] {
  const taken = removed;
  removed = [];
  return taken;
}
