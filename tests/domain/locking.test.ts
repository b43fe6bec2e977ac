import { describe, expect, it } from 'vitest';
import { isOver, lockingAt, nextTryAt, spans } from '~/domain/locking';

const now = Date.parse('2026-11-21T18:00:00Z');
const minute = 60_000;

describe('the moment of locking', () => {
  it.each(spans)('is %i minutes after the last key or click', (after) => {
    const until = lockingAt(after, now);
    expect(until).toBe(now + after * minute);
    expect(isOver({ after, until }, now)).toBe(false);
    expect(isOver({ after, until }, now + after * minute - 1)).toBe(false);
    expect(isOver({ after, until }, now + after * minute)).toBe(true);
  });

  it('has come when the clock was set back, for nobody knows how long it was open', () => {
    expect(isOver({ after: 15, until: lockingAt(15, now) }, now - 1)).toBe(true);
  });

  it('never comes where only closing the browser locks', () => {
    expect(lockingAt(null, now)).toBeNull();
    expect(isOver({ after: null, until: null }, now + 1e12)).toBe(false);
  });
});

describe('a wrong passphrase', () => {
  it.each([
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 10],
    [4, 30],
    [5, 60],
    [6, 300],
    [7, 900],
    [8, 900],
    [99, 900],
  ])('tried %i times is waited for %i seconds', (wrong, seconds) => {
    expect(nextTryAt({ wrong, at: now }, now)).toBe(now + seconds * 1000);
  });

  it('locks nobody out for longer because the clock was set back, and for shorter by nothing', () => {
    expect(nextTryAt({ wrong: 3, at: now + 1e9 }, now)).toBe(now + 10_000);
    expect(nextTryAt({ wrong: 3, at: now - 4000 }, now)).toBe(now + 6000);
  });
});
