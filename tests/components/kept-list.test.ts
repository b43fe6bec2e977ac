import { describe, expect, it } from 'vitest';
import { createAttempt } from '~/components/app/attempt';
import { openKept } from '~/components/kept/kept-list';
import type { SeenEntry } from '~/domain/entry';
import { keepEntry, restoreEntries } from '~/storage/keep';
import { draftKey } from '~/storage/keys';
import { now, storeWithSam } from '../storage/made';
import { settled } from './settled';

const clock = {
  now: () => now,
  zone: () => 'Europe/Berlin',
  today: () => '2026-11-21',
  day: () => '2026-11-21',
};
const seen = (id: string, at: number): SeenEntry => ({
  id,
  relationship: 'sam',
  at,
  zone: 'Europe/Berlin',
  kind: 'seen',
  sort: 'none',
  texts: { seen: id },
});
const [first, second, third] = [seen('first', now), seen('second', now + 1), seen('third', now + 2)];

async function openList() {
  const store = await storeWithSam();
  for (const entry of [first, second, third]) await keepEntry(store, entry, draftKey('seen', 'sam'));
  const attempt = createAttempt();
  const list = await openKept({ store, clock }, 'sam', 'seen', attempt);
  return { store, attempt, list, shown: () => list.rows.value.map((row) => [row.entry.id, row.removed]) };
}

describe('a list of what was kept', () => {
  it('is newest first, and what is deleted keeps its place until it is put back', async () => {
    const { list, shown } = await openList();
    expect(shown()).toEqual([
      ['third', false],
      ['second', false],
      ['first', false],
    ]);
    expect(await list.remove(second)).toBe(true);
    expect(shown()).toEqual([
      ['third', false],
      ['second', true],
      ['first', false],
    ]);
    expect(await list.undo(second)).toBe(true);
    expect(shown()[1]).toEqual(['second', false]);
    list.stop();
  });

  it('takes back one of several that were deleted', async () => {
    const { list, shown } = await openList();
    await list.remove(second);
    await list.remove(third);
    await list.undo(third);
    expect(shown()).toEqual([
      ['third', false],
      ['second', true],
      ['first', false],
    ]);
    list.stop();
  });

  it('shows once what was put back in another window', async () => {
    const { store, list, shown } = await openList();
    await list.remove(first);
    await restoreEntries(store, [first], now);
    await settled();
    expect(shown()[2]).toEqual(['first', false]);
    expect(shown()).toHaveLength(3);
    list.stop();
  });

  it('is as it was when the browser refuses', async () => {
    const { store, attempt, list, shown } = await openList();
    store.refuses = true;
    expect(await list.remove(first)).toBe(false);
    expect(attempt.refused.value).toBe(true);
    expect(shown()[2]).toEqual(['first', false]);
    store.refuses = false;
    await list.remove(first);
    store.refuses = true;
    expect(await list.undo(first)).toBe(false);
    expect(shown()[2]).toEqual(['first', true]);
    list.stop();
  });
});
