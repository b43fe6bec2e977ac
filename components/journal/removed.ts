import type { Entry } from '~/domain/entry';

/**
 * The entry that was just deleted, handed from its own screen to the list so that it can
 * be put back there. It lives in this page's memory alone: closing the page ends the undo.
 */
let removed: Entry | null = null;

export function handOverRemoved(entry: Entry): void {
  removed = entry;
}

/** @returns the entry once, then null */
export function takeRemoved(): Entry | null {
  const taken = removed;
  removed = null;
  return taken;
}
