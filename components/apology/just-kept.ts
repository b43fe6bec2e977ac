/**
 * The letter that was just put together, handed to its own screen so that it says so once. It
 * lives in this page's memory alone.
 */
let kept: string | null = null;

export function handOverKept(id: string): void {
  kept = id;
}

/** @returns whether it was this letter, once */
export function takeKept(id: string): boolean {
  const is = kept === id;
  kept = null;
  return is;
}
