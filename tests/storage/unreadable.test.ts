import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeDraft } from '~/storage/draft';
import { entryKey, keys, relationshipKey } from '~/storage/keys';
import { readJournal } from '~/storage/journal';
import { keepEntry, removeEntry, restoreEntries, reviseEntry } from '~/storage/keep';
import { open } from '~/storage/open';
import { saveRelationship, switchTo } from '~/storage/relationships';
import { repairHome } from '~/storage/repair';
import { claimNudge } from '~/storage/nudging';
import { saveNudges } from '~/storage/settings';
import type { Store } from '~/storage/port';
import { anyEntry } from '../domain/made';
import { anyJunk, draftOf, noor, now, sam } from './made';
import { memoryStore } from './memory-store';

type Action = (store: Store) => Promise<unknown>;

const anyAction: fc.Arbitrary<Action> = fc.oneof(
  anyEntry(['sam', 'noor']).map(
    (entry): Action =>
      (store) =>
        keepEntry(store, entry, draftOf(entry)),
  ),
  anyEntry(['sam', 'noor']).map((entry): Action => async (store) => {
    await keepEntry(store, entry, draftOf(entry));
    await reviseEntry(store, entry.id, { answer: 'Later.' }, now, `draft/${entry.id}/edit`);
    await removeEntry(store, entry, now);
    await restoreEntries(store, [entry], now);
  }),
  fc.constantFrom<Action>(
    (store) => saveNudges(store, { plans: [] }, 1, now),
    (store) => claimNudge(store, { day: '2026-11-21', relationship: 'sam' }, now),
    (store) => switchTo(store, 'noor', now),
    (store) => saveRelationship(store, { ...sam, nickname: 'S.' }, now),
    (store) => writeDraft(store, 'answer', 'sam', { card: 'h', text: 'x' }),
    (store) => repairHome(store, now),
    (store) => open(store),
  ),
);

/** Records that cannot be read, under keys where no action has any business of its own. */
const anyUnreadable = fc.dictionary(
  fc.uuid().chain((id) => fc.constantFrom(entryKey(id), relationshipKey(id))),
  anyJunk,
  { minKeys: 1, maxKeys: 5, noNullPrototype: true },
);

describe('records that cannot be read', () => {
  it('are listed, and stay as they are through any sequence of actions', async () => {
    await fc.assert(
      fc.asyncProperty(anyUnreadable, fc.array(anyAction, { maxLength: 12 }), async (junk, actions) => {
        const store = memoryStore();
        await saveRelationship(store, sam, now);
        await saveRelationship(store, noor, now);
        store.plant(junk);
        const before = junkIn(store.records(), junk);
        for (const action of actions) {
          await action(store);
          expect(junkIn(store.records(), junk)).toBe(before);
        }
        const journal = await readJournal(store);
        expect(journal.unreadable.sort()).toEqual(Object.keys(junk).sort());
        await expect(open(store)).resolves.toHaveProperty('home');
      }),
      { numRuns: 60 },
    );
  });

  it('are not lost when they are settings or a nudge, whatever replaces them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(keys.settings, keys.nudge),
        anyJunk,
        fc.array(anyAction, { maxLength: 8 }),
        async (key, raw, actions) => {
          const store = memoryStore();
          await saveRelationship(store, sam, now);
          store.plant({ [key]: raw });
          const planted = JSON.stringify(store.records()[key]);
          for (const action of actions) await action(store);
          const found = Object.entries(store.records()).filter(
            ([at, value]) =>
              (at === key || at.startsWith(`damaged/${key}/`)) && JSON.stringify(value) === planted,
          );
          expect(found).toHaveLength(1);
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** The bytes of the unreadable records as they are at rest. */
function junkIn(records: Readonly<Record<string, unknown>>, junk: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(Object.keys(junk).map((key) => [key, records[key]]));
}
