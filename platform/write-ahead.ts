/**
 * What was typed in the very moment in which its page dies. Firefox drops a write to
 * storage.local that the page has begun and not finished; localStorage takes a value before
 * the event of the keystroke is over. A value stays here only until storage.local has it.
 */
const prefix = 'ahead/';

/** A worker has no localStorage, and writes nothing ahead. */
const area = () => (typeof localStorage === 'undefined' ? null : localStorage);

/** Notes a value before its real write is begun. A full localStorage is no fault: the real write follows. */
export function noteAhead(key: string, value: unknown): void {
  try {
    area()?.setItem(prefix + key, JSON.stringify(value));
  } catch {
    area()?.removeItem(prefix + key);
  }
}

/** Forgets a value that has arrived, unless a newer one was noted meanwhile. */
export function forgetAhead(key: string, value: unknown): void {
  if (area()?.getItem(prefix + key) === JSON.stringify(value)) area()?.removeItem(prefix + key);
}

/** Forgets whatever was noted for these keys, or everything. @param keys null for everything */
export function dropAhead(keys: readonly string[] | null): void {
  const noted =
    keys?.map((key) => prefix + key) ?? Object.keys(area() ?? {}).filter((key) => key.startsWith(prefix));
  for (const key of noted) area()?.removeItem(key);
}

/** The values that never arrived, by key. @param keys null for everything */
export function lostAhead(keys: readonly string[] | null): Record<string, unknown> {
  const lost: Record<string, unknown> = {};
  for (const noted of Object.keys(area() ?? {})) {
    const key = noted.slice(prefix.length);
    if (!noted.startsWith(prefix) || (keys !== null && !keys.includes(key))) continue;
    lost[key] = JSON.parse(area()?.getItem(noted) ?? 'null');
  }
  return lost;
}
