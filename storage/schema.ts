/**
 * The shapes at rest, version 2. Nothing goes in or out without them. They refuse
 * what they do not know: a record with a field of a later version is not half read.
 *
 * Here is what a first screen reads, as plain tests held by one schema each: an object of the
 * schema library costs a kilobyte of heap, and the popup counts them (npm run bench). The shapes of
 * entries and settings are made of the library's own parts (storage/parts.ts).
 */
import * as v from 'valibot';
import type { Home } from '~/domain/home';
import { inOrder, relationshipKinds, sides, type RelationshipKind, type Side } from '~/domain/relationship';

/** The version of the data; storage/migrations/ leads from one to the next. */
export const dataVersion = 3;

/** A text is as long as the person wants; this bound only keeps a foreign file from filling the memory. */
export const textLimit = 200_000;

type Test = (value: unknown) => boolean;
type Tests = Readonly<Record<string, Test>>;

export const isId: Test = (value) => typeof value === 'string' && value.length > 0 && value.length <= 64;
// Temporal takes no moment further away than this from 1970.
export const isMoment: Test = (value) => Number.isSafeInteger(value) && Math.abs(value as number) <= 8.64e15;
export const isText: Test = (value) => typeof value === 'string' && value.length <= textLimit;
/** An ISO date by its form alone: it is compared, never reckoned with. */
const isDate: Test = (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
const isKind: Test = (value) => relationshipKinds.includes(value as RelationshipKind);

/** At least one side, each once, in their order. */
export const isSides: Test = (value) =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((side) => sides.includes(side as Side)) &&
  inOrder(value as Side[]).join() === value.join();

/** Whether a value is an object with these fields and no other. */
function isExactly(value: unknown, tests: Tests): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Record<string, unknown>;
  const names = Object.keys(tests);
  return (
    Object.keys(fields).length === names.length &&
    names.every((name) => Object.hasOwn(fields, name) && tests[name]?.(fields[name]))
  );
}

const isMaybeId: Test = (value) => value === null || isId(value);
const exactlyOrNull =
  (tests: Tests): Test =>
  (value) =>
    value === null || isExactly(value, tests);
const everyExactly =
  (tests: Tests): Test =>
  (value) =>
    Array.isArray(value) && value.every((one) => isExactly(one, tests));

/** What the first screen says of one relationship. */
const glance: Tests = {
  id: isId,
  sides: isSides,
  // Its sixty characters are counted as people count them; one of them can be many units long.
  nickname: isText,
  kind: isKind,
  since: isMoment,
  check: exactlyOrNull({ entry: isId, at: isMoment }),
  fence: isMaybeId,
  weigh: isMaybeId,
  plan: isMaybeId,
  patience: isMaybeId,
  request: isMaybeId,
  answered: (value) => value === null || isDate(value),
  drawn: exactlyOrNull({ day: isDate, card: isId, text: isText }),
  practised: exactlyOrNull({ practice: isId, day: isDate }),
  seen: isMaybeId,
  promises: everyExactly({ id: isId, text: isText, by: isDate }),
  apart: exactlyOrNull({ id: isId, asked: isId, from: isMoment, until: isMoment }),
};

export const homeSchema = v.custom<Home>(
  (value) => isExactly(value, { relationships: everyExactly(glance), current: isMaybeId }),
  'the record of a first screen',
);

/** The list of the newest entries (storage/recent.ts). It can be made anew, so a damaged one is no loss. */
export const recentSchema = v.custom<{ id: string; at: number }[]>(
  everyExactly({ id: isId, at: isMoment }),
  'the list of the newest entries',
);

export const metaSchema = v.custom<{ version: number }>(
  (value) =>
    isExactly(value, { version: (version) => Number.isSafeInteger(version) && (version as number) >= 1 }),
  'the version of the data',
);
