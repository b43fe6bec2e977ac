// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Desk } from '~/components/app/desk';
import { MissingScreen } from '~/components/app/missing';
import { openPromise } from '~/components/promises/promise';
import { readWords } from '~/content/index';
import type { FileName } from '~/content/schema';
import { draftKey, entryKey } from '~/storage/keys';
import { keepEntry } from '~/storage/keep';
import { now, promiseEntry, storeWithSam } from '../storage/made';
import type { MemoryStore } from '../storage/memory-store';
import { settled } from './settled';

const words = await readWords('en', 'promises');
const common = await readWords('en', 'common');
const made = promiseEntry();

let store: MemoryStore;
let gone: unknown;

async function show(): Promise<void> {
  let ids = 0;
  const desk = {
    common,
    language: 'en',
    place: 'page',
    words: (name: FileName) => readWords('en', name),
    store,
    clock: { now: () => now, zone: () => 'UTC', today: () => '2026-11-21', day: () => '2026-11-21' },
    newId: () => `new-${++ids}`,
    go: (route: unknown) => (gone = route),
  } as unknown as Desk;
  const { View } = await openPromise(desk, made.id);
  document.body.innerHTML = '<main></main>';
  render(<View />, document.querySelector('main')!);
}

const choose = (kind: string) => document.querySelector<HTMLInputElement>(`input[value="${kind}"]`)!.click();
const field = (id: string) => document.querySelector<HTMLTextAreaElement>(`#turn-${id}`);
async function write(id: string, text: string): Promise<void> {
  await vi.waitFor(() => expect(field(id)).not.toBeNull());
  field(id)!.value = text;
  field(id)!.dispatchEvent(new Event('input', { bubbles: true }));
}
const save = () => document.querySelector('form')!.requestSubmit();
const shown = () => document.querySelector('main')!.textContent;

beforeEach(async () => {
  gone = null;
  store = await storeWithSam();
  await keepEntry(store, made, draftKey('promise', 'sam'));
});

describe('the screen of a promise', () => {
  it('is missing where the address names none, or something else', async () => {
    const desk = { words: (name: FileName) => readWords('en', name), store } as unknown as Desk;
    await expect(openPromise(desk, 'nowhere')).rejects.toThrow(MissingScreen);
  });

  it('keeps nothing of terms that were settled unseen, shows that, and takes the words to its note', async () => {
    await show();
    choose('kept');
    await write('note', 'At six.');
    const first = { id: 'first', relationship: 'sam', at: now, zone: 'UTC', of: made.id, turn: 1 };
    // Nobody tells of it: it is kept in the moment before the button is pressed.
    store.plant({ [entryKey('first')]: { ...first, kind: 'missed', texts: { note: 'Too late.' } } });
    save();
    await vi.waitFor(() => expect(shown()).toContain(words.missed.heading));
    expect(store.records()[entryKey('new-1')]).toBeUndefined();
    expect(field('note')!.value).toBe('At six.');
    expect(document.querySelector('[role=alert]')).toBeNull();
    save();
    await vi.waitFor(() => expect(field('note')).toBeNull());
    expect(store.records()[entryKey('first')]).toMatchObject({ texts: { note: 'Too late.\n\nAt six.' } });
    expect(store.records()[draftKey('turn', made.id)]).toBeNull();
  });

  it('is not settled by what was said of other terms', async () => {
    await show();
    choose('kept');
    await write('note', 'At six.');
    const anew = { id: 'anew', relationship: 'sam', at: now, zone: 'UTC', of: made.id, turn: 1 };
    const texts = { reason: 'So.', promise: 'I write.', seen: '' };
    store.plant({ [entryKey('anew')]: { ...anew, kind: 'renegotiated', by: '2026-11-23', texts } });
    save();
    await vi.waitFor(() => expect(shown()).toContain('I write.'));
    expect(store.records()[entryKey('new-1')]).toBeUndefined();
    expect(field('note')!.value).toBe('At six.');
    // Now the new terms are on the screen.
    save();
    await vi.waitFor(() =>
      expect(store.records()[entryKey('new-2')]).toMatchObject({ kind: 'kept', turn: 2 }),
    );
  });

  it('begins anew when what is written here was kept in another window', async () => {
    await show();
    choose('renegotiated');
    await write('reason', 'So.');
    const anew = { id: 'anew', relationship: 'sam', at: now, zone: 'UTC', of: made.id, turn: 1 };
    const texts = { reason: 'So.', ...made.texts };
    await store.set({ [entryKey('anew')]: { ...anew, kind: 'renegotiated', by: '2026-11-23', texts } });
    await vi.waitFor(() => expect(field('reason')).toBeNull());
    expect(document.querySelector('input:checked')).toBeNull();
  });

  it('keeps the words in the field when a write is refused, and says so', async () => {
    await show();
    choose('missed');
    await write('note', 'I forgot.');
    await settled();
    store.refuses = true;
    save();
    await vi.waitFor(() => expect(shown()).toContain(common.faults.notSaved));
    expect(field('note')!.value).toBe('I forgot.');
    store.refuses = false;
    save();
    await vi.waitFor(() => expect(shown()).toContain(words.missed.heading));
    await vi.waitFor(() => expect(shown()).not.toContain(common.faults.notSaved));
  });

  it('gives way to the list when it was deleted in another window', async () => {
    await show();
    choose('kept');
    await write('note', 'At six.');
    await store.set({ [entryKey(made.id)]: null });
    await vi.waitFor(() => expect(gone).toEqual({ name: 'promises' }));
    expect(store.records()[draftKey('turn', made.id)]).toBeNull();
  });
});
