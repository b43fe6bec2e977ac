/** The envelope of a file and what it is told by; BACKUP.md describes it. */
import { keys } from '../keys';
import { bounds, refuseName } from './bounds';
import { RefusedFile } from './faults';

export type Records = Readonly<Record<string, unknown>>;

/** What stands in a file. Its records are not held against their shapes yet: see contents.ts. */
export type BackupFile =
  /** `raw` is every record as it stood on the disk, without an envelope: what "save the raw copy" makes. */
  | { format: 'plain' | 'raw'; records: Records }
  /** The same from under a lock: its content is sealed, and the lock's header is among its records. */
  | { format: 'locked'; records: Records }
  /** An encrypted backup. What opens it gets the whole envelope, and gives back the text of a plain file. */
  | { format: 'sealed'; envelope: Records };

/** What can be read as it is. */
export type ClearFile = Extract<BackupFile, { format: 'plain' | 'raw' }>;
/** What is opened first, with a passphrase or a recovery code. */
export type ClosedFile = Exclude<BackupFile, ClearFile>;

export const isClear = (file: BackupFile): file is ClearFile =>
  file.format === 'plain' || file.format === 'raw';

export const formats = { plain: 'goldseam', sealed: 'goldseam-sealed' } as const;
/** The version of the plain envelope. The version of the records stands in their `meta`. */
export const envelopeVersion = 1;

/**
 * Tells what a file is. Nothing in it has been checked but its envelope.
 * @param text what the file says, at most `bounds.bytes` long
 * @throws RefusedFile
 */
export function readBackup(text: string): BackupFile {
  if (text.length > bounds.bytes) throw new RefusedFile('large');
  const file = parsed(text);
  if (!isObject(file)) throw new RefusedFile('foreign');
  Object.keys(file).forEach(refuseName);
  switch (file.format) {
    case formats.plain:
      return readPlain(file);
    case formats.sealed:
      return { format: 'sealed', envelope: file };
    case undefined:
      if (isObject(file.meta) && 'version' in file.meta)
        return { format: (file[keys.lock] ?? null) === null ? 'raw' : 'locked', records: file };
      throw new RefusedFile('foreign');
    default:
      throw new RefusedFile('foreign');
  }
}

function readPlain({ version, records }: Records): BackupFile {
  if (typeof version === 'number' && version > envelopeVersion) throw new RefusedFile('newer');
  if (version !== envelopeVersion || !isObject(records)) throw new RefusedFile('damaged');
  return { format: 'plain', records };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RefusedFile('foreign');
  }
}

const isObject = (value: unknown): value is Records =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
