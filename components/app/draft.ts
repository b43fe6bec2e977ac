import { signal, type ReadonlySignal } from '@preact/signals';
import { readDraft, writeDraft, type Drafts } from '~/storage/draft';
import { draftKey, type DraftKind } from '~/storage/keys';
import { inOrder } from '~/storage/same';
import type { Desk } from './desk';

export interface DraftPen<Draft> {
  /** What was being written, or null. */
  found: Draft | null;
  /** Writes at once; call it in the event of the keystroke, before anything is awaited. */
  write: (draft: Draft) => void;
  /** Whether the last write was refused: what is on the screen is not on the disk. */
  refused: ReadonlySignal<boolean>;
  /** Call it when what the draft holds was kept: that a write of it was refused is no matter any more. */
  done: () => void;
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
  desk: Pick<Desk, 'store'>,
  kind: Kind,
  of: string,
  adopt: (draft: Drafts[Kind]) => void,
): Promise<DraftPen<Drafts[Kind]>> {
  const key = draftKey(kind, of);
  const refused = signal(false);
  const own = echoes();
  let latest = 0;
  const stop = desk.store.onChange((changed) => {
    if (!(key in changed) || changed[key] === null || own.heard(changed[key])) return;
    void readDraft(desk.store, kind, of).then((draft) => draft !== null && adopt(draft));
  });
  return {
    found: await readDraft(desk.store, kind, of),
    key,
    refused,
    stop,
    done() {
      latest += 1;
      refused.value = false;
    },
    write(draft) {
      const turn = ++latest;
      own.expect(draft);
      writeDraft(desk.store, kind, of, draft).then(
        () => turn === latest && (refused.value = false),
        () => {
          own.heard(draft);
          if (turn === latest) refused.value = true;
        },
      );
    },
  };
}

/**
 * The writes of this window of which the store has not told yet. Each is forgotten once it
 * was heard: another window may write the same later, and a long text is not kept once a keystroke.
 */
function echoes() {
  const awaited = new Map<string, number>();
  return {
    expect(written: unknown): void {
      const echo = inOrder(written);
      awaited.set(echo, (awaited.get(echo) ?? 0) + 1);
    },
    /** @returns whether it is one of ours */
    heard(changed: unknown): boolean {
      const echo = inOrder(changed);
      const left = awaited.get(echo);
      if (left === undefined) return false;
      if (left === 1) awaited.delete(echo);
      else awaited.set(echo, left - 1);
      return true;
    },
  };
}
