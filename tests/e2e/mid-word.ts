import { expect } from 'vitest';
import type { Screen } from '../drive/api.ts';

/**
 * Types into what has the focus, and lets the popup die in the very event of the last key: nothing
 * that the page would do after that event is waited for.
 */
export async function typeAndClose(popup: Screen, text: string): Promise<void> {
  const die = `
    const field = document.activeElement;
    const end = field.value + args[0];
    field.addEventListener('input', () => field.value === end && window.close());`;
  await popup.eval(die, text);
  // The last key never comes up again: the popup is gone.
  await popup.type(text).catch(() => undefined);
  await expect.poll(() => popup.open(), { timeout: 10_000 }).toBe(false);
}
