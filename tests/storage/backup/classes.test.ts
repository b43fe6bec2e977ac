import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { carried, classOf, isCarried, leftOut } from '~/storage/backup/classes';
import * as keyRoom from '~/storage/keys';
import { dataVersion } from '~/storage/schema';
import { checkEntry, now, sam } from '../made';
import { deviceOf, exported } from './files';
import { exportPlain } from '~/storage/backup/export';
import { tireless } from './files';

const classes = [...Object.keys(keyRoom.keys), ...Object.keys(keyRoom.prefixes), keyRoom.recentKey];
const named = (key: string) => classOf(key) !== null;

describe('every class of records', () => {
  it('is carried by a file, or named as left out and why', () => {
    expect([...carried, ...Object.keys(leftOut)].sort()).toEqual(classes.sort());
    for (const reason of Object.values(leftOut)) expect(reason).toMatch(/\w+ \w+/);
  });

  it('is known by the keys that are made anywhere', () => {
    const makers = Object.entries(keyRoom).filter(([name]) => name.endsWith('Key') && !name.startsWith('is'));
    const made = makers.map(([, make]) =>
      typeof make === 'function' ? (make as (...of: unknown[]) => string)('check', 'sam') : (make as string),
    );
    expect(made.length).toBeGreaterThanOrEqual(4);
    expect([...made, ...Object.values(keyRoom.keys)].filter((key) => !named(key))).toEqual([]);
    expect(classOf('wish')).toBeNull();
  });

  it('of the storage of today is one of them', () => {
    const shelf = new URL(`../../fixtures/versions/${dataVersion}.json`, import.meta.url);
    const records = JSON.parse(readFileSync(shelf, 'utf8')) as Record<string, unknown>;
    expect(Object.keys(records).filter((key) => !named(key))).toEqual([]);
  });

  it('is described in BACKUP.md', () => {
    const page = readFileSync(new URL('../../../BACKUP.md', import.meta.url), 'utf8');
    for (const name of classes) expect(page).toContain(`\`${name}`);
  });
});

describe('a file', () => {
  it('has what is carried and nothing else, a record to a line', async () => {
    const store = await deviceOf({ people: [sam], history: [checkEntry()] });
    store.plant({ place: '#/weigh', left: true, 'entry/gone': null, backup: { at: 1, later: null } });
    const text = await exported(store);
    const { records, ...envelope } = JSON.parse(text) as { records: object };
    expect(envelope).toEqual({ format: 'goldseam', version: 1, made: now });
    expect(Object.keys(records)).toEqual(['meta', 'home', 'relationship/sam', 'bowl/sam', 'entry/c1']);
    expect(Object.keys(records).every((key) => isCarried(classOf(key)))).toBe(true);
    expect(text.split('\n')).toHaveLength(5 + 3);
  });

  it('counts what cannot be read, and is none the less one that can be brought back', async () => {
    const store = await deviceOf({ people: [sam], history: [checkEntry()] });
    store.plant({ 'entry/odd': { half: true }, wish: 1, settings: 'torn' });
    const { text, unreadable } = await exportPlain(store, now, tireless);
    expect(unreadable).toBe(3);
    expect(text).not.toMatch(/odd|wish|torn/);
  });
});
