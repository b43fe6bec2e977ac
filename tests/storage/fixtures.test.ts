import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Home } from '~/domain/home';
import { rebuildHome } from '~/domain/home-after';
import type { NudgeState } from '~/domain/nudge';
import { resumesOf } from '~/domain/resume';
import { coreValues, readCore } from '~/storage/core';
import { readDraft } from '~/storage/draft';
import { draftKinds, keys, type DraftKind } from '~/storage/keys';
import { readJournal } from '~/storage/journal';
import { migrate } from '~/storage/migrations';
import { open } from '~/storage/open';
import { readRecord } from '~/storage/record';
import { dataVersion } from '~/storage/schema';
import { schemaOf } from '~/storage/shapes';
import { anyEntry } from '../domain/made';
import { memoryStore } from './memory-store';

type Records = Record<string, unknown>;

/** One full storage for each version that ever landed. They are never changed after that. */
const shelf = new URL('../fixtures/versions/', import.meta.url);
const versions = Array.from({ length: dataVersion }, (_, index) => index + 1);
const load = (version: number) =>
  JSON.parse(readFileSync(new URL(`${version}.json`, shelf), 'utf8')) as Records;

/** The fixture as it is after today's migrations. */
async function migrated(version: number) {
  const store = memoryStore(load(version));
  await migrate(store, load(version)[keys.meta]);
  return store;
}

const kindsOne = {
  keys: [keys.meta, keys.home, keys.settings, keys.nudge, keys.place] as string[],
  entries: ['check', 'fence', 'weigh', 'plan', 'answer'],
  drafts: ['check', 'fence', 'weigh', 'plan', 'answer', 'begin', 'edit'],
  /** What has been begun with the current person, in the order in which the first screen tells it. */
  begun: ['check', 'fence', 'weigh', 'plan', 'answer'],
};
const sinceTwo = [
  'patience',
  'request',
  'practice',
  'letter',
  'given',
  'unsent',
  'seen',
  'promise',
  'apart',
  'after',
];
/** Every kind that a version knew. */
const kinds: Record<number, typeof kindsOne> = {
  1: kindsOne,
  2: {
    keys: [...kindsOne.keys, keys.timers, keys.left],
    entries: [...kindsOne.entries, ...sinceTwo, 'kept', 'missed', 'renegotiated', 'extended', 'ended'],
    drafts: [...kindsOne.drafts, ...sinceTwo, 'turn', 'extend', 'end', 'next'],
    begun: [...kindsOne.begun, 'patience', 'request', 'letter', 'promise'],
  },
};
const { keys: keysTwo, drafts: draftsTwo, ...restTwo } = kinds[2]!;
kinds[3] = {
  ...restTwo,
  keys: [...keysTwo, keys.backup, keys.wording],
  drafts: [
    ...draftsTwo,
    'when',
    'quiet',
    'shown',
    'pausing',
    'question',
    'wording',
    'relationship',
    'leaving',
  ],
};

const draftPattern = /^draft\/([^/]+)\/([a-z]+)$/;

describe('the storage of every version that landed', () => {
  it.each(versions)('is on the shelf: %i', (version) => {
    expect(existsSync(new URL(`${version}.json`, shelf)), `tests/fixtures/versions/${version}.json`).toBe(
      true,
    );
  });

  it('of today has every kind that today’s code knows', () => {
    // The lock's own records stand beside the data, in a form of their own (storage/seal/header.ts).
    const ofLock: readonly string[] = [keys.lock, keys.locking, keys.tries];
    const known = Object.values(keys).filter((key) => !ofLock.includes(key));
    expect(kinds[dataVersion]?.keys.toSorted()).toEqual(known.sort());
    expect(kinds[dataVersion]?.drafts.toSorted()).toEqual(draftKinds.toSorted());
    const made = fc.sample(anyEntry(['sam']), { numRuns: 2000, seed: 1 }).map(({ kind }) => kind);
    expect(kinds[dataVersion]?.entries.toSorted()).toEqual([...new Set(made)].sort());
  });

  it('is on the shelf for no version that never landed', () => {
    expect(readdirSync(shelf).sort()).toEqual(versions.map((version) => `${version}.json`).sort());
  });
});

describe.each(versions)('the storage of version %i', (version) => {
  const records = () => load(version);
  const known = kinds[version] ?? { keys: [], entries: [], drafts: [], begun: [] };

  it('says its version', () => {
    expect(records()[keys.meta]).toEqual({ version });
  });

  it('holds a record of every kind', () => {
    const found = Object.entries(records());
    const kindsOf = (prefix: string) =>
      found.flatMap(([key, value]) => (key.startsWith(prefix) ? [(value as { kind: string }).kind] : []));
    expect(new Set(kindsOf('entry/'))).toEqual(new Set(known.entries));
    expect(kindsOf('relationship/').length).toBeGreaterThanOrEqual(2);
    const drafts = found.flatMap(([key, value]) =>
      value === null ? [] : (draftPattern.exec(key)?.[2] ?? []),
    );
    expect(new Set(drafts)).toEqual(new Set(known.drafts));
    for (const key of known.keys) expect(records()).toHaveProperty(key);
    const texts = JSON.stringify(found);
    expect(texts).toMatch(/\p{Script=Arabic}/u);
    expect(texts).toMatch(/\p{Extended_Pictographic}/u);
    expect(texts).toContain('"edited"');
    expect(texts.length).toBeGreaterThan(10_000);
  });

  it('is read in full by today’s code', async () => {
    const store = await migrated(version);
    const found = Object.entries(store.records());
    for (const [key, raw] of found) {
      const schema = schemaOf(key);
      if (schema !== null && raw !== null)
        expect(readRecord(schema, raw), key).toMatchObject({ state: 'ok' });
    }
    const journal = await readJournal(store);
    expect(journal.unreadable).toEqual([]);
    expect(journal.entries).toHaveLength(found.filter(([key]) => key.startsWith('entry/')).length);
    expect(await open(store)).toEqual({
      home: store.records()[keys.home],
      place: store.records()[keys.place],
      drafts: known.begun,
    });
  });

  it('has no draft that is not read', async () => {
    const store = await migrated(version);
    for (const [key, raw] of Object.entries(store.records())) {
      const [, of = '', kind] = draftPattern.exec(key) ?? [];
      if (kind === undefined) continue;
      expect(await readDraft(store, kind as DraftKind, of), key).toEqual(raw);
    }
  });

  it('awaits the end of every time apart that stands', async () => {
    const { home, nudge } = coreValues(readCore((await migrated(version)).records()));
    const ends = ({ resumes }: NudgeState) => resumes.map(({ apart, at }) => ({ apart, at }));
    expect(ends(nudge)).toEqual(ends({ ...nudge, resumes: resumesOf(home, [], 0) }));
  });

  it('shows on its first screen what its history says', async () => {
    const store = await migrated(version);
    const { entries, relationships } = await readJournal(store);
    const home = store.records()[keys.home] as Home;
    const told = rebuildHome(relationships, entries, home.current);
    // The card that was drawn for a day is in no entry.
    const drawn = home.relationships.map((glance) => glance.drawn);
    expect(told.relationships.map((glance, at) => ({ ...glance, drawn: drawn[at] }))).toEqual(
      home.relationships,
    );
    expect(told.current).toBe(home.current);
  });
});
