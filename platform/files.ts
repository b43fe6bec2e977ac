/**
 * Offers a text as a file to save. Needs no permission; only a page that stays open may do it.
 * @param type the MIME type; the text is written in UTF-8
 */
export function saveFile(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has read the address by the time the next task runs.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
