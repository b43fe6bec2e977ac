/** Made once: it is asked with each key that looks for something. */
let characters: Intl.Segmenter | undefined;

/** The first characters as people count them (an emoji or an accented letter is one), at most `longest`. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  characters ??= new Intl.Segmenter();
  let count = 0;
  for (const { index } of characters.segment(text)) {
    if (count === longest) return text.slice(0, index);
    count += 1;
  }
  return text;
}
