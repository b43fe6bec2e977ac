import { describe, expect, it } from 'vitest';
import { takePen } from '~/components/app/draft';
import { createCheck } from '~/components/check/model';
import type { Answer, CheckEvent } from '~/domain/check';
import { readDraft, writeDraft } from '~/storage/draft';
import { draftKey, keys } from '~/storage/keys';
import { readJournal } from '~/storage/journal';
import type { MemoryStore } from '../storage/memory-store';
import { now, storeWithSam } from '../storage/made';
import { settled } from './settled';

const said = (answer: Answer): CheckEvent => ({ type: 'answered', answer });
const noted = (text: string): CheckEvent => ({ type: 'noted', text });
const on: CheckEvent = { type: 'went-on' };
const back: CheckEvent = { type: 'went-back' };
const whole = [said('yes'), noted('One.'), on, said('unsure'), on, said('no'), noted('قلبي 💔')];

async function begin(store: MemoryStore) {
  const kept: string[] = [];
  let ids = 0;
  const pen = await takePen({ store }, 'check', 'sam', (draft) => model.adopt(draft));
  const model = createCheck({
    store,
    clock: { now: () => now, zone: () => 'Europe/Berlin', today: () => '2026-11-21' },
    newId: () => `id${++ids}`,
    relationship: 'sam',
    pen,
    onKept: (entry) => kept.push(entry),
  });
  return {
    model,
    kept,
    send: async (...events: CheckEvent[]) => {
      for (const event of events) await model.send(event);
      await settled();
    },
  };
}

describe('a check on the screen', () => {
  it('is on the disk after every event', async () => {
    const store = await storeWithSam();
    const { model, send } = await begin(store);
    for (const event of [...whole, back, noted('Two.'), said('yes'), on]) {
      await send(event);
      expect(await readDraft(store, 'check', 'sam')).toEqual(model.state.value.draft);
    }
  });

  it('has left the page at a keystroke before anything is awaited', async () => {
    const store = await storeWithSam();
    const { model } = await begin(store);
    void model.send(noted('A'));
    expect(store.sets).toBe(1);
    await settled();
  });

  it('goes on where it was left', async () => {
    const store = await storeWithSam();
    await (await begin(store)).send(...whole.slice(0, 4), noted('Two.'));
    const { model } = await begin(store);
    expect(model.state.value).toEqual({
      phase: 'asking',
      draft: {
        asking: 'weigh',
        answers: { want: 'yes', weigh: 'unsure' },
        texts: { want: 'One.', weigh: 'Two.', survive: '' },
      },
      fault: null,
    });
  });

  it('says that an answer is missing, and writes nothing for that', async () => {
    const store = await storeWithSam();
    const { model, send } = await begin(store);
    await send(on);
    expect(model.state.value).toMatchObject({ fault: 'unanswered' });
    expect(store.sets).toBe(0);
    await send(noted('Hm.'));
    expect(await readDraft(store, 'check', 'sam')).toMatchObject({ texts: { want: 'Hm.' } });
  });

  it('becomes an entry in one write when it is finished, and its draft is emptied', async () => {
    const store = await storeWithSam();
    const { model, kept, send } = await begin(store);
    await send(...whole);
    store.sets = 0;
    await send(on);
    expect(store.sets).toBe(1);
    expect(kept).toEqual(['id1']);
    expect(model.state.value.phase).toBe('finished');
    expect((await readJournal(store)).entries).toEqual([
      {
        id: 'id1',
        relationship: 'sam',
        at: now,
        zone: 'Europe/Berlin',
        kind: 'check',
        answers: { want: 'yes', weigh: 'unsure', survive: 'no' },
        texts: { want: 'One.', weigh: '', survive: 'قلبي 💔' },
      },
    ]);
    expect(store.records()).toMatchObject({
      [draftKey('check', 'sam')]: null,
      [keys.home]: { relationships: [{ check: { entry: 'id1', at: now } }] },
    });
  });

  it('is kept once when one presses twice', async () => {
    const store = await storeWithSam();
    const { model, kept, send } = await begin(store);
    await send(...whole);
    await Promise.all([model.send(on), model.send(on), model.send(on)]);
    expect(kept).toEqual(['id1']);
    expect((await readJournal(store)).entries).toHaveLength(1);
  });

  it('stays as it was when keeping it is refused, says so, and can be kept later', async () => {
    const store = await storeWithSam();
    const { model, kept, send } = await begin(store);
    await send(...whole);
    const draft = await readDraft(store, 'check', 'sam');
    store.refuses = true;
    await send(on);
    expect(model.refused.value).toBe(true);
    expect(model.state.value).toMatchObject({ phase: 'asking', draft: { asking: 'survive' } });
    expect(kept).toEqual([]);
    expect((await readJournal(store)).entries).toEqual([]);
    expect(await readDraft(store, 'check', 'sam')).toEqual(draft);
    store.refuses = false;
    await send(on);
    expect((await readJournal(store)).entries).toHaveLength(1);
    expect(kept).toHaveLength(1);
  });

  it('shows what another window writes into the same check', async () => {
    const store = await storeWithSam();
    const { model, send } = await begin(store);
    await send(said('yes'));
    const other = {
      asking: 'weigh' as const,
      answers: { want: 'no' as const },
      texts: { want: '', weigh: 'Elsewhere.', survive: '' },
    };
    await writeDraft(store, 'check', 'sam', other);
    await settled();
    expect(model.state.value).toEqual({ phase: 'asking', draft: other, fault: null });
  });
});
