/** From the file that was chosen to sound contents. */
import { bounds } from '~/storage/backup/bounds';
import { readContents, type Contents } from '~/storage/backup/contents';
import { RefusedFile } from '~/storage/backup/faults';
import { isClear, readBackup, type ClosedFile } from '~/storage/backup/file';
import type { Rest, Tell } from '~/storage/backup/rest';

/** What is asked of a file that a person has chosen. */
export type ChosenFile = Pick<File, 'size' | 'arrayBuffer'>;

/** An encrypted copy, or a raw one from under a lock. It is read once it was opened. */
export interface SealedCopy {
  closed: ClosedFile;
}

/** @throws RefusedFile before more than its size is known of a file that is too large */
export async function readChosen(file: ChosenFile, rest: Rest, tell: Tell): Promise<Contents | SealedCopy> {
  if (file.size > bounds.bytes) throw new RefusedFile('large');
  const bytes = await bytesOf(file);
  const text = decoded(bytes);
  // Of a large file each of these steps takes its time, and none of them can be cut.
  if (rest.due()) await rest.take();
  const read = readBackup(text);
  if (rest.due()) await rest.take();
  if (isClear(read)) return readContents(read, rest, tell);
  // What is missing in it is not found by asking for a passphrase.
  if (!(await canBeOpened(read))) throw new RefusedFile('sealed');
  return { closed: read };
}

async function canBeOpened(file: ClosedFile): Promise<boolean> {
  if (file.format === 'locked') return (await import('~/storage/backup/locked-copy')).hasHeader(file.records);
  return (await import('~/storage/backup/sealed-file')).isSealedFile(file.envelope);
}

/**
 * Opens an encrypted copy, and reads it again as a plain one.
 * @param typed its passphrase or recovery code
 * @returns null when it is not the right one
 * @throws RefusedFile
 */
export async function readSealed(
  { closed }: SealedCopy,
  typed: string,
  rest: Rest,
  tell: Tell,
): Promise<Contents | null> {
  if (closed.format === 'locked') {
    const { openLockedCopy } = await import('~/storage/backup/locked-copy');
    const records = await openLockedCopy(closed.records, typed, rest);
    return records === null ? null : readContents({ format: 'raw', records }, rest, tell);
  }
  const { openSealed } = await import('~/storage/backup/sealed-file');
  const opened = await openSealed(closed.envelope, typed);
  if (opened === 'wrong') return null;
  if (opened === 'damaged') throw new RefusedFile('damaged');
  if (rest.due()) await rest.take();
  const read = readBackup(opened.text);
  if (rest.due()) await rest.take();
  if (!isClear(read)) throw new RefusedFile('foreign');
  return readContents(read, rest, tell);
}

async function bytesOf(file: ChosenFile): Promise<ArrayBuffer> {
  try {
    return await file.arrayBuffer();
  } catch {
    // It was moved, deleted or taken out since it was chosen.
    throw new RefusedFile('unreadable');
  }
}

function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // A picture, or text in another alphabet: half of it would be read as if it were right.
    throw new RefusedFile('foreign');
  }
}
