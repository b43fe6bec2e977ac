import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Desk } from '~/components/app/desk';
import { factsOf, wayOn } from '~/components/journal/facts';
import { groupOf, groups, offered } from '~/components/journal/groups';
import { changing, fieldLabels } from '~/components/journal/labels';
import { familyOf, openLexicon, type Teller } from '~/components/journal/lexicon';
import { rowLine } from '~/components/journal/row-line';
import type { FileName, Words } from '~/content/schema';
import { dayOf } from '~/domain/day';
import type { Entry, EntryKind } from '~/domain/entry';
import { isBlank } from '~/domain/exercise';
import { anyEntry } from '../domain/made';
import { words as read } from '../e2e/words';
import { everyKind } from '../fixtures/kinds';
import { now } from '../storage/made';
import { memoryStore } from '../storage/memory-store';

const store = memoryStore(everyKind(now));
const zone = 'Europe/Berlin';
const entries = Object.entries(store.records()).flatMap(([key, value]) =>
  key.startsWith('entry/') ? [{ ...(value as Entry), zone }] : [],
);
const byId = new Map(entries.map((entry) => [entry.id, entry]));
const entry = (id: string) => byId.get(id)!;

const desk = {
  store,
  clock: { now: () => now, zone: () => zone, today: () => dayOf(now, zone), day: () => dayOf(now, zone) },
  language: 'en',
  common: read('common'),
  words: <Name extends FileName>(name: Name): Promise<Words[Name]> => Promise.resolve(read(name)),
} as unknown as Desk;
const lexicon = await openLexicon(desk);
const words = lexicon.journal;
const teller: Teller = { desk, words: lexicon, family: familyOf(entries), days: 'near' };

const oneOfEach = new Map<EntryKind, Entry>(
  fc.sample(anyEntry(['sam']), { numRuns: 2000, seed: 1 }).map((made) => [made.kind, made]),
);

describe('each kind of entry', () => {
  it('is in the history that the tour shows', () => {
    expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set(oneOfEach.keys()));
  });

  it('has a name and a group that can be chosen', () => {
    expect(new Set(Object.keys(groupOf))).toEqual(new Set(oneOfEach.keys()));
    for (const [kind, group] of Object.entries(groupOf)) {
      expect(groups).toContain(group);
      expect(words.filter[group], kind).toBeTruthy();
      expect(desk.common.entryKinds[kind as EntryKind]).toBeTruthy();
    }
  });

  it.each([...oneOfEach])(
    'has words above each of its texts, and for the way to change them: %s',
    (_kind, made) => {
      const full = {
        ...made,
        texts: Object.fromEntries(Object.keys(made.texts).map((field) => [field, 'x'])),
      } as Entry;
      const labels = fieldLabels(full, lexicon);
      expect(labels.map(({ field }) => field).sort()).toEqual(Object.keys(made.texts).sort());
      for (const { label } of labels) expect(label.trim()).not.toBe('');
      expect(changing(full, words).edit).toMatch(/^Change/);
    },
  );

  it.each(entries.filter(({ texts, kind }) => kind !== 'check' && !isBlank(texts)))(
    'that has words says something in one line: $kind',
    (made) => {
      expect(rowLine(made, teller)).not.toBe('');
    },
  );
});

describe('the line of an entry', () => {
  it.each([
    ['the name of a practice', 'k-practice', 'Listen to the answer'],
    ['the end of a time apart', 'k-apart', 'Until Monday, 1:00 AM'],
    ['the end that was agreed on later', 'k-extended', 'Until Wednesday, 3:00 AM'],
    ['what was noted', 'k-missed', 'I forgot it. That is on me.'],
    [
      'what was promised then, where nothing was noted',
      'k-kept',
      'On Sunday at six I call, also when I am on the train.',
    ],
    ['the new promise', 'k-renegotiated', 'On Sunday at six I call, also when I am on the train.'],
    ['the letter, where no answer was noted', 'k-given', 'I read your messages, for weeks, while you slept.'],
    ['the end of what was ended without a word', 'k-ended', 'Until Sunday, November 1, 7:00 PM'],
  ])('is %s', (_says, id, line) => {
    expect(rowLine(entry(id), teller)).toBe(line);
  });

  it('is empty where nothing was written and what it belongs to is gone', () => {
    expect(rowLine(entry('k-kept'), { ...teller, family: () => [] })).toBe('');
  });

  it('begins with the first part of a letter, in whatever order the store hands the parts back', () => {
    const { texts } = entry('k-letter');
    const shuffled = {
      ...entry('k-letter'),
      texts: Object.fromEntries(Object.entries(texts).reverse()),
    } as Entry;
    expect(rowLine(shuffled, teller)).toBe('I read your messages, for weeks, while you slept.');
  });
});

describe('what an entry holds besides its words', () => {
  const facts = (id: string) => factsOf(entry(id), teller).map(({ label, text }) => [label, text]);

  it('is told for a time apart, by the clock of its own zone', () => {
    expect(facts('k-apart')).toEqual([
      ['From', 'today, 7:00 AM'],
      ['Until', 'Monday, 1:00 AM'],
      ['Who asked for it', 'They did'],
    ]);
    const far = { ...entry('k-apart'), zone: 'Asia/Kolkata' };
    expect(factsOf(far, teller)[1]?.text).toBe('Monday, 5:30 AM (Asia/Kolkata)');
    expect(facts('k-extended')).toEqual([['Until', 'Wednesday, 3:00 AM']]);
  });

  it('is told for a practice, and for an observation that has a name', () => {
    expect(facts('k-practice')).toEqual([['Practice', 'Listen to the answer']]);
    expect(facts('k-seen')).toEqual([['What it was', 'They were open']]);
    expect(factsOf({ ...entry('k-seen'), sort: 'none' } as Entry, teller)).toEqual([]);
  });

  it('is the promise as it stood then for what became of it, with the way there', () => {
    expect(facts('k-promise')).toEqual([['By', 'Sunday']]);
    expect(factsOf(entry('k-missed'), teller)).toEqual([
      { label: 'Promise', text: 'I call you every evening.', href: '#/promise/k-promise', own: true },
    ]);
    expect(facts('k-renegotiated')).toEqual([
      ['Promise', 'I call you every evening.'],
      ['By', 'Thursday'],
    ]);
    expect(facts('k-kept')).toEqual([['Promise', 'On Sunday at six I call, also when I am on the train.']]);
  });

  it('is the letter that was given, with the way there, and nothing where it is gone', () => {
    const given = entry('k-given');
    expect(factsOf(given, teller)).toEqual([
      {
        label: 'Letter',
        text: 'I read your messages, for weeks, while you slept.',
        href: '#/letter/k-letter',
        own: true,
      },
    ]);
    expect(factsOf({ ...given, of: 'gone' } as Entry, teller)).toEqual([]);
    expect(factsOf({ ...entry('k-kept'), of: 'gone' } as Entry, teller)).toEqual([]);
  });

  it('leads on to the screen of a letter, of a promise, and of a time apart that stands', async () => {
    const href = async (id: string) => (await wayOn(desk, entry(id), lexicon))?.href ?? null;
    expect(await href('k-letter')).toBe('#/letter/k-letter');
    expect(await href('k-promise')).toBe('#/promise/k-promise');
    expect(await href('k-apart')).toBe('#/apart');
    expect(await href('k-extended')).toBe('#/apart');
    expect(await href('k-before')).toBeNull();
    expect(await href('k-ended')).toBeNull();
    expect(await href('k-check')).toBe('#/outcome/k-check');
    expect(await href('k-plan')).toBeNull();
  });
});

describe('an agreement without a reason', () => {
  it('is not asked for one: after a miss, none was', () => {
    const labels = fieldLabels(entry('k-renegotiated'), lexicon);
    expect(labels.map(({ field }) => field)).toEqual(['promise', 'seen']);
  });
});

describe('what the history can be narrowed to', () => {
  const of = (...kinds: EntryKind[]) => kinds.map((kind) => ({ kind }));

  it('is what occurs, each once, in one order', () => {
    expect(offered(of('seen', 'kept', 'plan', 'fence', 'promise'), null)).toEqual([
      'exercises',
      'promises',
      'seen',
    ]);
    expect(offered(entries, null)).toEqual(groups);
  });

  it('is nothing where there is nothing to choose among', () => {
    expect(offered([], null)).toEqual([]);
    expect(offered(of('promise', 'kept', 'renegotiated'), null)).toEqual([]);
  });

  it('still offers what was chosen when the last of it is gone, and the way back', () => {
    expect(offered(of('plan'), 'seen')).toEqual(['exercises', 'seen']);
    expect(offered([], 'seen')).toEqual(['seen']);
  });
});
