/** Records of which there is one, or one for each relationship: of two, one is made that has what both have. */
import type { Deck } from '~/domain/draw';
import { moreOf } from '~/domain/laid';
import type { WordingRecord } from '../wording-schema';
import { idOfContent } from './canonical';

/** The classes that are joined, each with its way; what was joined already stays the same when it is joined again. */
export const joined = { deck: joinDecks, bowl: moreOf, wording: ignoreBoth } as const satisfies Record<
  string,
  (here: never, given: never) => unknown
>;
export type Joined = keyof typeof joined;

export const isJoined = (name: string | null): name is Joined => name !== null && Object.hasOwn(joined, name);

/** What is favoured or muted here stays so. */
async function joinDecks(here: Deck, given: Deck): Promise<Deck> {
  const own = [...here.own];
  for (const question of given.own) {
    if (own.some(({ text }) => text === question.text)) continue;
    const taken = own.some(({ id }) => id === question.id);
    own.push(taken ? { ...question, id: await idOfContent(question) } : question);
  }
  const shown = { ...here.shown };
  for (const [card, day] of Object.entries(given.shown)) {
    const known = shown[card];
    if (known === undefined || known < day) shown[card] = day;
  }
  const both = (ours: readonly string[], theirs: readonly string[], against: readonly string[]) => [
    ...new Set([...ours, ...theirs.filter((id) => !against.includes(id))]),
  ];
  return {
    shown,
    favourites: both(here.favourites, given.favourites, here.muted),
    muted: both(here.muted, given.muted, here.favourites),
    own,
  };
}

/** What is ignored in one of them is ignored. */
function ignoreBoth(here: WordingRecord, given: WordingRecord): WordingRecord {
  return { ignored: [...new Set([...here.ignored, ...given.ignored])] };
}
