// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { openLetter } from '~/components/apology/letter';
import type { Desk } from '~/components/app/desk';
import { readWords } from '~/content/index';
import type { GivenTurn, LetterEntry } from '~/domain/entry';
import { draftKey, entryKey } from '~/storage/keys';
import { saveRelationship } from '~/storage/relationships';
import { now, noor } from '../storage/made';
import { memoryStore, type MemoryStore } from '../storage/memory-store';

const zone = 'Europe/Berlin';
const letter: LetterEntry = {
  id: 'letter',
  relationship: noor.id,
  at: now,
  zone,
  kind: 'letter',
  texts: { did: 'I read your diary.', effect: '', owning: '', doing: '', leaving: '' },
};
const given: GivenTurn = {
  id: 'given-elsewhere',
  relationship: noor.id,
  at: now,
  zone,
  kind: 'given',
  of: letter.id,
  turn: 1,
  texts: { answer: '' },
};

let store: MemoryStore;
let root: HTMLElement;
const went: unknown[] = [];

const words = await readWords('en', 'apology');
const common = await readWords('en', 'common');

/** Opens the letter with a note of the answer in the middle of being written. */
async function openAtAnswer(): Promise<void> {
  store = memoryStore();
  await saveRelationship(store, noor, now);
  store.plant({
    [entryKey(letter.id)]: letter,
    [draftKey('given', letter.id)]: { texts: { answer: 'They nodded.' } },
  });
  let id = 0;
  const desk = {
    common,
    store,
    place: 'page',
    language: 'en',
    words: (name: 'apology') => readWords('en', name),
    clock: { now: () => now, zone: () => zone, today: () => '2026-11-21', day: () => '2026-11-21' },
    newId: () => `new-${++id}`,
    go: (route: unknown) => went.push(route),
  } as unknown as Desk;
  const { View } = await openLetter(desk, letter.id);
  root = document.createElement('div');
  document.body.replaceChildren(root);
  render(<View />, root);
}

const heading = () => root.querySelector('h1')?.textContent;
const field = () => root.querySelector('textarea')?.value;
const save = () => root.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
const turns = () => Object.values(store.records()).filter((record) => isGiven(record));
const isGiven = (record: unknown) => (record as { kind?: string } | null)?.kind === 'given';

beforeEach(openAtAnswer);

it('is given by the note of the answer, and leads to listening', async () => {
  expect([heading(), field()]).toEqual([words.given.heading, 'They nodded.']);
  save();
  await vi.waitFor(() => expect(heading()).toBe(words.given.listen.heading));
  expect(turns()).toMatchObject([{ id: 'new-1', turn: 1, texts: { answer: 'They nodded.' } }]);
});

it('is not given again when another window was sooner; the words stay, and become its answer', async () => {
  store.plant({ [entryKey(given.id)]: given });
  save();
  await vi.waitFor(() => expect(heading()).toBe(words.given.changeAnswer));
  expect(field()).toBe('They nodded.');
  expect(turns()).toEqual([given]);
  save();
  await vi.waitFor(() => expect(heading()).toBe(words.letter.heading));
  expect(turns()).toMatchObject([{ id: given.id, turn: 1, texts: { answer: 'They nodded.' } }]);
});

it('leads to the list when another window has deleted the letter', async () => {
  store.plant({ [entryKey(letter.id)]: null });
  save();
  await vi.waitFor(() => expect(went).toContainEqual({ name: 'letters' }));
  expect(turns()).toEqual([]);
});

it('keeps the words in the field when the disk refuses, and says so', async () => {
  store.refuses = true;
  save();
  await vi.waitFor(() => {
    expect(root.querySelector('[role=alert]')?.textContent).toContain(common.faults.notSaved);
  });
  expect([heading(), field()]).toEqual([words.given.heading, 'They nodded.']);
  store.refuses = false;
  save();
  await vi.waitFor(() => expect(heading()).toBe(words.given.listen.heading));
});
