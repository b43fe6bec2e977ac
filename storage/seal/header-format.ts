/** The version of the lock's record. */
export const headerFormat = 1;

/** Whether a later Goldseam made this lock: then it is not damaged, and this one cannot know what it says. */
export function isOfLater(lock: unknown): boolean {
  if (typeof lock !== 'object' || lock === null || !('format' in lock)) return false;
  return Number.isInteger(lock.format) && (lock.format as number) > headerFormat;
}
