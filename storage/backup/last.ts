/** When the last copy was saved, and until when the reminder of one was put off. */
import { putOffBackup, type BackupState } from '~/domain/backup';
import { act } from '../act';
import { defaults } from '../defaults';
import { keys } from '../keys';
import type { Store } from '../port';
import { readRecord, valueOr } from '../record';
import { backupSchema } from '../settings-schema';

/** The record, or nothing saved yet where there is none or it cannot be read. */
export async function readBackupState(store: Store): Promise<BackupState> {
  const raw = await store.get([keys.backup]);
  return valueOr(readRecord(backupSchema, raw[keys.backup]), defaults.backup);
}

/** Notes that a copy was saved that can be brought back. @param now epoch milliseconds */
export async function noteBackup(store: Store, now: number): Promise<void> {
  await act(store, now, () => ({ [keys.backup]: { at: now, later: null } satisfies BackupState }));
}

export async function putOffReminder(store: Store, now: number): Promise<void> {
  await act(store, now, async () => ({
    [keys.backup]: putOffBackup(await readBackupState(store), now),
  }));
}
