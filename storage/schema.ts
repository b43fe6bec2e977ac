/**
 * The shapes at rest, version 1. Nothing goes in or out without them. They refuse
 * what they do not know: a record with a field of a later version is not half read.
 * Here is what a first screen reads; the shapes of settings and entries are in files of
 * their own, so that it does without them.
 */
import * as v from 'valibot';
import type { Home } from '~/domain/home';
import { inOrder, relationshipKinds, sides, type Side } from '~/domain/relationship';

/** The version of the data; storage/migrations/ leads from one to the next. */
export const dataVersion = 1;

/** A text is as long as the person wants; this bound only keeps a foreign file from filling the memory. */
export const textLimit = 200_000;

/*
 * The smallest parts are one object each and not a pipe of several: valibot makes some kilobytes
 * of heap of every object, and the popup counts them (npm run bench).
 */
export const id = v.custom<string>(
  (value) => typeof value === 'string' && value.length > 0 && value.length <= 64,
  'an id has 1 to 64 characters',
);
export const moment = v.custom<number>(
  // Temporal takes no moment further away than this from 1970.
  (value) => Number.isSafeInteger(value) && Math.abs(value as number) <= 8.64e15,
  'a moment is a whole number of milliseconds',
);
export const text = v.custom<string>(
  (value) => typeof value === 'string' && value.length <= textLimit,
  'a text has at most 200,000 characters',
);
/** An ISO date by its form alone: it is compared, never reckoned with. */
const date = v.custom<string>(
  (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value),
  'an ISO date is expected',
);
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

export const homeSchema: v.GenericSchema<Home> = v.strictObject({
  relationships: v.array(
    v.strictObject({
      ...relationshipShape,
      check: v.nullable(v.strictObject({ entry: id, at: moment })),
      fence: maybeId,
      weigh: maybeId,
      plan: maybeId,
      answered: v.nullable(date),
      drawn: v.nullable(v.strictObject({ day: date, card: id, text })),
    }),
  ),
  current: maybeId,
});

export const metaSchema = v.strictObject({
  version: v.custom<number>((value) => Number.isSafeInteger(value) && (value as number) >= 1),
});
