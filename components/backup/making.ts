/** Makes the files that can be saved. */
import { isOverBounds } from '~/storage/backup/bounds';
import { toCsv } from '~/storage/backup/csv';
import { exportPlain } from '~/storage/backup/export';
import { noteBackup } from '~/storage/backup/last';
import { toMarkdown } from '~/storage/backup/markdown';
import type { Tell } from '~/storage/backup/rest';
import type { Desk, FileType } from '../app/desk';
import { fileName } from './file-name';
import { dayInFull, tellAll } from './telling';

/** `sealed` is what `json` is, encrypted. */
export const kindsOfFile = ['json', 'sealed', 'markdown', 'csv'] as const;
export type KindOfFile = (typeof kindsOfFile)[number];

export interface MadeFile {
  name: string;
  type: FileType;
  text: string;
  /** How many records could not be read and are not in it. */
  unreadable: number;
  /** It is one to bring back, and an import would refuse it. */
  large: boolean;
}

/**
 * @param passphrase of an encrypted copy; without one it is sealed under the lock
 * @throws NewerData, or an Error when there is no lock to seal it under
 */
export async function makeFile(
  desk: Desk,
  kind: KindOfFile,
  tell: Tell,
  passphrase: string | null = null,
): Promise<MadeFile> {
  const rest = await desk.rest();
  if (kind === 'json' || kind === 'sealed') {
    const { text, bytes, records, unreadable } = await exportPlain(desk.store, desk.clock.now(), rest, tell);
    // Of a large file each of these steps takes its time, and none of them can be cut.
    if (rest.due()) await rest.take();
    const written = kind === 'json' ? text : await sealedText(desk, text, passphrase);
    if (rest.due()) await rest.take();
    // What is sealed is ASCII.
    const large = isOverBounds(kind === 'json' ? bytes : written.length, records);
    return { name: fileName(desk, 'json'), type: 'application/json', text: written, unreadable, large };
  }
  const [{ table }, { told, unreadable }] = await Promise.all([
    desk.words('backup'),
    tellAll(desk, rest, tell),
  ]);
  if (kind === 'csv') {
    const text = await toCsv(told, table, rest);
    return { name: fileName(desk, 'csv'), type: 'text/csv', text, unreadable, large: false };
  }
  const text = await toMarkdown(told, table.title, (day) => dayInFull(day, desk.language), rest);
  return { name: fileName(desk, 'md'), type: 'text/markdown', text, unreadable, large: false };
}

async function sealedText(desk: Desk, text: string, passphrase: string | null): Promise<string> {
  const { sealUnder, sealUnderLock } = await import('~/storage/backup/sealed-file');
  if (passphrase !== null) return sealUnder(text, passphrase, desk.newId(), desk.vault.chance);
  const sealed = await sealUnderLock(text, desk.vault);
  if (sealed === null) throw new Error('there is no open lock to seal it under');
  return sealed;
}

/** Hands the file to the browser, and notes that a copy was saved where it is one that can be brought back. */
export async function saveMade(desk: Desk, kind: KindOfFile, file: MadeFile): Promise<void> {
  desk.save(file.name, file.text, file.type);
  // The file is saved whether this is noted or not; at worst the reminder comes once more.
  if ((kind === 'json' || kind === 'sealed') && !file.large)
    await noteBackup(desk.store, desk.clock.now()).catch(() => undefined);
}
