/** Everything that can be brought back, as the text of a plain file. BACKUP.md describes it. */
import { keys } from '../keys';
import type { Store } from '../port';
import { readAll } from '../read-all';
import { dataVersion } from '../schema';
import { assertKnownVersion } from '../version';
import { bytesIn } from './bounds';
import { canonical } from './canonical';
import { carried, classOf, isCarried, type Carried } from './classes';
import { soundRecord } from './contents';
import { envelopeVersion, formats } from './file';
import { inSlices, type Rest, type Tell } from './rest';

export interface Exported {
  text: string;
  /** So long is the text in UTF-8. It is counted a record at a time, for a long one takes a second. */
  bytes: number;
  /** How many are in it. */
  records: number;
  /** How many records could not be read and are not in it; the raw copy has them. */
  unreadable: number;
}

/**
 * The same records make the same text but for its moment, a record to a line.
 * @param now epoch milliseconds
 * @throws NewerData
 */
export async function exportPlain(store: Store, now: number, rest: Rest, tell?: Tell): Promise<Exported> {
  const all = await store.exclusively(() => readAll(store, rest));
  assertKnownVersion(all);
  let unreadable = 0;
  let bytes = 0;
  const lines: { name: Carried; key: string; line: string }[] = [];
  const found: [string, unknown][] = Object.entries({ ...all, [keys.meta]: { version: dataVersion } });
  await inSlices(
    found,
    rest,
    ([key, raw]) => {
      const name = classOf(key);
      if (raw === null || (name !== null && !isCarried(name))) return;
      const sound = name && soundRecord(name, key, raw);
      if (name && sound) {
        const line = `${JSON.stringify(key)}: ${canonical(sound)}`;
        lines.push({ name, key, line });
        bytes += bytesIn(line);
      } else unreadable += 1;
    },
    tell,
  );
  const order = (name: Carried) => carried.indexOf(name);
  lines.sort((a, b) => order(a.name) - order(b.name) || (a.key < b.key ? -1 : 1));
  const envelope = JSON.stringify({ format: formats.plain, version: envelopeVersion, made: now });
  if (rest.due()) await rest.take();
  const records = lines.map(({ line }) => line).join(',\n');
  const text = `${envelope.slice(0, -1)},"records":{\n${records}\n}}\n`;
  // All around the records is ASCII.
  const around = text.length - lines.reduce((sum, { line }) => sum + line.length, 0);
  return { text, bytes: bytes + around, records: lines.length, unreadable };
}
