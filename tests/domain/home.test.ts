import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '~/domain/entry';
import {
  currentOf,
  emptyGlance,
  rebuildHome,
  withDrawn,
  withEntry,
  withRelationship,
  type Home,
} from '~/domain/home';
import type { Relationship } from '~/domain/relationship';
import { anyHistory, anyRelationship } from './made';

const sam: Relationship = { id: 'sam', sides: ['hurt'], nickname: 'Sam', kind: 'partner', since: 1 };
const noor: Relationship = { id: 'noor', sides: ['broke'], nickname: '', kind: 'friend', since: 2 };
const home: Home = { relationships: [emptyGlance(sam), emptyGlance(noor)], current: 'sam' };

const kept = (id: string, at: number, more: Partial<Entry>): Entry =>
  ({ id, relationship: 'sam', at, zone: 'UTC', texts: {}, ...more }) as Entry;

describe('the first screen’s record', () => {
  it('begins a relationship with nothing on it', () => {
    expect(emptyGlance(sam)).toEqual({
      ...sam,
      check: null,
      fence: null,
      weigh: null,
      plan: null,
      answered: null,
      drawn: null,
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
    ];
    expect(entries.reduce(withEntry, home)).toEqual({
      relationships: [
        {
          ...sam,
          check: { entry: 'c', at: 1 },
          fence: 'f',
          weigh: 'w',
          plan: 'p',
          answered: '2026-11-21',
          drawn: null,
        },
        emptyGlance(noor),
      ],
      current: 'sam',
    });
  });

  it('is not led back by a check or an answer older than the one it shows', () => {
    const shown = [
      kept('c', 9, { kind: 'check' }),
      kept('a', 9, { kind: 'answer', day: '2026-11-21' }),
    ].reduce(withEntry, home);
    const late = [kept('c0', 3, { kind: 'check' }), kept('a0', 3, { kind: 'answer', day: '2026-11-20' })];
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
  const newest = (kind: Entry['kind']) =>
    history.findLast((entry) => entry.kind === kind && entry.relationship === relationship.id);
  const days = history.flatMap((entry) =>
    entry.kind === 'answer' && entry.relationship === relationship.id ? [entry.day] : [],
  );
  const check = newest('check');
  return {
    ...relationship,
    check: check === undefined ? null : { entry: check.id, at: check.at },
    fence: newest('fence')?.id ?? null,
    weigh: newest('weigh')?.id ?? null,
    plan: newest('plan')?.id ?? null,
    answered: days.sort().at(-1) ?? null,
    drawn: null,
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

  it('gives, without one entry, the record of a past in which it was never kept', () => {
    fc.assert(
      fc.property(anyPast, fc.nat(), ({ relationships, history, current }, at) => {
        const without = history.filter((_, index) => index !== at % Math.max(1, history.length));
        const empty: Home = { relationships: relationships.map(emptyGlance), current };
        expect(rebuildHome(relationships, without, current)).toEqual(without.reduce(withEntry, empty));
      }),
    );
  });

  it('shows the first relationship when the chosen one is gone', () => {
    expect(rebuildHome([sam, noor], [], 'gone').current).toBe('sam');
    expect(rebuildHome([sam, noor], [], null).current).toBe('sam');
    expect(rebuildHome([sam, noor], [], 'noor').current).toBe('noor');
    expect(rebuildHome([], [], 'noor').current).toBeNull();
  });
});
