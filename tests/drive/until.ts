/** How long a look waits before the next one, in milliseconds. */
const pause = 25;

/**
 * Looks again and again until the look returns something true, and returns that.
 * A look that throws counts as not yet; its last error is told when the time is over, because a
 * page that is just loading refuses questions which it answers a moment later.
 */
export async function until<T>(
  what: string | (() => Promise<string>),
  look: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  timeout = 5000,
): Promise<T> {
  const end = performance.now() + timeout;
  let last: string | undefined;
  for (;;) {
    try {
      last = undefined;
      const seen = await look();
      if (seen !== null && seen !== undefined && seen !== false) return seen;
    } catch (error) {
      last = error instanceof Error ? String(error) : 'an unknown error';
    }
    if (performance.now() > end) break;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  const description = typeof what === 'string' ? what : await what();
  const because = last === undefined ? '' : ` (${last})`;
  throw new Error(`Waited ${timeout} ms in vain for ${description}${because}`);
}
