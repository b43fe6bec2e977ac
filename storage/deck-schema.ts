import * as v from 'valibot';
import type { Deck } from '~/domain/draw';
import { day, id, text } from './parts';

/** The characters that a question of one's own may have. */
export const ownQuestion = 160;

export const deckSchema: v.GenericSchema<Deck> = v.strictObject({
  shown: v.record(v.string(), day),
  favourites: v.array(id),
  muted: v.array(id),
  own: v.array(v.strictObject({ id, text: v.pipe(text, v.maxGraphemes(ownQuestion)) })),
});
