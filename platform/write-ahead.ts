/**
 * What was typed in the very moment in which its page dies. Firefox drops a write to
 * storage.local that the page has begun and not finished; localStorage takes a value before
 * the event of the keystroke is over. A value stays here only until storage.local has it.
 *
 * Browsers write localStorage down in their own time, so that one that is killed may come back with a
 * value that was forgotten long since (npm run test:kill found it). So each has a stamp, which its
 * real write takes along: what is not newer than what arrived does not count.
 */
const prefix = 'ahead/';

/** A worker has no localStorage, and writes nothing ahead. */
const area = () => (typeof localStorage === 'undefined' ? null : localStorage);

export interface Noted {
  /** Grows with each value of this device, whichever window wrote it. */
  stamp: number;
  value: unknown;
}

/** Under which key the stamp of what arrived lies in storage.local. */
export const stampKey = (key: string) => prefix + key;
export const isStampKey = (key: string) => key.startsWith(prefix);

let last = 0;

/** A stamp above all before it. @param now epoch milliseconds */
export function nextStamp(now: number): number {
  last = Math.max(last + 1, now);
  return last;
}

/** Notes a value before its real write is begun. A full localStorage is no fault: the real write follows. */
export function noteAhead(key: string, noted: Noted): void {
  try {
    area()?.setItem(prefix + key, JSON.stringify(noted));
  } catch {
    area()?.removeItem(prefix + key);
  }
}

/** Forgets a value that has arrived, unless a newer one was noted meanwhile. */
export function forgetAhead(key: string, { stamp }: Noted): void {
  if (read(prefix + key)?.stamp === stamp) area()?.removeItem(prefix + key);
}

/** Forgets whatever was noted for these keys, or everything. @param keys null for everything */
export function dropAhead(keys: readonly string[] | null): void {
  const noted =
    keys?.map((key) => prefix + key) ?? Object.keys(area() ?? {}).filter((key) => key.startsWith(prefix));
  for (const key of noted) area()?.removeItem(key);
}

/** The values that may never have arrived, by key. @param keys null for everything */
export function lostAhead(keys: readonly string[] | null): Record<string, Noted> {
  const lost: Record<string, Noted> = {};
  for (const name of Object.keys(area() ?? {})) {
    const key = name.slice(prefix.length);
    if (!name.startsWith(prefix) || (keys !== null && !keys.includes(key))) continue;
    const noted = read(name);
    if (noted !== null) lost[key] = noted;
  }
  return lost;
}

function read(name: string): Noted | null {
  const noted = JSON.parse(area()?.getItem(name) ?? 'null') as Partial<Noted> | null;
  return typeof noted?.stamp === 'number' && 'value' in noted ? (noted as Noted) : null;
}
