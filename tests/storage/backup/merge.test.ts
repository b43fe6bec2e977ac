import { describe, expect, it } from 'vitest';
import { undoImport } from '~/storage/backup/undo';
import { DamagedHome, NewerData } from '~/storage/faults';
import { draftKey, entryKey, keys, relationshipKey } from '~/storage/keys';
import { keepEntry, keepTurn, removeEntry, reviseEntry } from '~/storage/keep';
import { saveRelationship } from '~/storage/relationships';
import { saveSettings } from '~/storage/settings';
import type { Store } from '~/storage/port';
import { answerEntry, checkEntry, keepAll, noor, now, promiseEntry, sam } from '../made';
import { memoryStore, type MemoryStore } from '../memory-store';
import { always, homeOf, missed } from '../turns';
import { bring, deviceOf, exported, lookAt, tireless } from './files';

const promise = promiseEntry();
const check = checkEntry();

/** Sam's promise and a check; what is given became of the promise. */
async function device(turns: readonly string[] = []): Promise<MemoryStore> {
  const store = await deviceOf({ people: [sam], history: [check, promise] });
  for (const id of turns) await keepTurn(store, missed(id), draftKey('turn', 'p1'), always);
  return store;
}

/** An entry as it lies on the disk. */
interface Kept {
  id: string;
  kind: string;
  of?: string;
  texts: Record<string, string>;
}

const entriesOf = (store: MemoryStore) =>
  Object.entries(store.records()).flatMap(([key, raw]) =>
    key.startsWith('entry/') && raw !== null ? [raw as Kept] : [],
  );

async function revised(store: MemoryStore, id: string, text: string): Promise<void> {
  await reviseEntry(store, id, { promise: text, want: text, note: text }, now + 5, draftKey('edit', id));
}

describe('an entry that is different here', () => {
  it('stays as it is, and the one of the file stands beside it under an id of its own', async () => {
    const file = await exported(await device());
    const here = await device();
    await revised(here, 'p1', 'I call on Monday.');
    const { counts } = await lookAt(here, file);
    expect(counts.promise).toEqual({ fresh: 0, same: 0, differs: 1 });
    expect(counts.check).toEqual({ fresh: 0, same: 1, differs: 0 });
    await bring(here, file);
    const promises = entriesOf(here).filter(({ kind }) => kind === 'promise');
    expect(promises.map(({ texts }) => texts.promise).sort()).toEqual([
      'I call on Monday.',
      'I call on Sunday.',
    ]);
    const [other] = promises.filter(({ id }) => id !== 'p1');
    expect({ ...other, id: 'p1' }).toEqual(promise);
    expect(other!.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(homeOf(here).relationships[0]!.promises).toHaveLength(2);
  });

  it('has the same id on every device, and adds nothing a second time', async () => {
    const file = await exported(await device());
    const [one, other] = await Promise.all([device(), device()]);
    await revised(one, 'p1', 'I call on Monday.');
    await revised(other, 'p1', 'I write on Monday.');
    await bring(one, file);
    await bring(other, file);
    const idsOf = (store: MemoryStore) => new Set(entriesOf(store).map(({ id }) => id));
    expect(idsOf(one)).toEqual(idsOf(other));
    const once = one.records();
    expect((await lookAt(one, file)).counts.promise).toEqual({ fresh: 0, same: 1, differs: 0 });
    await bring(one, file);
    expect(one.records()).toEqual(once);
  });

  it('takes along what became of it', async () => {
    const file = await exported(await device(['m1']));
    const here = await device();
    await revised(here, 'p1', 'I call on Monday.');
    await bring(here, file);
    const other = entriesOf(here).find(({ id, kind }) => kind === 'promise' && id !== 'p1');
    const turns = entriesOf(here).filter(({ of }) => of !== undefined);
    expect(turns.map(({ id, of }) => [id, of])).toEqual([['m1', other!.id]]);
    const once = here.records();
    await bring(here, file);
    expect(here.records()).toEqual(once);
  });

  it('may be what became of one that is the same', async () => {
    const file = await exported(await device(['m1']));
    const here = await device(['m1']);
    await revised(here, 'm1', 'I forgot.');
    await bring(here, file);
    const turns = entriesOf(here).filter(({ of }) => of !== undefined);
    expect(turns.map(({ of }) => of)).toEqual(['p1', 'p1']);
  });
});

describe('what is here', () => {
  it('gets back what was deleted', async () => {
    const file = await exported(await device(['m1']));
    const here = await device(['m1']);
    await removeEntry(here, promise, now);
    expect((await lookAt(here, file)).counts.promise?.fresh).toBe(1);
    await bring(here, file);
    expect(
      entriesOf(here)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['c1', 'm1', 'p1']);
  });

  it('keeps its own name and sides of a person', async () => {
    const file = await exported(await device());
    const here = await device();
    await saveRelationship(here, { ...sam, nickname: 'S' }, now);
    const { counts } = await bring(here, file);
    expect(counts.relationship).toEqual({ fresh: 0, same: 0, differs: 1 });
    expect(here.records()[relationshipKey('sam')]).toMatchObject({ nickname: 'S' });
    expect(homeOf(here).relationships.map(({ nickname }) => nickname)).toEqual(['S']);
  });

  it('keeps what is being written, also when that was begun during the import', async () => {
    const there = await device();
    const key = draftKey('letter', 'sam');
    const draft = (did: string) => ({ texts: { did } });
    await there.setAtOnce(key, draft('There.'));
    const file = await exported(there);
    const here = await device();
    const alone: Store = { ...here };
    here.exclusively = (work) =>
      alone.exclusively(async () => {
        const done = work();
        await here.setAtOnce(key, draft('Here.'));
        return done;
      });
    await bring(here, file);
    expect(here.records()[key]).toEqual(draft('Here.'));
  });

  it('keeps its settings unless those of the file are wanted', async () => {
    const there = await device();
    await saveSettings(there, { breath: { in: 3, out: 9 } }, now);
    const file = await exported(there);
    const here = await device();
    expect((await lookAt(here, file)).settings).toBe('differs');
    await bring(here, file);
    expect(here.records()[keys.settings]).toBeUndefined();
    await bring(here, file, true);
    expect(here.records()[keys.settings]).toMatchObject({ breath: { in: 3, out: 9 } });
    expect((await lookAt(here, file)).settings).toBe('same');
  });

  it('shows the person it showed, and keeps the card of their day', async () => {
    const there = await deviceOf({ people: [noor], history: [] });
    const here = await device();
    const drawn = { day: '2026-11-21', card: 'h-1', text: 'How was it?' };
    const home = homeOf(here);
    here.plant({ [keys.home]: { ...home, relationships: [{ ...home.relationships[0], drawn }] } });
    await bring(here, await exported(there));
    expect(homeOf(here).current).toBe('sam');
    expect(homeOf(here).relationships.map(({ id, drawn: card }) => [id, card])).toEqual([
      ['sam', drawn],
      ['noor', null],
    ]);
  });

  it('and cannot be read gives way to what the file has, and is kept beside it', async () => {
    const file = await exported(await device());
    const here = await device();
    here.plant({ [entryKey('c1')]: { half: true }, [relationshipKey('sam')]: 'torn' });
    await bring(here, file);
    expect(here.records()).toMatchObject({
      [entryKey('c1')]: check,
      [relationshipKey('sam')]: sam,
      [`damaged/${entryKey('c1')}/${now}`]: { half: true },
      [`damaged/${relationshipKey('sam')}/${now}`]: 'torn',
    });
  });

  it('is not touched when it is of a later version, or its first screen is damaged', async () => {
    const file = await exported(await device());
    for (const [record, fault] of [
      [{ [keys.meta]: { version: 99 } }, NewerData],
      [{ [keys.home]: 'torn' }, DamagedHome],
    ] as const) {
      const here = await device();
      here.plant(record);
      const before = here.records();
      await expect(bring(here, file)).rejects.toThrow(fault);
      expect([here.sets, here.records()]).toEqual([0, before]);
    }
  });

  it('is whole when the disk takes nothing', async () => {
    const file = await exported(await device(['m1']));
    const here = memoryStore();
    await keepAll(here, [noor], []);
    const before = here.records();
    here.refuses = true;
    await expect(bring(here, file)).rejects.toThrow('the disk is full');
    expect(here.records()).toEqual(before);
  });
});

describe('an import that is undone', () => {
  it('leaves exactly what was there, also what could not be read', async () => {
    const there = await device(['m1']);
    await saveSettings(there, { breath: { in: 3, out: 9 } }, now);
    const file = await exported(there);
    const here = await device();
    await revised(here, 'c1', 'Yes.');
    here.plant({ [entryKey('p1')]: { half: true }, [keys.nudge]: 'torn' });
    const before = here.records();
    const brought = await bring(here, file, true);
    expect(here.records()).not.toEqual(before);
    here.sets = 0;
    expect(await undoImport(here, brought, now, tireless)).toBe(true);
    expect([here.sets, here.records()]).toEqual([1, before]);
  });

  it('leaves an empty device empty', async () => {
    const file = await exported(await device());
    const here = memoryStore();
    const brought = await bring(here, file);
    expect(await undoImport(here, brought, now, tireless)).toBe(true);
    expect(here.records()).toEqual({});
  });

  it('leaves what was kept since', async () => {
    const file = await exported(await deviceOf({ people: [noor, sam], history: [check] }));
    const here = await deviceOf({ people: [sam], history: [] });
    const brought = await bring(here, file);
    const since = answerEntry({ id: 'since' });
    await keepEntry(here, since, draftKey('answer', 'sam'));
    expect(await undoImport(here, brought, now, tireless)).toBe(true);
    expect(entriesOf(here).map(({ id }) => id)).toEqual(['since']);
    expect(homeOf(here).relationships).toMatchObject([{ id: 'sam', check: null, answered: '2026-11-21' }]);
  });

  it.each<readonly [string, (here: MemoryStore) => Promise<unknown>]>([
    ['an entry of it was changed', (here: MemoryStore) => revised(here, 'p1', 'I call on Monday.')],
    ['an entry of it was deleted', (here: MemoryStore) => removeEntry(here, check, now)],
    [
      'something became of an entry of it',
      (here: MemoryStore) => keepTurn(here, missed('m9'), draftKey('turn', 'p1'), always),
    ],
    [
      'something was kept about a person of it',
      (here: MemoryStore) => keepEntry(here, answerEntry({ id: 'since' }), draftKey('answer', 'sam')),
    ],
  ])('is refused, and nothing changes, when %s', async (_says, happens) => {
    const file = await exported(await device());
    const here = memoryStore();
    const brought = await bring(here, file);
    await happens(here);
    const before = here.records();
    here.sets = 0;
    expect(await undoImport(here, brought, now, tireless)).toBe(false);
    expect([here.sets, here.records()]).toEqual([0, before]);
  });
});
