import { signal, type ReadonlySignal } from '@preact/signals';
import { draftKey, readDraft, writeDraft, type DraftKind, type Drafts } from '~/storage/draft';
import type { Desk } from './desk';

export interface DraftPen<Draft> {
  /** What was being written, or null. */
  found: Draft | null;
  /** Writes at once; call it in the event of the keystroke, before anything is awaited. */
  write: (draft: Draft) => void;
  /** Whether the last write was refused: what is on the screen is not on the disk. */
  refused: ReadonlySignal<boolean>;
  /** Where the entry that completes this draft empties it. */
  key: string;
  stop: () => void;
}

/**
 * A pen on one draft. What another window writes is adopted, so that two windows show
 * the same; the echoes of this window's own writes are not, for they may come late.
 * @param of the id of a relationship, or of the entry that is being changed
 */
export async function takePen<Kind extends DraftKind>(
  desk: Desk,
  kind: Kind,
  of: string,
  adopt: (draft: Drafts[Kind]) => void,
): Promise<DraftPen<Drafts[Kind]>> {
  const key = draftKey(kind, of);
  const refused = signal(false);
  const own = new Set<string>();
  let latest = 0;
  const stop = desk.store.onChange((changed) => {
    if (!(key in changed) || changed[key] === null || own.has(JSON.stringify(changed[key]))) return;
    void readDraft(desk.store, kind, of).then((draft) => draft !== null && adopt(draft));
  });
  return {
    found: await readDraft(desk.store, kind, of),
    key,
    refused,
    stop,
    write(draft) {
      const turn = ++latest;
      own.add(JSON.stringify(draft));
      writeDraft(desk.store, kind, of, draft).then(
        () => turn === latest && (refused.value = false),
        () => (refused.value = true),
      );
    },
  };
}
