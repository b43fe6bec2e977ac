/** An encrypted backup: the text of a plain one, sealed. SECURITY.md describes the file. */
import * as v from 'valibot';
import { keys } from '../keys';
import type { Vault } from '../lock/vault';
import type { Chance } from '../port';
import { readRecord } from '../record';
import { BrokenBox, bytesOf, sealer } from '../seal/box';
import type { Box } from '../seal/box-shape';
import { headerSchema, wrapSchema } from '../seal/header-schema';
import type { Way, Wrap } from '../seal/header-shape';
import { plainly } from '../seal/passphrase';
import { readRecoveryCode } from '../seal/recovery-code';
import { unwrapKey, wrapKey } from '../seal/wrap';
import { openedSchema } from '../lock/records';

export const sealedFormat = 'goldseam-sealed';
const version = 1;

export interface SealedFile extends Record<'passphrase', Wrap> {
  format: typeof sealedFormat;
  version: typeof version;
  id: string;
  recovery: Wrap | null;
  /** Base64. */
  box: string;
}

const fileSchema: v.GenericSchema<SealedFile> = v.strictObject({
  format: v.literal(sealedFormat),
  version: v.literal(version),
  id: v.string(),
  passphrase: wrapSchema,
  recovery: v.nullable(wrapSchema),
  box: v.string(),
});

const about = (id: string) => ['backup', id];

/** The text of a plain file under a passphrase of its own. @param id a fresh one */
export async function sealUnder(
  text: string,
  passphrase: string,
  id: string,
  chance: Chance,
): Promise<string> {
  const key = chance(32);
  const wrap = await wrapKey(key, plainly(passphrase), [id, 'passphrase'], chance);
  return write({ id, passphrase: wrap, recovery: null }, await sealer(key, chance).seal(text, about(id)));
}

/**
 * The same under what opens the lock now. Nothing has to be typed: the file takes the lock's own
 * wraps along, and a passphrase that is changed later does not open it.
 * @returns null while the lock is off or closed
 */
export async function sealUnderLock(text: string, { raw, session, chance }: Vault): Promise<string | null> {
  const header = readRecord(headerSchema, (await raw.get([keys.lock]))[keys.lock]);
  const opened = readRecord(openedSchema, await session.get());
  if (header.state !== 'ok' || opened.state !== 'ok') return null;
  const { id, passphrase, recovery } = header.value;
  const box = await sealer(bytesOf(opened.value.key), chance).seal(text, about(id));
  return write({ id, passphrase, recovery }, box);
}

/** Whether a file can be opened by someone who knows what it was sealed under. */
export const isSealedFile = (envelope: unknown): boolean => readRecord(fileSchema, envelope).state === 'ok';

/**
 * @param envelope what a file says, as it was read
 * @returns the text of the plain file, or why there is none: the secret is another one, or the file
 * was damaged or made by a newer Goldseam
 */
export async function openSealed(
  envelope: unknown,
  typed: string,
): Promise<{ text: string } | 'wrong' | 'damaged'> {
  const file = readRecord(fileSchema, envelope);
  if (file.state !== 'ok') return 'damaged';
  const { id, box } = file.value;
  // Nobody chooses a passphrase that is a recovery code with its check.
  const code = readRecoveryCode(typed);
  const way: Way = code === null ? 'passphrase' : 'recovery';
  const wrap = file.value[way];
  const key = wrap === null ? null : await unwrapKey(wrap, code ?? plainly(typed), [id, way]);
  if (key === null) return 'wrong';
  try {
    const text = await sealer(key, () => new Uint8Array(0)).open({ sealed: 1, box }, about(id));
    return typeof text === 'string' ? { text } : 'damaged';
  } catch (error) {
    if (error instanceof BrokenBox) return 'damaged';
    throw error;
  }
}

function write(keysOf: Pick<SealedFile, 'id' | 'passphrase' | 'recovery'>, { box }: Box): string {
  const file: SealedFile = { format: sealedFormat, version, ...keysOf, box };
  return `${JSON.stringify(file)}\n`;
}
