/** The small shapes that entries, relationships and settings are made of. */
import * as v from 'valibot';
import { relationshipKinds, type Side } from '~/domain/relationship';
import { isId, isMoment, isSides, isText } from './schema';

export const id = v.custom<string>(isId, 'an id has 1 to 64 characters');
export const moment = v.custom<number>(isMoment, 'a moment is a whole number of milliseconds');
export const text = v.custom<string>(isText, 'a text has at most 200,000 characters');
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

export const relationshipShape = {
  id,
  sides: v.custom<Side[]>(isSides, 'one side or both, each once'),
  nickname: text,
  kind: v.picklist(relationshipKinds),
  since: moment,
};
