import { cpSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ClassicLevel } from 'classic-level';
import { makeFolder, removeFolder } from '../drive/folders.ts';

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
}

/** Which of these words stand in which files of a folder, in the letters of UTF-8 or of UTF-16. */
export function found(folder: string, words: readonly string[]): string[] {
  const inFile = (path: string): string[] => {
    const bytes = readFileSync(path);
    return words
      .filter((word) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')))
      .map((word) => `${word} in ${path.slice(folder.length)}`);
  };
  return filesUnder(folder).flatMap(inFile);
}

/** The same once every database of the folder was compacted, as browsers do in their own time. The folder stays as it is. */
export async function foundAfterCompaction(folder: string, words: readonly string[]): Promise<string[]> {
  const copy = makeFolder('compacted');
  try {
    cpSync(folder, copy, {
      recursive: true,
      filter: (path) => !/[/\\](lock|SingletonLock|SingletonSocket|SingletonCookie)$/.test(path),
    });
    const files = filesUnder(copy);
    for (const path of files.filter((name) => /Local Extension Settings[/\\].*[/\\]CURRENT$/.test(name))) {
      const database = new ClassicLevel(join(path, '..'), { keyEncoding: 'buffer', valueEncoding: 'buffer' });
      await database.open();
      await database.compactRange(Buffer.from([0]), Buffer.from([255, 255]), { keyEncoding: 'buffer' });
      await database.close();
    }
    for (const path of files.filter((name) => /moz-extension.*\.sqlite$/.test(name))) {
      const database = new DatabaseSync(path);
      database.exec('VACUUM; PRAGMA wal_checkpoint(TRUNCATE);');
      database.close();
    }
    return found(copy, words);
  } finally {
    removeFolder(copy);
  }
}
