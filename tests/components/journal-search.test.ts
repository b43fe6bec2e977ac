import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Desk } from '~/components/app/desk';
import { createAttempt } from '~/components/app/attempt';
import { narrow, type Chosen } from '~/components/journal/chosen';
import { groupOf, groups } from '~/components/journal/groups';
import { familyOf, openLexicon, type Teller } from '~/components/journal/lexicon';
import { makeSearchable } from '~/components/journal/searchable';
import { tellEntry } from '~/components/journal/telling';
import { deleted, deleteEntry, openUndo } from '~/components/kept/deletion';
import type { FileName, Words } from '~/content/schema';
import { dayOf } from '~/domain/day';
import type { Entry } from '~/domain/entry';
import type { Relationship } from '~/domain/relationship';
import { termsOf } from '~/domain/search';
import { sidesOf } from '~/domain/sides';
import { toMarkdown } from '~/storage/backup/markdown';
import { words as read } from '../e2e/words';
import { everyKind } from '../fixtures/kinds';
import { someone } from '../fixtures/year';
import { now } from '../storage/made';
import { memoryStore } from '../storage/memory-store';

const records = everyKind(now);
const entries = Object.entries(records).flatMap(([key, value]) =>
  key.startsWith('entry/') ? [value as Entry] : [],
);
const entry = (id: string) => entries.find((one) => one.id === id)!;
const people: Relationship[] = [
  { id: someone, sides: ['hurt', 'broke'], nickname: 'Sam', kind: 'friend', since: 1 },
  { id: 'sister', sides: ['hurt'], nickname: 'أختي', kind: 'family', since: 2 },
];
const zone = 'Europe/Berlin';
const store = memoryStore(records);
const desk = {
  store,
  clock: { now: () => now, zone: () => zone, today: () => dayOf(now, zone) },
  language: 'en',
  common: read('common'),
  words: <Name extends FileName>(name: Name): Promise<Words[Name]> => Promise.resolve(read(name)),
} as unknown as Desk;
const teller: Teller = { desk, words: await openLexicon(desk), family: familyOf(entries), days: 'full' };
const { folded, line } = makeSearchable(teller);

const everything: Chosen = { group: null, person: null, side: null, query: '' };
const fitting = (chosen: Partial<Chosen>, of: readonly Entry[] = entries) =>
  narrow(of, { ...everything, ...chosen }, termsOf(chosen.query ?? ''), people, folded);
const ids = (found: readonly Entry[]) => found.map(({ id }) => id).sort();

describe('a search', () => {
  it.each([
    ['its own words, whatever their case', 'BEFORE i asked', ['k-seen']],
    ['its own words without their accents', 'اخبرت اخي', ['k-letter']],
    ['the name of a practice', 'listen to the answer', ['k-practice']],
    ['the name of its kind', 'unsent letter', ['k-unsent']],
    ['what was promised then', 'on the train', ['k-kept', 'k-renegotiated']],
    ['the letter that was given', 'while you slept', ['k-given', 'k-letter']],
    ['the name of an observation', 'they were open', ['k-seen']],
    ['the question it answered', read('deck-broke').find(({ id }) => id === 'b-name-it')!.text, ['k-answer']],
    ['nothing that is not there', 'zebra', []],
  ])('finds an entry by %s', (_what, query, found) => {
    expect(ids(fitting({ query }))).toEqual(found);
  });

  it('finds every text of every entry', () => {
    for (const one of entries)
      for (const text of Object.values(one.texts as Record<string, string>).filter((words) => words !== ''))
        expect(ids(fitting({ query: text })), text).toContain(one.id);
  });

  it('shows in the line of an entry what was found, however deep it lies', () => {
    for (const [id, query] of [
      ['k-letter', 'no answer'],
      ['k-kept', 'train'],
      ['k-seen', 'open'],
      ['k-practice', 'quiet for a while'],
    ] as const) {
      const { text, spans } = line(entry(id), termsOf(query));
      const marked = spans.map(({ start, end }) => text.slice(start, end).toLowerCase());
      expect(new Set(marked.join(' ').split(' ')), id).toEqual(new Set(query.split(' ')));
    }
  });
});

describe('the history narrowed', () => {
  it('is what fits every choice at once, in its order', () => {
    const anyChoice = fc.record({
      group: fc.constantFrom(null, ...groups),
      person: fc.constantFrom(null, someone, 'sister'),
      side: fc.constantFrom(null, 'hurt' as const, 'broke' as const),
      query: fc.constantFrom('', 'the', 'promise', 'YOU ask'),
    });
    fc.assert(
      fc.property(anyChoice, fc.array(fc.boolean(), { minLength: entries.length }), (chosen, hers) => {
        const mixed = entries.map((one, at): Entry => ({
          ...one,
          relationship: hers[at] ? 'sister' : someone,
        }));
        const found = fitting(chosen, mixed);
        const alone = mixed.filter(
          (one) =>
            fitting({ group: chosen.group }, [one]).length === 1 &&
            fitting({ person: chosen.person }, [one]).length === 1 &&
            fitting({ side: chosen.side }, [one]).length === 1 &&
            fitting({ query: chosen.query }, [one]).length === 1,
        );
        expect(found).toEqual(alone);
        if (chosen.group !== null)
          expect(found.every(({ kind }) => groupOf[kind] === chosen.group)).toBe(true);
        if (chosen.person !== null)
          expect(found.every(({ relationship }) => relationship === chosen.person)).toBe(true);
      }),
    );
  });

  it('takes an entry for the side of its kind, or of its card, and else for that of its relationship', () => {
    const about = { sides: ['hurt'] as const } as unknown as Relationship;
    const card = (id: string) => ({ ...entry('k-answer'), card: id }) as Entry;
    expect(sidesOf(entry('k-check'), people[0])).toEqual(['hurt']);
    expect(sidesOf(entry('k-promise'), about)).toEqual(['broke']);
    expect(sidesOf(card('b-name-it'), about)).toEqual(['broke']);
    expect(sidesOf(card('h-small-safe-thing'), people[0])).toEqual(['hurt']);
    expect(sidesOf(card('p-walk'), about)).toEqual(['hurt']);
    expect(sidesOf(entry('k-apart'), people[0])).toEqual(['hurt', 'broke']);
    expect(sidesOf(entry('k-after'), undefined)).toEqual(['hurt', 'broke']);
  });
});

describe('an entry as it is told outside', () => {
  it('has all of its words and facts, with days that stay right', () => {
    const told = tellEntry(entry('k-renegotiated'), teller, people);
    expect(told).toMatchObject({ kind: 'New agreement', person: 'Sam' });
    expect(told.lines.map(({ text }) => text)).toEqual([
      'I call you every evening.',
      'On Sunday at six I call, also when I am on the train.',
      'Your phone rings.',
      'Thursday, November 19, 2026',
    ]);
    expect(tellEntry(entry('k-check'), teller, people).lines.map(({ text }) => text)).toEqual([
      'Yes',
      'Not sure',
      'No',
    ]);
  });

  it('holds every word that was written, as a page in Markdown does', async () => {
    const told = entries.map((one) => tellEntry(one, teller, people));
    const rest = { due: () => false, take: () => Promise.resolve() };
    const page = await toMarkdown(told, 'My notes', (day) => day, rest);
    for (const one of entries)
      for (const text of Object.values(one.texts as Record<string, string>))
        expect(page).toContain(text.trim());
  });
});

describe('a deletion', () => {
  it('takes along what became of the entry and what was being written about it; the undo brings all of it back', async () => {
    const store = memoryStore({ ...records, 'draft/k-promise/turn': { texts: { note: 'Half' } } });
    const own = () =>
      Object.entries(store.records()).filter(([key]) => key.startsWith('entry/') || key.startsWith('draft/'));
    const before = own();
    const deletion = await deleteEntry({ ...desk, store }, entry('k-promise'));
    for (const id of ['k-promise', 'k-missed', 'k-renegotiated', 'k-kept'])
      expect(store.records()[`entry/${id}`]).toBeNull();
    expect(store.records()['draft/k-promise/turn']).toBeNull();
    await deletion.undo();
    expect(own()).toEqual(before);
  });

  it('is told by the list that opens next, and by no later one', () => {
    deleted.handOver({ entry: entry('k-seen'), undo: () => Promise.resolve() });
    openUndo(desk, createAttempt(), { removed: 'Gone.' });
    expect(deleted.take()).toBeNull();
  });
});
