import type { Answers, QuestionId, Texts } from './check';
import type { Exercise, ExerciseField } from './exercise';
import type { LetterPart } from './letter';
import type { PracticeId } from './practice';

interface Kept {
  id: string;
  /** The id of the relationship it belongs to. */
  relationship: string;
  /** When it was kept, in epoch milliseconds. */
  at: number;
  /** The IANA zone in which it was kept, so that its day stays the day the person lived. */
  zone: string;
  /** When its texts were last changed, in epoch milliseconds; absent when never. */
  edited?: number;
  /** How its texts were before, the newest first; absent when they were never other, or those were forgotten. */
  before?: Earlier[];
}

/** The texts of an entry as they were once, and when they were written so, in epoch milliseconds. */
export interface Earlier {
  at: number;
  texts: Readonly<Record<string, string>>;
}

/** How many earlier wordings are kept with an entry; the oldest beyond that go. */
export const mostEarlier = 10;

export type CheckEntry = Kept & { kind: 'check'; answers: Answers; texts: Texts<QuestionId> };
export type ExerciseEntry = {
  [Kind in Exercise]: Kept & { kind: Kind; texts: Texts<ExerciseField<Kind>> };
}[Exercise];
/** An answer to the question of a day. `day` is an ISO date, `card` an id of the deck. */
export type AnswerEntry = Kept & { kind: 'answer'; day: string; card: string; texts: Texts<'answer'> };
/** A practice that was lived on a day. `day` is an ISO date. */
export type PracticeEntry = Kept & {
  kind: 'practice';
  practice: PracticeId;
  day: string;
  texts: Texts<'note'>;
};
/** An apology, in its parts. */
export type LetterEntry = Kept & { kind: 'letter'; texts: Texts<LetterPart> };
/** Letters that are kept and never sent. */
export type UnsentEntry = Kept & { kind: 'unsent'; texts: Texts<'letter'> };

/** What is noted after a hard talk, in the order in which it is asked. */
export const afterFields = ['went', 'helped', 'differently'] as const;
export type AfterEntry = Kept & { kind: 'after'; texts: Texts<(typeof afterFields)[number]> };

/** What an observation was of; `none` where the person gave it no name. */
export const seenSorts = ['kept', 'broken', 'open', 'listened', 'none'] as const;
export type SeenSort = (typeof seenSorts)[number];
/** What the other person did, in the writer's own words. */
export type SeenEntry = Kept & { kind: 'seen'; sort: SeenSort; texts: Texts<'seen'> };

/** `by` is an ISO date; `seen` is how the other person can see it kept. */
export type PromiseEntry = Kept & { kind: 'promise'; by: string; texts: Texts<'promise' | 'seen'> };

export const askers = ['them', 'me', 'both'] as const;
export type Asker = (typeof askers)[number];
/** A time without contact. Its two moments are epoch milliseconds; `zone` names the zone in which they were chosen. */
export type ApartEntry = Kept & {
  kind: 'apart';
  asked: Asker;
  from: number;
  until: number;
  texts: Texts<'agreed' | 'resume'>;
};

/** Something that became of an earlier entry. */
interface Turn {
  /** The id of that entry. */
  of: string;
  /** Its place in what became of it, from 1: a clock that was set back reorders nothing. */
  turn: number;
}

/** A letter was given; the text is how they answered. */
export type GivenTurn = Kept & Turn & { kind: 'given'; texts: Texts<'answer'> };
export type PromiseTurn =
  | (Kept & Turn & { kind: 'kept'; texts: Texts<'note'> })
  | (Kept & Turn & { kind: 'missed'; texts: Texts<'note'> })
  | (Kept & Turn & { kind: 'renegotiated'; by: string; texts: Texts<'reason' | 'promise' | 'seen'> });
export type ApartTurn =
  | (Kept & Turn & { kind: 'extended'; until: number; texts: Texts<'note'> })
  | (Kept & Turn & { kind: 'ended'; texts: Texts<'note'> });
export type TurnEntry = GivenTurn | PromiseTurn | ApartTurn;

/** One thing that a person did and kept. */
export type Entry =
  | CheckEntry
  | ExerciseEntry
  | AnswerEntry
  | PracticeEntry
  | LetterEntry
  | UnsentEntry
  | SeenEntry
  | AfterEntry
  | PromiseEntry
  | ApartEntry
  | TurnEntry;
export type EntryKind = Entry['kind'];
export type EntryOf<Kind extends EntryKind> = Extract<Entry, { kind: Kind }>;

/** The id of the entry that this one belongs to: its own, or that of the one it is a turn of. */
export function rootOf(entry: Entry): string {
  return 'of' in entry ? entry.of : entry.id;
}

/**
 * The same entry with other texts. Fields that the entry does not have are left out. How it was
 * before is kept with it, unless there was nothing; where nothing is other, it stays as it is.
 */
export function withTexts<Any extends Entry>(
  entry: Any,
  texts: Readonly<Record<string, string>>,
  at: number,
): Any {
  const old: Readonly<Record<string, string>> = entry.texts;
  const fields = Object.keys(old);
  if (fields.every((field) => (texts[field] ?? old[field]) === old[field])) return entry;
  const blank = fields.every((field) => old[field]?.trim() === '');
  const before = [
    ...(blank ? [] : [{ at: entry.edited ?? entry.at, texts: old }]),
    ...(entry.before ?? []),
  ].slice(0, mostEarlier);
  return {
    ...entry,
    texts: Object.fromEntries(fields.map((field) => [field, texts[field] ?? old[field]])) as Any['texts'],
    edited: at,
    ...(before.length > 0 && { before }),
  };
}

/** The same entry without its earlier wordings. */
export function withoutEarlier<Any extends Entry>(entry: Any): Any {
  const rest = { ...entry };
  delete rest.before;
  return rest;
}

type Moment = Pick<Kept, 'id' | 'at'>;

/** Newest first; entries of the same moment keep one order by id, so that a list never jumps. */
export function newestFirst(a: Moment, b: Moment): number {
  return b.at - a.at || (a.id < b.id ? 1 : -1);
}

/** The turns of one entry, in the order in which they came about. */
export function inTurns<Any extends TurnEntry>(turns: readonly Any[]): Any[] {
  return [...turns].sort((a, b) => a.turn - b.turn || newestFirst(b, a));
}
