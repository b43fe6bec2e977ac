/** The small records of the lock besides its header. They hold moments and numbers, no content. */
import * as v from 'valibot';
import { spans, type Locking, type Opened, type Tries } from '~/domain/locking';
import { moment } from '../parts';

const span = v.nullable(v.picklist(spans));

export const lockingSchema: v.GenericSchema<Locking> = v.strictObject({ after: span, away: v.boolean() });

export const triesSchema: v.GenericSchema<Tries> = v.strictObject({
  wrong: v.pipe(v.number(), v.integer(), v.minValue(0)),
  at: moment,
});

/** What holds until something else was chosen. */
export const lockingDefault: Locking = { after: 15, away: true };

/** What is in memory while the lock is open. */
export interface OpenedKey extends Opened {
  /** The id of the lock that it opens. */
  lock: string;
  /** Base64 of the data key. */
  key: string;
}

export const openedSchema: v.GenericSchema<OpenedKey> = v.strictObject({
  lock: v.string(),
  key: v.string(),
  after: span,
  until: v.nullable(moment),
});
