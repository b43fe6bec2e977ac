/**
 * The page that writes until it is killed. It stands beside the built extension's own pages and uses
 * the same code on the same stores. The tester calls `campaign` in it.
 */
import { createImport, type Importing } from '~/components/backup/importing';
import { rebuildHome } from '~/domain/home-after';
import type { Entry, PromiseEntry } from '~/domain/entry';
import { chance } from '~/platform/chance';
import { deviceClock, personClock } from '~/platform/clock';
import { restsOfPage } from '~/platform/rest';
import { keySession } from '~/platform/session';
import { spareHeader } from '~/platform/marker';
import { localStore } from '~/platform/store';
import { envelopeVersion, formats } from '~/storage/backup/file';
import { readDraft, writeDraft } from '~/storage/draft';
import { readJournal } from '~/storage/journal';
import { keepEntry, removeEntry, reviseEntry } from '~/storage/keep';
import { isContent } from '~/storage/key-class';
import { entryKey, keys, relationshipKey } from '~/storage/keys';
import { openLock } from '~/storage/lock/open';
import { change, turnOff, turnOn } from '~/storage/lock/turn';
import { openVault } from '~/storage/lock/vault';
import { open } from '~/storage/open';
import { dataVersion } from '~/storage/schema';
import { saveRelationship } from '~/storage/relationships';
import { readEntry } from '~/storage/journal';
import { isSame } from '~/storage/same';
import { isBox } from '~/storage/seal/box-shape';
import { after, opAt, print, readPrint, type Op, type State } from './ops';

const passphrase = 'a lamp in the hall';
const recovery = '0'.repeat(28);
const sam = { id: 'sam', sides: ['broke' as const], nickname: '', kind: 'friend' as const, since: 1 };

const vault = openVault({
  raw: localStore(),
  session: keySession,
  spare: spareHeader,
  chance,
  now: deviceClock.now,
  turned: () => undefined,
});
const { store } = vault;

/** How many steps of this run are on the disk, as the store has said. */
let done = 0;
let failure: string | null = null;

const entryOf = (id: string, text: string): PromiseEntry => ({
  id,
  relationship: sam.id,
  at: 1_700_000_000_000,
  zone: 'UTC',
  kind: 'promise',
  by: '2026-11-21',
  texts: { promise: text, seen: '' },
});

async function act(op: Op): Promise<void> {
  const now = deviceClock.now();
  switch (op.kind) {
    case 'keep':
      return keepEntry(store, entryOf(op.id, op.text), 'draft/sam/promise');
    case 'revise':
      return reviseEntry(store, op.id, { promise: op.text }, now, `draft/${op.id}/edit`);
    case 'remove': {
      const entry = await readEntry(store, op.id);
      if (entry === null) throw new Error(`${op.id} is not there`);
      await removeEntry(store, entry, now);
      return;
    }
    case 'import':
      return importFile(op.ids.map((id) => entryOf(id, op.text)));
    case 'draft':
      return writeDraft(store, 'fence', sam.id, { texts: { draws: op.text, holds: '', conditions: '' } });
    case 'lock':
      return turnOn(vault, { passphrase, recovery }, 'lock');
    case 'unlock': {
      right(await turnOff(vault, passphrase));
      return;
    }
    case 'change': {
      right(
        await change(
          vault,
          { way: 'passphrase', typed: passphrase },
          { way: 'passphrase', secret: passphrase },
        ),
      );
      return;
    }
  }
}

/** Brings a file back as the screen does: chosen, looked at, and added. */
async function importFile(entries: readonly Entry[]): Promise<void> {
  const records = {
    [keys.meta]: { version: dataVersion },
    [relationshipKey(sam.id)]: sam,
    ...Object.fromEntries(entries.map((entry) => [entryKey(entry.id), entry])),
  };
  const file = new File(
    [JSON.stringify({ format: formats.plain, version: envelopeVersion, made: 1, records })],
    '',
  );
  const model = createImport({
    store,
    clock: personClock(() => '03:00'),
    rest: () => Promise.resolve(restsOfPage()),
  });
  const reach = (phase: Importing['phase']) => {
    const { value } = model.state;
    if (value.phase !== phase) throw new Error(`the import stands at ${JSON.stringify(value).slice(0, 200)}`);
  };
  // What was brought back last could be undone, and is offered first.
  model.again();
  await model.choose(file);
  reach('preview');
  await model.add();
  reach('done');
}

function right({ state }: { state: string }): void {
  if (state !== 'right') throw new Error(`the passphrase was ${state}`);
}

/** What stands on the disk, held against itself. */
async function look(): Promise<string> {
  const all = await vault.raw.get(null);
  const locked = (all[keys.lock] ?? null) !== null;
  for (const [key, value] of Object.entries(all)) {
    const sealed = isBox(value);
    if (value !== null && isContent(key) && sealed !== locked)
      throw new Error(`torn: ${key} while locked is ${locked}`);
  }
  if (locked && (await vault.session.get()) === undefined)
    right(await openLock(vault, 'passphrase', passphrase));
  const { entries, relationships, unreadable } = await readJournal(store);
  if (unreadable.length > 0) throw new Error(`unreadable: ${unreadable.join()}`);
  const { home } = await open(store);
  // The first screen's record is written with each entry: were one there without the other, they would differ.
  const told = rebuildHome(relationships, entries, home.current);
  if (!isSame(home, told)) throw new Error('torn: home and history differ');
  const promised = entries.filter((entry): entry is PromiseEntry => entry.kind === 'promise');
  const draft = (await readDraft(store, 'fence', sam.id))?.texts.draws ?? '';
  return print({ entries: new Map(promised.map(({ id, texts }) => [id, texts.promise])), draft, locked });
}

Object.assign(globalThis, {
  campaign: {
    async begin(): Promise<void> {
      await saveRelationship(store, sam, 1);
    },
    look,
    /** Steps on until the browser is killed. */
    run(seed: number, from: string): void {
      void (async () => {
        let state: State = readPrint(from);
        for (let step = 0; ; step++) {
          const op = opAt(seed, step, state);
          await act(op);
          state = after(state, op);
          done += 1;
        }
      })().catch((error: unknown) => {
        failure = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      });
    },
    done: () => ({ done, failure }),
    /** Writes records as the screens do: sealed while the lock is on. */
    put: (records: Readonly<Record<string, unknown>>) =>
      store.get([keys.meta, keys.home]).then(() => store.set(records)),
    /**
     * Keeps so many entries, one after the other: of a fence the first screen knows, of a letter it does not.
     * @returns the middle of their times, in milliseconds
     */
    async keep(kind: 'unsent' | 'fence', many: number): Promise<number> {
      const times: number[] = [];
      for (let at = 0; at < many; at++) {
        const begun = performance.now();
        const { id, relationship, at: moment, zone } = entryOf(`t${at}-${begun}`, '');
        const kept = { id, relationship, at: moment, zone };
        const text = 'I want to write to you tonight, and I will not. '.repeat(8);
        const entry: Entry =
          kind === 'unsent'
            ? { ...kept, kind, texts: { letter: text } }
            : { ...kept, kind, texts: { draws: text, holds: '', conditions: '' } };
        await keepEntry(store, entry, `draft/sam/${kind}`);
        times.push(performance.now() - begun);
      }
      return times.sort((a, b) => a - b)[Math.floor(many / 2)] ?? 0;
    },
    /** Turns the lock on, as the screens do. */
    lock: () => turnOn(vault, { passphrase, recovery }, 'lock'),
  },
});
