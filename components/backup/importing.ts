/** Bringing a file back, step by step; the screen in import.tsx shows where it is. */
import { signal, type ReadonlySignal } from '@preact/signals';
import { bringBack, preview, type Brought } from '~/storage/backup/bring-back';
import type { Contents } from '~/storage/backup/contents';
import { RefusedFile, type FileFault } from '~/storage/backup/faults';
import type { Merge } from '~/storage/backup/merge';
import { partOf, type Rest, type Tell } from '~/storage/backup/rest';
import { undoImport } from '~/storage/backup/undo';
import { Unreadable } from '~/storage/faults';
import type { Desk } from '../app/desk';
import { readChosen, readSealed, type ChosenFile, type SealedCopy } from './reading';

/** The disk took nothing, or what is here could not be read. */
type Failed = 'full' | 'unread';

export type Importing =
  | { phase: 'choosing' }
  | { phase: 'reading'; share: number }
  /** `history`: it was not the file, but what is here could not be read. */
  | { phase: 'refused'; fault: FileFault | 'history' }
  /** It is encrypted; `wrong`: what was typed did not open it. */
  | { phase: 'sealed'; copy: SealedCopy; wrong: boolean; opening: boolean }
  /** `failed` is why it was not added when it was tried. */
  | { phase: 'preview'; contents: Contents; merge: Merge; settings: boolean; failed: Failed | null }
  | { phase: 'adding'; share: number }
  /** `kept` is why it could not be undone. */
  | { phase: 'done'; brought: Brought; kept: 'changed' | Failed | null }
  | { phase: 'undoing' }
  | { phase: 'undone' };

/** The last import that can be undone. It lives in this page's memory alone: closing the page ends the undo. */
let last: Brought | null = null;

export interface ImportModel {
  state: ReadonlySignal<Importing>;
  choose: (file: ChosenFile) => Promise<void>;
  /** Opens an encrypted copy. @param typed its passphrase or recovery code */
  unseal: (typed: string) => Promise<void>;
  /** Whether the settings of the file are wanted. */
  wantSettings: (wanted: boolean) => void;
  add: () => Promise<void>;
  undo: () => Promise<void>;
  /** Back to the choice of a file. */
  again: () => void;
}

const failedBy = (error: unknown): Failed => (error instanceof Unreadable ? 'unread' : 'full');

export function createImport(desk: Pick<Desk, 'store' | 'clock' | 'rest'>): ImportModel {
  const { store, clock } = desk;
  const state = signal<Importing>(
    last === null ? { phase: 'choosing' } : { phase: 'done', brought: last, kept: null },
  );
  let latest = 0;

  async function look(from: (rest: Rest, tell: Tell) => Promise<Contents | SealedCopy>): Promise<Importing> {
    const tell = (share: number) => {
      if (state.value.phase === 'reading') state.value = { phase: 'reading', share };
    };
    try {
      const rest = await desk.rest();
      const contents = await from(rest, partOf(tell, 0, 0.5));
      if ('closed' in contents) return { phase: 'sealed', copy: contents, wrong: false, opening: false };
      const merge = await preview(store, contents, rest, partOf(tell, 0.5, 1));
      return { phase: 'preview', contents, merge, settings: false, failed: null };
    } catch (error) {
      return { phase: 'refused', fault: error instanceof RefusedFile ? error.fault : 'history' };
    }
  }

  return {
    state,
    async choose(file) {
      const turn = ++latest;
      state.value = { phase: 'reading', share: 0 };
      const next = await look((rest, tell) => readChosen(file, rest, tell));
      // Another file was chosen meanwhile.
      if (turn === latest) state.value = next;
    },
    async unseal(typed) {
      const before = state.value;
      if (before.phase !== 'sealed' || before.opening) return;
      const turn = ++latest;
      state.value = { ...before, wrong: false, opening: true };
      const next = await look(
        async (rest, tell) => (await readSealed(before.copy, typed, rest, tell)) ?? before.copy,
      );
      if (turn === latest) state.value = next.phase === 'sealed' ? { ...next, wrong: true } : next;
    },
    wantSettings(settings) {
      if (state.value.phase === 'preview') state.value = { ...state.value, settings };
    },
    async add() {
      const before = state.value;
      if (before.phase !== 'preview') return;
      const { contents, settings } = before;
      state.value = { phase: 'adding', share: 0 };
      const tell = (share: number) => (state.value = { phase: 'adding', share });
      try {
        last = await bringBack(store, contents, { settings }, clock.now(), await desk.rest(), tell);
        state.value = { phase: 'done', brought: last, kept: null };
      } catch (error) {
        state.value = { ...before, failed: failedBy(error) };
      }
    },
    async undo() {
      if (state.value.phase !== 'done') return;
      const { brought } = state.value;
      state.value = { phase: 'undoing' };
      const rest = await desk.rest();
      try {
        const undone = await undoImport(store, brought, clock.now(), rest);
        if (undone) last = null;
        state.value = undone ? { phase: 'undone' } : { phase: 'done', brought, kept: 'changed' };
      } catch (error) {
        state.value = { phase: 'done', brought, kept: failedBy(error) };
      }
    },
    again() {
      last = null;
      latest += 1;
      state.value = { phase: 'choosing' };
    },
  };
}
