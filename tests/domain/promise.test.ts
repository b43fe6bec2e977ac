import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '~/domain/day';
import type { Entry, PromiseEntry, PromiseTurn } from '~/domain/entry';
import type { Home } from '~/domain/home';
import { answeredDay, emptyGlance, rebuildHome, withEntry } from '~/domain/home-after';
import {
  byDayThenId,
  courseOf,
  isPromiseTurn,
  mayTurn,
  openPromise,
  promisesDue,
  promisesOf,
  type PromiseCourse,
} from '~/domain/promise';
import type { Relationship } from '~/domain/relationship';
import { anyMoment, anyText } from './made';

const sam: Relationship = { id: 'sam', sides: ['broke'], nickname: '', kind: 'friend', since: 1 };
const noor: Relationship = { ...sam, id: 'noor' };
const kinds = ['kept', 'missed', 'renegotiated'] as const;

const made = (id: string, by: string, at = 1, relationship = 'sam'): PromiseEntry => ({
  id,
  relationship,
  at,
  zone: 'UTC',
  kind: 'promise',
  by,
  texts: { promise: `promise ${id}`, seen: `seen ${id}` },
});

function turn(of: string, place: number, kind: PromiseTurn['kind'], at = 2, by = '2026-12-24'): PromiseTurn {
  const kept = { id: `${of}-${place}`, relationship: 'sam', at, zone: 'UTC', of, turn: place };
  const texts = { reason: 'why', promise: `anew ${place}`, seen: '' };
  return kind === 'renegotiated' ? { ...kept, kind, by, texts } : { ...kept, kind, texts: { note: '' } };
}

describe('a promise', () => {
  const key = made('key', '2026-11-22');

  it('stands as it was made while nothing became of it', () => {
    expect(courseOf(key, [key])).toEqual({
      made: key,
      turns: [],
      terms: { promise: 'promise key', seen: 'seen key', by: '2026-11-22' },
      settled: null,
    });
  });

  it('is settled by what became of it last, and open again with the terms of a new agreement', () => {
    const missed = turn('key', 1, 'missed');
    const anew = turn('key', 2, 'renegotiated');
    const kept = turn('key', 3, 'kept');
    const terms = { promise: 'anew 2', seen: '', by: '2026-12-24' };
    expect(courseOf(key, [missed])).toMatchObject({ settled: missed, terms: { by: '2026-11-22' } });
    expect(courseOf(key, [anew, missed])).toMatchObject({ settled: null, terms, turns: [missed, anew] });
    expect(courseOf(key, [kept, anew, missed])).toMatchObject({ settled: kept, terms });
    // It does not come about here; what was put together from two copies may hold it.
    expect(courseOf(key, [kept, missed])).toMatchObject({ settled: kept });
  });

  it('takes no turn of another entry, nor one that is no turn of a promise', () => {
    const others = [
      turn('other', 1, 'kept'),
      { ...turn('key', 1, 'kept'), kind: 'ended' } as unknown as Entry,
      made('other', '2026-11-22'),
    ];
    expect(courseOf(key, others)).toMatchObject({ turns: [], settled: null });
    expect(others.map(isPromiseTurn)).toEqual([true, false, false]);
  });

  it.each([
    [[], ['kept', 'missed', 'renegotiated']],
    [['kept'], []],
    [['missed'], ['renegotiated']],
    [['renegotiated'], ['kept', 'missed', 'renegotiated']],
    [
      ['missed', 'renegotiated'],
      ['kept', 'missed', 'renegotiated'],
    ],
    [['missed', 'renegotiated', 'kept'], []],
  ] as const)('after %j may become %j', (before, allowed) => {
    const turns = before.map((kind, index) => turn('key', index + 1, kind));
    expect(kinds.filter((kind) => mayTurn(courseOf(key, turns), kind))).toEqual(allowed);
  });

  it('stands on the first screen by what is promised now', () => {
    const course = courseOf(key, [turn('key', 1, 'renegotiated')]);
    expect(openPromise(course)).toEqual({ id: 'key', text: 'anew 1', by: '2026-12-24' });
  });
});

describe('the promises of one relationship', () => {
  it('are the open ones by their day, those made first first, then the settled ones, newest first', () => {
    const entries = [
      made('late', '2026-12-24', 1),
      made('second', '2026-11-22', 5),
      made('first', '2026-11-22', 4),
      made('past', '2026-11-01', 9),
      made('kept', '2026-11-01', 1),
      turn('kept', 1, 'kept', 20),
      made('missed', '2026-11-03', 1),
      turn('missed', 1, 'missed', 30),
      made('of noor', '2026-11-01', 1, 'noor'),
    ];
    expect(promisesOf(entries, 'sam').map((course) => course.made.id)).toEqual([
      'past',
      'first',
      'second',
      'late',
      'missed',
      'kept',
    ]);
    expect(promisesOf(entries, 'noor').map((course) => course.made.id)).toEqual(['of noor']);
  });

  it('are due from their day on, the longest waiting first', () => {
    const open = [
      { id: 'b', text: '', by: '2026-11-22' },
      { id: 'a', text: '', by: '2026-11-22' },
      { id: 'c', text: '', by: '2026-11-23' },
      { id: 'd', text: '', by: '2026-11-02' },
    ];
    expect(promisesDue(open, '2026-11-22').map(({ id }) => id)).toEqual(['d', 'a', 'b']);
    expect(byDayThenId(open).map(({ id }) => id)).toEqual(['d', 'a', 'b', 'c']);
    expect(promisesDue([], '2026-11-22')).toEqual([]);
  });
});

const anyDay = fc
  .integer({ min: 0, max: 40 })
  .map((ahead) => Temporal.PlainDate.from('2026-11-22').add({ days: ahead }).toString());

/** What a person does: makes a promise, or says of one of them what became of it. */
const anyStep = fc.record({
  /** Which of the promises so far; one beyond them is a new one. */
  of: fc.nat({ max: 5 }),
  kind: fc.constantFrom(...kinds),
  by: anyDay,
  text: anyText,
  relationship: fc.constantFrom('sam', 'noor'),
  /** The clock is set back and forth between the steps, and stands still at times. */
  at: fc.oneof(anyMoment, fc.constantFrom(5, 5, 6)),
});
type Step = typeof anyStep extends fc.Arbitrary<infer Value> ? Value : never;

/** The entries that such steps leave, in the order in which they came about; what may not be is not done. */
function played(steps: readonly Step[]): Entry[] {
  return steps.reduce<Entry[]>((entries, { of, kind, by, text, relationship, at }, index) => {
    const all = entries.filter((entry): entry is PromiseEntry => entry.kind === 'promise');
    // Ids that do not tell the order.
    const kept = { id: `${(index * 7) % 10}-${index}`, at, zone: 'UTC' };
    const root = all[of];
    if (root === undefined) {
      const texts = { promise: text, seen: `${index}` };
      return [...entries, { ...kept, relationship, kind: 'promise', by, texts }];
    }
    const course = courseOf(root, entries);
    if (!mayTurn(course, kind)) return entries;
    const place = { ...kept, relationship: root.relationship, of: root.id, turn: course.turns.length + 1 };
    return [
      ...entries,
      kind === 'renegotiated'
        ? { ...place, kind, by, texts: { reason: text, promise: `${text} ${index}`, seen: '' } }
        : { ...place, kind, texts: { note: text } },
    ];
  }, []);
}

const anyPast = fc.array(anyStep, { maxLength: 30 }).map(played);

/** A past, and the same as a store may hand it over. */
const anyRead = anyPast.chain((past) =>
  fc.record({ past: fc.constant(past), read: fc.shuffledSubarray(past, { minLength: past.length }) }),
);

const promisesIn = (past: readonly Entry[]) =>
  past.filter((entry): entry is PromiseEntry => entry.kind === 'promise');

/** How a promise should stand, by looking at what came last. */
function looked(root: PromiseEntry, past: readonly Entry[]): PromiseCourse {
  const turns = past.filter((entry) => 'of' in entry && entry.of === root.id) as PromiseTurn[];
  const last = turns.at(-1);
  const agreed = turns.findLast((one) => one.kind === 'renegotiated') ?? root;
  const { promise, seen } = agreed.texts;
  return {
    made: root,
    turns,
    terms: { promise, seen, by: agreed.by },
    settled: last === undefined || last.kind === 'renegotiated' ? null : last,
  };
}

describe('any sequence of promises and what became of them', () => {
  it('is told turn by turn in the order in which it came about, whatever the clock and the store do', () => {
    fc.assert(
      fc.property(anyRead, ({ past, read }) => {
        for (const root of promisesIn(past)) {
          const course = courseOf(root, read);
          expect(course).toEqual(looked(root, past));
          expect(course.turns.map((one) => one.turn)).toEqual(course.turns.map((_, index) => index + 1));
        }
      }),
    );
  });

  it('loses no promise and no turn, and shows none twice', () => {
    fc.assert(
      fc.property(anyRead, ({ past, read }) => {
        const before = structuredClone(read);
        const courses = ['sam', 'noor'].flatMap((relationship) => promisesOf(read, relationship));
        const told = courses.flatMap((course) => [course.made, ...course.turns]);
        const byId = (entries: readonly Entry[]) => entries.map(({ id }) => id).sort();
        expect(byId(told)).toEqual(byId(past));
        expect(read).toEqual(before);
      }),
    );
  });

  it('is listed the open ones first and by day, in one order however it is read', () => {
    fc.assert(
      fc.property(anyRead, ({ past, read }) => {
        const courses = promisesOf(read, 'sam');
        expect(courses).toEqual(promisesOf(past, 'sam'));
        expect(courses.every((course) => course.made.relationship === 'sam')).toBe(true);
        const open = courses.filter(({ settled }) => settled === null);
        expect(courses.slice(0, open.length)).toEqual(open);
        const days = open.map(({ terms }) => terms.by);
        expect(days).toEqual(days.toSorted());
        const settled = courses.slice(open.length).map((course) => course.settled?.at ?? 0);
        expect(settled).toEqual(settled.toSorted((a, b) => b - a));
      }),
    );
  });

  it('shows the same on the first screen kept step by step and made anew', () => {
    fc.assert(
      fc.property(anyRead, ({ past, read }) => {
        const empty: Home = { relationships: [sam, noor].map(emptyGlance), current: 'sam' };
        const stepByStep = past.reduce(withEntry, empty);
        expect(rebuildHome([sam, noor], read, 'sam')).toEqual(stepByStep);
        for (const { id, promises } of stepByStep.relationships) {
          const open = promisesOf(read, id).filter(({ settled }) => settled === null);
          expect(promises).toEqual(byDayThenId(open.map(openPromise)));
        }
      }),
    );
  });

  it('answers a day only where the promise was open and its day had come', () => {
    fc.assert(
      fc.property(anyPast, (past) => {
        const empty: Home = { relationships: [sam, noor].map(emptyGlance), current: 'sam' };
        past.reduce((home, entry, index) => {
          const root = 'of' in entry ? promisesIn(past).find(({ id }) => id === entry.of) : undefined;
          const today = dayOf(entry.at, entry.zone);
          const before = root && courseOf(root, past.slice(0, index));
          const due = before?.settled === null && before.terms.by <= today;
          expect(answeredDay(entry, home, '00:00')).toBe(due ? today : null);
          return withEntry(home, entry);
        }, empty);
      }),
    );
  });
});
