/** What one try of a passphrase costs: memory in KiB, and how often it is gone through by how many lanes. */
export interface Cost {
  memory: number;
  passes: number;
  lanes: number;
}

/** The least that OWASP's password storage cheat sheet asks of Argon2id. */
export const leastCost: Cost = { memory: 19 * 1024, passes: 2, lanes: 1 };
/** A header that asks for more than this was made to stop the browser, not to keep anyone out. */
export const mostCost: Cost = { memory: 256 * 1024, passes: 12, lanes: 4 };

export function isFair(cost: Cost): boolean {
  const parts = ['memory', 'passes', 'lanes'] as const;
  return parts.every(
    (part) => Number.isInteger(cost[part]) && leastCost[part] <= cost[part] && cost[part] <= mostCost[part],
  );
}
