/** Wordings that promise for ever, looked for in what a person writes (A15). */

/** A letter, a mark on one, or a digit, of any script: what these touch is part of a longer word. */
const inWord = String.raw`[\p{L}\p{M}\p{N}]`;
const apostrophes = /[‘’ʼ＇´\u0060]/g;

/**
 * The first of these wordings that stands in a text as whole words: in capital or small letters,
 * with either apostrophe, and however much space or how many lines are between its words.
 * @returns the wording as it was handed over, or null
 */
export function absoluteIn(text: string, words: readonly string[]): string | null {
  const read = plain(text);
  return words.find((wording) => wholeWords(wording).test(read)) ?? null;
}

function wholeWords(wording: string): RegExp {
  const literal = plain(wording).replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  // A wording of nothing would stand everywhere; it stands nowhere.
  return literal === '' ? /(?!)/ : new RegExp(`(?<!${inWord})${literal}(?!${inWord})`, 'iu');
}

function plain(text: string): string {
  return text.normalize('NFC').replace(apostrophes, "'").replace(/\s+/g, ' ').trim();
}
