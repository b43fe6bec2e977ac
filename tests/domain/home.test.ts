import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry, EntryOf, TurnEntry } from '~/domain/entry';
import { currentOf, type Home } from '~/domain/home';
import { emptyGlance, rebuildHome, withDrawn, withEntry, withRelationship } from '~/domain/home-after';
import type { Relationship } from '~/domain/relationship';
import { anyHistory, anyMoment, anyRelationship, without } from './made';

const sam: Relationship = { id: 'sam', sides: ['hurt'], nickname: 'Sam', kind: 'partner', since: 1 };
const noor: Relationship = { id: 'noor', sides: ['broke'], nickname: '', kind: 'friend', since: 2 };
const home: Home = { relationships: [emptyGlance(sam), emptyGlance(noor)], current: 'sam' };

const kept = (id: string, at: number, more: Partial<Entry>): Entry =>
  ({ id, relationship: 'sam', at, zone: 'UTC', texts: {}, ...more }) as Entry;

const promise = (id: string, by: string) =>
  kept(id, 10, { kind: 'promise', by, texts: { promise: id, seen: '' } });

describe('the first screen’s record', () => {
  it('begins a relationship with nothing on it', () => {
    expect(emptyGlance(sam)).toEqual({
      ...sam,
      check: null,
      fence: null,
      weigh: null,
      plan: null,
      patience: null,
      request: null,
      answered: null,
      drawn: null,
      practised: null,
      seen: null,
      promises: [],
      apart: null,
    });
  });

  it('shows the chosen relationship, the first one when that is gone, and none when there is none', () => {
    expect(currentOf({ ...home, current: 'noor' })?.id).toBe('noor');
    expect(currentOf({ ...home, current: 'gone' })?.id).toBe('sam');
    expect(currentOf({ ...home, current: null })?.id).toBe('sam');
    expect(currentOf({ relationships: [], current: 'sam' })).toBeNull();
  });

  it('adds a new relationship at the end and makes it the current one', () => {
    const third = { ...sam, id: 'third' };
    expect(withRelationship(home, third)).toEqual({
      relationships: [...home.relationships, emptyGlance(third)],
      current: 'third',
    });
  });

  it('changes a known relationship in its place and keeps what is on it', () => {
    const before = withEntry(home, kept('p', 5, { kind: 'plan' }));
    const after = withRelationship(before, { ...sam, nickname: 'S.' });
    expect(after.relationships.map(({ id, nickname, plan }) => [id, nickname, plan])).toEqual([
      ['sam', 'S.', 'p'],
      ['noor', '', null],
    ]);
  });

  it('shows an entry of each kind on its own relationship alone', () => {
    const entries = [
      kept('c', 1, { kind: 'check' }),
      kept('f', 2, { kind: 'fence' }),
      kept('w', 3, { kind: 'weigh' }),
      kept('p', 4, { kind: 'plan' }),
      kept('a', 5, { kind: 'answer', day: '2026-11-21' }),
      kept('pa', 6, { kind: 'patience' }),
      kept('r', 7, { kind: 'request' }),
      kept('d', 8, { kind: 'practice', practice: 'own', day: '2026-11-21' }),
      kept('s', 9, { kind: 'seen', sort: 'none' }),
      promise('p2', '2026-12-24'),
      promise('p1', '2026-12-01'),
      kept('t', 11, { kind: 'apart', asked: 'them', from: 12, until: 20 }),
      kept('l', 12, { kind: 'letter' }),
      kept('u', 13, { kind: 'unsent' }),
    ];
    expect(entries.reduce(withEntry, home)).toEqual({
      relationships: [
        {
          ...sam,
          check: { entry: 'c', at: 1 },
          fence: 'f',
          weigh: 'w',
          plan: 'p',
          patience: 'pa',
          request: 'r',
          answered: '2026-11-21',
          drawn: null,
          practised: { practice: 'own', day: '2026-11-21' },
          seen: 's',
          promises: [
            { id: 'p1', text: 'p1', by: '2026-12-01' },
            { id: 'p2', text: 'p2', by: '2026-12-24' },
          ],
          apart: { id: 't', asked: 'them', from: 12, until: 20 },
        },
        emptyGlance(noor),
      ],
      current: 'sam',
    });
  });

  it('follows a promise through all that becomes of it', () => {
    const turns = [
      promise('p', '2026-12-01'),
      kept('m', 2, { kind: 'missed', of: 'p', turn: 1 }),
      kept('r', 3, {
        kind: 'renegotiated',
        of: 'p',
        turn: 2,
        by: '2026-12-05',
        texts: { reason: '', promise: 'Less.', seen: '' },
      }),
      kept('k', 4, { kind: 'kept', of: 'p', turn: 3 }),
    ];
    const shown = turns.map((_, at) => turns.slice(0, at + 1).reduce(withEntry, home));
    expect(shown.map(({ relationships: [glance] }) => glance?.promises)).toEqual([
      [{ id: 'p', text: 'p', by: '2026-12-01' }],
      [],
      [{ id: 'p', text: 'Less.', by: '2026-12-05' }],
      [],
    ]);
  });

  it('follows a time apart until it is put away, and no other one', () => {
    const apart = kept('t', 1, { kind: 'apart', asked: 'me', from: 1, until: 20 });
    const longer = kept('x', 2, { kind: 'extended', of: 't', turn: 1, until: 30 });
    const put = kept('e', 3, { kind: 'ended', of: 't', turn: 2 });
    const until = (entries: Entry[]) => entries.reduce(withEntry, home).relationships[0]?.apart?.until;
    expect(until([apart, longer])).toBe(30);
    expect(until([apart, { ...longer, of: 'other' } as Entry])).toBe(20);
    expect(until([apart, { ...put, of: 'other' } as Entry])).toBe(20);
    expect(until([apart, longer, put])).toBeUndefined();
  });

  it('is not led back by a check, an answer or a practice older than the one it shows', () => {
    const shown = [
      kept('c', 9, { kind: 'check' }),
      kept('a', 9, { kind: 'answer', day: '2026-11-21' }),
      kept('d', 9, { kind: 'practice', practice: 'own', day: '2026-11-21' }),
    ].reduce(withEntry, home);
    const late = [
      kept('c0', 3, { kind: 'check' }),
      kept('a0', 3, { kind: 'answer', day: '2026-11-20' }),
      kept('d0', 3, { kind: 'practice', practice: 'limit', day: '2026-11-20' }),
    ];
    expect(late.reduce(withEntry, shown)).toEqual(shown);
  });

  it('keeps the card that was drawn for a day, for its own relationship alone, through whatever is kept', () => {
    const drawn = { day: '2026-11-21', card: 'h-1', text: 'How was it?' };
    const after = [kept('p', 5, { kind: 'plan' })].reduce(withEntry, withDrawn(home, 'sam', drawn));
    expect(after.relationships).toEqual([{ ...emptyGlance(sam), drawn, plan: 'p' }, emptyGlance(noor)]);
    expect(withRelationship(after, { ...sam, nickname: 'S.' }).relationships[0]).toMatchObject({ drawn });
    expect(withDrawn(home, 'gone', drawn)).toEqual(home);
    // The other side has another deck.
    expect(withRelationship(after, { ...sam, sides: ['broke'] }).relationships[0]).toMatchObject({
      drawn: null,
    });
  });

  it('is not changed by an entry of a relationship that it does not know', () => {
    expect(withEntry(home, kept('x', 1, { kind: 'plan', relationship: 'gone' }))).toEqual(home);
  });
});

/** Relationships that differ, and a history of theirs and of one that is gone. */
const anyPast = fc
  .uniqueArray(anyRelationship, { minLength: 1, maxLength: 3, selector: ({ id }) => id })
  .chain((relationships) =>
    fc.record({
      relationships: fc.constant(relationships),
      history: anyHistory([...relationships.map(({ id }) => id), 'gone']),
      current: fc.constantFrom(...relationships.map(({ id }) => id)),
    }),
  );

/** What the glance of one relationship should be, by looking for the newest of each kind. */
function looked(relationship: Relationship, history: readonly Entry[]) {
  const own = history.filter((entry) => entry.relationship === relationship.id);
  const all = <Kind extends Entry['kind']>(...kinds: Kind[]) =>
    own.filter((entry): entry is EntryOf<Kind> => (kinds as string[]).includes(entry.kind));
  const newest = (kind: Entry['kind']) => all(kind).at(-1)?.id ?? null;
  const lastOf = <Turn extends TurnEntry>(turns: Turn[], id: string) =>
    turns.filter(({ of }) => of === id).sort((a, b) => b.turn - a.turn)[0];
  const check = all('check').at(-1);
  const practised = all('practice')
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .at(-1);
  const open = all('promise').flatMap((made) => {
    const last = lastOf([...all('kept', 'missed'), ...all('renegotiated')], made.id) ?? made;
    if (last.kind === 'kept' || last.kind === 'missed') return [];
    return [{ id: made.id, text: last.texts.promise, by: last.by }];
  });
  const apart = all('apart').find(({ id }) => !all('ended').some(({ of }) => of === id));
  return {
    ...relationship,
    check: check === undefined ? null : { entry: check.id, at: check.at },
    fence: newest('fence'),
    weigh: newest('weigh'),
    plan: newest('plan'),
    patience: newest('patience'),
    request: newest('request'),
    answered:
      all('answer')
        .map(({ day }) => day)
        .sort()
        .at(-1) ?? null,
    drawn: null,
    practised: practised === undefined ? null : { practice: practised.practice, day: practised.day },
    seen: newest('seen'),
    promises: open.sort((a, b) => (a.by + a.id < b.by + b.id ? -1 : 1)),
    apart:
      apart === undefined
        ? null
        : {
            id: apart.id,
            asked: apart.asked,
            from: apart.from,
            until: lastOf(all('extended'), apart.id)?.until ?? apart.until,
          },
  };
}

describe('any history', () => {
  it('gives the same record kept one by one, made anew from all, and looked up', () => {
    fc.assert(
      fc.property(anyPast, ({ relationships, history, current }) => {
        const empty: Home = { relationships: relationships.map(emptyGlance), current };
        const oneByOne = history.reduce(withEntry, empty);
        expect(rebuildHome(relationships, history, current)).toEqual(oneByOne);
        expect(oneByOne).toEqual({
          relationships: relationships.map((relationship) => looked(relationship, history)),
          current,
        });
      }),
    );
  });

  it('gives the same record in whatever order it is read', () => {
    fc.assert(
      fc.property(
        anyPast.chain((past) =>
          fc.record({
            past: fc.constant(past),
            shuffled: fc.shuffledSubarray(past.history, { minLength: past.history.length }),
          }),
        ),
        ({ past: { relationships, history, current }, shuffled }) => {
          expect(rebuildHome(relationships, shuffled, current)).toEqual(
            rebuildHome(relationships, history, current),
          );
        },
      ),
    );
  });

  it('gives the same record when the clock was set back between an entry and what became of it', () => {
    fc.assert(
      fc.property(anyPast, fc.array(anyMoment), ({ relationships, history, current }, moments) => {
        const set = history.map((entry, index) =>
          'of' in entry ? { ...entry, at: moments[index] ?? 0 } : entry,
        );
        const empty: Home = { relationships: relationships.map(emptyGlance), current };
        expect(rebuildHome(relationships, set, current)).toEqual(set.reduce(withEntry, empty));
      }),
    );
  });

  it('gives, without one entry and its turns, the record of a past in which it was never kept', () => {
    fc.assert(
      fc.property(anyPast, fc.nat(), ({ relationships, history, current }, at) => {
        const gone = history[at % Math.max(1, history.length)];
        // Without its end, a time apart stands again, and the next one would not have begun.
        fc.pre(gone !== undefined && gone.kind !== 'ended');
        const left = without(history, gone);
        const empty: Home = { relationships: relationships.map(emptyGlance), current };
        expect(rebuildHome(relationships, left, current)).toEqual(left.reduce(withEntry, empty));
      }),
    );
  });

  it('shows the newest of two times apart that both stand', () => {
    const first = kept('t1', 1, { kind: 'apart', asked: 'me', from: 1, until: 20 });
    const second = kept('t2', 2, { kind: 'apart', asked: 'both', from: 2, until: 10 });
    const put = kept('e', 3, { kind: 'ended', of: 't2', turn: 1 });
    const shown = (entries: Entry[]) => rebuildHome([sam], entries, 'sam').relationships[0]?.apart?.id;
    expect(shown([first, second])).toBe('t2');
    expect(shown([first, second, put])).toBe('t1');
  });

  it('shows the first relationship when the chosen one is gone', () => {
    expect(rebuildHome([sam, noor], [], 'gone').current).toBe('sam');
    expect(rebuildHome([sam, noor], [], null).current).toBe('sam');
    expect(rebuildHome([sam, noor], [], 'noor').current).toBe('noor');
    expect(rebuildHome([], [], 'noor').current).toBeNull();
  });
});
