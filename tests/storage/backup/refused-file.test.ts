import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bounds } from '~/storage/backup/bounds';
import type { FileFault } from '~/storage/backup/faults';
import { draftKey, entryKey, keys, relationshipKey } from '~/storage/keys';
import { copyOfEverything } from '~/storage/repair';
import { dataVersion } from '~/storage/schema';
import { checkEntry, sam } from '../made';
import { memoryStore } from '../memory-store';
import { bring, contentsOf, deviceOf, exported } from './files';

const check = checkEntry();
const meta = { version: dataVersion };
const sound = { meta, [relationshipKey('sam')]: sam, [entryKey('c1')]: check };
const envelope = (records: unknown, more: object = {}) =>
  JSON.stringify({ format: 'goldseam', version: 1, made: 1, records, ...more });
const withRecord = (key: string, record: unknown) => envelope({ ...sound, [key]: record });

/** Names such as `__proto__` are set by parsing alone. */
const named = (name: string) => envelope(sound).replace('"want":"Today', `"${name}":{"x":1},"want":"Today`);
const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;

const refused: readonly (readonly [says: string, text: string, fault: FileFault])[] = [
  ['nothing', '', 'foreign'],
  ['half a file', envelope(sound).slice(0, 200), 'foreign'],
  ['a list', '[]', 'foreign'],
  ['a word', '"goldseam"', 'foreign'],
  ['a web page', '<!doctype html><p>', 'foreign'],
  ['a file of another program', '{"format":"diary","version":1,"records":{}}', 'foreign'],
  ['JSON of nobody', '{"entries":[]}', 'foreign'],
  ['a format that is no word', '{"format":["goldseam"],"version":1}', 'foreign'],
  ['an encrypted backup', '{"format":"goldseam-sealed","version":1}', 'sealed'],
  ['an envelope of a later version', envelope(sound, { version: 2 }), 'newer'],
  ['records of a later version', withRecord('meta', { version: dataVersion + 1 }), 'newer'],
  ['a version in words', envelope(sound, { version: '1' }), 'damaged'],
  ['no records', envelope(null), 'damaged'],
  ['a list of records', envelope([check]), 'damaged'],
  ['records of no version', envelope({ [entryKey('c1')]: check }), 'damaged'],
  ['records of version zero', withRecord('meta', { version: 0 }), 'damaged'],
  ['an entry under another key', withRecord(entryKey('other'), check), 'damaged'],
  ['an entry that is none', withRecord(entryKey('c2'), { ...check, id: 'c2', at: 'today' }), 'damaged'],
  ['an entry with more to it', withRecord(entryKey('c1'), { ...check, colour: 'gold' }), 'damaged'],
  ['an id that no address holds', withRecord(entryKey('../x'), { ...check, id: '../x' }), 'damaged'],
  ['a person without a side', withRecord(relationshipKey('sam'), { ...sam, sides: [] }), 'damaged'],
  ['settings that lead to a script', withRecord(keys.settings, { leaveTo: 'javascript:1' }), 'damaged'],
  ['a draft of no kind', withRecord('draft/sam/wish', { texts: {} }), 'damaged'],
  ['a draft of another shape', withRecord(draftKey('letter', 'sam'), { texts: { did: 1 } }), 'damaged'],
  ['a record of no class', withRecord('wish', 'a bicycle'), 'damaged'],
  ['a first screen that is none', withRecord(keys.home, { relationships: 1, current: null }), 'damaged'],
  ['a text without end', withRecord(entryKey('c1'), long()), 'damaged'],
  ['__proto__', named('__proto__'), 'forbidden'],
  ['constructor', named('constructor'), 'forbidden'],
  ['prototype', named('prototype'), 'forbidden'],
  ['a record of that name', envelope(sound).replace('"meta"', '"__proto__":{},"meta"'), 'forbidden'],
  [
    'an envelope of that name',
    envelope(sound).replace('{', '{"__proto__":{"format":"goldseam"},'),
    'forbidden',
  ],
  ['nesting without end', `{"meta":{"version":1},"draft/x/y":${nested(10_000)}}`, 'deep'],
  ['nesting one level too deep', envelope(sound).replace('"yes"', nested(17)), 'deep'],
  ['more records than any file has', many(bounds.records + 1), 'many'],
  ['more text than any file has', ' '.repeat(bounds.bytes + 1), 'large'],
];

function long() {
  return { ...check, texts: { ...check.texts, want: 'x'.repeat(200_001) } };
}

function many(count: number): string {
  const drafts = Array.from(
    { length: count - 1 },
    (_, at) => [`draft/d${at}/letter`, { texts: {} }] as const,
  );
  return envelope({ meta, ...Object.fromEntries(drafts) });
}

describe('a file that is not taken', () => {
  it.each(refused)('says why: %s', async (_says, text, fault) => {
    const here = await deviceOf({ people: [sam], history: [check] });
    const before = here.records();
    await expect(bring(here, text)).rejects.toMatchObject({ fault });
    expect([here.sets, here.records()]).toEqual([0, before]);
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it('is only just not one that is', { timeout: 60_000 }, async () => {
    await expect(contentsOf(envelope(sound))).resolves.toMatchObject({ entries: [check] });
    await expect(contentsOf(many(bounds.records))).resolves.toMatchObject({ unreadable: 0 });
    // An array in the place of an answer stands at the fifth level.
    await expect(contentsOf(envelope(sound).replace('"yes"', nested(16)))).rejects.toMatchObject({
      fault: 'damaged',
    });
  });
});

describe('a file that is taken', () => {
  const fixture = (version: number) =>
    readFileSync(new URL(`../../fixtures/versions/${version}.json`, import.meta.url), 'utf8');
  const versions = Array.from({ length: dataVersion }, (_, index) => index + 1);

  it.each(versions)('may be of version %i, and is led to today’s', async (version) => {
    const records = JSON.parse(fixture(version)) as Record<string, unknown>;
    const entries = Object.keys(records).filter((key) => key.startsWith('entry/'));
    const here = memoryStore();
    await bring(here, envelope(records), true);
    const brought = Object.keys(here.records()).filter((key) => key.startsWith('entry/'));
    expect(brought.sort()).toEqual(entries.sort());
    expect(here.records()[keys.meta]).toEqual(meta);
    expect(await exported(here)).toContain(`"meta": {"version":${dataVersion}}`);
  });

  it('may be a raw copy, of which what cannot be read stays out', async () => {
    const there = await deviceOf({ people: [sam], history: [check] });
    there.plant({ 'entry/odd': { half: true }, place: '#/weigh', 'entry/gone': null });
    const contents = await contentsOf(await copyOfEverything({ raw: there }));
    expect(contents).toMatchObject({ entries: [check], relationships: [sam], unreadable: 1 });
  });
});
