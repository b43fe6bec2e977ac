/** The shape of a deck: the questions and small practices of the day. */
import * as v from 'valibot';
import { text } from './parts.ts';

/**
 * What a card may be tied to: before or after three times yes, the first weeks or later, a promise
 * that is due. A card without a tag fits any stage (domain/draw.ts).
 */
const stageTag = v.picklist(
  ['before', 'after', 'first', 'later', 'promise'],
  'a tag is one of before, after, first, later, promise',
);

const card = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'an id has small letters, digits and hyphens')),
  text: v.pipe(text, v.maxLength(160, 'at most 160 characters: say it shorter')),
  when: v.optional(
    v.pipe(
      v.array(stageTag),
      v.minLength(1, 'write a tag, or remove the line'),
      v.check(
        (tags) => !holdsBoth(tags, 'before', 'after') && !holdsBoth(tags, 'first', 'later'),
        'of before and after, and of first and later, a card has one at most',
      ),
    ),
  ),
});

function holdsBoth<Tag>(tags: readonly Tag[], one: Tag, other: Tag): boolean {
  return tags.includes(one) && tags.includes(other);
}

/** Ids are stable for ever, order may change. 60 cards leave thirty days without a repeat to someone who mutes many. */
export const deck = v.pipe(
  v.array(card),
  v.minLength(60, 'a deck has at least 60 cards'),
  v.check((cards) => new Set(cards.map(({ id }) => id)).size === cards.length, 'two texts share an id'),
);
