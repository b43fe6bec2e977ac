import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Desk } from '~/components/app/desk';
import { makeFile } from '~/components/backup/making';
import { tellAll } from '~/components/backup/telling';
import type { FileName, Words } from '~/content/schema';
import { words as read } from '../e2e/words';
import { everyKind, letterWords, promiseWords } from '../fixtures/kinds';
import { anyLife, deviceOf, tireless } from '../storage/backup/files';
import { now } from '../storage/made';
import { memoryStore, type MemoryStore } from '../storage/memory-store';

const deskOf = (store: MemoryStore) =>
  ({
    store,
    clock: { now: () => now, zone: () => 'UTC', today: () => '2026-11-21' },
    language: 'en',
    common: read('common'),
    words: <Name extends FileName>(name: Name): Promise<Words[Name]> => Promise.resolve(read(name)),
    rest: () => Promise.resolve(tireless),
  }) as unknown as Desk;
const tell = () => undefined;
const told = async (store: MemoryStore) => tellAll(deskOf(store), tireless, tell);

describe('the history in words', () => {
  it('has every entry, the oldest first, and every word that was written', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyLife, async (life) => {
        const all = (await told(await deviceOf(life))).told;
        expect(all).toHaveLength(life.history.length);
        const texts = new Set(all.flatMap(({ lines }) => lines.map(({ text }) => text)));
        const written = life.history.flatMap((entry) => Object.values<string>(entry.texts));
        expect(written.filter((text) => text.trim() !== '' && !texts.has(text))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('says of each kind what is to be known, and the day it is meant for in full', async () => {
    const lines = (await told(memoryStore(everyKind(now)))).told.flatMap((entry) => entry.lines);
    const { facts } = read('journal');
    const of = (label: string) => lines.filter((line) => line.label === label).map(({ text }) => text);
    expect(of(read('check').questions.want.legend)).toEqual([read('common').answers.yes]);
    expect(of(facts.practice)).toEqual([read('repair').practices.listen.name]);
    expect(of(facts.by)).toEqual(['Sunday, November 15, 2026', 'Thursday, November 19, 2026']);
    expect(of(facts.promise)).toEqual([
      'I call you every evening.',
      'I call you every evening.',
      promiseWords,
    ]);
    expect(of(facts.asked)).toHaveLength(2);
    expect(of(facts.until).at(-1)).toMatch(/^Wednesday, November 25, 2026, \d+:00/);
    expect(lines.map(({ text }) => text)).toContain(letterWords);
  });

  it('knows the question of an answer, also one that the person wrote', async () => {
    const records = everyKind(now);
    const answer = records['entry/k-answer'] as object;
    const own = { shown: {}, favourites: [], muted: [], own: [{ id: 'o-1', text: 'Did I sleep?' }] };
    const store = memoryStore({
      ...records,
      'deck/x': own,
      'entry/k-own': { ...answer, id: 'k-own', card: 'o-1', texts: { answer: 'Yes.' } },
      'entry/k-gone': { ...answer, id: 'k-gone', card: 'o-2', texts: { answer: 'No.' } },
    });
    const lines = (await told(store)).told.flatMap((entry) => entry.lines);
    const labelOf = (text: string) => lines.find((line) => line.text === text)?.label;
    expect(labelOf('Yes.')).toBe('Did I sleep?');
    expect(labelOf('No.')).toBe(read('journal').yourAnswer);
    expect(labelOf('I said it without a “but”.')).toBe(
      read('deck-broke').find(({ id }) => id === 'b-name-it')?.text,
    );
  });

  it('counts what cannot be read, and names no one who is not there', async () => {
    const store = memoryStore({ ...everyKind(now), 'entry/odd': { half: true } });
    expect((await told(store)).unreadable).toBe(1);
    await store.remove(Object.keys(store.records()).filter((key) => key.startsWith('relationship/')));
    expect(new Set((await told(store)).told.map(({ person }) => person))).toEqual(
      new Set([read('common').someone]),
    );
  });
});

describe('each file', () => {
  it.each([
    ['json', 'notes-2026-11-21.json', 'application/json'],
    ['markdown', 'notes-2026-11-21.md', 'text/markdown'],
    ['csv', 'notes-2026-11-21.csv', 'text/csv'],
  ] as const)('has a name that says the day alone, and is of its type: %s', async (kind, name, type) => {
    const file = await makeFile(deskOf(memoryStore(everyKind(now))), kind, tell);
    expect(file).toMatchObject({ name, type, unreadable: 0 });
    expect(file.text).toContain(letterWords);
  });
});
