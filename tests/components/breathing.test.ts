import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createBreathing } from '~/components/moment/breathing';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('breathes in and out by turns, each as long as the pace says, until it is stopped', () => {
  const { phase, begin, stop } = createBreathing(() => ({ in: 4, out: 6 }));
  expect(phase.value).toBeNull();
  begin();
  expect(phase.value).toBe('in');
  vi.advanceTimersByTime(3999);
  expect(phase.value).toBe('in');
  vi.advanceTimersByTime(1);
  expect(phase.value).toBe('out');
  vi.advanceTimersByTime(5999);
  expect(phase.value).toBe('out');
  vi.advanceTimersByTime(1);
  expect(phase.value).toBe('in');
  stop();
  expect(phase.value).toBeNull();
  expect(vi.getTimerCount()).toBe(0);
});

it('takes a new pace from the next part of a breath on', () => {
  let pace = { in: 4, out: 6 };
  const { phase, begin } = createBreathing(() => pace);
  begin();
  pace = { in: 2, out: 2 };
  vi.advanceTimersByTime(4000);
  expect(phase.value).toBe('out');
  vi.advanceTimersByTime(2000);
  expect(phase.value).toBe('in');
});

it('begins anew with a breath in, and never runs twice', () => {
  const { phase, begin } = createBreathing(() => ({ in: 4, out: 6 }));
  begin();
  vi.advanceTimersByTime(5000);
  begin();
  expect([phase.value, vi.getTimerCount()]).toEqual(['in', 1]);
  vi.advanceTimersByTime(3000);
  expect(phase.value).toBe('in');
});
