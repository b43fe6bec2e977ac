import { describe, expect, it } from 'vitest';
import { termFaults } from '~/components/promises/terms';
import {
  afterChoice,
  chosenKind,
  emptyTurn,
  turnFaults,
  turnOf,
  wordsLeft,
  type TurnTexts,
} from '~/components/promises/turning';
import type { Words } from '~/content/schema';
import type { PromiseEntry, PromiseTurn } from '~/domain/entry';
import { courseOf } from '~/domain/promise';

const today = '2026-11-22';
const faults = { promise: 'no promise', by: 'no day', day: 'no such day' };
const words = {
  form: { faults },
  ask: { fault: 'no choice' },
  renegotiate: { fault: 'no words' },
} as unknown as Words['promises'];

const made: PromiseEntry = {
  id: 'key',
  relationship: 'sam',
  at: 1,
  zone: 'UTC',
  kind: 'promise',
  by: today,
  texts: { promise: 'The key hangs on its hook.', seen: 'On the hook.' },
};
const settledAs = (kind: 'kept' | 'missed', note = ''): PromiseTurn => ({
  ...{ id: kind, relationship: 'sam', at: 2, zone: 'UTC', of: 'key', turn: 1 },
  kind,
  texts: { note },
});
const open = courseOf(made, []);
const kept = courseOf(made, [settledAs('kept', 'It hung there.')]);
const missed = courseOf(made, [settledAs('missed')]);

const texts = (written: Partial<TurnTexts>): TurnTexts => ({ ...emptyTurn, ...written });

describe('the terms of a promise', () => {
  it.each([
    [{ promise: 'I call.', by: today }, []],
    [{ promise: 'I call.', by: '2026-11-23' }, []],
    [{ promise: ' \n', by: today }, ['promise: no promise']],
    [{ promise: 'I call.', by: '' }, ['by: no day']],
    [{ promise: 'I call.', by: '2026-11-21' }, ['by: no such day']],
    [{ promise: 'I call.', by: '2027-02-29' }, ['by: no such day']],
    [{ promise: 'I call.', by: '+012026-12-01' }, ['by: no such day']],
    [{ promise: 'I call.', by: '12026-12-01' }, ['by: no such day']],
    [{ promise: '', by: '' }, ['promise: no promise', 'by: no day']],
  ])('%j lack %j', (written, lacking) => {
    expect(termFaults(written, faults, today).map(({ field, text }) => `${field}: ${text}`)).toEqual(lacking);
  });
});

describe('a choice of how a promise went', () => {
  it('begins a new agreement with the present terms, but not with a day that has gone by', () => {
    expect(afterChoice(emptyTurn, 'renegotiated', open, today)).toEqual(
      texts({
        kind: 'renegotiated',
        promise: 'The key hangs on its hook.',
        by: today,
        seen: 'On the hook.',
      }),
    );
    expect(afterChoice(emptyTurn, 'renegotiated', open, '2026-11-23').by).toBe('');
  });

  it('keeps the terms that were begun', () => {
    const begun = texts({ promise: 'Less.' });
    expect(afterChoice(begun, 'renegotiated', open, today)).toMatchObject({ promise: 'Less.', by: '' });
  });

  it('takes the words along, there and back', () => {
    const noted = texts({ kind: 'kept', note: 'My shift was moved.' });
    const agreed = afterChoice(noted, 'renegotiated', open, today);
    expect(agreed).toMatchObject({ reason: 'My shift was moved.', note: '' });
    expect(afterChoice(agreed, 'missed', open, today)).toMatchObject({
      kind: 'missed',
      reason: '',
      note: 'My shift was moved.',
    });
    const both = texts({ note: 'One.', reason: 'Two.' });
    expect(afterChoice(both, 'renegotiated', open, today)).toMatchObject({ note: 'One.', reason: 'Two.' });
    expect(afterChoice(both, 'kept', open, today)).toMatchObject({ note: 'One.', reason: 'Two.' });
  });

  it('counts only while it may come about', () => {
    expect(chosenKind(texts({ kind: 'kept' }), open)).toBe('kept');
    expect(chosenKind(texts({ kind: 'kept' }), missed)).toBeNull();
    expect(chosenKind(texts({ kind: 'renegotiated' }), missed)).toBe('renegotiated');
    expect(chosenKind(texts({ kind: 'renegotiated' }), kept)).toBeNull();
    expect(chosenKind(emptyTurn, open)).toBeNull();
    expect(chosenKind(texts({ kind: 'ended' }), open)).toBeNull();
  });
});

describe('what became of a promise', () => {
  const agreed = { kind: 'renegotiated', promise: 'Less.', by: today } as const;

  it.each([
    ['nothing is chosen', texts({}), open, ['kind: no choice']],
    ['it was kept, without a note', texts({ kind: 'kept' }), open, []],
    ['it was missed, without a note', texts({ kind: 'missed' }), open, []],
    ['a reason is missing', texts(agreed), open, ['reason: no words']],
    ['a promise is missing', texts({ ...agreed, reason: 'So.', promise: ' ' }), open, ['promise: no words']],
    [
      'both and the day are missing',
      texts({ kind: 'renegotiated' }),
      open,
      ['reason: no words', 'by: no day'],
    ],
    ['the day has gone by', texts({ ...agreed, reason: 'So.', by: '2026-11-21' }), open, ['by: no such day']],
    ['all is there', texts({ ...agreed, reason: 'So.' }), open, []],
    ['after a miss there is no reason', texts(agreed), missed, []],
    ['after a miss there is no promise', texts({ ...agreed, promise: '' }), missed, ['promise: no words']],
    ['it was kept elsewhere meanwhile', texts(agreed), kept, ['kind: no choice']],
  ])('lacks what it needs where %s', (_, written, course, lacking) => {
    const found = turnFaults(written, course, words, today);
    expect(found.map(({ field, text }) => `${field}: ${text}`)).toEqual(lacking);
  });

  it('is kept with what belongs to it alone', () => {
    const written = { kind: '', note: 'n', reason: 'r', promise: 'p', by: today, seen: 's' };
    const at = { id: 'new', at: 9, zone: 'UTC' };
    const turn = { ...at, relationship: 'sam', of: 'key' };
    expect(turnOf('kept', written, open, at)).toEqual({ ...turn, kind: 'kept', texts: { note: 'n' } });
    expect(turnOf('renegotiated', written, open, at)).toEqual({
      ...turn,
      kind: 'renegotiated',
      by: today,
      texts: { reason: 'r', promise: 'p', seen: 's' },
    });
  });
});

describe('the words that are left when it was settled in another window', () => {
  it.each([
    ['none were written', texts({ kind: 'kept' }), ''],
    ['the note was kept there', texts({ note: 'It hung there.' }), ''],
    ['a part of the note was kept there', texts({ note: 'It hung ' }), ''],
    ['the terms are the present ones', texts({ promise: made.texts.promise, seen: made.texts.seen }), ''],
    ['a note was written on', texts({ note: 'It hung there. Late.' }), 'It hung there. Late.'],
    [
      'a new agreement was begun',
      texts({ reason: 'The lock.', promise: 'I ring.', by: today, seen: made.texts.seen }),
      'The lock.\n\nI ring.',
    ],
  ])('are found where %s', (_, written, left) => {
    expect(wordsLeft(written, kept)).toBe(left);
  });
});
