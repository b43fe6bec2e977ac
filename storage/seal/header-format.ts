import { isFair, type Cost } from './cost';

/** The version of the lock's record. */
export const headerFormat = 1;

/** Whether a later Goldseam made this lock: then it is not damaged, and this one cannot know what it says. */
export function isOfLater(lock: unknown): boolean {
  if (typeof lock !== 'object' || lock === null || !('format' in lock)) return false;
  return Number.isInteger(lock.format) && (lock.format as number) > headerFormat;
}

type Tests = Readonly<Record<string, (part: unknown) => boolean>>;

const isText = (part: unknown) => typeof part === 'string';
const isWrap = (raw: unknown) =>
  hasJust(raw, {
    kdf: (part) => part === 'argon2id',
    memory: Number.isInteger,
    passes: Number.isInteger,
    lanes: Number.isInteger,
    salt: isText,
    box: isText,
  }) && isFair(raw as Cost);

/**
 * Whether this is the record of a lock, by plain tests: no schema is part of what a closed popup draws
 * (npm run bench). The schema in header-schema.ts says the same, and a property holds both together.
 */
export const isHeader = (raw: unknown): boolean =>
  hasJust(raw, {
    format: (part) => part === headerFormat,
    id: isText,
    passphrase: isWrap,
    recovery: isWrap,
  });

function hasJust(raw: unknown, tests: Tests): boolean {
  if (typeof raw !== 'object' || raw === null) return false;
  const names = Object.keys(tests);
  return (
    Object.keys(raw).length === names.length &&
    names.every((name) => Object.hasOwn(raw, name) && tests[name]?.((raw as Record<string, unknown>)[name]))
  );
}
