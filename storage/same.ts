/** The JSON of a value with the keys of each object in order, for Chromium's store hands them back sorted. */
export function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** Whether two JSON-plain values are the same, in whatever order a store hands their keys back. */
export const isSame = (one: unknown, other: unknown) => inOrder(one) === inOrder(other);
