/** Makes the files that can be saved. */
import { toCsv } from '~/storage/backup/csv';
import { exportPlain } from '~/storage/backup/export';
import { noteBackup } from '~/storage/backup/last';
import { toMarkdown } from '~/storage/backup/markdown';
import type { Tell } from '~/storage/backup/rest';
import type { Desk, FileType } from '../app/desk';
import { fileName } from './file-name';
import { dayInFull, tellAll } from './telling';

export const kindsOfFile = ['json', 'markdown', 'csv'] as const;
export type KindOfFile = (typeof kindsOfFile)[number];

export interface MadeFile {
  name: string;
  type: FileType;
  text: string;
  /** How many records could not be read and are not in it. */
  unreadable: number;
}

/** @throws NewerData */
export async function makeFile(desk: Desk, kind: KindOfFile, tell: Tell): Promise<MadeFile> {
  const rest = await desk.rest();
  if (kind === 'json') {
    const { text, unreadable } = await exportPlain(desk.store, desk.clock.now(), rest, tell);
    return { name: fileName(desk, 'json'), type: 'application/json', text, unreadable };
  }
  const [{ table }, { told, unreadable }] = await Promise.all([
    desk.words('backup'),
    tellAll(desk, rest, tell),
  ]);
  if (kind === 'csv') {
    const text = await toCsv(told, table, rest);
    return { name: fileName(desk, 'csv'), type: 'text/csv', text, unreadable };
  }
  const text = await toMarkdown(told, table.title, (day) => dayInFull(day, desk.language), rest);
  return { name: fileName(desk, 'md'), type: 'text/markdown', text, unreadable };
}

/** Hands the file to the browser, and notes that a copy was saved where it is one that can be brought back. */
export async function saveMade(desk: Desk, kind: KindOfFile, file: MadeFile): Promise<void> {
  desk.save(file.name, file.text, file.type);
  // The file is saved whether this is noted or not; at worst the reminder comes once more.
  if (kind === 'json') await noteBackup(desk.store, desk.clock.now()).catch(() => undefined);
}
