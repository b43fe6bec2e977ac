import { signal } from '@preact/signals';
import type { Entry } from '~/domain/entry';
import { readDraft, writeDraft } from '~/storage/draft';
import { removeEntry, restoreEntries } from '~/storage/keep';
import type { Attempt } from '../app/attempt';
import type { Desk } from '../app/desk';
import { passing } from '../app/passing';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

/** What was just deleted, and the way to have all of it back. */
export interface Deletion<Kept extends Entry = Entry> {
  entry: Kept;
  /** Puts it back as it was, with all that had become of it and what was being written about it. */
  undo: () => Promise<void>;
}

/** What can be in the middle of being written about an entry. */
const drafts = ['edit', 'given', 'turn'] as const;

/**
 * The one way in which an entry is deleted. What became of it goes with it, and so does what was
 * begun about it; nothing but the page's memory holds them for the undo.
 */
export async function deleteEntry<Kept extends Entry>(
  { store, clock }: Pick<Desk, 'store' | 'clock'>,
  entry: Kept,
): Promise<Deletion<Kept>> {
  const begun = await Promise.all(
    drafts.map(async (kind) => ({ kind, draft: await readDraft(store, kind, entry.id) })),
  );
  const written = begun.filter(({ draft }) => draft !== null);
  const removed = await removeEntry(store, entry, clock.now());
  await Promise.all(written.map(({ kind }) => writeDraft(store, kind, entry.id, null)));
  return {
    entry,
    async undo() {
      await restoreEntries(store, removed, clock.now());
      // The entry is back whatever the store says to its drafts.
      await Promise.allSettled(written.map(({ kind, draft }) => writeDraft(store, kind, entry.id, draft)));
    },
  };
}

/** From the screen of an entry to the list that it stood in, which says that it is gone and offers the undo. */
export const deleted = passing<Deletion>();

interface UndoWords {
  removed: string;
  /** Said where the list shows that it is back. */
  restored?: string;
}

/**
 * What a list says of the entry that was deleted on a screen of its own.
 * @param back called when all of it is there again
 */
export function openUndo(desk: Desk, attempt: Attempt, words: UndoWords, back?: (entry: Entry) => void) {
  const deletion = signal(deleted.take());
  const said = signal(deletion.value === null ? '' : words.removed);
  async function undo(): Promise<void> {
    const { value } = deletion;
    if (value === null || !(await attempt.run(value.undo))) return;
    deletion.value = null;
    said.value = words.restored ?? '';
    back?.(value.entry);
  }
  /** @param also what else the list has to say when it opens */
  return function Undo({ also = '' }: { also?: string }) {
    const text = said.value === '' ? also : said.value;
    return (
      <Notice>
        {text !== '' && <p>{text}</p>}
        {deletion.value !== null && (
          <Button quiet onPress={undo}>
            {desk.common.actions.undo}
          </Button>
        )}
      </Notice>
    );
  };
}
