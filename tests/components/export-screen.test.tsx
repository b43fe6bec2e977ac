// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Desk } from '~/components/app/desk';
import { openExport } from '~/components/backup/export';
import { createImport } from '~/components/backup/importing';
import { makeFile } from '~/components/backup/making';
import { readWords } from '~/content/index';
import type { LetterEntry } from '~/domain/entry';
import { bounds } from '~/storage/backup/bounds';
import { readBackup } from '~/storage/backup/file';
import { entryKey, keys } from '~/storage/keys';
import type { Vault } from '~/storage/lock/vault';
import { deviceOf, tireless } from '../storage/backup/files';
import { lockedWindows, windows } from '../storage/lock/windows';
import { checkEntry, letterEntry, now, sam } from '../storage/made';
import { memoryStore, type MemoryStore } from '../storage/memory-store';

const words = await readWords('en', 'backup');
const { export: saving } = words;
const common = await readWords('en', 'common');
const secret = 'Today, yes.';
const asItWas = { ...bounds };
let root: HTMLElement;
let saved: { name: string; text: string }[];

beforeEach(() => {
  saved = [];
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  Object.assign(bounds, asItWas);
  render(null, root);
  root.remove();
});

const deskOf = async (vault: Vault) =>
  ({
    common: await readWords('en', 'common'),
    store: vault.store,
    vault,
    place: 'page',
    language: 'en',
    words: (name: 'backup') => readWords('en', name),
    clock: { now: () => now, zone: () => 'Europe/Berlin', today: () => '2026-11-21' },
    rest: () => Promise.resolve(tireless),
    newId: () => 'b1',
    save: (name: string, text: string) => saved.push({ name, text }),
  }) as unknown as Desk;

async function opened(vault: Vault): Promise<void> {
  await vault.store.get([keys.home]);
  const { View } = await openExport(await deskOf(vault));
  render(<View />, root);
}

async function withOneCheck(): Promise<{ disk: MemoryStore; vault: Vault }> {
  const browser = windows((await deviceOf({ people: [sam], history: [checkEntry()] })).records());
  return { disk: browser.disk, vault: browser.open() };
}

function press(label: string): void {
  const button = [...root.querySelectorAll('button')].find((one) => one.textContent === label);
  if (button === undefined) throw new Error(`there is no button "${label}"`);
  button.focus();
  button.click();
}

const alerts = () => [...root.querySelectorAll('[role=alert]')].map((one) => one.textContent).join();
const focused = () => document.activeElement?.textContent;
const until = (met: () => void) => vi.waitFor(met, { timeout: 20_000 });

describe('saving a copy', () => {
  it('ends in a word about it when the history cannot be read, and takes the next try', async () => {
    const { disk, vault } = await withOneCheck();
    await opened(vault);
    const get = disk.get.bind(disk);
    disk.get = () => Promise.reject(new Error('busy'));
    press(saving.save);
    await until(() => expect(alerts()).toContain(saving.failed.body));
    expect(root.querySelector('progress')).toBeNull();
    expect(saved).toEqual([]);
    expect(focused()).toBe(saving.save);
    disk.get = get;
    press(saving.save);
    await until(() => expect(saved).toHaveLength(1));
    await until(() => expect(alerts()).toBe(''));
    expect(readBackup(saved[0]!.text)).toMatchObject({ format: 'plain' });
  });

  it('offers what can still be read where one record never can', async () => {
    const { disk, vault } = await withOneCheck();
    await opened(vault);
    const get = disk.get.bind(disk);
    disk.get = (wanted) =>
      wanted === null || wanted.includes(entryKey('c1'))
        ? Promise.reject(new Error('a bad block'))
        : get(wanted);
    press(saving.save);
    await until(() => expect(alerts()).toContain(saving.failed.body));
    press(saving.raw.save);
    await until(() => expect(saved).toHaveLength(1));
    expect(saved[0]!.name).toBe('notes-2026-11-21.raw.json');
    const { [entryKey('c1')]: gone, ...rest } = disk.records();
    expect(gone).toBeDefined();
    expect(JSON.parse(saved[0]!.text)).toEqual(rest);
    await until(() => expect(root.textContent).toContain('notes-2026-11-21.raw.json'));
  });

  it('says so when not even the raw copy can be made', async () => {
    const { disk, vault } = await withOneCheck();
    await opened(vault);
    disk.get = () => Promise.reject(new Error('busy'));
    disk.names = () => Promise.reject(new Error('busy'));
    press(saving.save);
    await until(() => expect(alerts()).toContain(saving.failed.body));
    press(saving.raw.save);
    await until(() => expect(alerts()).toContain(common.faults.notCopied));
    expect(saved).toEqual([]);
  });
});

describe('a copy that an import would refuse', () => {
  const { bytes, records } = asItWas;
  it.each([
    ['too long', (length: number) => ({ bytes: length - 1, records }), 'large'],
    ['of too many records', () => ({ bytes, records: 2 }), 'many'],
  ] as const)('for it is %s is saved only by whoever still wants it', async (_says, narrow, fault) => {
    const { disk, vault } = await withOneCheck();
    const desk = await deskOf(vault);
    const { text } = await makeFile(desk, 'json', () => undefined);
    Object.assign(bounds, narrow(new TextEncoder().encode(text).length));
    await opened(vault);
    press(saving.save);
    await until(() => expect(alerts()).toContain(saving.large.body));
    expect(saved).toEqual([]);
    press(saving.large.save);
    await until(() => expect(saved).toEqual([{ name: 'notes-2026-11-21.json', text }]));
    await until(() => expect(root.querySelector('[role=status]')?.textContent).toContain('notes-2026-11-21'));
    expect(focused()).toBe(saving.large.save);
    // The reminder of a copy goes by what can be brought back.
    expect(disk.records()).not.toHaveProperty(keys.backup);
    const model = createImport({ ...desk, store: memoryStore() });
    const chosen = new TextEncoder().encode(text);
    await model.choose({ size: chosen.length, arrayBuffer: () => Promise.resolve(chosen.buffer) });
    expect(model.state.value).toEqual({ phase: 'refused', fault });
  });

  it('is one that it takes when it is just within the bounds', async () => {
    const { disk, vault } = await withOneCheck();
    const { text } = await makeFile(await deskOf(vault), 'json', () => undefined);
    const records = Object.keys((JSON.parse(text) as { records: object }).records).length;
    Object.assign(bounds, { bytes: new TextEncoder().encode(text).length, records });
    await opened(vault);
    press(saving.save);
    await until(() => expect(saved).toHaveLength(1));
    expect(alerts()).toBe('');
    await until(() => expect(disk.records()).toHaveProperty(keys.backup));
    const model = createImport({ ...(await deskOf(vault)), store: memoryStore() });
    const chosen = new TextEncoder().encode(text);
    await model.choose({ size: chosen.length, arrayBuffer: () => Promise.resolve(chosen.buffer) });
    expect(model.state.value.phase).toBe('preview');
  });

  it('is none of 30 MB under a passphrase: that goes out and comes back', { timeout: 240_000 }, async () => {
    const long = 'I said: "I was out."\nIt was not so, é. ';
    const did = long.repeat(Math.ceil(180_000 / long.length)).trim();
    const history = Array.from({ length: 100 }, (_, at): LetterEntry => {
      const entry = letterEntry({ id: `l${at}`, at: now + at });
      return { ...entry, texts: { ...entry.texts, did: `${at} ${did}` } };
    });
    const there = windows((await deviceOf({ people: [sam], history })).records());
    const desk = await deskOf(there.open());
    const file = await makeFile(desk, 'sealed', () => undefined, 'a lamp in the cellar');
    expect(file.text.length).toBeGreaterThan(25 * 1024 * 1024);
    expect(file.large).toBe(false);
    const here = memoryStore();
    const model = createImport({ ...desk, store: here });
    const chosen = new TextEncoder().encode(file.text);
    await model.choose({ size: chosen.length, arrayBuffer: () => Promise.resolve(chosen.buffer) });
    expect(model.state.value.phase).toBe('sealed');
    await model.unseal('a lamp in the cellar');
    expect(model.state.value).toMatchObject({
      phase: 'preview',
      merge: { counts: { letter: { fresh: 100 } } },
    });
    await model.add();
    const entries = (store: MemoryStore) =>
      Object.fromEntries(Object.entries(store.records()).filter(([key]) => key.startsWith('entry/')));
    expect(entries(here)).toEqual(entries(there.disk));
  });
});

describe('the raw copy', () => {
  it('is sealed under an open lock, and that is said before', { timeout: 60_000 }, async () => {
    const { browser, vault } = await lockedWindows({
      ...(await deviceOf({ people: [sam], history: [checkEntry()] })).records(),
      'entry/odd': { half: secret },
    });
    await opened(vault);
    press(saving.save);
    await until(() => expect(saved).toHaveLength(1));
    await until(() => expect(root.textContent).toContain(saving.raw.sealed));
    press(saving.raw.save);
    await until(() => expect(saved).toHaveLength(2));
    const { backup: noted, ...onDisk } = browser.disk.records();
    expect(JSON.parse(saved[1]!.text)).toEqual(noted === undefined ? onDisk : { ...onDisk, backup: noted });
    expect(saved.map(({ text }) => text).join()).not.toContain(secret);
  });

  it('is warned of without a lock, as every file that anyone can read', async () => {
    const { disk, vault } = await withOneCheck();
    disk.plant({ 'entry/odd': { half: secret } });
    await opened(vault);
    // Whoever has chosen the encrypted copy has not read it yet.
    root.querySelector<HTMLInputElement>('input[value=sealed]')?.click();
    await until(() => expect(root.textContent).not.toContain(saving.readable));
    for (const id of ['copy-passphrase', 'copy-again']) {
      const field = root.querySelector<HTMLInputElement>(`#${id}`)!;
      field.value = 'a lamp in the cellar';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    press(saving.save);
    await until(() => expect(root.textContent).toContain(saving.readable));
    expect(root.textContent).not.toContain(saving.raw.sealed);
  }, 60_000);
});
