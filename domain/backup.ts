/** When a copy of everything is called for. The copy itself is made in storage/backup/. */

/** Moments alone, in epoch milliseconds: it holds no content, and stays readable when the history is locked. */
export interface BackupState {
  /** When the last copy that can be brought back was saved; null before the first one. */
  at: number | null;
  /** Until when the reminder was put off; null when it was not. */
  later: number | null;
}

const dayLength = 24 * 60 * 60 * 1000;

/** A copy is called for after so many entries, or so many days with at least one. */
const enough = { entries: 10, days: 30 };

/** How long the reminder stays away when it is put off, in days. */
const putOff = 30;

/**
 * Whether to remind of a copy: ten entries are newer than the last one, or there is one and the
 * copy is thirty days old. Where there was never a copy, the days count from the oldest entry.
 * @param entries when each was kept and last changed, in epoch milliseconds
 * @param now epoch milliseconds
 */
export function isBackupDue(
  { at, later }: BackupState,
  entries: readonly { at: number; edited?: number }[],
  now: number,
): boolean {
  if (later !== null && now < later) return false;
  const fresh = entries.filter((entry) => at === null || Math.max(entry.at, entry.edited ?? 0) > at);
  if (fresh.length >= enough.entries) return true;
  const since = at ?? fresh.reduce((oldest, entry) => Math.min(oldest, entry.at), now);
  return fresh.length > 0 && now - since >= enough.days * dayLength;
}

/** The same, put off. @param now epoch milliseconds */
export function putOffBackup(state: BackupState, now: number): BackupState {
  return { ...state, later: now + putOff * dayLength };
}
