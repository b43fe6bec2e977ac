// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { dropAhead, forgetAhead, lostAhead, noteAhead } from '~/platform/write-ahead';

beforeEach(() => {
  localStorage.clear();
  localStorage.setItem('of another', 'kept');
});

describe('what is noted ahead of its write', () => {
  it('is there when the write never arrived, for whoever asks for its key or for everything', () => {
    noteAhead('draft/a/check', { texts: { want: 'Yes, and' } });
    const lost = { 'draft/a/check': { texts: { want: 'Yes, and' } } };
    expect(lostAhead(null)).toEqual(lost);
    expect(lostAhead(['home', 'draft/a/check'])).toEqual(lost);
    expect(lostAhead(['home'])).toEqual({});
  });

  it('is forgotten once it arrived, but not when something newer was noted meanwhile', () => {
    noteAhead('draft/a/plan', 'first');
    noteAhead('draft/a/plan', 'second');
    forgetAhead('draft/a/plan', 'first');
    expect(lostAhead(null)).toEqual({ 'draft/a/plan': 'second' });
    forgetAhead('draft/a/plan', 'second');
    expect(lostAhead(null)).toEqual({});
  });

  it('is dropped by key, or altogether, and nothing else with it', () => {
    noteAhead('a', 1);
    noteAhead('b', 2);
    noteAhead('c', 3);
    dropAhead(['a']);
    expect(lostAhead(null)).toEqual({ b: 2, c: 3 });
    dropAhead(null);
    expect(lostAhead(null)).toEqual({});
    expect(localStorage.getItem('of another')).toBe('kept');
  });
});
