import * as v from 'valibot';

/** A record as it was found. A damaged one keeps its raw value, so that it can be kept and shown to be there. */
export type Found<T> = { state: 'ok'; value: T } | { state: 'missing' } | { state: 'damaged'; raw: unknown };

/** A record held against its schema. `null` stands for one that was emptied in the same write as others. */
export function readRecord<T>(schema: v.GenericSchema<T>, raw: unknown): Found<T> {
  if (raw === undefined || raw === null) return { state: 'missing' };
  const result = v.safeParse(schema, raw);
  return result.success ? { state: 'ok', value: result.output } : { state: 'damaged', raw };
}

/** The value, or what stands in for a record that is missing or damaged. */
export function valueOr<T>(found: Found<T>, otherwise: T): T {
  return found.state === 'ok' ? found.value : otherwise;
}
