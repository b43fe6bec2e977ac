/** Holds every record of a file against its shape, before anything of this device is touched. */
import * as v from 'valibot';
import type { Entry } from '~/domain/entry';
import type { Home } from '~/domain/home';
import type { Relationship } from '~/domain/relationship';
import { draftSchema } from '../draft';
import { draftKinds, entryKey, keys, prefixes, relationshipKey } from '../keys';
import { leadOn } from '../migrations/steps';
import { readRecord } from '../record';
import { dataVersion, metaSchema } from '../schema';
import type { Settings } from '../settings-schema';
import { schemaOf } from '../shapes';
import { classOf, isCarried, type Carried } from './classes';
import { refuseForbidden, refuseMany, refuseName } from './bounds';
import { RefusedFile } from './faults';
import type { ClearFile, Records } from './file';
import type { Joined } from './joining';
import { inSlices, type Rest, type Tell } from './rest';

/** What a file brings: sound records of today's version. */
export interface Contents {
  relationships: Relationship[];
  entries: Entry[];
  /** Records of which there is one for each relationship. */
  joined: [name: Joined, key: string, record: unknown][];
  /** What was begun and not kept, by key. */
  drafts: [key: string, draft: unknown][];
  settings: Settings | null;
  /** Only the card of a day and who is on the first screen are taken from it. */
  home: Home | null;
  /** How many records of a raw copy cannot be read, and stay out. */
  unreadable: number;
}

/** @throws RefusedFile */
export async function readContents(
  { format, records: found }: ClearFile,
  rest: Rest,
  tell?: Tell,
): Promise<Contents> {
  const names = Object.keys(found);
  refuseMany(found);
  await inSlices(names, rest, (key) => {
    refuseName(key);
    // In a raw copy the records stand one level higher.
    refuseForbidden(found[key], format === 'plain' ? 3 : 2);
  });
  const records = ofToday(found);
  const contents: Contents = {
    relationships: [],
    entries: [],
    joined: [],
    drafts: [],
    settings: null,
    home: null,
    unreadable: 0,
  };
  await inSlices(
    Object.entries(records),
    rest,
    ([key, raw]) => {
      if (raw === null || take(contents, key, raw)) return;
      if (format === 'plain') throw new RefusedFile('damaged');
      contents.unreadable += 1;
    },
    tell,
  );
  return contents;
}

/** Records of an older version as they are today. */
function ofToday(records: Records): Records {
  const meta = readRecord(metaSchema, records[keys.meta]);
  if (meta.state !== 'ok') throw new RefusedFile('damaged');
  if (meta.value.version > dataVersion) throw new RefusedFile('newer');
  try {
    return { ...records, ...leadOn(records) };
  } catch {
    // A step met what no version has ever written.
    throw new RefusedFile('damaged');
  }
}

/** @returns whether the record is sound, or is one that is left out in any case */
function take(contents: Contents, key: string, raw: unknown): boolean {
  const name = classOf(key);
  if (name === null) return false;
  if (!isCarried(name)) return true;
  const value = soundRecord(name, key, raw);
  if (value === null) return false;
  switch (name) {
    case 'meta':
      break;
    case 'home':
      contents.home = value as Home;
      break;
    case 'settings':
      contents.settings = value as Settings;
      break;
    case 'relationship':
      contents.relationships.push(value as Relationship);
      break;
    case 'entry':
      contents.entries.push(value as Entry);
      break;
    case 'deck':
    case 'bowl':
    case 'wording':
      contents.joined.push([name, key, value]);
      break;
    case 'draft':
      contents.drafts.push([key, value]);
      break;
  }
  return true;
}

/** A record of a class that is carried, or null when it cannot be read, or stands under another's key. */
export function soundRecord(name: Carried, key: string, raw: unknown): unknown {
  const schema = name === 'draft' ? schemaOfDraft(key) : schemaOf(key);
  if (schema === null) return null;
  const result = v.safeParse(schema, raw);
  if (!result.success) return null;
  if (name !== 'entry' && name !== 'relationship') return result.output;
  const { id } = result.output as { id: string };
  const own = name === 'entry' ? entryKey(id) : relationshipKey(id);
  // An id is part of an address; one that no address can hold could not be opened or deleted.
  return own === key && /^[\w-]+$/.test(id) ? result.output : null;
}

function schemaOfDraft(key: string): v.GenericSchema | null {
  const [, kind] = new RegExp(`^${prefixes.draft}[\\w.-]+/([a-z]+)$`).exec(key) ?? [];
  const known = draftKinds.find((one) => one === kind);
  return known === undefined ? null : draftSchema(known);
}
