import type { Answers, Exercise, QuestionId, Texts } from './check';
import type { ExerciseField } from './exercise';

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
}

export type CheckEntry = Kept & { kind: 'check'; answers: Answers; texts: Texts<QuestionId> };
export type ExerciseEntry = {
  [Kind in Exercise]: Kept & { kind: Kind; texts: Texts<ExerciseField<Kind>> };
}[Exercise];
/** An answer to the question of a day. `day` is an ISO date, `card` an id of the deck. */
export type AnswerEntry = Kept & { kind: 'answer'; day: string; card: string; texts: Texts<'answer'> };

/** One thing that a person did and kept. */
export type Entry = CheckEntry | ExerciseEntry | AnswerEntry;
export type EntryKind = Entry['kind'];

/** The same entry with other texts. Fields that the entry does not have are left out. */
export function withTexts<Any extends Entry>(
  entry: Any,
  texts: Readonly<Record<string, string>>,
  at: number,
): Any {
  const kept = Object.entries(entry.texts).map(([field, text]) => [field, texts[field] ?? text]);
  return { ...entry, texts: Object.fromEntries(kept) as Any['texts'], edited: at };
}

/** Newest first; entries of the same moment keep one order by id, so that a list never jumps. */
export function newestFirst(a: Entry, b: Entry): number {
  return b.at - a.at || (a.id < b.id ? 1 : -1);
}
