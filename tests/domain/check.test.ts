import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answers,
  beginCheck,
  check,
  complete,
  emptyCheck,
  exerciseFor,
  hasBegun,
  questionIds,
  read,
  type Answer,
  type CheckEvent,
  type CheckState,
} from '~/domain/check';
import { anyText } from './made';

/**
 * Every answer to want, weigh and survive, and the questions that are left open by them, first one first:
 * y is yes, u is not sure, n is no. Written out by hand, so that it rests on no code.
 */
const readings: readonly (readonly [given: string, open: string])[] = [
  ['yyy', ''],
  ['yyu', 'survive'],
  ['yyn', 'survive'],
  ['yuy', 'weigh'],
  ['yuu', 'weigh survive'],
  ['yun', 'weigh survive'],
  ['yny', 'weigh'],
  ['ynu', 'weigh survive'],
  ['ynn', 'weigh survive'],
  ['uyy', 'want'],
  ['uyu', 'want survive'],
  ['uyn', 'want survive'],
  ['uuy', 'want weigh'],
  ['uuu', 'want weigh survive'],
  ['uun', 'want weigh survive'],
  ['uny', 'want weigh'],
  ['unu', 'want weigh survive'],
  ['unn', 'want weigh survive'],
  ['nyy', 'want'],
  ['nyu', 'want survive'],
  ['nyn', 'want survive'],
  ['nuy', 'want weigh'],
  ['nuu', 'want weigh survive'],
  ['nun', 'want weigh survive'],
  ['nny', 'want weigh'],
  ['nnu', 'want weigh survive'],
  ['nnn', 'want weigh survive'],
];

const spelled: Record<string, Answer> = { y: 'yes', u: 'unsure', n: 'no' };
const place = { want: 0, weigh: 1, survive: 2 } as const;

describe('the reading of three answers', () => {
  it('is told for every way to answer', () => {
    expect(new Set(readings.map(([given]) => given)).size).toBe(27);
  });

  it.each(readings)('of %s leaves open: %s', (given, open) => {
    const answerOf = (id: keyof typeof place) => spelled[given.charAt(place[id])] ?? 'yes';
    const expected = open
      .split(' ')
      .filter((id): id is keyof typeof place => id !== '')
      .map((question) => ({ question, answer: answerOf(question) }));
    const [first, ...also] = expected;
    expect(read({ want: answerOf('want'), weigh: answerOf('weigh'), survive: answerOf('survive') })).toEqual(
      first === undefined ? { kind: 'all-yes' } : { kind: 'not-yet', first, also },
    );
  });

  it('leads from each question to an exercise of its own', () => {
    expect(exerciseFor).toEqual({ want: 'fence', weigh: 'weigh', survive: 'plan' });
  });
});

const run = (events: readonly CheckEvent[], from: CheckState = beginCheck()) => events.reduce(check, from);
const said = (answer: Answer): CheckEvent => ({ type: 'answered', answer });
const noted = (text: string): CheckEvent => ({ type: 'noted', text });
const on: CheckEvent = { type: 'went-on' };
const back: CheckEvent = { type: 'went-back' };

describe('a check in progress', () => {
  it('begins with the first question, nothing answered and no fault', () => {
    expect(beginCheck()).toEqual({
      phase: 'asking',
      draft: { asking: 'want', answers: {}, texts: { want: '', weigh: '', survive: '' } },
      fault: null,
    });
  });

  it('stays and says so when one goes on without an answer', () => {
    expect(run([on])).toMatchObject({ phase: 'asking', draft: { asking: 'want' }, fault: 'unanswered' });
    expect(run([said('yes'), on, on])).toMatchObject({ draft: { asking: 'weigh' }, fault: 'unanswered' });
  });

  it('keeps the fault while a note is written, and drops it with the answer', () => {
    expect(run([on, noted('Hm.')])).toMatchObject({ fault: 'unanswered', draft: { texts: { want: 'Hm.' } } });
    expect(run([on, noted('Hm.'), said('no')])).toMatchObject({ fault: null });
  });

  it('asks in the order want, weigh, survive and is finished after the third', () => {
    const asked = [[], [said('no'), on], [said('no'), on, said('unsure'), on]].map(
      (events) => run(events).draft.asking,
    );
    expect(asked).toEqual(['want', 'weigh', 'survive']);
    expect(run([said('no'), on, said('unsure'), on, said('yes'), on])).toMatchObject({
      phase: 'finished',
      answers: { want: 'no', weigh: 'unsure', survive: 'yes' },
    });
  });

  it('keeps answers and notes when one goes back', () => {
    const state = run([said('no'), noted('One.'), on, said('yes'), noted('Two.'), back]);
    expect(state).toEqual({
      phase: 'asking',
      draft: {
        asking: 'want',
        answers: { want: 'no', weigh: 'yes' },
        texts: { want: 'One.', weigh: 'Two.', survive: '' },
      },
      fault: null,
    });
  });

  it('does nothing when one goes back from the first question', () => {
    const first = run([said('no')]);
    expect(check(first, back)).toBe(first);
  });

  it('takes a changed answer for the question on the screen alone', () => {
    expect(run([said('no'), on, said('no'), back, said('yes')]).draft.answers).toEqual({
      want: 'yes',
      weigh: 'no',
    });
  });

  it('goes on from a draft where it was left, and asks for what that lacks before it is finished', () => {
    const left = beginCheck({ ...emptyCheck(), asking: 'survive', answers: { want: 'yes' } });
    expect(run([said('yes'), on], left)).toMatchObject({ phase: 'asking' });
  });

  it.each([said('no'), noted('Late.'), on, back])('is not changed by %o once it is finished', (event) => {
    const finished = run([said('yes'), on, said('yes'), on, said('yes'), on]);
    expect(finished.phase).toBe('finished');
    expect(check(finished, event)).toBe(finished);
  });

  it('has begun with any answer or any note, and not before', () => {
    expect(hasBegun(emptyCheck())).toBe(false);
    expect(hasBegun(run([on, back]).draft)).toBe(false);
    expect(hasBegun(run([said('no')]).draft)).toBe(true);
    expect(hasBegun(run([said('no'), on, noted('x')]).draft)).toBe(true);
    expect(hasBegun({ ...emptyCheck(), texts: { want: '', weigh: '', survive: 'x' } })).toBe(true);
  });

  it('is complete only with all three answers', () => {
    expect(complete({})).toBeNull();
    for (const missing of questionIds) {
      expect(complete({ want: 'no', weigh: 'no', survive: 'no', [missing]: undefined })).toBeNull();
    }
    expect(complete({ survive: 'no', want: 'yes', weigh: 'no' })).toEqual({
      want: 'yes',
      weigh: 'no',
      survive: 'no',
    });
  });
});

const anyEvent: fc.Arbitrary<CheckEvent> = fc.oneof(
  fc.constantFrom(...answers).map(said),
  anyText.map(noted),
  { arbitrary: fc.constant(on), weight: 3 },
  fc.constant(back),
);

describe('any sequence of events', () => {
  it('loses no note and no answer, and finishes only with three answers', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        let state = beginCheck();
        // What a person has typed and chosen last at each question, by what was on the screen.
        const typed: Record<string, string> = { want: '', weigh: '', survive: '' };
        const chosen: Record<string, Answer> = {};
        for (const event of events) {
          if (state.phase === 'asking') {
            const { asking } = state.draft;
            if (event.type === 'noted') typed[asking] = event.text;
            if (event.type === 'answered') chosen[asking] = event.answer;
          }
          state = check(state, event);
          expect(state.draft.texts).toEqual(typed);
          expect(state.draft.answers).toEqual(chosen);
          if (state.phase === 'finished') {
            expect(Object.keys(chosen).sort()).toEqual(['survive', 'want', 'weigh']);
            expect(state.answers).toEqual(chosen);
          }
        }
      }),
    );
  });

  it('never changes a state that was there before', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 20 }), (events) => {
        const states = [beginCheck()];
        for (const event of events) states.push(check(states.at(-1)!, event));
        const before = JSON.stringify(states);
        states.forEach((state) => events.forEach((event) => check(state, event)));
        expect(JSON.stringify(states)).toBe(before);
      }),
    );
  });
});
