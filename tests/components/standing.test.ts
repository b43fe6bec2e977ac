import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openStanding } from '~/components/apart/standing';
import type { ApartEntry } from '~/domain/entry';
import { readEntries } from '~/storage/journal';
import { keepEntry, keepTurn, removeEntry } from '~/storage/keep';
import { draftKey, keys } from '~/storage/keys';
import { now, storeWithSam } from '../storage/made';
import type { MemoryStore } from '../storage/memory-store';

const hour = 60 * 60_000;
const made: ApartEntry = {
  id: 'apart',
  relationship: 'sam',
  at: now,
  zone: 'Europe/Berlin',
  kind: 'apart',
  asked: 'them',
  from: now,
  until: now + hour,
  texts: { agreed: '', resume: '' },
};
const extendDraft = draftKey('extend', 'sam');
const longer = { kind: 'extended', until: now + 2 * hour, texts: { note: '' } } as const;
const ended = { kind: 'ended', texts: { note: '' } } as const;

let store: MemoryStore;
let at: number;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  at = now;
  store = await storeWithSam();
  await keepEntry(store, made, draftKey('apart', 'sam'));
});
afterEach(() => vi.useRealTimers());

let ids = 0;
const open = () =>
  openStanding(
    {
      store,
      clock: {
        now: () => at,
        zone: () => 'Europe/Berlin',
        today: () => '2026-11-21',
        day: () => '2026-11-21',
      },
      newId: () => `turn-${++ids}`,
    },
    'sam',
  );

async function opened() {
  const standing = await open();
  const { value } = standing.course;
  if (value === null) throw new Error('there is a time apart');
  return { ...standing, value };
}

/** Moves the clock and whatever waits for it. */
function pass(time: number): void {
  at += time;
  vi.advanceTimersByTime(time);
}

const metState = () => (store.records()[keys.nudge] as { resumes: { state: string }[] }).resumes[0]?.state;

describe('a time apart as it stands', () => {
  it('takes turns, one after the other', async () => {
    const { turn, course, value, stop } = await opened();
    expect(await turn(value, longer, extendDraft)).toBe(true);
    expect(course.value).toMatchObject({ until: now + 2 * hour, turns: [{ turn: 1 }] });
    expect(await turn(value, ended, draftKey('end', 'sam'))).toBe(true);
    expect(course.value).toBeNull();
    stop();
  });

  it('takes no turn when it was ended in another window, and is shown as it is now', async () => {
    const { turn, course, attempt, value, stop } = await opened();
    const other = { ...ended, id: 'other', relationship: 'sam', at: now, zone: 'UTC', of: 'apart' };
    await keepTurn(store, other, draftKey('end', 'sam'), () => true);
    expect(await turn(value, longer, extendDraft)).toBe(false);
    expect(attempt.refused.value).toBe(false);
    expect(course.value).toBeNull();
    expect(await readEntries(store, 'sam', ['extended'])).toEqual([]);
    stop();
  });

  it('takes no turn when it was deleted in another window', async () => {
    const { turn, course, value, stop } = await opened();
    await removeEntry(store, made, now);
    expect(await turn(value, longer, extendDraft)).toBe(false);
    expect(course.value).toBeNull();
    stop();
  });

  it('says when a turn could not be written, and stays as it was', async () => {
    const { turn, course, attempt, value, stop } = await opened();
    store.refuses = true;
    expect(await turn(value, longer, extendDraft)).toBe(false);
    expect(attempt.refused.value).toBe(true);
    expect(course.value?.until).toBe(made.until);
    stop();
  });

  it('follows the clock by the minute, and to the very moment of its end', async () => {
    const { now: shown, stop } = await opened();
    pass(60_000);
    expect(shown.value).toBe(now + 60_000);
    pass(hour - 60_000 - 10);
    expect(shown.value).toBeLessThan(made.until);
    pass(10);
    expect(shown.value).toBe(made.until);
    stop();
    pass(hour);
    expect(shown.value).toBe(made.until);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is met when it is looked at after its end, not before', async () => {
    (await opened()).stop();
    await vi.waitFor(() => expect(metState()).toBe('waiting'));
    at = made.until;
    (await opened()).stop();
    await vi.waitFor(() => expect(metState()).toBe('met'));
  });

  it('whose end comes while it stands open is met once the person goes on', async () => {
    const { stop } = await opened();
    pass(hour);
    await Promise.resolve();
    expect(metState()).toBe('waiting');
    stop();
    await vi.waitFor(() => expect(metState()).toBe('met'));
  });
});
