// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { dropAhead, forgetAhead, lostAhead, nextStamp, noteAhead } from '~/platform/write-ahead';

beforeEach(() => {
  localStorage.clear();
  localStorage.setItem('of another', 'kept');
});

const noted = (value: unknown, stamp = 1) => ({ stamp, value });

describe('what is noted ahead of its write', () => {
  it('is there when the write never arrived, for whoever asks for its key or for everything', () => {
    const typed = noted({ texts: { want: 'Yes, and' } });
    noteAhead('draft/a/check', typed);
    expect(lostAhead(null)).toEqual({ 'draft/a/check': typed });
    expect(lostAhead(['home', 'draft/a/check'])).toEqual({ 'draft/a/check': typed });
    expect(lostAhead(['home'])).toEqual({});
  });

  it('is forgotten once it arrived, but not when something newer was noted meanwhile', () => {
    noteAhead('draft/a/plan', noted('first', 1));
    noteAhead('draft/a/plan', noted('second', 2));
    forgetAhead('draft/a/plan', noted('first', 1));
    expect(lostAhead(null)).toEqual({ 'draft/a/plan': noted('second', 2) });
    forgetAhead('draft/a/plan', noted('second', 2));
    expect(lostAhead(null)).toEqual({});
  });

  it('is dropped by key, or altogether, and nothing else with it', () => {
    for (const key of ['a', 'b', 'c']) noteAhead(key, noted(key));
    dropAhead(['a']);
    expect(lostAhead(null)).toEqual({ b: noted('b'), c: noted('c') });
    dropAhead(null);
    expect(lostAhead(null)).toEqual({});
    expect(localStorage.getItem('of another')).toBe('kept');
  });

  it('is not taken for one when it has no stamp', () => {
    localStorage.setItem('ahead/a', '"loose"');
    expect(lostAhead(null)).toEqual({});
  });

  it('has a stamp above all before it, also when the clock stands still or was set back', () => {
    const stamps = [5, 5, 5, 3, 9].map((now) => nextStamp(now));
    expect(stamps).toEqual(stamps.toSorted((a, b) => a - b));
    expect(new Set(stamps).size).toBe(stamps.length);
  });
});
