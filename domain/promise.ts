import { inTurns, newestFirst, type Entry, type PromiseEntry, type PromiseTurn } from './entry';

/** What is promised now: as it was made, or as it was last agreed anew. `by` is an ISO date. */
export interface Terms {
  promise: string;
  seen: string;
  by: string;
}

/** A promise with all that became of it. There is no measure over promises: each stands for itself. */
export interface PromiseCourse {
  made: PromiseEntry;
  /** In the order in which they came about. */
  turns: PromiseTurn[];
  terms: Terms;
  /** The last turn that settled it; null while it is open. */
  settled: Extract<PromiseTurn, { kind: 'kept' | 'missed' }> | null;
}

/** What the first screen needs of an open promise. */
export interface OpenPromise {
  /** The id of the entry that made it. */
  id: string;
  text: string;
  /** ISO date. */
  by: string;
}

const turnKinds = ['kept', 'missed', 'renegotiated'] as const;
type TurnKind = (typeof turnKinds)[number];

export const isPromiseTurn = (entry: Entry): entry is PromiseTurn =>
  (turnKinds as readonly string[]).includes(entry.kind);

/** A promise and its turns, in whatever order they are handed over. Turns of others are left out. */
export function courseOf(made: PromiseEntry, entries: readonly Entry[]): PromiseCourse {
  const turns = inTurns(entries.filter(isPromiseTurn).filter(({ of }) => of === made.id));
  const { promise, seen } = made.texts;
  return turns.reduce<PromiseCourse>(after, {
    made,
    turns,
    terms: { promise, seen, by: made.by },
    settled: null,
  });
}

function after(course: PromiseCourse, turn: PromiseTurn): PromiseCourse {
  if (turn.kind !== 'renegotiated') return { ...course, settled: turn };
  const { promise, seen } = turn.texts;
  return { ...course, settled: null, terms: { promise, seen, by: turn.by } };
}

/** Every promise of one relationship: the open ones by their day, then the settled ones, newest first. */
export function promisesOf(entries: readonly Entry[], relationship: string): PromiseCourse[] {
  const turns = Map.groupBy(entries.filter(isPromiseTurn), ({ of }) => of);
  const courses = entries
    .filter((entry): entry is PromiseEntry => entry.kind === 'promise' && entry.relationship === relationship)
    .map((made) => courseOf(made, turns.get(made.id) ?? []));
  const open = courses.filter(({ settled }) => settled === null).sort(byDay);
  const settled = courses.flatMap((course) =>
    course.settled === null ? [] : [{ course, last: course.settled }],
  );
  return [...open, ...settled.sort((a, b) => newestFirst(a.last, b.last)).map(({ course }) => course)];
}

function byDay(a: PromiseCourse, b: PromiseCourse): number {
  if (a.terms.by !== b.terms.by) return a.terms.by < b.terms.by ? -1 : 1;
  return newestFirst(b.made, a.made);
}

/** Whether this may become of a promise now: one that was kept is settled for good, a missed one can be agreed anew. */
export function mayTurn(course: PromiseCourse, kind: TurnKind): boolean {
  if (course.settled === null) return true;
  return course.settled.kind === 'missed' && kind === 'renegotiated';
}

export function openPromise({ made, terms }: PromiseCourse): OpenPromise {
  return { id: made.id, text: terms.promise, by: terms.by };
}

/** One order for the same promises, whatever led to them: by day, then by id. */
export function byDayThenId(open: readonly OpenPromise[]): OpenPromise[] {
  return [...open].sort((a, b) => (a.by === b.by ? (a.id < b.id ? -1 : 1) : a.by < b.by ? -1 : 1));
}

/** The promises whose day has come, the longest waiting first. @param today ISO date */
export function promisesDue(open: readonly OpenPromise[], today: string): OpenPromise[] {
  return byDayThenId(open.filter(({ by }) => by <= today));
}
