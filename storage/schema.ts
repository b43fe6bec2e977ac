/**
 * The shapes at rest, version 2. Nothing goes in or out without them. They refuse
 * what they do not know: a record with a field of a later version is not half read.
 * Here is what a first screen reads; the shapes of settings and entries are in files of
 * their own, so that it does without them.
 */
import * as v from 'valibot';
import type { Glance, Home } from '~/domain/home';
import { inOrder, relationshipKinds, sides, type Side } from '~/domain/relationship';

/** The version of the data; storage/migrations/ leads from one to the next. */
export const dataVersion = 2;

/** A text is as long as the person wants; this bound only keeps a foreign file from filling the memory. */
export const textLimit = 200_000;

/*
 * The smallest parts are one object each and not a pipe of several: valibot makes some kilobytes
 * of heap of every object, and the popup counts them (npm run bench).
 */
const isId = (value: unknown) => typeof value === 'string' && value.length > 0 && value.length <= 64;
// Temporal takes no moment further away than this from 1970.
const isMoment = (value: unknown) => Number.isSafeInteger(value) && Math.abs(value as number) <= 8.64e15;
const isText = (value: unknown) => typeof value === 'string' && value.length <= textLimit;
export const id = v.custom<string>(isId, 'an id has 1 to 64 characters');
export const moment = v.custom<number>(isMoment, 'a moment is a whole number of milliseconds');
export const text = v.custom<string>(isText, 'a text has at most 200,000 characters');
/** An ISO date by its form alone: it is compared, never reckoned with. */
const isDate = (value: unknown) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
const date = v.custom<string>(isDate, 'an ISO date is expected');
/** An ISO date that the calendar has: there is no 31 February, and Temporal would throw where it is shown. */
export const day = v.custom<string>(
  (value) => typeof value === 'string' && isOnCalendar(value),
  'there is no such day',
);

function isOnCalendar(date: string): boolean {
  try {
    return Temporal.PlainDate.from(date).toString() === date;
  } catch {
    return false;
  }
}

/** At least one side, each once, in their order. */
function isSides(value: unknown): boolean {
  if (!Array.isArray(value) || value.length === 0) return false;
  return (
    value.every((side) => sides.includes(side as Side)) && inOrder(value as Side[]).join() === value.join()
  );
}

export const relationshipShape = {
  id,
  sides: v.custom<Side[]>(isSides, 'one side or both, each once'),
  // Its sixty characters are counted as people count them; one of them can be many units long.
  nickname: text,
  kind: v.picklist(relationshipKinds),
  since: moment,
};

const maybeId = v.nullable(id);

type Tests = Readonly<Record<string, (value: unknown) => boolean>>;

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

const newestCheck: Tests = { entry: isId, at: isMoment };
const drawnCard: Tests = { day: isDate, card: isId, text: isText };
const practised: Tests = { practice: isId, day: isDate };
const openPromise: Tests = { id: isId, text: isText, by: isDate };
const apart: Tests = { id: isId, asked: isId, from: isMoment, until: isMoment };

const isOrNull = (tests: Tests) => (value: unknown) => value === null || isExactly(value, tests);
const arePromises = (value: unknown) =>
  Array.isArray(value) && value.every((one) => isExactly(one, openPromise));

export const homeSchema: v.GenericSchema<Home> = v.strictObject({
  relationships: v.array(
    v.strictObject({
      ...relationshipShape,
      check: v.custom<Glance['check']>(isOrNull(newestCheck), 'the newest check, or null'),
      fence: maybeId,
      weigh: maybeId,
      plan: maybeId,
      patience: maybeId,
      request: maybeId,
      answered: v.nullable(date),
      drawn: v.custom<Glance['drawn']>(isOrNull(drawnCard), 'a card and its day, or null'),
      practised: v.custom<Glance['practised']>(isOrNull(practised), 'a practice and its day, or null'),
      seen: maybeId,
      promises: v.custom<Glance['promises']>(arePromises, 'open promises'),
      apart: v.custom<Glance['apart']>(isOrNull(apart), 'a time apart, or null'),
    }),
  ),
  current: maybeId,
});

export const metaSchema = v.strictObject({
  version: v.custom<number>((value) => Number.isSafeInteger(value) && (value as number) >= 1),
});
