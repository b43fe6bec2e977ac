import { keys } from './keys';

/**
 * What the background needs while the lock is on: moments, ids, and what was set. All else is content
 * and sealed then, also what a later version adds and nobody has thought of here.
 */
const plain: ReadonlySet<string> = new Set([
  keys.meta,
  keys.settings,
  keys.nudge,
  keys.timers,
  keys.left,
  keys.lock,
  keys.locking,
  keys.tries,
]);

/** Whether the record under this key is sealed while the lock is on. A damaged record is what it was. */
export function isContent(key: string): boolean {
  const damaged = /^damaged\/(.+)\/\d+$/.exec(key)?.[1];
  return damaged === undefined ? !plain.has(key) : isContent(damaged);
}
