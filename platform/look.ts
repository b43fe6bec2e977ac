/**
 * How Goldseam looks, as attributes that the style sheets know. A page is painted before storage has
 * answered, so the last look is noted where it can be read at once; it says nothing of a person.
 */
const noted = 'look';

interface Look {
  look: string;
  size: string;
  motion: string;
}

/** Puts a look on the page, and notes it for the next one. */
export function wear({ look, size, motion }: Look): void {
  const chosen = { look, size, motion };
  put(chosen);
  const usual = look === 'system' && size === 'usual' && motion === 'system';
  try {
    if (usual) localStorage.removeItem(noted);
    else localStorage.setItem(noted, JSON.stringify(chosen));
  } catch {
    // A full localStorage is no fault: the look comes with the settings, a moment later.
  }
}

/** Puts the last look on a page that has only begun. */
export function wearLast(): void {
  const last: unknown = JSON.parse(localStorage.getItem(noted) ?? 'null');
  if (typeof last === 'object' && last !== null) put(last as Record<string, unknown>);
}

function put(chosen: Readonly<Record<string, unknown>>): void {
  for (const name of ['look', 'size', 'motion']) {
    const value = chosen[name];
    if (typeof value === 'string') document.documentElement.dataset[name] = value;
  }
}
