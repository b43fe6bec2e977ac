import { describe, expect, it } from 'vitest';
import { readEntries } from '~/storage/journal';
import { keepEntry, keepTurn, removeEntry, restoreEntries, reviseEntry } from '~/storage/keep';
import { claimResumes, meetResume } from '~/storage/resumes';
import { apartEntry, checkEntry, now, promiseEntry, storeWithSam } from './made';
import { always, ended, extended, homeOf, missed, nudgeOf } from './turns';

describe('the end of a time apart', () => {
  const until = apartEntry().until;
  async function storeWithApart() {
    const store = await storeWithSam();
    await keepEntry(store, apartEntry(), 'draft/sam/apart');
    return store;
  }

  it('is awaited from the write that keeps it, moves when it is extended, and is gone when it is ended', async () => {
    const store = await storeWithApart();
    expect(nudgeOf(store).resumes).toEqual([{ apart: 't1', at: until, state: 'waiting' }]);
    await keepTurn(store, extended('x1', until + 5), 'draft/sam/extend', always);
    expect(nudgeOf(store).resumes).toEqual([{ apart: 't1', at: until + 5, state: 'waiting' }]);
    await keepTurn(store, ended('e1'), 'draft/sam/end', always);
    expect(nudgeOf(store).resumes).toEqual([]);
  });

  it('follows what is deleted and put back', async () => {
    const store = await storeWithApart();
    await keepTurn(store, extended('x1', until + 5), 'draft/sam/extend', always);
    const [longer] = await readEntries(store, 'sam', ['extended']);
    await removeEntry(store, longer!, now);
    expect(nudgeOf(store).resumes).toEqual([{ apart: 't1', at: until, state: 'waiting' }]);
    await restoreEntries(store, [longer!], now);
    expect(nudgeOf(store).resumes).toMatchObject([{ at: until + 5 }]);
    const removed = await removeEntry(store, apartEntry(), now);
    expect(nudgeOf(store).resumes).toEqual([]);
    await restoreEntries(store, removed, now);
    expect(nudgeOf(store).resumes).toEqual([{ apart: 't1', at: until + 5, state: 'waiting' }]);
  });

  it.each(['told', 'met'] as const)('stays %s through whatever else is kept and deleted', async (state) => {
    const store = await storeWithApart();
    await (state === 'told' ? claimResumes(store, ['t1'], until) : meetResume(store, 't1', until));
    await keepEntry(store, checkEntry(), 'draft/sam/check');
    await keepEntry(store, promiseEntry(), 'draft/sam/promise');
    await keepTurn(store, missed('m1'), 'draft/p1/turn', always);
    await reviseEntry(store, 'p1', { promise: 'x' }, until, 'draft/p1/edit');
    const removed = await removeEntry(store, promiseEntry(), until);
    await restoreEntries(store, removed, until);
    expect(nudgeOf(store).resumes).toEqual([{ apart: 't1', at: until, state }]);
  });

  it('is awaited anew when it moves after it was told', async () => {
    const store = await storeWithApart();
    await claimResumes(store, ['t1'], until);
    await keepTurn(store, extended('x1', until + 5, until + 1), 'draft/sam/extend', always);
    expect(nudgeOf(store).resumes).toEqual([{ apart: 't1', at: until + 5, state: 'waiting' }]);
  });

  it('that passed long ago is not told again when its deletion is undone', async () => {
    const store = await storeWithApart();
    await claimResumes(store, ['t1'], until);
    const removed = await removeEntry(store, apartEntry(), until + 1);
    await restoreEntries(store, removed, until + 2);
    expect(nudgeOf(store).resumes).toEqual([{ apart: 't1', at: until, state: 'told' }]);
  });

  it('is claimed by one of many, once, and not when it was met', async () => {
    const store = await storeWithApart();
    const claims = await Promise.all(Array.from({ length: 20 }, () => claimResumes(store, ['t1'], until)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    await meetResume(store, 't1', until);
    expect(await claimResumes(store, ['t1'], until)).toBe(false);
    expect(await claimResumes(store, ['gone'], until)).toBe(false);
    expect(nudgeOf(store).resumes).toEqual([{ apart: 't1', at: until, state: 'met' }]);
  });

  it('is of the one that still stands when two windows began one each', async () => {
    const store = await storeWithApart();
    await keepEntry(store, apartEntry({ id: 't2', at: now + 1, until: until + 9 }), 'draft/sam/apart');
    expect(nudgeOf(store).resumes).toMatchObject([{ apart: 't2', at: until + 9 }]);
    await keepTurn(store, { ...ended('e2', now + 2), of: 't2' }, 'draft/sam/end', always);
    expect(homeOf(store).relationships[0]?.apart).toMatchObject({ id: 't1', until });
    expect(nudgeOf(store).resumes).toEqual([{ apart: 't1', at: until, state: 'waiting' }]);
    await keepTurn(store, ended('e1', now + 3), 'draft/sam/end', always);
    expect(homeOf(store).relationships[0]?.apart).toBeNull();
  });
});
