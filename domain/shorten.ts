/** The first characters as people count them (an emoji or an accented letter is one), at most `longest`. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const characters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  return characters.slice(0, longest).join('');
}
