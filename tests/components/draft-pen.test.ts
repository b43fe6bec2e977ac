import { describe, expect, it } from 'vitest';
import { takePen } from '~/components/app/draft';
import { writeDraft, type FormDraft } from '~/storage/draft';
import { draftKey } from '~/storage/keys';
import { memoryStore, type Manner, type MemoryStore } from '../storage/memory-store';
import { settled } from './settled';

/** Its fields are not in the order of the alphabet, so that Chromium's store hands them back in another one. */
const fence = (draws: string): FormDraft => ({ texts: { draws, holds: '', conditions: '' } });

async function take(store: MemoryStore) {
  const adopted: FormDraft[] = [];
  const pen = await takePen({ store }, 'fence', 'sam', (draft) => adopted.push(draft));
  return { pen, adopted };
}

describe.each<Manner>(['chromium', 'firefox'])('a pen on a draft, in %s', (manner) => {
  const freshStore = () => memoryStore({}, manner);

  it('finds what was written before, or nothing', async () => {
    const store = freshStore();
    expect((await take(store)).pen.found).toBeNull();
    await writeDraft(store, 'fence', 'sam', fence('Sundays'));
    expect((await take(store)).pen.found).toEqual(fence('Sundays'));
  });

  it('writes at once, under the key that it names', async () => {
    const store = freshStore();
    const { pen } = await take(store);
    pen.write(fence('S'));
    expect(store.sets).toBe(1);
    await settled();
    expect(pen.key).toBe(draftKey('fence', 'sam'));
    expect(store.records()).toEqual({ [pen.key]: fence('S') });
  });

  it('does not adopt the echoes of its own writes, not even when they come late', async () => {
    const store = freshStore();
    const { pen, adopted } = await take(store);
    for (const text of ['S', 'Su', 'S', 'Su', 'Sun', 'Sun']) pen.write(fence(text));
    await settled();
    pen.write(fence('Sund'));
    await settled();
    expect(adopted).toEqual([]);
  });

  it('adopts what another window writes', async () => {
    const store = freshStore();
    const { pen, adopted } = await take(store);
    pen.write(fence('Mine'));
    await settled();
    await writeDraft(store, 'fence', 'sam', fence('Theirs'));
    await settled();
    expect(adopted).toEqual([fence('Theirs')]);
  });

  it('adopts what another window writes even if this one wrote the same before', async () => {
    const store = freshStore();
    const { pen, adopted } = await take(store);
    pen.write(fence('Mine'));
    await settled();
    await writeDraft(store, 'fence', 'sam', fence('Theirs'));
    await settled();
    await writeDraft(store, 'fence', 'sam', fence('Mine'));
    await settled();
    expect(adopted).toEqual([fence('Theirs'), fence('Mine')]);
  });

  it('hears nothing of other drafts, of a draft that was emptied, and of one that cannot be read', async () => {
    const store = freshStore();
    const { adopted } = await take(store);
    await writeDraft(store, 'fence', 'noor', fence('Theirs'));
    await writeDraft(store, 'weigh', 'sam', { texts: { pain: '', care: '', mending: '', beside: '' } });
    await writeDraft(store, 'fence', 'sam', { texts: { colour: 'gold' } });
    await writeDraft(store, 'fence', 'sam', null);
    await store.clear();
    await settled();
    expect(adopted).toEqual([]);
  });

  it('hears nothing more once it is laid down', async () => {
    const store = freshStore();
    const { pen, adopted } = await take(store);
    pen.stop();
    await writeDraft(store, 'fence', 'sam', fence('Theirs'));
    await settled();
    expect(adopted).toEqual([]);
  });

  it('says when a write was refused, until a later one is taken', async () => {
    const store = freshStore();
    const { pen } = await take(store);
    expect(pen.refused.value).toBe(false);
    store.refuses = true;
    pen.write(fence('S'));
    await settled();
    expect(pen.refused.value).toBe(true);
    store.refuses = false;
    pen.write(fence('Su'));
    await settled();
    expect(pen.refused.value).toBe(false);
  });

  it('goes by the last write, in whatever order the store answers', async () => {
    const store = freshStore();
    const answers: { done: () => void; refused: (error: Error) => void }[] = [];
    const slow: MemoryStore = {
      ...store,
      set: () =>
        new Promise<void>((resolve, reject) => {
          answers.push({ done: resolve, refused: reject });
        }),
    };
    const { pen } = await take(slow);
    pen.write(fence('S'));
    pen.write(fence('Su'));
    answers[1]?.done();
    await settled();
    answers[0]?.refused(new Error('the disk is full'));
    await settled();
    expect(pen.refused.value).toBe(false);

    pen.write(fence('Sun'));
    pen.write(fence('Sund'));
    answers[3]?.refused(new Error('the disk is full'));
    await settled();
    answers[2]?.done();
    await settled();
    expect(pen.refused.value).toBe(true);
  });

  it('adopts from another window what this one tried to write and could not', async () => {
    const store = freshStore();
    const { pen, adopted } = await take(store);
    store.refuses = true;
    pen.write(fence('Mine'));
    await settled();
    store.refuses = false;
    await writeDraft(store, 'fence', 'sam', fence('Mine'));
    await settled();
    expect(adopted).toEqual([fence('Mine')]);
  });
});
