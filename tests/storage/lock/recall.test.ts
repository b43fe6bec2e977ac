import { describe, expect, it } from 'vitest';
import { createRecall } from '~/storage/lock/recall';

const box = (text: string) => ({ sealed: 1, box: text }) as const;

describe('what was in the last few boxes', () => {
  it('is remembered under its key, for the very same box alone', () => {
    const recall = createRecall();
    recall.note('home', box('a'), '{"current":"sam"}');
    expect(recall.of('home', box('a'))).toEqual({ current: 'sam' });
    expect(recall.of('home', box('b'))).toBeUndefined();
    expect(recall.of('place', box('a'))).toBeUndefined();
  });

  it('is handed out as a copy', () => {
    const recall = createRecall();
    recall.note('entry/1', box('a'), '{"texts":{"note":"one"}}');
    (recall.of('entry/1', box('a')) as { texts: { note: string } }).texts.note = 'three';
    expect(recall.of('entry/1', box('a'))).toEqual({ texts: { note: 'one' } });
  });

  it('is gone once the lock is closed', () => {
    const recall = createRecall();
    recall.note('home', box('a'), '1');
    recall.forget();
    expect(recall.of('home', box('a'))).toBeUndefined();
  });

  it('is of sixteen records at most, the latest of them, and of none that is long', () => {
    const recall = createRecall();
    for (let index = 0; index < 17; index++) recall.note(`entry/${index}`, box('a'), String(index));
    expect(recall.of('entry/0', box('a'))).toBeUndefined();
    expect(recall.of('entry/1', box('a'))).toBe(1);
    recall.note('entry/1', box('b'), JSON.stringify('x'.repeat(100_000)));
    expect(recall.of('entry/1', box('a'))).toBeUndefined();
    expect(recall.of('entry/1', box('b'))).toBeUndefined();
  });
});
