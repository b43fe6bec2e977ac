import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { createMarking } from '~/components/wording/marking';
import type { Passed } from '~/components/wording/marks';
import { readBy } from './wording-reader';

const blame = 'You made me lie.';

/** A field whose frames, quiet moments and pauses come when the test says so. */
function begin(text = '') {
  const waiting = {
    drawing: new Set<() => void>(),
    soon: new Set<() => void>(),
    later: new Set<() => void>(),
  };
  const when = (moment: keyof typeof waiting) => (work: () => void) => {
    const turn = () => work();
    waiting[moment].add(turn);
    return () => waiting[moment].delete(turn);
  };
  const passed = signal<Passed>({ always: [], here: new Set() });
  const readings: string[] = [];
  const checker = {
    read(read: string) {
      readings.push(read);
      return readBy(read);
    },
  };
  const pace = { drawing: when('drawing'), soon: when('soon'), later: when('later') };
  const marking = createMarking(checker, passed, pace);
  const come = (moment: keyof typeof waiting) => {
    const works = [...waiting[moment]];
    waiting[moment].clear();
    for (const work of works) work();
  };
  if (text !== '') marking.heed(text);
  come('soon');
  const quotes = () => marking.marks.value.map(({ quote }) => quote);
  return { marking, passed, readings, come, quotes, waiting };
}

describe('the check of a field', () => {
  it('reads nothing in the event of a key, and many keys once', () => {
    const { marking, readings, come, quotes } = begin();
    for (let end = 1; end <= blame.length; end++) marking.heed(blame.slice(0, end));
    expect([readings, quotes()]).toEqual([[], []]);
    come('soon');
    expect([readings, quotes()]).toEqual([[blame], ['You made me']]);
    come('soon');
    expect(readings).toHaveLength(1);
  });

  it('says nothing of a text before it was read', () => {
    const { marking, come } = begin();
    marking.heed(blame);
    come('drawing');
    expect([marking.read.value.text, marking.looked.value]).toEqual([blame, false]);
    come('soon');
    expect(marking.looked.value).toBe(true);
  });

  it('draws the marks at their words with the key, before it reads again', () => {
    const { marking, readings, come } = begin(blame);
    marking.heed(`So. ${blame}`);
    come('drawing');
    expect(readings).toEqual([blame]);
    expect(marking.read.value.text).toBe(`So. ${blame}`);
    expect(marking.marks.value[0]?.start).toBe(4);
  });

  it('tells how many there are after a pause, and only when it is another number', () => {
    const { marking, come } = begin(blame);
    const told: (number | null)[] = [];
    marking.told.subscribe((count) => told.push(count));
    expect(told).toEqual([null]);
    come('later');
    marking.heed(`${blame} It rained.`);
    come('later');
    expect(told).toEqual([null, 1]);
    marking.heed(`${blame} It rained. ${blame}`);
    come('soon');
    expect(told).toEqual([null, 1]);
    come('later');
    marking.heed('It rained.');
    come('later');
    expect(told).toEqual([null, 1, 2, 0]);
    marking.heed(' ');
    come('later');
    expect(told).toEqual([null, 1, 2, 0, null]);
  });

  it('waits anew for the pause with each key', () => {
    const { marking, waiting } = begin(blame);
    marking.heed(`${blame} A`);
    marking.heed(`${blame} A b`);
    expect(waiting.later.size).toBe(1);
  });

  it('goes to the marks of this very moment', () => {
    const { marking, readings } = begin(blame);
    marking.heed(`Please forgive me. ${blame}`);
    expect(marking.step('next', 0)?.quote).toBe('forgive me');
    expect(marking.current.value?.quote).toBe('forgive me');
    expect(marking.step('next', 0)?.quote).toBe('You made me');
    expect(readings).toHaveLength(2);
  });

  it('hands out no mark that was just typed away', () => {
    const { marking } = begin(blame);
    const key = marking.marks.value[0]!.key;
    expect(marking.now(key)?.quote).toBe('You made me');
    marking.heed('It rained.');
    expect(marking.now(key)).toBeNull();
  });

  it('shows no mark, and is at none, that was passed over', () => {
    const { marking, passed, quotes } = begin(`${blame} Please forgive me.`);
    marking.goTo(marking.marks.value[0]!.key);
    passed.value = { ...passed.value, always: ['you made me'] };
    expect(quotes()).toEqual(['forgive me']);
    expect(marking.current.value).toBeNull();
  });

  it('leaves nothing waiting when it stops', () => {
    const { marking, passed, waiting } = begin(blame);
    marking.heed(`${blame} A`);
    marking.stop();
    passed.value = { ...passed.value, always: ['x'] };
    expect(Object.values(waiting).map(({ size }) => size)).toEqual([0, 0, 0]);
  });
});
