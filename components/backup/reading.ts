/** From the file that was chosen to sound contents. */
import { bounds } from '~/storage/backup/bounds';
import { readContents, type Contents } from '~/storage/backup/contents';
import { RefusedFile } from '~/storage/backup/faults';
import { readBackup } from '~/storage/backup/file';
import type { Rest, Tell } from '~/storage/backup/rest';

/** What is asked of a file that a person has chosen. */
export type ChosenFile = Pick<File, 'size' | 'arrayBuffer'>;

/** @throws RefusedFile before more than its size is known of a file that is too large */
export async function readChosen(file: ChosenFile, rest: Rest, tell: Tell): Promise<Contents> {
  if (file.size > bounds.bytes) throw new RefusedFile('large');
  const read = readBackup(decoded(await bytesOf(file)));
  // The one place where an encrypted backup would be opened, and read again as a plain one.
  if (read.format === 'sealed') throw new RefusedFile('sealed');
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
