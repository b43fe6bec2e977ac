/**
 * Puts a text into the clipboard. Call it straight from a click: without one, the browser refuses.
 * @throws when the browser refuses
 */
export async function copyText(text: string): Promise<void> {
  // The function is async so that even a browser without a clipboard refuses instead of throwing.
  await navigator.clipboard.writeText(text);
}
