import * as v from 'valibot';
import { bowlSchema } from './bowl';
import { deckSchema } from './deck-schema';
import { isBowlKey, isDeckKey, isEntryKey, isRelationshipKey, keys } from './keys';
import { homeSchema, metaSchema } from './schema';
import { backupSchema, nudgeSchema, settingsSchema, timersSchema } from './settings-schema';
import { entrySchema, relationshipSchema } from './entry-schema';
import { wordingSchema } from './wording-schema';

/** The schema of the record under a key, or null for drafts and for what is not ours. */
export function schemaOf(key: string): v.GenericSchema | null {
  if (isEntryKey(key)) return entrySchema;
  if (isRelationshipKey(key)) return relationshipSchema;
  if (isDeckKey(key)) return deckSchema;
  if (isBowlKey(key)) return bowlSchema;
  switch (key) {
    case keys.meta:
      return metaSchema;
    case keys.home:
      return homeSchema;
    case keys.settings:
      return settingsSchema;
    case keys.nudge:
      return nudgeSchema;
    case keys.timers:
      return timersSchema;
    case keys.backup:
      return backupSchema;
    case keys.wording:
      return wordingSchema;
    default:
      return null;
  }
}

/** @throws ValiError when a value may not go under its key; null empties any record */
export function assertShape(key: string, value: unknown): void {
  const schema = schemaOf(key);
  if (schema !== null && value !== null) v.parse(schema, value);
}
