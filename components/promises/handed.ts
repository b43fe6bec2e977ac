import type { Entry } from '~/domain/entry';
import type { FormDraft } from '~/storage/draft';

/**
 * What was just done on the screen of one promise, handed to the list, which says it. What was
 * deleted comes with it, so that all of it can be put back there. It lives in this page's memory
 * alone: closing the page ends the undo.
 */
export type Handed =
  { done: 'saved' } | { done: 'removed'; entries: readonly Entry[]; draft: FormDraft | null };

let handed: Handed | null = null;

export function handOver(what: Handed): void {
  handed = what;
}

/** @returns it once, then null */
export function takeHanded(): Handed | null {
  const taken = handed;
  handed = null;
  return taken;
}
