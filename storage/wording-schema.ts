import * as v from 'valibot';
import { text } from './parts';

/** What the wording check keeps: the phrases that are never marked, in the form in which the check knows them. */
export interface WordingRecord {
  ignored: string[];
}

export const wordingSchema: v.GenericSchema<WordingRecord> = v.strictObject({
  ignored: v.array(v.pipe(text, v.minLength(1))),
});
