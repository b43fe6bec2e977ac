/** Saving a file, step by step; the screen in export.tsx shows where it is. */
import { signal, type ReadonlySignal } from '@preact/signals';
import { bytesIn, isOverBounds } from '~/storage/backup/bounds';
import { copyOfEverything } from '~/storage/repair';
import type { Desk } from '../app/desk';
import { rawName } from './file-name';
import { makeFile, saveMade, type KindOfFile, type MadeFile } from './making';

export type Exporting =
  | { phase: 'choosing' }
  | { phase: 'writing'; share: number }
  /** It could not be read or written together; there is no file. */
  | { phase: 'failed' }
  /** It is made, and larger than what can be brought back: saving it is a choice of its own. */
  | { phase: 'large'; kind: KindOfFile; file: MadeFile; saved: boolean }
  | { phase: 'saved'; file: MadeFile };

/** Of the copy of everything as it lies on the disk. `large`: it is saved, and cannot be brought back. */
export type RawCopy = 'none' | 'failed' | 'saved' | 'large';

export interface ExportModel {
  state: ReadonlySignal<Exporting>;
  raw: ReadonlySignal<RawCopy>;
  /** @param passphrase of an encrypted copy; without one it is sealed under the lock */
  make: (kind: KindOfFile, passphrase: string | null) => Promise<void>;
  /** Saves the file that is too large. */
  saveLarge: () => Promise<void>;
  saveRaw: () => Promise<void>;
}

export function createExport(desk: Desk): ExportModel {
  const state = signal<Exporting>({ phase: 'choosing' });
  const raw = signal<RawCopy>('none');
  return {
    state,
    raw,
    async make(kind, passphrase) {
      // What is pressed twice is saved once.
      if (state.value.phase === 'writing') return;
      state.value = { phase: 'writing', share: 0 };
      raw.value = 'none';
      const tell = (share: number) => (state.value = { phase: 'writing', share });
      try {
        const file = await makeFile(desk, kind, tell, passphrase);
        if (file.large) {
          state.value = { phase: 'large', kind, file, saved: false };
          return;
        }
        await saveMade(desk, kind, file);
        state.value = { phase: 'saved', file };
      } catch {
        state.value = { phase: 'failed' };
      }
    },
    async saveLarge() {
      if (state.value.phase !== 'large') return;
      const before = state.value;
      await saveMade(desk, before.kind, before.file);
      state.value = { ...before, saved: true };
    },
    async saveRaw() {
      raw.value = 'none';
      try {
        const text = await copyOfEverything(desk.vault);
        desk.save(rawName(desk), text);
        raw.value = isOverBounds(bytesIn(text)) ? 'large' : 'saved';
      } catch {
        raw.value = 'failed';
      }
    },
  };
}
